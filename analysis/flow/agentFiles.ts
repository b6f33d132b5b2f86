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
}

export function agentFilesOf(models: readonly ApiModel[]): AgentFiles {
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
  };
}

/** Rows whose files a file is among. */
export function rowsFor<Row extends { readonly files: readonly FileName[] }>(
  rows: readonly Row[],
  path: string,
): readonly Row[] {
  return rows.filter(({ files }) => anyOf(files).test(path));
}

/** Of several rows about a file those that say most about where it is. */
export function closestFor<Row extends { readonly files: readonly FileName[] }>(
  rows: readonly Row[],
  path: string,
): readonly Row[] {
  const lengthOf = ({ files }: Row): number =>
    Math.max(...files.filter((name) => anyOf([name]).test(path)).map(({ length }) => length));
  const found = rowsFor(rows, path);
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
