import type { Language, Tree } from 'web-tree-sitter';
import {
  cellSize,
  leafFlag,
  leftOutFlag,
  missingFlag,
  notedFlag,
  type Note,
  type TreeCells,
} from './treeCells';
import type { TreeRuntime } from './treeCursor';

/**
 * Reads trees where the parser keeps them, in the memory of its WebAssembly: a call into it for each node takes longer
 * than the node is worth.
 *
 * How a tree lies there is no public interface: `grammarOf` compares what is read here with what the parser's cursor
 * says, and reads by the cursor if they differ.
 *
 * A subtree is eight bytes among its parent's children: either the node itself, if it is small, or the address of what
 * is known of it, which its own children stand before. All numbers below count words of four bytes.
 */
export interface MemoryLayout {
  /** By the number that nodes have in memory, which several may have that look the same from outside. */
  readonly infos: Int32Array;
  readonly errorInfo: number;
  /** By production, what its children are called in it, if not by their own type. */
  readonly aliases: Uint16Array;
  readonly aliasesPerProduction: number;
}

const inLanguage = {
  symbols: 1,
  aliases: 2,
  productions: 7,
  aliasLength: 9,
  publicSymbols: 19,
  aliasSequences: 21,
};
// What is known of a node that is not small.
const paddingPlace = 1;
const sizePlace = 4;
const childCountPlace = 9;
const symbolPlace = 10;
const flagsPlace = 11;
const descendantsPlace = 14;
const productionPlace = 16;

const errorSymbol = 0xffff;
const wordsPerChild = 2;

/** The flags of a small node; those of others are shifted to the same bits. */
const visibleBit = 2;
const extraBit = 8;
const missingBit = 32;

export function memoryLayoutOf(
  runtime: TreeRuntime,
  language: Language,
  infoOfType: Int32Array,
  errorInfo: number,
): MemoryLayout {
  const { HEAP32: words, HEAPU16: halves } = runtime;
  const address = addressOf(language) >>> 2;
  const wordAt = (place: number): number => words[address + place] ?? 0;
  const count = wordAt(inLanguage.symbols) + wordAt(inLanguage.aliases);
  if (count !== language.types.length) throw new Error('The types are elsewhere.');
  const aliasesPerProduction = wordAt(inLanguage.aliasLength) & 0xffff;
  const sequences = wordAt(inLanguage.aliasSequences) >>> 1;
  const publicSymbols = wordAt(inLanguage.publicSymbols) >>> 1;
  const infos = new Int32Array(count);
  for (let symbol = 0; symbol < count; symbol++) {
    infos[symbol] = infoOfType[halves[publicSymbols + symbol] ?? 0] ?? errorInfo;
  }
  const length = wordAt(inLanguage.productions) * aliasesPerProduction;
  return { infos, errorInfo, aliases: halves.slice(sequences, sequences + length), aliasesPerProduction };
}

function addressOf(value: Language | Tree): number {
  return (value as unknown as readonly [number])[0];
}

/** A walk over a tree, without recursion: machines write trees that are deeper than the stack. */
interface Walk {
  readonly words: Int32Array;
  readonly layout: MemoryLayout;
  readonly note: Note;
  readonly cells: TreeCells;
  /** How much of the cells is filled. */
  length: number;
  /** The next child of the node at hand, and where its children end. */
  child: number;
  end: number;
  isFirst: boolean;
  /** Where it stands what the child is called; zero where children have no names of their own. */
  alias: number;
  /** The byte at which the child before ends. */
  position: number;
  /** The cells of the node at hand, or -1 if it is one that nobody sees. */
  cell: number;
  /** The same of the nodes around it, from `child` to `cell`, without `isFirst`. */
  readonly outer: number[];
}

export function readMemory(runtime: TreeRuntime, layout: MemoryLayout, tree: Tree, note: Note): TreeCells {
  const { HEAP32: words } = runtime;
  const child = addressOf(tree) >>> 2;
  const cells = new Int32Array(cellSize * (1 + descendantsOf(words, child)));
  const end = child + wordsPerChild;
  const outer: number[] = [];
  const place = { child, end, isFirst: false, alias: 0, position: 0, cell: -1 };
  const walk: Walk = { words, layout, note, cells, length: 0, ...place, outer };
  do {
    while (walk.child !== walk.end) step(walk);
  } while (leave(walk));
  if (walk.length > cells.length) throw new Error('There are more nodes than the tree says.');
  return cells.subarray(0, walk.length);
}

/** Goes to the next child, or into it. */
function step(walk: Walk): void {
  const { words, layout, child } = walk;
  walk.child += wordsPerChild;
  const word = words[child] ?? 0;
  const isSmall = (word & 1) === 1;
  const node = word >>> 2;
  // A node begins where its first child does, after the blanks before both.
  if (!walk.isFirst)
    walk.position += isSmall ? smallPaddingOf(words, child) : (words[node + paddingPlace] ?? 0);
  walk.isFirst = false;
  const start = walk.position;
  const end = start + (isSmall ? smallSizeOf(words, child) : (words[node + sizePlace] ?? 0));
  walk.position = end;
  const flags = isSmall ? word : flagsOf(words[node + flagsPlace] ?? 0);
  const alias = walk.alias > 0 && (flags & extraBit) === 0 ? layout.aliases[walk.alias++] : 0;
  const children = isSmall ? 0 : (words[node + childCountPlace] ?? 0);
  if (!alias && (flags & visibleBit) === 0) {
    if (children > 0) enter(walk, node, children, start, -1);
    return;
  }
  const symbol = alias || (isSmall ? (word >>> 8) & 0xff : (words[node + symbolPlace] ?? 0) & 0xffff);
  const info = infoOf(layout, symbol) | ((flags & missingBit) === 0 ? 0 : missingFlag);
  const cell = walk.length;
  if ((info & (notedFlag | missingFlag)) !== 0) walk.note(info, cell, start >> 1, end >> 1);
  if ((info & leftOutFlag) !== 0) return;
  addCells(walk, info, start, end);
  if (children > 0 && (info & leafFlag) === 0) enter(walk, node, children, start, cell);
}

/** A character has two bytes. */
function addCells(walk: Walk, info: number, start: number, end: number): void {
  const { cells, length } = walk;
  walk.length += cellSize;
  cells[length] = info;
  cells[length + 1] = start >> 1;
  cells[length + 2] = end >> 1;
  cells[length + 3] = walk.length;
}

function enter(walk: Walk, node: number, count: number, start: number, cell: number): void {
  const { words, layout, outer } = walk;
  outer.push(walk.child, walk.end, walk.alias, walk.position, walk.cell);
  walk.child = node - count * wordsPerChild;
  walk.end = node;
  walk.isFirst = true;
  walk.alias = ((words[node + productionPlace] ?? 0) >>> 16) * layout.aliasesPerProduction;
  walk.position = start;
  walk.cell = cell;
}

function leave(walk: Walk): boolean {
  const { outer, cells, cell } = walk;
  if (cell >= 0) cells[cell + 3] = walk.length;
  if (outer.length === 0) return false;
  walk.cell = outer.pop() ?? -1;
  walk.position = outer.pop() ?? 0;
  walk.alias = outer.pop() ?? 0;
  walk.end = outer.pop() ?? 0;
  walk.child = outer.pop() ?? 0;
  walk.isFirst = false;
  return true;
}

function infoOf({ infos, errorInfo }: MemoryLayout, symbol: number): number {
  return symbol === errorSymbol ? errorInfo : (infos[symbol] ?? errorInfo);
}

function smallPaddingOf(words: Int32Array, subtree: number): number {
  return ((words[subtree + 1] ?? 0) >>> 16) & 0xff;
}

function smallSizeOf(words: Int32Array, subtree: number): number {
  return (words[subtree + 1] ?? 0) >>> 24;
}

function flagsOf(flags: number): number {
  return ((flags & 7) << 1) | ((flags >>> 4) & missingBit);
}

/** Where nodes have no children, other things lie there. */
function descendantsOf(words: Int32Array, subtree: number): number {
  const word = words[subtree] ?? 0;
  const node = word >>> 2;
  const isLeaf = (word & 1) === 1 || words[node + childCountPlace] === 0;
  return isLeaf ? 0 : (words[node + descendantsPlace] ?? 0);
}
