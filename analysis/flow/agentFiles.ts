/** What the catalog knows of files that are no code, by their names. */
import type { ApiModel, FileName, ServerFileRow, SwitchRow } from '../apiModel';

export interface AgentFiles {
  /** All files that some row is about. */
  readonly agent: RegExp;
  readonly instructions: RegExp;
  readonly commented: RegExp;
  /** A text that has the form of a key: files of settings that no row is about are read for its sake alone. */
  readonly keys: RegExp;
  readonly servers: readonly ServerFileRow[];
  readonly switches: readonly SwitchRow[];
  /** Whether a path ends in such a name. The pattern of a name is made once, not for each document. */
  readonly isNamed: (name: FileName, path: string) => boolean;
}

/** Rows that say in which files what they tell is. */
interface FileRow {
  readonly files: readonly FileName[];
}

export function agentFilesOf(models: readonly ApiModel[]): AgentFiles {
  const patterns = new Map<FileName, RegExp>();
  const servers = models.flatMap((model) => model.serverFiles ?? []);
  const switches = models.flatMap((model) => model.switches ?? []);
  const instructions = models.flatMap((model) => model.instructions ?? []);
  const commented = models.flatMap((model) => model.commented ?? []);
  const settings = [...servers, ...switches].flatMap(({ files }) => files);
  const keys = models.flatMap((model) => model.keys ?? []).map(({ pattern }) => pattern);
  return {
    agent: anyOf([...instructions, ...settings]),
    instructions: anyOf(instructions),
    commented: anyOf(commented),
    keys: keys.length > 0 ? new RegExp(keys.join('|')) : nothing,
    servers,
    switches,
    isNamed(name, path) {
      const pattern = patterns.get(name) ?? anyOf([name]);
      patterns.set(name, pattern);
      return pattern.test(path);
    },
  };
}

/** Rows whose files a file is among. */
export function rowsFor<Row extends FileRow>(
  { isNamed }: Pick<AgentFiles, 'isNamed'>,
  rows: readonly Row[],
  path: string,
): readonly Row[] {
  return rows.filter(({ files }) => files.some((name) => isNamed(name, path)));
}

/** Of several rows about a file those that say most about where it is. */
export function closestFor<Row extends FileRow>(
  agentFiles: Pick<AgentFiles, 'isNamed'>,
  rows: readonly Row[],
  path: string,
): readonly Row[] {
  const lengthOf = ({ files }: Row): number =>
    Math.max(...files.filter((name) => agentFiles.isNamed(name, path)).map(({ length }) => length));
  const found = rowsFor(agentFiles, rows, path);
  const longest = Math.max(...found.map(lengthOf));
  return found.filter((row) => lengthOf(row) === longest);
}

const nothing = /(?!)/;

function anyOf(names: readonly FileName[]): RegExp {
  if (names.length === 0) return nothing;
  return new RegExp(`(?:^|/)(?:${[...new Set(names)].map(toPattern).join('|')})$`, 'i');
}

function toPattern(name: FileName): string {
  const parts = name.split(/(\*\*|\*)/);
  return parts.map((part) => wildcards[part] ?? part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('');
}

const wildcards: Readonly<Record<string, string>> = { '**': '.*', '*': '[^/]*' };
