/** YAML, as one document or several. */
import { Composer, isAlias, isMap, isScalar, isSeq, type Pair, Parser, type Node, type Scalar } from 'yaml';
import type { Comment, DataEntry, DataNode, DataValue, Range } from '../../program';
import type { Reading } from './reading';

const options = { strict: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

export function readYaml(text: string): Reading {
  const tokens = [...new Parser().parse(text)];
  const documents = [...new Composer(options).compose(tokens, true, text.length)];
  return {
    roots: documents.flatMap(({ contents }) => (contents ? toData(contents as Node) : [])),
    comments: commentsIn(tokens),
    problems: documents.flatMap(({ errors }) =>
      errors.map(({ message, pos: [start, end] }) => ({
        message: `This is no YAML: ${message}`,
        range: { start, end },
      })),
    ),
  };
}

/** What an alias stands for is told where it stands itself. */
function toData(node: Node): DataNode[] {
  const range = rangeOf(node);
  if (!range || isAlias(node)) return [];
  if (isMap(node)) return [{ type: 'map', entries: (node.items as Pair[]).flatMap(toEntry), range }];
  if (isSeq(node)) return [{ type: 'list', items: (node.items as Node[]).flatMap(toData), range }];
  return isScalar(node) ? [{ type: 'value', value: valueOf(node), range }] : [];
}

function toEntry({ key, value }: Pair): DataEntry[] {
  const [name, node] = [key as Scalar | null, value as Node | null];
  const keyRange = name && isScalar(name) ? rangeOf(name) : undefined;
  const [data] = node ? toData(node) : [];
  if (!name || !keyRange || !data) return [];
  const range = { start: keyRange.start, end: data.range.end };
  return [{ key: String(name.value), keyRange, value: data, range }];
}

function rangeOf({ range }: Node): Range | undefined {
  return range ? { start: range[0], end: range[1] } : undefined;
}

function valueOf({ value }: Scalar): DataValue['value'] {
  const isPlain = value === null || ['string', 'number', 'boolean'].includes(typeof value);
  return isPlain ? (value as DataValue['value']) : String(value);
}

/** Where the parser keeps the tokens that a token is made of. */
const parts = ['start', 'key', 'sep', 'value', 'items', 'props', 'end'] as const;

type Token = Readonly<Record<string, unknown>>;

function commentsIn(tokens: unknown): readonly Comment[] {
  if (Array.isArray(tokens)) return tokens.flatMap(commentsIn);
  if (typeof tokens !== 'object' || tokens === null) return [];
  const token = tokens as Token;
  if (token.type === 'comment') return [toComment(String(token.source), Number(token.offset))];
  return parts.flatMap((part) => commentsIn(token[part]));
}

function toComment(source: string, start: number): Comment {
  return { text: source.slice(1), isBlock: false, range: { start, end: start + source.length } };
}
