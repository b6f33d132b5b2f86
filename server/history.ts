// What a document was and how it got where it is. Analyses come late: by the time one says that a version parsed,
// the text has moved on, so the last changes are remembered and what it found is moved after them.
import type { Finding } from '../analysis';
import { advance, keep, type Kept, type TextChange } from './lastGood';
import { goesOnBelow } from './unfinished';

/** An analysis that is more than this many changes late is of no use any more. */
const mostChanges = 200;

export interface History {
  /** In the newest text; absent until a version parsed. */
  readonly kept: Kept | undefined;
  readonly changes: readonly { readonly version: number; readonly change: TextChange }[];
  /** Whether what was typed last goes on into the lines below it. */
  readonly isUnfinished: boolean;
}

export const noHistory: History = { kept: undefined, changes: [], isUnfinished: false };

/** The history after changes made the document `version`, whose text is `text`. */
export function changed(history: History, { version, changes, text }: ChangedVersion): History {
  const kept = changes.reduce<Kept | undefined>(
    (kept, change) => kept && advance(kept, change),
    history.kept,
  );
  const last = changes.at(-1);
  return {
    kept,
    changes: [...history.changes, ...changes.map((change) => ({ version, change }))].slice(-mostChanges),
    isUnfinished: last !== undefined && isUnfinishedAt(text, last, kept),
  };
}

export interface ChangedVersion {
  readonly version: number;
  readonly changes: readonly TextChange[];
  readonly text: string;
}

function isUnfinishedAt(text: string, { range, length }: TextChange, kept: Kept | undefined): boolean {
  const caret = range.start + length;
  const region = kept?.changed.find(({ start, end }) => start <= caret && caret <= end);
  return region !== undefined && goesOnBelow(text, caret, region);
}

/** The history once it is known that `version` parsed, and what was found there. */
export function parsed(history: History, version: number, findings: readonly Finding[]): History {
  const since = history.changes.filter((entry) => entry.version > version);
  const isTooLate = since.length === mostChanges;
  if (isTooLate) return history;
  const kept = since.reduce((kept, { change }) => advance(kept, change), keep(findings));
  return { ...history, kept, changes: since };
}
