import { lineStartsOf } from '../../program';

/** A line without its end. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

export function linesOf(text: string): readonly Line[] {
  return lineStartsOf(text).map((start, index, starts) => ({
    start,
    text: text.slice(start, starts[index + 1]).replace(/[\r\n]+$/, ''),
  }));
}
