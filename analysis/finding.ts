import type { Confidence, Mark, Severity } from './kinds';
import type { Range } from './program';

/** A place in a file. Offsets in UTF-16 code units. */
export interface Place {
  readonly path: string;
  readonly range: Range;
}

/** Orders places as one reads them: by file, and from top to bottom. For `sort`. */
export function comparePlaces(one: Place, other: Place): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return one.range.start - other.range.start;
}

/** One hop of a flow, with what happens there in a few words: "request.query comes with a request". */
export interface Step {
  readonly place: Place;
  readonly message: string;
  /** For a guard that the data passed: what it is good for from here on. */
  readonly marks?: readonly Mark[];
}

/** One result of a rule. Plain data: it travels between threads. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** One sentence about this place, in the code's own names. */
  readonly message: string;
  readonly place: Place;
  /** Source first, sink last; one a source. Empty for findings that follow no data. */
  readonly flows: readonly (readonly Step[])[];
  /** Further places that the finding counts. */
  readonly related: readonly Step[];
  /** Versioned, stable when lines move, free of secrets. */
  readonly fingerprint: string;
  /** The comment that hides it, if any. */
  readonly suppressedBy: Place | undefined;
  /** What stands at its place is a credential, which nobody may show. */
  readonly isSecret?: true;
}

/** One replacement; an empty range inserts. */
export interface Edit {
  readonly path: string;
  readonly range: Range;
  readonly text: string;
}

/** A proposed repair. */
export interface Fix {
  readonly title: string;
  /** `safe` keeps behavior but for the hole and may be applied in bulk; `review` is offered one by one. */
  readonly safety: 'safe' | 'review';
  readonly edits: readonly Edit[];
  /** What other files should hold as well. The core reads none, so a shell finds them and adds what is missing. */
  readonly lines?: readonly FileLine[];
}

/** A line that belongs into a file of the nearest project folder: `OPENAI_API_KEY=` into `.env.example`. */
export interface FileLine {
  readonly file: string;
  /** Without a line end, and never with a secret in it. */
  readonly line: string;
}

/** Something that could not be done: a file did not parse, a limit was reached, a rule crashed. */
export interface Problem {
  readonly type: 'syntax' | 'limit' | 'rule' | 'internal';
  readonly message: string;
  readonly place: Place;
}

/** What was thrown, in words. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
