/** Servers of tools that are named in a file of settings, or in code: what they start, where they are, what they hold. */
import type { ServerFileRow } from '../apiModel';
import type { Place } from '../finding';
import { isPlainAddress } from '../flow';
import type { DataMap, DataNode, DataValue, Range } from '../program';
import { unpinnedIn, type Word } from './commandLine';
import { nodesAt } from './dataPaths';
import type { ServerSecret, ToolServer } from './facts';
import { isPlaceholder, looksLikeKey, masked } from './secrets';

/** What a server is made of, from wherever. */
export interface ServerParts {
  readonly path: string;
  readonly name: string;
  /** What the variables of its credentials are called after, where that is not its name. */
  readonly owner?: string | undefined;
  readonly range: Range;
  /** The command and its arguments. */
  readonly words: readonly Word[];
  readonly addresses: readonly Word[];
  /** Values with the names that they are given under: variables, headers. */
  readonly named: readonly NamedWord[];
  readonly row?: ServerFileRow;
}

export interface NamedWord extends Word {
  readonly name: string;
  readonly kind: 'variable' | 'header';
}

export function serverOf(parts: ServerParts): ToolServer {
  const { path, name, range, words, addresses } = parts;
  const at = (place: Range): Place => ({ path, range: place });
  return {
    name,
    place: at(range),
    unpinned: unpinnedIn(words).map(({ range: place, ...fetched }) => ({ ...fetched, place: at(place) })),
    plainAddresses: addresses.filter(({ text }) => isPlainAddress(text)).map((one) => at(one.range)),
    secrets: secretsIn(parts),
  };
}

/** The servers that a file names. */
export function serversInFile(
  root: DataNode,
  row: ServerFileRow,
  { path, text }: { readonly path: string; readonly text: string },
): readonly ToolServer[] {
  const maps = nodesAt(root, row.servers).flatMap(({ node }) => (node.type === 'map' ? node.entries : []));
  return maps.flatMap(({ key, keyRange, value }) => {
    if (value.type !== 'map') return [];
    const word = (node: DataNode): Word[] => toWord(node, text);
    const named = (name: string, kind: NamedWord['kind']): NamedWord[] =>
      mapAt(value, name).flatMap((entry) =>
        word(entry.value).map((each) => ({ ...each, name: entry.key, kind })),
      );
    return serverOf({
      path,
      name: key,
      range: keyRange,
      words: [...valuesAt(value, 'command'), ...valuesAt(value, 'args')].flatMap(word),
      addresses: addressNames.flatMap((name) => valuesAt(value, name)).flatMap(word),
      named: [...named('env', 'variable'), ...named('headers', 'header'), ...named('http_headers', 'header')],
      row,
    });
  });
}

/** The keys under which the readers of such files look for an address. */
const addressNames = ['url', 'httpUrl', 'serverUrl'] as const;

function valuesAt(map: DataMap, key: string): readonly DataNode[] {
  const value = map.entries.find((entry) => entry.key === key)?.value;
  if (!value || value.type === 'map') return [];
  return value.type === 'list' ? value.items : [value];
}

function mapAt(map: DataMap, key: string): DataMap['entries'] {
  const value = map.entries.find((entry) => entry.key === key)?.value;
  return value?.type === 'map' ? value.entries : [];
}

/** The text between the quotes, where it stands as it is. */
function toWord(node: DataNode, text: string): Word[] {
  if (node.type !== 'value' || typeof node.value !== 'string') return [];
  return [{ text: node.value, range: innerRange({ ...node, value: node.value }, text) }];
}

function innerRange({ value, range }: DataValue & { readonly value: string }, text: string): Range {
  const { start, end } = range;
  const inner = { start: start + 1, end: end - 1 };
  return text.slice(inner.start, inner.end) === value ? inner : range;
}

interface Candidate {
  readonly text: string;
  readonly range: Range;
  readonly name: string;
}

function secretsIn({
  path,
  name,
  owner,
  words,
  addresses,
  named,
  row,
}: ServerParts): readonly ServerSecret[] {
  const candidates = [
    ...named.flatMap((word) => candidateIn(word)),
    ...words.flatMap((word, index) => argumentIn(word, words[index - 1])),
    ...addresses.flatMap(queryIn),
  ];
  return candidates
    .filter(({ text }) => isLiteralKey(text))
    .map(({ text, range, name: given }) => {
      const variable = variableFor(given, owner ?? name);
      return {
        place: { path, range },
        name: given,
        masked: masked(text),
        variable,
        reference: row?.reference === undefined ? undefined : { row, variable },
      };
    });
}

/** The last word of a name decides: `API_TOKEN` is a token, and `TOKEN_LIMIT` is none. */
const secretName =
  /(?:^|[-_.]|[a-z](?=[A-Z]))(?:api-?key|key|token|secret|password|passwd|pat|credentials?|authorization)$/i;
const scheme = /^(?:Bearer|Token|Basic|ApiKey)\s+/i;

function candidateIn({ text, range, name, kind }: NamedWord): Candidate[] {
  if (!secretName.test(name) && !/^(?:x-)?api-?key$/i.test(name)) return [];
  const before = kind === 'header' ? (scheme.exec(text)?.[0].length ?? 0) : 0;
  return [{ text: text.slice(before), range: { start: range.start + before, end: range.end }, name }];
}

/** `--api-key=value`, `--api-key value`, and `NAME=value` behind `-e`. */
function argumentIn(word: Word, before: Word | undefined): Candidate[] {
  const { text, range } = word;
  const match = /^(?:-{1,2}|\/)?([A-Za-z][\w.-]*)=/.exec(text);
  if (match) {
    const [head, name = ''] = match;
    if (!secretName.test(name)) return [];
    return [
      { text: text.slice(head.length), range: { start: range.start + head.length, end: range.end }, name },
    ];
  }
  const option = /^--([a-z][\w-]*)$/i.exec(before?.text ?? '')?.[1];
  if (option !== undefined && secretName.test(option)) return [{ text, range, name: option }];
  const header = /^([\w-]+):\s*/.exec(text);
  if (!header || !secretName.test(header[1] ?? '')) return [];
  const rest = text.slice(header[0].length);
  const skipped = header[0].length + (scheme.exec(rest)?.[0].length ?? 0);
  return [
    {
      text: text.slice(skipped),
      range: { start: range.start + skipped, end: range.end },
      name: header[1] ?? '',
    },
  ];
}

function queryIn({ text, range }: Word): Candidate[] {
  return [...text.matchAll(/[?&]([\w.-]+)=([^&#]+)/g)].flatMap((match) => {
    const [whole, name = '', value = ''] = match;
    const start = range.start + match.index + whole.length - value.length;
    return secretName.test(name) ? [{ text: value, range: { start, end: start + value.length }, name }] : [];
  });
}

/** Not what is read from elsewhere, nor a path, nor an address. */
function isLiteralKey(text: string): boolean {
  return looksLikeKey(text) && !/^[$./~]|:\/\/|%[A-Z_]+%/.test(text) && !isPlaceholder(text);
}

/** The name that a value has where it comes from: `GITHUB_TOKEN` for the header of a server called `github`. */
function variableFor(name: string, server: string): string {
  const words = (text: string): string =>
    text
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .replace(/[^A-Za-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .toUpperCase();
  if (/^[A-Z][A-Z0-9_]*_[A-Z0-9_]+$/.test(name)) return name;
  const last = /authorization$/i.test(name) ? 'TOKEN' : words(name).replace(/^X_/, '');
  const owner = words(server).replace(/^(?=\d)/, '_');
  return last.startsWith(`${owner}_`) ? last : `${owner}_${last}`;
}
