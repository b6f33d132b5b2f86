/** Code as reports quote it: without credentials, and of a notebook the cell or the output alone. */
import { lineStartsOf, type Range } from '../analysis';
import { notebookRange, type NotebookRange } from '../workspace';
import { concealControls, conceal, secretRanges } from './conceal';
import { type LocatedRange, toLocatedRange } from './located';
import type { FileReport } from './scan';

/** Text that may be shown, and where in it something stands. */
export interface QuotedCode {
  readonly text: string;
  readonly range: LocatedRange;
}

export type Quotable = Pick<FileReport, 'text' | 'secrets' | 'notebooks'> & {
  /** As the engine names it. */
  readonly path: string;
};

/** Quotes one file; what is quoted again is not made again. */
export function quoting({ path, text, secrets, notebooks }: Quotable): (range: Range) => QuotedCode {
  const hidden = secretRanges(path, text, secrets);
  const notebook = notebooks.get(path);
  const shown = remembering((part: string, ranges: readonly Range[]) =>
    concealControls(conceal(part, ranges)),
  );
  const lineStarts = lineStartsOf(text);
  return (range) => {
    const found = notebook && notebookRange(notebook, range);
    if (!found) return { text: shown(text, () => hidden), range: toLocatedRange(range, lineStarts) };
    const { section } = found;
    const inSection = () =>
      hidden
        .map((each) => notebookRange(notebook, each))
        .filter((each): each is NotebookRange => each?.section === section)
        .map((each) => each.range);
    return {
      text: shown(section.text, inSection),
      range: toLocatedRange(found.range, lineStartsOf(section.text)),
    };
  };
}

function remembering(make: (text: string, ranges: readonly Range[]) => string) {
  const known = new Map<string, string>();
  return (text: string, ranges: () => readonly Range[]): string => {
    const made = known.get(text) ?? make(text, ranges());
    known.set(text, made);
    return made;
  };
}
