/** The text that strings of a JSON file hold, and where each of its characters stands in the file. */
import type { Node } from 'jsonc-parser';
import type { Range } from '../analysis';

/** A text with its place in a file. */
export interface PlacedText {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Characters that are written alike: as they are, or as escapes of one length. */
interface Run {
  /** In the text. */
  readonly at: number;
  readonly count: number;
  /** In the file. */
  readonly offset: number;
  /** How many characters of the file write one of the text. */
  readonly width: number;
}

/** The text of strings of the file, joined. */
export function placedText(file: string, strings: readonly Node[]): PlacedText {
  const runs: Run[] = [];
  let at = 0;
  for (const { offset, length } of strings) {
    for (const run of runsOf(file, { start: offset + 1, end: offset + length - 1 })) {
      runs.push({ at, ...run });
      at += run.count;
    }
  }
  return { text: strings.map(({ value }) => String(value)).join(''), runs };
}

function* runsOf(file: string, { start, end }: Range): Generator<Omit<Run, 'at'>> {
  let run = start;
  for (let offset = start; offset < end;) {
    if (file.charAt(offset) !== '\\') {
      offset++;
      continue;
    }
    if (run < offset) yield { count: offset - run, offset: run, width: 1 };
    const width = file.charAt(offset + 1) === 'u' ? 6 : 2;
    yield { count: 1, offset, width };
    offset += width;
    run = offset;
  }
  if (run < end) yield { count: end - run, offset: run, width: 1 };
}

/** Where a range of the text stands in the file, from its first character to its last one. */
export function fileRangeOf({ runs }: PlacedText, { start, end }: Range): Range {
  const from = placeOf(runs, start);
  return { start: from, end: end > start ? Math.max(from, endOf(runs, end)) : from };
}

function placeOf(runs: readonly Run[], offset: number): number {
  const run = runs[runAt(runs, offset)];
  if (run && offset < run.at + run.count) return run.offset + (offset - run.at) * run.width;
  return endOf(runs, offset);
}

/** Behind the character before an offset. */
function endOf(runs: readonly Run[], offset: number): number {
  const run = runs[runAt(runs, Math.max(offset - 1, 0))];
  return run ? run.offset + Math.min(offset - run.at, run.count) * run.width : 0;
}

/** The last run that begins at or before an offset. */
function runAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
