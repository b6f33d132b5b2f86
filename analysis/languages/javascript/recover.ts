import { forEachChild, type Node, type SourceFile } from 'typescript';
import type { Range, SourceText } from '../../program';
import { commentsOf } from './comments';
import { parseSource, problemsOf } from './parse';
import { declarationsIn, structureOf, type Structure } from './structure';
import { blank, layoutAt, lineAt, lineBefore } from './text';

/**
 * Finds the mistake in a file that does not parse and blanks it, so that the rest of the file means what it meant before.
 * Each round tries a few places and keeps the best; a file with several mistakes takes several rounds.
 */
export function recover(source: SourceText, broken: SourceFile): SourceFile {
  const search: Search = { source, size: sizeOf(source.text), parses: 0 };
  let best = attemptAt(search, broken);
  for (let round = 0; round < maximumRounds && !isSound(best); round++) {
    const better = bestOf(search, best);
    if (!better) break;
    best = better;
  }
  return best.file;
}

/** More mistakes at once than people make while they type. */
const maximumRounds = 4;
/** A parse of TypeScript alone costs a fifth of reading the file; this bounds a broken file to a few times a good one. */
const maximumParses = 12;
/** Above this size only the likeliest places are tried. */
const largeText = 300_000;
const maximumParsesOfLarge = 4;

interface Search {
  readonly source: SourceText;
  /** The size of the text as it was given; see `sizeOf`. */
  readonly size: number;
  parses: number;
}

interface Attempt {
  readonly file: SourceFile;
  readonly structure: Structure;
  readonly errors: readonly Range[];
  /** How much was blanked: lines that were not empty, and declarations among them once more. */
  readonly removed: number;
}

function attemptAt(search: Search, file: SourceFile): Attempt {
  const errors = problemsOf(file).map((problem) => problem.range);
  const removed = search.size - sizeOf(file.text);
  return { file, structure: structureOf(file, errors), errors, removed };
}

function sizeOf(text: string): number {
  return (text.match(/^.*\S/gm)?.length ?? 0) + declarationsIn(text).length;
}

/** Nothing is lost and nothing is nested wrongly; errors that remain stay where they are. */
function isSound({ structure }: Attempt): boolean {
  return misread(structure) === 0 && structure.crooked.length === 0;
}

function isMended(attempt: Attempt): boolean {
  return isSound(attempt) && attempt.errors.length === 0;
}

/** One line, which may begin a declaration: no other place takes less away and mends as much. */
const removedByALine = 2;

function bestOf(search: Search, current: Attempt): Attempt | undefined {
  let best = current;
  for (const place of placesToBlank(search, current)) {
    if (search.parses >= (search.source.text.length > largeText ? maximumParsesOfLarge : maximumParses))
      break;
    search.parses++;
    const attempt = attemptAt(search, parseSource(search.source.path, blank(current.file.text, place)));
    if (costOf(attempt) < costOf(best)) best = attempt;
    if (isMended(best) && best.removed - current.removed <= removedByALine) break;
  }
  return best === current ? undefined : best;
}

/**
 * How far an attempt is from the file that was meant.
 * A lost declaration is worse than a dozen lines that were blanked, a wrongly nested block is half as bad:
 * some files are laid out crookedly without being wrong.
 */
function costOf({ structure, errors, removed }: Attempt): number {
  return 20 * misread(structure) + 10 * structure.crooked.length + 3 * errors.length + removed;
}

function misread({ lost, swallowing }: Structure): number {
  return lost.length + swallowing.length;
}

/** Where the mistake may be, the likeliest place first. */
function placesToBlank(search: Search, { file, structure, errors }: Attempt): Range[] {
  const { text } = file;
  const places: Range[] = [];
  const { edited } = search.source;
  if (edited) places.push(linesOf(text, edited));
  const comment = openComment(file);
  if (comment) places.push(comment);
  const swallowing = structure.swallowing[0];
  if (swallowing !== undefined) places.push(lineAt(text, swallowing));
  for (const crooked of structure.crooked.slice(0, 2))
    places.push(lineAt(text, crooked.opened), lineAt(text, crooked.closed));
  const lost = structure.lost[0];
  const path = lost === undefined ? [] : pathTo(file, lost);
  for (const start of path.slice(0, 3)) places.push(lineAt(text, start));
  if (path[0] !== undefined) places.push(layoutAt(text, path[0]));
  if (lost !== undefined) places.push(lineAt(text, lost));
  const error = errors[0];
  if (error) places.push(...placesAround(file, error.start));
  if (lost !== undefined) for (const start of path) places.push({ start, end: lost });
  return distinct(text, places);
}

function placesAround(file: SourceFile, error: number): Range[] {
  const { text } = file;
  const places = [lineAt(text, error), layoutAt(text, error)];
  for (const start of pathTo(file, error).slice(0, 2)) places.push(layoutAt(text, start));
  const before = lineBefore(text, error);
  if (before) places.push(before);
  return places;
}

function linesOf(text: string, range: Range): Range {
  return { start: lineAt(text, range.start).start, end: lineAt(text, Math.max(range.start, range.end)).end };
}

/** The first line of a comment that is never closed. */
function openComment(file: SourceFile): Range | undefined {
  const last = commentsOf(file).at(-1);
  if (!last?.isBlock || last.range.end < file.text.length || file.text.endsWith('*/')) return undefined;
  return { start: last.range.start, end: lineAt(file.text, last.range.start).end };
}

/** Where the nodes start that contain an offset, the innermost first, one a line. */
function pathTo(file: SourceFile, offset: number): number[] {
  const starts: number[] = [];
  let node: Node | undefined = file;
  while (node) {
    node = forEachChild(node, (child) => (child.pos <= offset && offset < child.end ? child : undefined));
    const start = node?.getStart(file) ?? offset;
    if (start < offset) starts.unshift(start);
  }
  return starts.filter((start, index) => {
    const outer = starts[index + 1];
    return outer === undefined || lineAt(file.text, start).start !== lineAt(file.text, outer).start;
  });
}

function distinct(text: string, places: readonly Range[]): Range[] {
  const seen = new Set<string>();
  return places.filter(({ start, end }) => {
    const key = `${start}:${end}`;
    if (seen.has(key) || text.slice(start, end).trim() === '') return false;
    seen.add(key);
    return true;
  });
}
