// What the engine host and its worker say to each other. Everything here crosses a thread, so it is plain data.
import type {
  ApiModel,
  Explanation,
  Finding,
  Fix,
  Problem,
  Profile,
  RecognizedCall,
  Repair,
  RepairedText,
  RowPlace,
} from '../analysis';
import type { Configuration } from './configuration';

/** Where a file stands among others. Without it, a file is looked at by itself. */
export interface ProjectPlace {
  /** Absolute. What is outside of it is not read. */
  readonly root: string;
  /** Absolute, the root or below it. Paths of requests and findings are relative to it. */
  readonly base: string;
  /** Whose text of a request counts: that of an editor goes before what is on disk, until `update` takes it back. */
  readonly texts: 'disk' | 'editor';
}

/** What a configuration changes in the engine. Those with the same key are the same. */
export interface EngineConfiguration {
  readonly key: string;
  /** Rows beside those that ship. */
  readonly catalog: readonly ApiModel[];
  /** Ids of rules of the strict profile that run in any profile. */
  readonly rules: readonly string[];
}

/** One file to look at. */
export interface EngineRequest {
  /** With forward slashes, relative to the scanned root where there is one. */
  readonly path: string;
  readonly text: string;
  readonly profile: Profile;
  /** Ids of the rules to run; all of them where absent. */
  readonly rules?: readonly string[];
  readonly project?: ProjectPlace;
  readonly configuration?: EngineConfiguration;
}

/** A file of a project, by its name. */
export interface ProjectRequest {
  readonly path: string;
  readonly profile: Profile;
  readonly project: ProjectPlace;
  readonly configuration?: EngineConfiguration;
}

/** What the engine says of one file. */
export interface EngineResult {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly calls: readonly RecognizedCall[];
  /** Of each finding, preferred one first, where they were asked for. None if the text is not the one that was asked about. */
  readonly fixes?: readonly (readonly Fix[])[];
  /** Where lines start in other files that the findings name. */
  readonly others?: OtherFiles;
  /** Not every file has had its say yet, so that findings may come or go without an edit. */
  readonly isPreliminary?: boolean;
  /** It has changed, and tells or told something of other files. */
  readonly tellsOthers?: boolean;
}

/** Rules of which nobody wants to hear: by their ids, and where a configuration says so. */
export interface SilentRules {
  readonly disabled: readonly string[];
  readonly levels: Configuration['levels'];
}

/** By path. */
export type OtherFiles = Readonly<Record<string, readonly number[]>>;

export type Job = (
  | { readonly type: 'analyze'; readonly request: EngineRequest; readonly withFixes?: true }
  | { readonly type: 'fixes'; readonly request: EngineRequest; readonly finding: Finding }
  /** Applies fixes to the text, and looks at what comes of it. */
  | {
      readonly type: 'repair';
      readonly request: EngineRequest;
      readonly repairs: readonly Repair[];
      readonly silent: SilentRules;
      readonly goesOn: boolean;
    }
  /** Why there are findings on a line, zero-based, or why there are none. */
  | { readonly type: 'explain'; readonly request: EngineRequest; readonly line: number }
  /** Finds out what a file of a project tells of others. */
  | { readonly type: 'evaluate'; readonly request: ProjectRequest }
  /** Goes on searching the folder for files, for a moment, or says which of them have not had their say. */
  | { readonly type: 'survey'; readonly request: ProjectRequest }
  /** A file has another text than before. */
  | { readonly type: 'update'; readonly request: ProjectRequest; readonly change: FileChange }
  /** Says which rows of the configuration nothing has asked for so far. */
  | { readonly type: 'match'; readonly request: ProjectRequest }
) & {
  readonly id: number;
  /** Paths of the project that ended a worker and are to be left out. */
  readonly excluded?: readonly string[];
};

/**
 * What became of a file: it was closed in the editor; it came, went or changed on disk; or from now on it is taken to
 * hold a text, whatever is on disk, until it is closed.
 */
export type FileChange = 'closed' | 'on disk' | { readonly text: string };

/** Values of the shared flag. */
export const stopFlags = { none: 0, unwanted: 1, late: 2 } as const;

/** The first message carries a shared flag; the engine stops early when the flag is no longer zero. */
export type ToWorker = Job | { readonly type: 'start'; readonly stop: SharedArrayBuffer };

export type Answer =
  | { readonly type: 'analyzed'; readonly id: number; readonly result: EngineResult }
  | {
      readonly type: 'explained';
      readonly id: number;
      readonly explanation: Explanation;
      /** Where lines start in other files that it names. */
      readonly others: OtherFiles;
    }
  | { readonly type: 'fixed'; readonly id: number; readonly fixes: readonly Fix[] }
  | { readonly type: 'repaired'; readonly id: number; readonly repaired: RepairedText }
  /** `told`: files of which it tells something, or told something before. Not whole: it was interrupted. */
  | {
      readonly type: 'evaluated';
      readonly id: number;
      readonly told: readonly string[];
      readonly isWhole: boolean;
    }
  /** `open`: files that have not had their say. Nothing is known of them while the search is under way. */
  | {
      readonly type: 'surveyed';
      readonly id: number;
      readonly isDone: boolean;
      readonly open: readonly string[];
    }
  | { readonly type: 'updated'; readonly id: number }
  | { readonly type: 'matched'; readonly id: number; readonly unmatched: readonly RowPlace[] }
  /** The engine threw, which is a bug in it; the worker lives on. */
  | { readonly type: 'threw'; readonly id: number; readonly message: string };

export type FromWorker = Answer | { readonly type: 'ready' };
