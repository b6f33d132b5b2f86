import type { Tree } from 'web-tree-sitter';
import type { Comment, Range } from '../../program';
import { readTree, type Grammar } from './grammar';
import { cellSize, missingFlag, namedFlag, partFlag, typeMask, type TreeCells } from './treeCells';

interface Cells {
  readonly cells: TreeCells;
  readonly types: readonly string[];
}

/**
 * A node of the parser's tree, which was copied out of it in one go: the tree may be gone.
 *
 * It is made where somebody looks at it, and twice where somebody looks twice, so it is not compared.
 * Comments and line continuations are left out, for they may stand anywhere.
 */
export class Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;

  constructor(
    readonly tree: Cells,
    readonly at: number,
  ) {
    const { cells, types } = tree;
    this.type = types[(cells[at] ?? 0) & typeMask] ?? 'ERROR';
    this.start = cells[at + 1] ?? 0;
    this.end = cells[at + 2] ?? 0;
  }

  get isNamed(): boolean {
    return hasFlag(this.tree.cells, this.at, namedFlag);
  }

  /** Made up by the parser, which missed it. */
  get isMissing(): boolean {
    return hasFlag(this.tree.cells, this.at, missingFlag);
  }
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

/** Offsets of the text that was parsed, as offsets of the text that was given. */
export type OffsetMap = ((offset: number) => number) | undefined;

/** With a map, `text` is what was parsed and the copy is of the text that was given. */
export function copyTree(
  tree: Tree,
  grammar: Grammar,
  text: string,
  toGiven: OffsetMap = undefined,
): SyntaxTree {
  const { types } = grammar;
  const comments: Comment[] = [];
  const errors: number[] = [];
  const globals: number[] = [];
  const cells = readTree(grammar, tree, (info, at, start, end) => {
    const type = types[info & typeMask];
    if (type === 'comment') comments.push(commentAt(text, start, end, toGiven));
    else if (type === 'global_statement' && (info & missingFlag) === 0) globals.push(at);
    else errors.push(at);
  });
  if (toGiven) mapPlaces(cells, toGiven);
  const copy: Cells = { cells, types };
  const nodeAt = (at: number): Syntax => new Syntax(copy, at);
  return {
    root: nodeAt(0),
    hasError: tree.rootNode.hasError,
    comments,
    errors: errors.map(nodeAt),
    globals: globals.map(nodeAt),
  };
}

function commentAt(text: string, start: number, end: number, toGiven: OffsetMap): Comment {
  const written = text.slice(start, end).replace(/\r$/, '');
  const range = { start, end: start + written.length };
  return {
    text: written.slice(1),
    isBlock: false,
    range: toGiven ? { start: toGiven(range.start), end: toGiven(range.end) } : range,
  };
}

function mapPlaces(cells: TreeCells, toGiven: (offset: number) => number): void {
  for (let at = 0; at < cells.length; at += cellSize) {
    const start = toGiven(cells[at + 1] ?? 0);
    cells[at + 1] = start;
    cells[at + 2] = Math.max(start, toGiven(cells[at + 2] ?? 0));
  }
}

export function rangeOf({ start, end }: Syntax): Range {
  return { start, end };
}

// ---------------------------------------------------------------- children

function hasFlag(cells: TreeCells, at: number, flag: number): boolean {
  return ((cells[at] ?? 0) & flag) !== 0;
}

/** Where the cells begin that come after a node and what is in it. */
function after(cells: TreeCells, at: number): number {
  return cells[at + 3] ?? 0;
}

function isToken({ cells, types }: Cells, at: number, token: string): boolean {
  return !hasFlag(cells, at, namedFlag) && types[(cells[at] ?? 0) & typeMask] === token;
}

export function childrenOf({ tree, at }: Syntax): Syntax[] {
  const { cells } = tree;
  const children: Syntax[] = [];
  const end = after(cells, at);
  for (let child = at + cellSize; child < end; child = after(cells, child)) {
    children.push(new Syntax(tree, child));
  }
  return children;
}

/** The children whose type is asked for, from some child on. */
export function childrenOfType(
  { tree, at }: Syntax,
  isWanted: (type: string) => boolean,
  first = 0,
): Syntax[] {
  const { cells, types } = tree;
  const children: Syntax[] = [];
  const end = after(cells, at);
  let index = 0;
  for (let child = at + cellSize; child < end; child = after(cells, child)) {
    const type = types[(cells[child] ?? 0) & typeMask] ?? '';
    if (index++ >= first && isWanted(type)) children.push(new Syntax(tree, child));
  }
  return children;
}

/** What a node consists of, without punctuation. */
export function namedIn(node: Syntax): Syntax[] {
  return flagged(node, namedFlag);
}

/** What a node consists of, without punctuation and without what could not be read. */
export function partsOf(node: Syntax): Syntax[] {
  return flagged(node, partFlag);
}

/** They are counted first: a list that grows takes several times the room. */
function flagged(node: Syntax, flag: number): Syntax[] {
  const { tree, at } = node;
  const { cells } = tree;
  const children = new Array<Syntax>(count(node, flag));
  const end = after(cells, at);
  let index = 0;
  for (let child = at + cellSize; child < end; child = after(cells, child)) {
    if (hasFlag(cells, child, flag)) children[index++] = new Syntax(tree, child);
  }
  return children;
}

function count({ tree: { cells }, at }: Syntax, flag: number): number {
  const end = after(cells, at);
  let found = 0;
  for (let child = at + cellSize; child < end; child = after(cells, child)) {
    if (hasFlag(cells, child, flag)) found++;
  }
  return found;
}

export function partCountOf(node: Syntax): number {
  return count(node, partFlag);
}

export function firstChild({ tree, at }: Syntax): Syntax | undefined {
  const child = at + cellSize;
  return child < after(tree.cells, at) ? new Syntax(tree, child) : undefined;
}

export function firstPart(node: Syntax): Syntax | undefined {
  return partAt(node, 0);
}

export function partAt({ tree, at }: Syntax, index: number): Syntax | undefined {
  const { cells } = tree;
  const end = after(cells, at);
  let before = index;
  for (let child = at + cellSize; child < end; child = after(cells, child)) {
    if (hasFlag(cells, child, partFlag) && before-- === 0) return new Syntax(tree, child);
  }
  return undefined;
}

export function lastPart({ tree, at }: Syntax): Syntax | undefined {
  const { cells } = tree;
  const end = after(cells, at);
  let last = end;
  for (let child = at + cellSize; child < end; child = after(cells, child)) {
    if (hasFlag(cells, child, partFlag)) last = child;
  }
  return last < end ? new Syntax(tree, last) : undefined;
}

export function childOf({ tree, at }: Syntax, type: string): Syntax | undefined {
  const { cells, types } = tree;
  const end = after(cells, at);
  for (let child = at + cellSize; child < end; child = after(cells, child)) {
    if (types[(cells[child] ?? 0) & typeMask] === type) return new Syntax(tree, child);
  }
  return undefined;
}

/** What follows a keyword or a mark, if it comes before the next one. */
export function partAfter({ tree, at }: Syntax, token: string): Syntax | undefined {
  const { cells } = tree;
  const end = after(cells, at);
  let child = at + cellSize;
  while (child < end && !isToken(tree, child, token)) child = after(cells, child);
  if (child >= end) return undefined;
  for (child = after(cells, child); child < end; child = after(cells, child)) {
    if (!hasFlag(cells, child, namedFlag)) return undefined;
    if (hasFlag(cells, child, partFlag)) return new Syntax(tree, child);
  }
  return undefined;
}

export function hasToken({ tree, at }: Syntax, token: string): boolean {
  const end = after(tree.cells, at);
  for (let child = at + cellSize; child < end; child = after(tree.cells, child)) {
    if (isToken(tree, child, token)) return true;
  }
  return false;
}

export function firstToken({ tree: { cells, types }, at }: Syntax): string | undefined {
  const end = after(cells, at);
  for (let child = at + cellSize; child < end; child = after(cells, child)) {
    if (!hasFlag(cells, child, namedFlag)) return types[(cells[child] ?? 0) & typeMask];
  }
  return undefined;
}

/** The keywords and marks. */
export function tokensOf({ tree: { cells, types }, at }: Syntax): string[] {
  const end = after(cells, at);
  const tokens: string[] = [];
  for (let child = at + cellSize; child < end; child = after(cells, child)) {
    if (!hasFlag(cells, child, namedFlag)) tokens.push(types[(cells[child] ?? 0) & typeMask] ?? '');
  }
  return tokens;
}
