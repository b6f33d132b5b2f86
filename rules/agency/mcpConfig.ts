import {
  type Facts,
  nameReference,
  readFromEnvironment,
  type Report,
  type Rule,
  type ToolServer,
  useHttps,
} from '../../analysis';
import { nist, owasp } from '../taxonomies';

/**
 * A server of tools is started in whatever version there is, is reached over a connection that others can change, or is
 * given a credential that stands in the file.
 *
 * What a server of the Model Context Protocol answers goes into the prompt of the agent that asks it, and what it runs
 * has the rights of whoever started it. `npx -y name` and `uvx name` fetch the newest version of a package at each
 * start: whoever can publish one runs code on every machine that has the configuration. Over plain HTTP everybody on the
 * way can do so. A credential in the file goes wherever the file goes.
 *
 * ## An attack
 *
 * 1. A project's `.mcp.json` starts `npx -y notes-mcp-server`.
 * 2. The account of the package's author is taken over, and version 1.4.1 also sends `~/.ssh` away.
 * 3. The next start of the agent, on each developer's machine, fetches and runs it.
 *
 * ## How to mend it by hand
 *
 * Name the version that you have read: `notes-mcp-server@1.4.0`, `notes-mcp-server==1.4.0`, a tag or better a digest of an
 * image. Reach servers over `https:`. Let the file name a variable or an input in place of the credential, and revoke the
 * credential that has been committed.
 *
 * ## Limits
 *
 * Only files that are known to name servers (`mcp.json` in its places, `.gemini/settings.json`, `.codex/config.toml` and
 * the like), and clients in code whose command is given there. A package that is installed in the project is started in
 * that version, which cannot be seen here; so is what a version itself depends on. A tag of an image counts as a
 * version. Options of `docker run` that are not known leave it open which word is the image, and nothing is said.
 * A credential is told by the name that it is given under and by what it looks like; keys in a published format are
 * reported by `secrets/hardcoded-key`. Connections to this machine and within a private network are left alone.
 *
 * ## Fix safety
 *
 * The fixes are for review: whoever starts the server has to have the variable from then on, or is asked for it, and a
 * server may not answer over `https:`. There is none for a version, since which one was read is known to you alone, and
 * none where a file of settings has no way to name a variable. TypeScript may want to know what holds where the variable
 * is not set.
 */
export const mcpConfig: Rule = {
  id: 'agency/mcp-config',
  summary: 'A server of tools that can change or leaks its key',
  why: 'What a server of tools runs and answers is decided by whoever can change it on the way to you.',
  severity: 'warning',
  profile: 'recommended',
  taxonomies: {
    owasp: owasp('LLM03'),
    agentic: ['ASI04'],
    cwe: [829, 798, 319],
    nist: [nist.informationSecurity, nist.components],
  },
  concerns: ['threat protection'],
  check: (facts) =>
    facts.toolServers.flatMap((server) => [
      ...unpinned(server),
      ...plain(server),
      ...literalSecrets(server, facts),
    ]),
  silencers: () => [
    'the version of the package or of the image is fixed',
    'the address begins with https:',
    'the credential comes from the environment or from an input',
  ],
};

function unpinned({ name, unpinned: packages }: ToolServer): Report[] {
  return packages.map(({ name: fetched, runner, place }) => ({
    at: place,
    message: `Each start of ${name} runs whatever version of ${fetched} ${runner} fetches that day.`,
  }));
}

function plain({ name, plainAddresses }: ToolServer): Report[] {
  return plainAddresses.map((place) => ({
    at: place,
    message: `What ${name} answers can be changed on the way: this address is not encrypted.`,
    fixes: [useHttps(place)],
  }));
}

/** Keys in a published format have a rule of their own. */
function literalSecrets({ name, secrets }: ToolServer, { secrets: formatted }: Facts): Report[] {
  return secrets
    .filter(({ place }) => !formatted.some((one) => isWithin(one.place.range, place.range)))
    .map((secret) => ({
      at: secret.place,
      message: `The ${secret.name} of ${name} stands in this file (${secret.masked}).`,
      identity: secret.name,
      isSecret: true,
      fixes: [
        secret.reference
          ? nameReference({ ...secret, reference: secret.reference })
          : readFromEnvironment(secret),
      ],
    }));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function isWithin(inner: Stretch, outer: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
