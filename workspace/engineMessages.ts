// What the engine host and its worker say to each other. Everything here crosses a thread, so it is plain data.
import type { Finding, Fix, Problem, Profile, RecognizedCall } from '../analysis';

/** One file to look at. */
export interface EngineRequest {
  /** With forward slashes, relative to the scanned root where there is one. */
  readonly path: string;
  readonly text: string;
  readonly profile: Profile;
  /** Ids of the rules to run; all of them where absent. */
  readonly rules?: readonly string[];
}

/** What the engine says of one file. */
export interface EngineResult {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly calls: readonly RecognizedCall[];
}

export type Job =
  | { readonly type: 'analyze'; readonly id: number; readonly request: EngineRequest }
  | {
      readonly type: 'fixes';
      readonly id: number;
      readonly request: EngineRequest;
      readonly finding: Finding;
    };

/** The first message carries a shared flag; the engine stops early when the flag is no longer zero. */
export type ToWorker = Job | { readonly type: 'start'; readonly stop: SharedArrayBuffer };

export type Answer =
  | { readonly type: 'analyzed'; readonly id: number; readonly result: EngineResult }
  | { readonly type: 'fixed'; readonly id: number; readonly fixes: readonly Fix[] }
  /** The engine threw, which is a bug in it; the worker lives on. */
  | { readonly type: 'threw'; readonly id: number; readonly message: string };

export type FromWorker = Answer | { readonly type: 'ready' };
