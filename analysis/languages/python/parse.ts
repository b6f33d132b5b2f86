import { Edit, Language, Parser, type Tree } from 'web-tree-sitter';
import { lineStartsOf, positionAt } from '../../program';
import { copyTree, grammarOf, type Grammar, type OffsetMap, type SyntaxTree } from './syntax';

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
  await Parser.init({ wasmBinary: wasm.runtime as never, locateFile: (name: string) => name });
  const language = await Language.load(wasm.grammar);
  const parser = new Parser().setLanguage(language);
  return { parser, grammar: grammarOf(language), kept: new Map() };
}

/** Parses a file. What it parsed under the same path before helps only where nothing was wrong then and nothing is. */
export function parse(python: PythonParser, path: string, text: string): SyntaxTree {
  const { kept, grammar } = python;
  const last = kept.get(path);
  kept.delete(path);
  const tree = reparse(python, last, text) ?? parseAfresh(python, text);
  const copy = copyTree(tree, grammar, text, undefined);
  if (copy.hasError) tree.delete();
  else keep(kept, path, { tree, text });
  return copy;
}

function parseAfresh({ parser }: PythonParser, text: string): Tree {
  const tree = parser.parse(text);
  if (!tree) throw new Error('The parser gave no tree.');
  return tree;
}

/** The tree of the changed text; none where it has errors, for how they are recovered from depends on the last tree. */
function reparse({ parser }: PythonParser, last: Kept | undefined, text: string): Tree | undefined {
  if (!last) return undefined;
  last.tree.edit(editBetween(last.text, text));
  const tree = parser.parse(text, last.tree) ?? undefined;
  last.tree.delete();
  if (!tree?.rootNode.hasError) return tree;
  tree.delete();
  return undefined;
}

/** What changed, as one edit: all but the text that both begin with and the text that both end with. */
function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  const oldEnd = before.length - tail;
  const newEnd = after.length - tail;
  const lines = lineStartsOf(after);
  return new Edit({
    startIndex: start,
    oldEndIndex: oldEnd,
    newEndIndex: newEnd,
    startPosition: pointAt(lines, start),
    oldEndPosition: pointAt(lineStartsOf(before), oldEnd),
    newEndPosition: pointAt(lines, newEnd),
  });
}

function pointAt(lines: readonly number[], offset: number): { row: number; column: number } {
  const { line, column } = positionAt(lines, offset);
  return { row: line, column };
}

function keep(kept: Map<string, Kept>, path: string, entry: Kept): void {
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
export function parseOnce(python: PythonParser, text: string, given: string, toGiven: OffsetMap): SyntaxTree {
  const tree = parseAfresh(python, text);
  const copy = copyTree(tree, python.grammar, given, toGiven);
  tree.delete();
  return copy;
}
