// What a document was and how it got where it is. Analyses come late: by the time one says that a version parsed,
// the text has moved on, so the last changes are remembered and what it found is moved after them.
import type { Finding, TextChange } from '../analysis';
import { advance, keep, withForeign, type Kept } from './lastGood';

/** An analysis that is more than this many changes late is of no use any more. */
const mostChanges = 200;

export interface History {
  /** In the newest text; absent until a version parsed. */
  readonly kept: Kept | undefined;
  /** The version that parsed. */
  readonly keptVersion: number;
  readonly changes: readonly { readonly version: number; readonly change: TextChange }[];
}

export const noHistory: History = { kept: undefined, keptVersion: -Infinity, changes: [] };

/** The history after changes that made the document `version`. */
export function changed(history: History, version: number, changes: readonly TextChange[]): History {
  return {
    ...history,
    kept: changes.reduce<Kept | undefined>((kept, change) => kept && advance(kept, change), history.kept),
    changes: [...history.changes, ...changes.map((change) => ({ version, change }))].slice(-mostChanges),
  };
}

/**
 * The history once it is known that `version` parsed, and what was found there. A preliminary answer says nothing of
 * what other files tell; such findings stay.
 */
export function parsed(
  history: History,
  version: number,
  findings: readonly Finding[],
  { isPreliminary = false } = {},
): History {
  const since = history.changes.filter((entry) => entry.version > version);
  const isTooLate = version < history.keptVersion || since.length === mostChanges;
  if (isTooLate) return history;
  const kept = since.reduce((kept, { change }) => advance(kept, change), keep(findings));
  const all = isPreliminary && history.kept ? withForeign(history.kept, kept) : kept;
  return { kept: all, keptVersion: version, changes: since };
}
