// All safe fixes of a document at once.
import type { Edit, FileLine, Fix } from '../analysis';

export const fixAllKind = 'source.fixAll.sluicegate';

/** The safe fix of a finding, the preferred one of several, if it has one. */
export function safeFix(fixes: readonly Fix[]): readonly Fix[] {
  return fixes.filter((fix) => fix.safety === 'safe').slice(0, 1);
}

/** What as many fixes as go together change. The rest has its turn the next time. */
export function combinedFix(fixes: readonly Fix[]): Required<Pick<Fix, 'edits' | 'lines'>> {
  const chosen: Edit[] = [];
  const wanted: FileLine[] = [];
  for (const { edits, lines = [] } of fixes) {
    const others = edits.filter((edit) => !chosen.some((other) => isSame(edit, other)));
    if (!others.every((edit) => !chosen.some((other) => touches(edit, other)))) continue;
    chosen.push(...others);
    wanted.push(...lines);
  }
  return { edits: chosen, lines: wanted };
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
