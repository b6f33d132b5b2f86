import type { Range, SourceText, SyntaxProblem } from '../../program';
import { layoutOf, type Layout } from './layout';
import { copied, keep, parse, parseAfresh, parseOnce, type Parsed, type PythonParser } from './parse';
import { copyTree, firstPart, rangeOf, type OffsetMap, type Syntax, type SyntaxTree } from './syntax';

export interface Reading {
  readonly tree: SyntaxTree;
  readonly problems: readonly SyntaxProblem[];
}

/** Reads a file as well as it can be read, and says what could not. */
export function read(python: PythonParser, source: SourceText): Reading {
  const text = readable(source.text);
  const parsed = parse(python, source.path, text);
  if (parsed.tree.rootNode.hasError) return readBroken(python, text, parsed);
  const tree = copyTree(parsed.tree, python.grammar, text);
  keep(python, source.path, { tree: parsed.tree, text });
  const layout = layoutOf(text, false);
  if (layout.insertions.length === 0) return { tree, problems: [] };
  return finish(text, layout, attempt(python, text, layout, []));
}

/** Whoever types breaks a file most of the time; if its layout tells how, nothing else is asked of it. */
function readBroken(python: PythonParser, text: string, parsed: Parsed): Reading {
  const layout = layoutOf(text, true);
  const isSound = layout.insertions.length === 0 && layout.superfluous.length === 0;
  const repaired = isSound ? undefined : attempt(python, text, layout, []);
  if (repaired && !repaired.tree.hasError) {
    parsed.tree.delete();
    return finish(text, layout, repaired);
  }
  const given = { tree: afresh(python, text, parsed), blanked: [] };
  const isBetter = repaired !== undefined && unreadable(repaired) < unreadable(given);
  const used = isBetter ? layout : nothing;
  return finish(text, used, blankLines(python, text, used, isBetter ? repaired : given));
}

function afresh(python: PythonParser, text: string, { tree, isFresh }: Parsed): SyntaxTree {
  if (isFresh) return copied(python, tree, text);
  tree.delete();
  return copied(python, parseAfresh(python, text), text);
}

function finish(text: string, layout: Layout, best: Attempt): Reading {
  return { tree: best.tree, problems: distinct([...layout.problems, ...problemsOf(text, best)]) };
}

/** A text of the same length that the parser reads as Python would, and in the same time. */
function readable(text: string): string {
  // The parser does not know that a lone CR ends a line.
  const lines = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  // It looks through all continuations in a row again at each of them.
  return lines.replace(/(?:\\\r?\n[ \t]*){100,}/g, (blanks) => ' '.repeat(blanks.length));
}

const nothing: Layout = { insertions: [], superfluous: [], problems: [] };

interface Attempt {
  readonly tree: SyntaxTree;
  /** Lines that were taken out, for nothing else helped. */
  readonly blanked: readonly Range[];
}

function attempt(python: PythonParser, text: string, layout: Layout, blanked: readonly Range[]): Attempt {
  let blanks = text;
  for (const range of [...layout.superfluous, ...blanked]) blanks = blank(blanks, range);
  const repaired = insert(blanks, layout);
  return { tree: parseOnce(python, repaired, offsetMapOf(layout)), blanked };
}

/** A line that nobody can read must not keep others from being read: it is blanked, if that makes less unreadable. */
function blankLines(python: PythonParser, text: string, layout: Layout, start: Attempt): Attempt {
  let best = start;
  for (let round = 0; round < (text.length > largeText ? 1 : maximumRounds); round++) {
    const wide = best.tree.errors.find((error) => isWide(text, error));
    if (!wide) break;
    const next = attempt(python, text, layout, [...best.blanked, lineAt(text, wide.start)]);
    if (unreadable(next) >= unreadable(best)) break;
    best = next;
  }
  return best;
}

/** More mistakes at once than people make while they type, and few parses where one takes long. */
const maximumRounds = 4;
const largeText = 100_000;

function isWide(text: string, { start, end }: Syntax): boolean {
  return /[\r\n]\s*\S/.test(text.slice(start, end));
}

/** How much text could not be read, with what was blanked. */
function unreadable({ tree, blanked }: Attempt): number {
  const sizes = [...tree.errors, ...blanked].map(({ start, end }) => end - start + 1);
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Replaces a range by blanks, so that every offset keeps its place. */
function blank(text: string, { start, end }: Range): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

function lineAt(text: string, offset: number): Range {
  let start = Math.min(offset, text.length);
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  let end = Math.min(offset, text.length);
  while (end < text.length && !/[\r\n]/.test(text.charAt(end))) end++;
  return { start, end };
}

function insert(text: string, { insertions }: Layout): string {
  let result = '';
  let last = 0;
  for (const { at, text: inserted } of insertions) {
    result += text.slice(last, at) + inserted;
    last = at;
  }
  return result + text.slice(last);
}

/** What was inserted has no length in the text that was given. */
function offsetMapOf({ insertions }: Layout): OffsetMap {
  if (insertions.length === 0) return undefined;
  const places: { readonly start: number; readonly end: number; readonly at: number }[] = [];
  let shift = 0;
  for (const { at, text } of insertions) {
    const start = at + shift;
    shift += text.length;
    places.push({ start, end: start + text.length, at });
  }
  return (offset) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const place = places[low - 1];
    return place ? place.at + Math.max(offset - place.end, 0) : offset;
  };
}

function problemsOf(text: string, { tree, blanked }: Attempt): SyntaxProblem[] {
  const unread = tree.errors.filter(
    ({ isMissing, start, end }) => isMissing || text.slice(start, end).trim() !== '',
  );
  return [
    ...blanked.map((range) => ({ message: 'This line could not be read.', range })),
    ...unread.map((error) => ({
      message: error.isMissing ? 'Something is missing here.' : 'This could not be read.',
      range: rangeOf(error),
    })),
  ];
}

/** An error in an error is one. */
function distinct(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  const seen = new Set<number>();
  return problems.filter(({ range }) => !seen.has(range.start) && seen.add(range.start));
}

/** Reads a part of the text as an expression, in its place; each part once. */
export function partReader(python: PythonParser, text: string): (range: Range) => Syntax | undefined {
  const known = new Map<number, Syntax | undefined>();
  return ({ start, end }) => {
    if (known.has(start)) return known.get(start);
    const part = text.slice(start, end);
    const toGiven = (offset: number): number => Math.min(start + Math.max(offset - 1, 0), end);
    const tree = parseOnce(python, `(${part})`, toGiven);
    const statement = tree.hasError ? undefined : firstPart(tree.root);
    const expression = statement && firstPart(statement);
    known.set(start, expression);
    return expression;
  };
}
