/** JSON, with the comments and the commas that editors allow in it. */
import { type Node, parseTree, type ParseError, printParseErrorCode, visit } from 'jsonc-parser';
import type { Comment, DataEntry, DataNode } from '../../program';
import type { Reading } from './reading';

const options = { allowTrailingComma: true, allowEmptyContent: true };

export function readJson(text: string): Reading {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, options);
  return {
    roots: root ? [toData(root)] : [],
    comments: commentsIn(text),
    problems: errors.map(({ error, offset, length }) => ({
      message: messageOf(printParseErrorCode(error)),
      range: { start: offset, end: offset + length },
    })),
  };
}

/** `PropertyNameExpected` as a sentence. */
function messageOf(code: string): string {
  const words = code.replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `This is no JSON: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`;
}

function toData(node: Node): DataNode {
  const range = rangeOf(node);
  const children = node.children ?? [];
  if (node.type === 'object') return { type: 'map', entries: children.flatMap(toEntry), range };
  if (node.type === 'array') return { type: 'list', items: children.map(toData), range };
  return { type: 'value', value: (node.value ?? null) as string | number | boolean | null, range };
}

/** A key that has no value yet is none. */
function toEntry(property: Node): DataEntry[] {
  const [key, value] = property.children ?? [];
  if (!key || !value) return [];
  return [{ key: String(key.value), keyRange: rangeOf(key), value: toData(value), range: rangeOf(property) }];
}

function rangeOf({ offset, length }: Node): DataNode['range'] {
  return { start: offset, end: offset + length };
}

function commentsIn(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  visit(text, {
    onComment(offset, length) {
      const written = text.slice(offset, offset + length);
      const isBlock = written.startsWith('/*');
      const inner = isBlock ? written.slice(2).replace(/\*\/$/, '') : written.slice(2);
      comments.push({ text: inner, isBlock, range: { start: offset, end: offset + length } });
    },
  });
  return comments;
}
