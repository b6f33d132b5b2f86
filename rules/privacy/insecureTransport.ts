import {
  changeSetting,
  type Facts,
  type Place,
  type Report,
  type Rule,
  type Setting,
  useHttps,
} from '../../analysis';
import { nist } from '../taxonomies';

/**
 * What is sent to a model can be read on the way: the connection has no encryption, or nobody checks who answers.
 *
 * Prompts hold what users write and what the program knows of them, and each request holds the key. Without encryption
 * every machine between reads both; without certificates one of them can also answer in the provider's place.
 *
 * ## An attack
 *
 * 1. A certificate of a proxy was expired once, and `rejectUnauthorized: false` made the error go away.
 * 2. Somebody on the same network answers for the provider's name.
 * 3. They read every prompt, keep the key, and write the answers.
 *
 * ## How to mend it by hand
 *
 * Use `https:`. Where a proxy has a certificate of its own, give its authority to the client (`ca`, `verify='ca.pem'`)
 * rather than switching the checks off. A model on your own machine or in your own network needs neither.
 *
 * ## Limits
 *
 * Only addresses that stand in the code; those of this machine, of private networks and of names without a dot are
 * silent. Certificate checks are looked at in files that use an AI client or call a model.
 *
 * ## Fix safety
 *
 * The fixes are for review: the server has to answer with `https:` and a certificate that holds.
 */
export const insecureTransport: Rule = {
  id: 'privacy/insecure-transport',
  summary: 'A connection to a model that others can read',
  why: 'Prompts, answers and the key can be read, and answers changed, by whoever is between.',
  severity: 'error',
  profile: 'recommended',
  taxonomies: { owasp: [], cwe: [319, 295], nist: [nist.dataPrivacy] },
  concerns: ['data privacy', 'data leak and loss protection'],
  check: (facts) => [...plainConnections(facts), ...uncheckedConnections(facts), ...uncheckedProcess(facts)],
  silencers: () => ['the address begins with https:', 'certificates are checked'],
};

function plainConnections({ settings, textAt }: Facts): Report[] {
  const plain = settings.filter(({ row }) => row.kind === 'plain-connection');
  return plain.map(({ label, place }) => ({
    at: place,
    message: `What ${label} sends can be read on the way: this address is not encrypted.`,
    fixes: /http:/i.test(textAt(place)) ? [useHttps(place)] : [],
  }));
}

function uncheckedConnections(facts: Facts): Report[] {
  return facts.settings
    .filter((setting) => isOfModels(setting, facts))
    .map((setting) => ({
      at: setting.place,
      message: `${setting.label} does not check who answers: certificates are accepted unseen.`,
      fixes: [changeSetting(setting)],
    }));
}

function isOfModels({ row, node }: Setting, facts: Facts): boolean {
  if (row.kind === 'unchecked-request') return facts.calls.some((call) => call.node === node);
  return row.kind === 'unchecked-connection' && touchesModels(facts);
}

function touchesModels({ calls, clients }: Facts): boolean {
  return calls.length + clients.length > 0;
}

function uncheckedProcess(facts: Facts): Report[] {
  if (!touchesModels(facts)) return [];
  const off = facts.sinks.filter(({ kind, isConstant, place }) => {
    return kind === 'certificate-checks' && isConstant && isZero(facts, place);
  });
  return off.map(({ label, place }) => ({
    at: place,
    message: `${label} switches the checks of certificates off for the whole process.`,
  }));
}

function isZero({ textAt }: Facts, place: Place): boolean {
  return /^["'`]?0["'`]?$/.test(textAt(place));
}
