import type { Language, Tree } from 'web-tree-sitter';
import type { Comment, Range } from '../../program';
import { TreeCursor, type TreeRuntime } from './treeCursor';

/**
 * A node of the parser's tree, copied out of it in one go: asking the parser once for a node is cheap, asking twice is not.
 *
 * Comments and line continuations are left out, for they may stand anywhere.
 * Keywords and punctuation have a type and no place.
 */
export interface Syntax {
  readonly type: string;
  readonly isNamed: boolean;
  /** Made up by the parser, which missed it. */
  readonly isMissing: boolean;
  readonly start: number;
  readonly end: number;
  readonly children: readonly Syntax[];
}

export interface SyntaxTree {
  readonly root: Syntax;
  readonly hasError: boolean;
  readonly comments: readonly Comment[];
  /** Places that the parser could not read, and those where it missed something. */
  readonly errors: readonly Syntax[];
  /** The `global` statements, wherever they stand. */
  readonly globals: readonly Syntax[];
}

/** What is known of each type of node, by the number that the parser gives it. */
export interface Grammar {
  readonly runtime: TreeRuntime;
  readonly types: readonly string[];
  readonly isNamed: readonly boolean[];
  readonly isLeaf: readonly boolean[];
  /** Keywords and punctuation, each the same node wherever it stands. */
  readonly tokens: readonly Syntax[];
}

const leaves = new Set([
  'identifier',
  'integer',
  'float',
  'true',
  'false',
  'none',
  'ellipsis',
  'string_start',
  'string_end',
  'pass_statement',
  'break_statement',
  'continue_statement',
]);

export function grammarOf(language: Language, runtime: TreeRuntime): Grammar {
  const types = language.types;
  const isNamed = types.map((_, id) => language.nodeTypeIsNamed(id));
  const tokens = types.map((type) => ({
    type,
    isNamed: false,
    isMissing: false,
    start: 0,
    end: 0,
    children: noChildren,
  }));
  return {
    runtime,
    types,
    isNamed,
    tokens,
    isLeaf: types.map((type, id) => !isNamed[id] || leaves.has(type)),
  };
}

const noChildren: never[] = [];

/** Offsets of the text that was parsed, as offsets of the text that was given. */
export type OffsetMap = ((offset: number) => number) | undefined;

/** With a map, `text` is what was parsed and the copy is of the text that was given. */
export function copyTree(
  tree: Tree,
  grammar: Grammar,
  text: string,
  toGiven: OffsetMap = undefined,
): SyntaxTree {
  const { hasError: isBroken } = tree.rootNode;
  const cursor = new TreeCursor(grammar.runtime, tree);
  const copy: Copy = {
    cursor,
    grammar,
    text,
    toGiven,
    hasError: isBroken,
    comments: [],
    errors: [],
    globals: [],
  };
  const id = cursor.typeId;
  const root = copyNode(copy, id, grammar.types[id] ?? 'ERROR');
  placeExactly(copy, root);
  copyChildren(copy, root);
  cursor.delete();
  const { hasError, comments, errors, globals } = copy;
  return { root, hasError, comments, errors, globals };
}

interface Copy {
  readonly cursor: TreeCursor;
  readonly grammar: Grammar;
  readonly text: string;
  readonly toGiven: OffsetMap;
  readonly hasError: boolean;
  readonly comments: Comment[];
  readonly errors: Syntax[];
  readonly globals: Syntax[];
}

type Unfinished = { -readonly [Key in keyof Syntax]: Syntax[Key] } & { children: Unfinished[] };

/** Without recursion: machines write trees that are deeper than the stack. */
function copyChildren(copy: Copy, root: Unfinished): void {
  const { cursor, grammar } = copy;
  const outer: Unfinished[] = [];
  let parent = root;
  if (!cursor.goToFirstChild()) return;
  for (;;) {
    const id = cursor.typeId;
    const type = grammar.types[id] ?? 'ERROR';
    if (type === 'comment') addComment(copy);
    else if (type !== 'line_continuation') {
      const node = copyNode(copy, id, type);
      parent.children.push(node);
      if (!grammar.isLeaf[id] && cursor.goToFirstChild()) {
        outer.push(parent);
        parent = node;
        continue;
      }
      if (!grammar.isLeaf[id]) placeExactly(copy, node);
    }
    while (!cursor.goToNextSibling()) {
      const next = outer.pop();
      if (!next) return;
      cursor.goToParent();
      place(copy, parent);
      parent = next;
    }
  }
}

/** A leaf has its place; other nodes get theirs when their children have been seen. */
function copyNode(copy: Copy, id: number, type: string): Unfinished {
  const { cursor, grammar, hasError } = copy;
  const isNamed = grammar.isNamed[id] ?? true;
  const token = isNamed || hasError ? undefined : grammar.tokens[id];
  if (token) return token as Unfinished;
  const isMissing = hasError && cursor.isMissing;
  const isLeaf = grammar.isLeaf[id] ?? false;
  const node: Unfinished = { type, isNamed, isMissing, start: 0, end: 0, children: isLeaf ? noChildren : [] };
  if (isMissing || (isLeaf && hasError)) placeExactly(copy, node);
  else if (isLeaf && isNamed) placeLeaf(copy, node);
  if (isMissing || type === 'ERROR') copy.errors.push(node);
  else if (type === 'global_statement') copy.globals.push(node);
  return node;
}

/** Every question to the parser costs more than a look at the text: a name ends where its letters do. */
function placeLeaf(copy: Copy, node: Unfinished): void {
  const { cursor } = copy;
  const start = cursor.start;
  const end = node.type === 'identifier' ? endOfName(copy, start) : cursor.end;
  node.start = toGiven(copy, start);
  node.end = toGiven(copy, end);
}

function endOfName({ text, cursor }: Copy, start: number): number {
  let end = start;
  while (isWordCharacter(text.charCodeAt(end))) end++;
  // Other letters than these are left to the parser.
  return end > start && !(text.charCodeAt(end) >= 128) ? end : cursor.end;
}

function isWordCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  );
}

/** From the first child to the last, where these are known. */
function place(copy: Copy, node: Unfinished): void {
  const { children, type } = node;
  if (copy.hasError || hasOwnText.has(type)) return placeExactly(copy, node);
  const first = children[0];
  const last = children[children.length - 1];
  node.start = first?.isNamed ? first.start : toGiven(copy, copy.cursor.start);
  node.end = last?.isNamed ? last.end : toGiven(copy, copy.cursor.end);
}

/** They have text that is no child of theirs. */
const hasOwnText = new Set(['string_content', 'format_specifier', 'block', 'module']);

function placeExactly(copy: Copy, node: Unfinished): void {
  const { cursor } = copy;
  node.start = toGiven(copy, cursor.start);
  node.end = Math.max(node.start, toGiven(copy, cursor.end));
}

function toGiven({ toGiven: map }: Copy, offset: number): number {
  return map ? map(offset) : offset;
}

function addComment(copy: Copy): void {
  const { cursor } = copy;
  const start = cursor.start;
  const text = copy.text.slice(start, cursor.end).replace(/\r$/, '');
  const range = { start: toGiven(copy, start), end: toGiven(copy, start + text.length) };
  copy.comments.push({ text: text.slice(1), isBlock: false, range });
}

export function rangeOf({ start, end }: Syntax): Range {
  return { start, end };
}

/** What a node consists of, without punctuation and without what could not be read. */
export function partsOf(node: Syntax): Syntax[] {
  return node.children.filter(({ isNamed, type }) => isNamed && type !== 'ERROR');
}

export function firstPart(node: Syntax): Syntax | undefined {
  return node.children.find(({ isNamed, type }) => isNamed && type !== 'ERROR');
}

export function lastPart(node: Syntax): Syntax | undefined {
  return node.children.findLast(({ isNamed, type }) => isNamed && type !== 'ERROR');
}

export function childOf(node: Syntax, type: string): Syntax | undefined {
  return node.children.find((child) => child.type === type);
}

/** What follows a keyword or a mark, if it comes before the next one. */
export function partAfter(node: Syntax, token: string): Syntax | undefined {
  const at = node.children.findIndex(({ type, isNamed }) => type === token && !isNamed);
  if (at < 0) return undefined;
  for (let index = at + 1; index < node.children.length; index++) {
    const child = node.children[index];
    if (!child?.isNamed) return undefined;
    if (child.type !== 'ERROR') return child;
  }
  return undefined;
}

export function hasToken(node: Syntax, token: string): boolean {
  return node.children.some(({ type, isNamed }) => type === token && !isNamed);
}
