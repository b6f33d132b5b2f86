/** The facts of a file that is no code. Nothing of it runs, so all that code would have is missing. */
import type { AgentFiles, Catalog, Unit } from '../flow';
import { closestFor, rowsFor } from '../flow';
import type { Profile } from '../kinds';
import { contains, type DataNode } from '../program';
import type { Facts, SecretLiteral, ToolServer } from './facts';
import { switchesIn } from './fileSwitches';
import { hiddenInInstructions } from './hiddenText';
import { formattedSecrets } from './secrets';
import { type RuleIds, suppressionsOf } from './suppressions';
import { isTestPath } from './testCode';
import { serversInFile } from './toolServers';

export interface DocumentInput {
  readonly unit: Unit;
  readonly catalog: Pick<Catalog, 'files' | 'keys' | 'seen'>;
  readonly profile: Profile;
  readonly ruleIds: RuleIds;
}

export function documentFacts({ unit, catalog, profile, ruleIds }: DocumentInput): Facts {
  const { path, text, program } = unit;
  const { files } = catalog;
  const roots = program.document?.roots ?? [];
  const toolServers = serversOf(unit, roots, files);
  const switches = rowsFor(files, files.switches, path);
  return {
    ...nothing,
    path,
    text,
    program,
    profile,
    isTestCode: isTestPath(path),
    hiddenTexts: files.instructions.test(path) ? hiddenInInstructions(unit) : [],
    toolServers,
    switches: roots.flatMap((root) => switchesIn(root, switches, path)),
    secrets: formattedSecrets(unit, catalog)
      .filter(({ isForeign }) => !isForeign)
      .map((secret) => withReference(secret, toolServers)),
    suppressions: suppressionsOf(program, path, ruleIds),
    comment: commentIn(unit, files),
    textAt: ({ range }) => text.slice(range.start, range.end),
  };
}

function serversOf(unit: Unit, roots: readonly DataNode[], files: AgentFiles): readonly ToolServer[] {
  const rows = closestFor(files, files.servers, unit.path);
  return roots.flatMap((root) => rows.flatMap((row) => serversInFile(root, row, unit)));
}

/** A key that a server is given can be replaced by what its file calls a reference. */
function withReference(secret: SecretLiteral, servers: readonly ToolServer[]): SecretLiteral {
  const given = servers
    .flatMap(({ secrets }) => secrets)
    .find(({ place }) => contains(place.range, secret.place.range));
  if (!given?.reference) return secret;
  return { ...secret, given: { ...given, reference: given.reference } };
}

/** How the format says what is not for its reader. JSON has no comments but where its reader allows them. */
function commentIn({ path, program: { document } }: Unit, { commented }: AgentFiles): Facts['comment'] {
  // Of prose the head is a root.
  const headEnd = document?.roots[0]?.range.end ?? 0;
  switch (document?.format) {
    case 'yaml':
    case 'toml':
    case 'dotenv':
      return (words) => `# ${words}`;
    case 'prose':
      return (words, offset) => (offset < headEnd ? `# ${words}` : `<!-- ${words} -->`);
    default:
      return commented.test(path) || /\.jsonc$/i.test(path) ? (words) => `// ${words}` : undefined;
  }
}

const nothing = {
  calls: [],
  clients: [],
  flows: [],
  elsewhere: [],
  sinks: [],
  settings: [],
  identities: [],
  models: [],
  tools: [],
  toolsets: [],
  protections: new Set(),
  endlessLoops: [],
  swallowed: [],
  isUnknownCall: () => false,
  loggers: [],
  memberNames: () => new Set<string>(),
  schemaLibraries: [],
  cleaners: [],
  decisions: [],
} satisfies Partial<Facts>;
