/** Characters in prompt text that nobody sees and every model reads. */
import type { CallObservation, Unit } from '../flow';
import { knownText } from '../flow';
import type { HiddenText } from './facts';

/** Letters of emoji flags are tags between a black flag and the tag that ends them. */
const flag = /\u{1F3F4}[\u{E0061}-\u{E007A}\u{E0030}-\u{E0039}]{1,6}\u{E007F}/gu;
/** One of them joins emoji or letters; several in a row carry something. */
const zeroWidth = /[\u200B-\u200D\u2060-\u2064\u180E\uFEFF]{3,}/gu;
/** One of them chooses a form of the character before it. */
const selectors = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{2,}/gu;
const tags = /[\u{E0000}-\u{E007F}]+/gu;
const overrides = /[\u202D\u202E]/gu;
/** Prose that runs both ways is set with these. */
const isolates = /[\u202A-\u202C\u2066-\u2069]+/gu;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

const searches: readonly (readonly [HiddenText['kind'], RegExp])[] = [
  ['tags', tags],
  ['zero-width characters', zeroWidth],
  ['variation selectors', selectors],
  ['direction overrides', overrides],
  ['direction marks', isolates],
];

interface Run {
  readonly kind: HiddenText['kind'];
  readonly start: number;
  readonly text: string;
}

export function hiddenRuns(text: string): readonly Run[] {
  // Of the same length, so that places stay what they are.
  const plain = text.replace(flag, (letters) => ' '.repeat(letters.length));
  const both = rightToLeft.test(plain);
  return searches
    .filter(([kind]) => kind !== 'direction marks' || !both)
    .flatMap(([kind, pattern]) =>
      [...plain.matchAll(pattern)].map((match) => ({ kind, start: match.index, text: match[0] })),
    )
    .sort((a, b) => a.start - b.start);
}

/** What is hidden in the prompts of calls, wherever its literals stand. */
export function hiddenInPrompts(calls: ReadonlyMap<unknown, readonly CallObservation[]>): readonly string[] {
  const parts = [...calls.values()].flat().flatMap((call) => call.parts);
  return [...new Set(parts.flatMap(({ value }) => hiddenRuns(knownText(value)).map(({ text }) => text)))];
}

/** Where that stands in the literals of a file. What is written as an escape is not hidden. */
export function hiddenTexts(
  { program, text, path }: Unit,
  inPrompts: ReadonlySet<string>,
): readonly HiddenText[] {
  if (inPrompts.size === 0) return [];
  return program.literals.flatMap(({ range }) =>
    hiddenRuns(text.slice(range.start, range.end))
      .filter((run) => inPrompts.has(run.text))
      .map((run) => toHidden(run, path, range.start, 'in a prompt')),
  );
}

/** What is hidden in a file that is instructions from beginning to end. */
export function hiddenInInstructions({ program, path }: Unit): readonly HiddenText[] {
  return program.literals.flatMap(({ value, range }) =>
    hiddenRuns(value).map((run) => toHidden(run, path, range.start, 'in the instructions of an agent')),
  );
}

/** `offset` is where the text begins that the run was found in. */
function toHidden(run: Run, path: string, offset: number, stands: HiddenText['stands']): HiddenText {
  const start = offset + run.start;
  const range = { start, end: start + run.text.length };
  return { kind: run.kind, count: [...run.text].length, place: { path, range }, stands };
}
