/** TOML. Its parser gives up at the first mistake, and then nothing is known of the file. */
import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import type { DataEntry, DataNode, Range } from '../../program';
import type { Reading } from './reading';

export function readToml(text: string): Reading {
  try {
    const { body, comments, range } = parseTOML(text);
    const root = createMap(toRange(range));
    for (const node of body[0].body) {
      if (node.type === 'TOMLTable') addTable(root, node);
      else add(root, node);
    }
    return {
      roots: [root],
      comments: comments.map((comment) => ({
        text: comment.value,
        isBlock: false,
        range: toRange(comment.range),
      })),
      problems: [],
    };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const range = { start: error.index, end: Math.min(error.index + 1, text.length) };
    return { roots: [], comments: [], problems: [{ message: `This is no TOML: ${error.message}.`, range }] };
  }
}

/** Dotted keys and tables go into maps that are there already. */
interface OpenMap {
  readonly type: 'map';
  readonly entries: DataEntry[];
  readonly range: Range;
}

function createMap(range: Range): OpenMap {
  return { type: 'map', entries: [], range };
}

/** The elements of an array of tables have their places in it as keys. */
function addTable(root: OpenMap, table: AST.TOMLTable): void {
  const [range, keyRange] = [toRange(table.range), toRange(table.key.range)];
  const target = table.resolvedKey.reduce<OpenMap>(
    (map, name) => mapIn(map, { key: String(name), keyRange, range }),
    root,
  );
  for (const node of table.body) add(target, node);
}

function add(map: OpenMap, { key, value, range }: AST.TOMLKeyValue): void {
  const names = key.keys.map((each) => ({
    key: each.type === 'TOMLBare' ? each.name : each.value,
    keyRange: toRange(each.range),
    range: toRange(range),
  }));
  const last = names.pop();
  if (!last) return;
  const target = names.reduce(mapIn, map);
  target.entries.push({ ...last, value: toData(value) });
}

/** The map of this key, made where it is not there. */
function mapIn(map: OpenMap, head: Omit<DataEntry, 'value'>): OpenMap {
  const known = map.entries.find(({ key, value }) => key === head.key && value.type === 'map');
  if (known) return known.value as OpenMap;
  const value = createMap(head.range);
  map.entries.push({ ...head, value });
  return value;
}

function toData(node: AST.TOMLContentNode): DataNode {
  const range = toRange(node.range);
  switch (node.type) {
    case 'TOMLArray':
      return { type: 'list', items: node.elements.map(toData), range };
    case 'TOMLInlineTable': {
      const map = createMap(range);
      for (const entry of node.body) add(map, entry);
      return map;
    }
    case 'TOMLValue': {
      const { value } = node;
      return { type: 'value', value: typeof value === 'object' ? String(value) : value, range };
    }
  }
}

function toRange([start, end]: AST.Range): Range {
  return { start, end };
}
