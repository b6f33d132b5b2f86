import { useHttpsOf, type Rule, type Setting } from '../../analysis';
import { settingRule } from '../settingRule';
import { nist, owasp } from '../taxonomies';

const reported = settingRule({
  id: 'supply/insecure-download',
  summary: 'Model or data files are fetched unprotected',
  why: 'Whoever stands on the way decides which model or data the program uses.',
  severity: 'error',
  profile: 'recommended',
  taxonomies: {
    owasp: owasp('LLM03'),
    agentic: ['ASI04'],
    cwe: [494, 319],
    atlas: ['AML.T0010.002', 'AML.T0010.003'],
    nist: [nist.informationSecurity, nist.components],
  },
  concerns: ['threat protection'],
  kind: ['plain-download', 'unchecked-download'],
  message: messageOf,
  severityOf: ({ row }) => (row.kind === 'unchecked-download' ? 'warning' : 'error'),
  fixes: (setting) => [useHttpsOf(setting)],
});

/**
 * Files of a model, of data or of a prompt are fetched over plain HTTP.
 *
 * Whoever stands between the program and the server answers in the server's place: a network of a hotel, a proxy, a
 * name server that lies. What arrives is used as if it were what was asked for.
 *
 * ## An attack
 *
 * 1. A program on a laptop loads weights from `http://…/ranker.pth` at its first start.
 * 2. Somebody in the same network answers first, with other weights, or with a file that runs code.
 * 3. The file is cached, and used from then on wherever the laptop is.
 *
 * ## How to mend it by hand
 *
 * Ask by `https:`, and compare a hash of the file with one that stands in the program.
 *
 * ## Limits
 *
 * Addresses that the code puts together or reads from a configuration are not seen, nor is a redirect from `https:`.
 * Machines nearby are left out: loopback, private networks, and names without a dot. What a general client of HTTP
 * fetches is reported by the ending of the file. That a download has no hash is said in the strict profile alone, and
 * only of functions that could check one.
 *
 * ## Fix safety
 *
 * The fix is for review: the server may not answer by `https:`. A hash has no fix, since somebody has to compute it.
 */
export const insecureDownload: Rule = {
  ...reported,
  check: (facts) => {
    const isOf = ({ row }: Setting): boolean =>
      facts.profile === 'strict' || row.kind !== 'unchecked-download';
    return reported.check({ ...facts, settings: facts.settings.filter(isOf) });
  },
};

function messageOf({ row, label }: Setting, option: string): string {
  return row.kind === 'unchecked-download'
    ? `Nothing tells whether ${label} gets the file that was meant: ${option} is not given.`
    : `Anybody on the way may change what ${label} gets from this address.`;
}
