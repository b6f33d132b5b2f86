import {
  forEachChild,
  isBlock,
  isClassLike,
  isModuleBlock,
  type Node,
  type NodeArray,
  type SourceFile,
} from 'typescript';
import type { Range } from '../../program';
import { indentAt, isFirstOnLine } from './text';

/**
 * Whether the structure of a tree is the one that the layout of the text shows.
 *
 * The parser recovers from an error where it can, but an open bracket or quote changes what everything below it means.
 * People's indentation still tells: `export` at the start of a line begins a statement of the module,
 * and a block ends where its line began.
 */
export interface Structure {
  /** Declarations at the start of a line that are not statements of the module. */
  readonly lost: readonly number[];
  /** Blocks that end elsewhere than they should, the innermost first. */
  readonly crooked: readonly Crooked[];
}

export interface Crooked {
  /** Where the line stands that opens the block, and the one that closes it. */
  readonly opened: number;
  readonly closed: number;
}

export function structureOf(file: SourceFile): Structure {
  const crooked: Crooked[] = [];
  forEachChild(file, (child) => {
    findCrooked(file, child, crooked);
  });
  return { lost: lostDeclarations(file), crooked };
}

const declaration =
  /^(?:export|import|function|async function|class|abstract class|const|let|var|interface|type|enum|namespace|declare)\b/gm;

/** Offsets of the lines that begin with a declaration. */
export function declarationsIn(text: string): number[] {
  const offsets: number[] = [];
  declaration.lastIndex = 0;
  for (let match = declaration.exec(text); match; match = declaration.exec(text)) offsets.push(match.index);
  return offsets;
}

function lostDeclarations(file: SourceFile): number[] {
  const heads = file.statements.map((statement) => headOf(file, statement));
  const lost: number[] = [];
  let next = 0;
  for (const offset of declarationsIn(file.text)) {
    while ((heads[next]?.end ?? Infinity) < offset) next++;
    const head = heads[next];
    if (!head || head.start > offset) lost.push(offset);
  }
  return lost;
}

/** Decorators and modifiers may stand on lines of their own before the keyword. */
function headOf(file: SourceFile, statement: Node): Range {
  const start = statement.getStart(file);
  const hasModifiers = 'modifiers' in statement && statement.modifiers !== undefined;
  if (!hasModifiers) return { start, end: start };
  const { name, members } = statement as { name?: Node; members?: NodeArray<Node> };
  return { start, end: name?.pos ?? members?.pos ?? start };
}

function findCrooked(file: SourceFile, node: Node, crooked: Crooked[]): void {
  forEachChild(node, (child) => {
    findCrooked(file, child, crooked);
  });
  const inner =
    isBlock(node) || isModuleBlock(node) ? node.statements : isClassLike(node) ? node.members : undefined;
  if (inner && isCrooked(file, node, inner)) {
    crooked.push({ opened: openingOf(node, inner), closed: Math.max(node.end - 1, 0) });
  }
}

function openingOf(node: Node, inner: NodeArray<Node>): number {
  return isClassLike(node) ? Math.max(inner.pos - 1, node.pos) : inner.pos - 1;
}

function isCrooked(file: SourceFile, node: Node, inner: NodeArray<Node>): boolean {
  const { text } = file;
  const close = node.end - 1;
  const opening = openingOf(node, inner);
  const closesLine = text.charAt(close) === '}' && isFirstOnLine(text, close);
  if (closesLine && indentAt(text, close) !== indentAt(text, opening)) return true;
  return inner.some((child) => {
    const start = child.getStart(file);
    return start > opening && isFirstOnLine(text, start) && indentAt(text, start) <= indentAt(text, opening);
  });
}
