/** Which fixes go together, and what they come to as one change of texts. */
import type { Edit, FileLine, Fix } from '../finding';

/** Which of the fixes of a finding may be applied without anybody choosing. */
export type FixChoice = 'safe' | 'review';

/** The fix to apply, the preferred one of several. A safe one goes before one for review. */
export function chosenFix(fixes: readonly Fix[], choice: FixChoice): Fix | undefined {
  const safe = fixes.find((fix) => fix.safety === 'safe');
  return safe ?? (choice === 'review' ? fixes[0] : undefined);
}

/**
 * As many fixes as go together, the first ones first. The rest has its turn the next time. One that is at odds with
 * itself goes with nothing.
 */
export function compatibleFixes<T extends Pick<Fix, 'edits'>>(fixes: readonly T[]): readonly T[] {
  const written: Edit[] = [];
  return fixes.filter(({ edits }) => {
    const others = edits.filter((edit) => !written.some((other) => isSame(edit, other)));
    if (overlap(edits)) return false;
    if (others.some((edit) => written.some((other) => touches(edit, other)))) return false;
    written.push(...others);
    return true;
  });
}

/** What fixes that go together change, with what they share once. */
export function combinedFix(
  fixes: readonly Pick<Fix, 'edits' | 'lines'>[],
): Required<Pick<Fix, 'edits' | 'lines'>> {
  const edits: Edit[] = [];
  const lines: FileLine[] = [];
  for (const fix of compatibleFixes(fixes)) {
    edits.push(...fix.edits.filter((edit) => !edits.some((other) => isSame(edit, other))));
    lines.push(...(fix.lines ?? []));
  }
  return { edits, lines };
}

/** Two fixes that need the same import write it once. */
function isSame(one: Edit, other: Edit): boolean {
  const { path, range, text } = one;
  return (
    path === other.path &&
    text === other.text &&
    range.start === other.range.start &&
    range.end === other.range.end
  );
}

function touches(one: Edit, other: Edit): boolean {
  return one.path === other.path && one.range.start <= other.range.end && other.range.start <= one.range.end;
}

function overlap(edits: readonly Edit[]): boolean {
  const isIn = (one: Edit, other: Edit) =>
    one.path === other.path && one.range.start < other.range.end && other.range.start < one.range.end;
  return edits.some((edit, index) => edits.slice(index + 1).some((other) => isIn(edit, other)));
}

/** A text after edits of it. Of two at one offset the first in the list comes first in the text, as in editors. */
export function editText(text: string, edits: readonly Pick<Edit, 'range' | 'text'>[]): string {
  const sorted = edits.map(({ range, text }, index) => ({ ...range, text, index })).sort(byPlace);
  let result = '';
  let position = 0;
  for (const edit of sorted) {
    if (edit.start < position) throw new RangeError('Two edits of a text overlap.');
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}

interface PlacedEdit {
  readonly start: number;
  readonly end: number;
  readonly index: number;
}

/** What is inserted where a replacement begins stands before it. */
function byPlace(one: PlacedEdit, other: PlacedEdit): number {
  return one.start - other.start || one.end - other.end || one.index - other.index;
}
