import type { Range } from './nodes';

/** One change of text: `range` of the old text became `length` new units. */
export interface TextChange {
  readonly range: Range;
  readonly length: number;
}

/** What lies between the text that both begin with and the text that both end with. */
export function changeBetween(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let rest = 0;
  while (
    rest < most - start &&
    before.charCodeAt(before.length - 1 - rest) === after.charCodeAt(after.length - 1 - rest)
  )
    rest++;
  return { range: { start, end: before.length - rest }, length: after.length - rest - start };
}
