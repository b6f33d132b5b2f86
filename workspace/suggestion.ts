/** Further away than this, a name is another name and no slip of the finger. */
const farthest = 0.4;

/** " Did you mean X?" for the known name that is closest to `name`; nothing where none is close. */
export function suggestionFor(name: string, known: readonly string[]): string {
  const [best] = known
    .map((candidate) => ({ candidate, distance: distanceOf(name, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  if (!best || best.distance > best.candidate.length * farthest) return '';
  return ` Did you mean ${best.candidate}?`;
}

/** A name without its family is as close as can be. */
function distanceOf(name: string, candidate: string): number {
  if (candidate.split('/').includes(name)) return 0;
  return editDistance(name.toLowerCase(), candidate);
}

/** How many letters to insert, remove or replace (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
