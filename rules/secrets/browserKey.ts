import {
  type Client,
  changeSetting,
  distinctBy,
  type Facts,
  type GivenKey,
  renamePublicVariable,
  type Report,
  type Rule,
  type Setting,
} from '../../analysis';
import { nist, owasp } from '../taxonomies';

/**
 * The key of an AI provider reaches the browser.
 *
 * What runs in a browser can be read by whoever opens it: the code, the variables that a bundler writes into it, and
 * each request with its headers. A key in there is everybody's.
 *
 * ## An attack
 *
 * 1. A page calls the provider by itself, with `dangerouslyAllowBrowser` and a key from `VITE_OPENAI_API_KEY`.
 * 2. A visitor opens the developer tools and copies the key out of a request.
 * 3. The account pays for whatever the visitor asks from then on.
 *
 * ## How to mend it by hand
 *
 * Call the provider in a route of your server, with the key in a variable that has no public prefix, and let the page
 * call that route. Where the page has to speak to the provider itself, as with voices, let the server ask for a token
 * that lives for a minute.
 *
 * ## Limits
 *
 * A key that the page was given at run time, typed in by its user or from the user's own storage, is information: it is
 * the user's own. So is one that the program leaves empty, for a page to set it or to give a token instead. A key that a server answered with is taken for one that lives shortly, and is silent.
 * A file that says that it is the server's (`use server`, `server-only`) is silent.
 *
 * ## Fix safety
 *
 * The fixes are for review: without the flag, or with the variable renamed, the call works in a route of the server
 * only, where it has to be moved by hand.
 */
export const browserKey: Rule = {
  id: 'secrets/browser-key',
  summary: 'A provider key in the browser',
  why: 'Everybody who opens the page can read the key and use the account.',
  severity: 'error',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM02'), cwe: [522], nist: [nist.dataPrivacy] },
  concerns: ['data leak and loss protection'],
  check: (facts) => (isServerOnly(facts) ? [] : [...publicVariables(facts), ...clientsInBrowser(facts)]),
  silencers: () => ['the call stands in a route of the server', 'the key is one that lives shortly'],
};

/** What a framework keeps out of the browser. */
function isServerOnly({ program }: Facts): boolean {
  return (
    program.directives.includes('use server') ||
    program.body.body.some((one) => one.type === 'import' && one.specifier === 'server-only')
  );
}

function publicVariables({ clients, calls }: Facts): Report[] {
  const keys = [...clients, ...calls].flatMap(({ givenKey }) => (givenKey?.isPublic ? [givenKey] : []));
  return distinctBy(keys, ({ place }) => place.range.start).map((key) => ({
    at: key.place,
    message: `${key.variable ?? 'This variable'} is written into the code for browsers, with the key in it.`,
    fixes: [renamePublicVariable(key)],
  }));
}

function clientsInBrowser(facts: Facts): Report[] {
  return facts.clients.flatMap((client) => {
    const flag = facts.settings.find(
      ({ row, node }) => row.kind === 'key-in-browser' && node === client.node,
    );
    const isComponent = facts.program.directives.includes('use client');
    if ((!flag && !isComponent) || client.givenKey?.from === 'server') return [];
    // The variable is reported already.
    if (!flag && client.givenKey?.isPublic) return [];
    return [toReport(client, flag, isComponent)];
  });
}

function toReport(
  { place, node, label, givenKey }: Client,
  flag: Setting | undefined,
  isComponent: boolean,
): Report {
  const whose = isUsers(givenKey) ? 'a key of its user' : 'its key';
  return {
    at: flag?.place ?? { path: place.path, range: node.callee.range },
    message: flag
      ? `This flag lets ${label} run in the browser, where everybody can read ${whose}.`
      : `${label} runs in the browser, where everybody can read ${whose}.`,
    severity: isUsers(givenKey) ? 'information' : 'error',
    fixes: flag && !isComponent ? [changeSetting(flag)] : [],
  };
}

/** Neither in the code nor in the environment: the page was given it. */
function isUsers(key: GivenKey | undefined): boolean {
  return key?.from === 'unknown';
}
