import {
  type Client,
  changeSetting,
  comparePlaces,
  distinctBy,
  type Facts,
  type GivenKey,
  renamePublicVariable,
  type Report,
  type Rule,
  type Setting,
} from '../../analysis';
import { groupBy, placesOf } from '../flowRule';
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

/** Said once for a variable: it is written into the code, however many are given it. */
function publicVariables({ clients, calls }: Facts): Report[] {
  const keys = [...clients, ...calls].flatMap(({ givenKey }) => (givenKey?.isPublic ? [givenKey] : []));
  const places = distinctBy(keys, ({ place }) => place.range.start).sort((one, other) =>
    comparePlaces(one.place, other.place),
  );
  return groupBy(places, ({ variable, place }) => variable ?? place).flatMap(([key, ...others]) =>
    key ? [reportVariable(key, others)] : [],
  );
}

function reportVariable(key: GivenKey, others: readonly GivenKey[]): Report {
  const name = key.variable ?? 'This variable';
  return {
    at: key.place,
    message: `${name} is written into the code for browsers, with the key in it${placesOf(others.length)}.`,
    related: others.map(({ place }) => ({ place, message: `${name} is given here, too` })),
    fixes: [renamePublicVariable([key, ...others])],
  };
}

/** What lets a client into the browser. */
interface Exposed {
  readonly client: Client;
  readonly flag: Setting | undefined;
}

/** Said once for a flag, of the client whose key is worth most. */
function clientsInBrowser(facts: Facts): Report[] {
  const isComponent = facts.program.directives.includes('use client');
  const flags = facts.settings.filter(({ row }) => row.kind === 'key-in-browser');
  const exposed = facts.clients.flatMap((client): Exposed[] => {
    const flag = flags.find(({ nodes }) => nodes.includes(client.node));
    if ((!flag && !isComponent) || client.givenKey?.from === 'server') return [];
    // The variable is reported already.
    if (!flag && client.givenKey?.isPublic) return [];
    return [{ client, flag }];
  });
  return groupBy(exposed, ({ client, flag }) => flag ?? client).flatMap((group) => {
    const [first, ...others] = [...group].sort(byWorth);
    return first ? [toReport(first, others, isComponent)] : [];
  });
}

function byWorth({ client: one }: Exposed, { client: other }: Exposed): number {
  return (
    Number(isUsers(one.givenKey)) - Number(isUsers(other.givenKey)) || comparePlaces(one.place, other.place)
  );
}

function toReport(
  { client: { place, node, label, givenKey }, flag }: Exposed,
  others: readonly Exposed[],
  isComponent: boolean,
): Report {
  const whose = isUsers(givenKey) ? 'a key of its user' : 'its key';
  return {
    at: flag?.place ?? { path: place.path, range: node.callee.range },
    message: flag
      ? `This flag lets ${label} run in the browser, where everybody can read ${whose}${placesOf(others.length)}.`
      : `${label} runs in the browser, where everybody can read ${whose}.`,
    related: others.map(({ client }) => ({
      place: { path: client.place.path, range: client.node.callee.range },
      message: `${client.label} is made with it here, too`,
    })),
    severity: isUsers(givenKey) ? 'information' : 'error',
    fixes: flag && !isComponent ? [changeSetting(flag)] : [],
  };
}

/** Neither in the code nor in the environment: the page was given it. */
function isUsers(key: GivenKey | undefined): boolean {
  return key?.from === 'unknown';
}
