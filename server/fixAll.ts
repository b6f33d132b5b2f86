// All safe fixes of a document at once.
import type { Edit, Fix } from '../analysis';

export const fixAllKind = 'source.fixAll.sluicegate';

/** The safe fix of a finding, the preferred one of several, if it has one. */
export function safeFix(fixes: readonly Fix[]): readonly Fix[] {
  return fixes.filter((fix) => fix.safety === 'safe').slice(0, 1);
}

/** The edits of as many fixes as go together. The rest has its turn the next time. */
export function combinedEdits(fixes: readonly Fix[]): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const { edits } of fixes) {
    const others = edits.filter((edit) => !chosen.some((other) => isSame(edit, other)));
    if (others.every((edit) => !chosen.some((other) => touches(edit, other)))) chosen.push(...others);
  }
  return chosen;
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
