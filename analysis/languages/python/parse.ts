import { Edit, Language, Parser, type Tree } from 'web-tree-sitter';
import { changeBetween, lineStartsOf, positionAt } from '../../program';
import { grammarOf, type Grammar } from './grammar';
import { copyTree, type OffsetMap, type SyntaxTree } from './syntax';
import type { TreeRuntime } from './treeCursor';

/** The parser with what it parsed last, so that a text that changed little is not parsed from the start. */
export interface PythonParser {
  readonly parser: Parser;
  readonly grammar: Grammar;
  /** By path, the least recently parsed first. */
  readonly kept: Map<string, Kept>;
}

interface Kept {
  readonly tree: Tree;
  readonly text: string;
}

/** More files than somebody edits at once. A tree holds about fifty bytes for each byte of its text. */
const maximumKept = 4;

/** Of the bytes that the shells hand in; nothing is read and nothing is fetched. */
export async function makeParser(wasm: { runtime: Uint8Array; grammar: Uint8Array }): Promise<PythonParser> {
  await Parser.init(Object.assign(runtime, { wasmBinary: wasm.runtime as never }));
  const language = await Language.load(wasm.grammar);
  const parser = new Parser().setLanguage(language);
  return { parser, grammar: grammarOf(parser, language, runtime as unknown as TreeRuntime), kept: new Map() };
}

/** There is one runtime, which fills in the options that it was first started with. */
const runtime = { locateFile: (name: string) => name };

/** A tree that still belongs to the parser; whoever asked for it copies what is needed and lets go of it. */
export interface Parsed {
  readonly tree: Tree;
  /** Whether nothing of an earlier text is in it. How errors are recovered from depends on that. */
  readonly isFresh: boolean;
}

/** Parses a file, with the help of the last text under its path that had no error. */
export function parse(python: PythonParser, path: string, text: string): Parsed {
  const last = python.kept.get(path);
  if (!last) return { tree: parseAfresh(python, text), isFresh: true };
  const edited = last.tree.copy();
  edited.edit(editBetween(last.text, text));
  const tree = python.parser.parse(text, edited);
  edited.delete();
  return tree ? { tree, isFresh: false } : { tree: parseAfresh(python, text), isFresh: true };
}

export function parseAfresh({ parser }: PythonParser, text: string): Tree {
  const tree = parser.parse(text);
  if (!tree) throw new Error('The parser gave no tree.');
  return tree;
}

/** What changed, as one edit. */
function editBetween(before: string, after: string): Edit {
  const { range, length } = changeBetween(before, after);
  const newEnd = range.start + length;
  const lines = lineStartsOf(after);
  return new Edit({
    startIndex: range.start,
    oldEndIndex: range.end,
    newEndIndex: newEnd,
    startPosition: pointAt(lines, range.start),
    oldEndPosition: pointAt(lineStartsOf(before), range.end),
    newEndPosition: pointAt(lines, newEnd),
  });
}

function pointAt(lines: readonly number[], offset: number): { row: number; column: number } {
  const { line, column } = positionAt(lines, offset);
  return { row: line, column };
}

/** Keeps a tree without errors for the next text under this path. */
export function keep({ kept }: PythonParser, path: string, entry: Kept): void {
  kept.get(path)?.tree.delete();
  kept.delete(path);
  kept.set(path, entry);
  if (kept.size <= maximumKept) return;
  const [oldest, stale] = [...kept][0] ?? [];
  if (oldest === undefined) return;
  stale?.tree.delete();
  kept.delete(oldest);
}

/** Lets go of everything that a text which could not be read may have spoiled. */
export function forget({ parser, kept }: PythonParser): void {
  parser.reset();
  kept.clear();
}

/** Parses a text that nobody will change: one with its mistakes repaired, or a part of one. */
export function parseOnce(python: PythonParser, text: string, toGiven: OffsetMap): SyntaxTree {
  return copied(python, parseAfresh(python, text), text, toGiven);
}

/** Copies a tree and lets go of it. */
export function copied(python: PythonParser, tree: Tree, text: string, toGiven?: OffsetMap): SyntaxTree {
  const copy = copyTree(tree, python.grammar, text, toGiven);
  tree.delete();
  return copy;
}
