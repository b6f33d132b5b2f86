/** What may not reach a terminal: credentials in the code that a report quotes, and control characters. */
import type { Finding, Place, Range } from '../analysis';

/** How much of a credential may be shown. */
const shownStart = 3;

/** Where a literal of text begins; Python writes letters before the quotes of some. */
const opening = /^[A-Za-z]{0,2}["'`]/;

/** Where the credentials of a file stand that `secrets` are about, from top to bottom. */
export function secretRanges(file: string, text: string, secrets: readonly Finding[]): readonly Range[] {
  const places = secrets.flatMap(secretPlaces).filter((place) => place.path === file);
  return places
    .filter(({ isWhole, range }) => isWhole || opening.test(text.slice(range.start, range.start + 3)))
    .map(({ range }) => range)
    .sort((a, b) => a.start - b.start);
}

/** The credentials themselves, without the quotes around them. Too short to hide anything, they are none. */
export function secretTexts(file: string, text: string, secrets: readonly Finding[]): readonly string[] {
  const literals = secretRanges(file, text, secrets).map(({ start, end }) => text.slice(start, end));
  const contents = literals.map((literal) => literal.replace(opening, '').replace(/["'`]+$/, ''));
  return [...new Set(contents)].filter(({ length }) => length > shownStart);
}

/** The text with these credentials covered wherever they stand; nothing moves. */
export function concealTexts(text: string, secrets: readonly string[]): string {
  const longestFirst = secrets.toSorted((one, other) => other.length - one.length);
  return longestFirst.reduce((shown, secret) => shown.replaceAll(secret, () => covered(secret)), text);
}

/** The text with these ranges covered; nothing moves. */
export function conceal(text: string, ranges: readonly Range[]): string {
  let shown = '';
  let position = 0;
  for (const { start, end } of ranges) {
    if (start < position) continue;
    shown += text.slice(position, start) + covered(text.slice(start, end));
    position = end;
  }
  return shown + text.slice(position);
}

interface SecretPlace extends Place {
  /** Otherwise only a literal there is one. */
  readonly isWhole: boolean;
}

/** A key in code is the place of its finding; one that reaches a prompt is where the flow begins, if a literal. */
function secretPlaces({ isSecret, place, flows }: Finding): readonly SecretPlace[] {
  if (isSecret) return [{ ...place, isWhole: true }];
  return flows.flatMap(([source]) => (source ? [{ ...source.place, isWhole: false }] : []));
}

function covered(code: string): string {
  const start = shownStart + (opening.exec(code)?.[0].length ?? 0);
  return code.slice(0, start) + code.slice(start).replace(/[^\s"'`]/g, '*');
}

// Escape sequences of a terminal, and characters that turn the direction of the text around.
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Scanned code is not to be trusted with the terminal: what would steer it is made visible. */
export function concealControls(text: string): string {
  return text.replace(controls, '\uFFFD');
}
