import { changeBetween, type FrontEnd, type Range } from '../analysis';

/** More files than anybody edits at once. */
const mostGood = 8;

/**
 * A front end that is asked twice about a text, whether it parses and then for its program, and parses it once. It also
 * tells what was edited since a file last parsed, which is the first place to look for a mistake.
 */
export function rememberingLast(frontEnd: FrontEnd): FrontEnd {
  let last: { readonly path: string; readonly text: string; readonly lowered: ReturnType<FrontEnd['lower']> };
  /** By path, those that parsed longest ago first. */
  const good = new Map<string, string>();

  function remember(path: string, text: string): void {
    good.delete(path);
    good.set(path, text);
    const [oldest] = good.keys();
    if (good.size > mostGood && oldest !== undefined) good.delete(oldest);
  }

  return {
    ...frontEnd,
    lower(file) {
      const { path, text } = file;
      if (last?.path !== path || last.text !== text) {
        const before = good.get(path);
        const edited = before === undefined ? undefined : editedRange(before, text);
        last = { path, text, lowered: frontEnd.lower({ ...file, edited }) };
        if (last.lowered.problems.length === 0) remember(path, text);
      }
      return last.lowered;
    },
  };
}

/** What of a text is not in an older one. */
function editedRange(before: string, text: string): Range {
  const { range, length } = changeBetween(before, text);
  return { start: range.start, end: range.start + length };
}
