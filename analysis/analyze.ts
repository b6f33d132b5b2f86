import type { Catalog } from './flow';
import type { Facts } from './facts';
import type { Finding, Fix, Problem } from './finding';
import type { Operation, Profile } from './kinds';
import type { FrontEnd } from './program';
import type { Rule } from './rule';

export interface SourceFile {
  /** With forward slashes, relative to the scanned root where there is one: globs and test paths are judged by it. */
  readonly path: string;
  readonly text: string;
}

export interface AnalyzeOptions {
  readonly frontEnds: readonly FrontEnd[];
  /** From `compileCatalog(models)`. */
  readonly catalog: Catalog;
  readonly rules: readonly Rule[];
  readonly profile: Profile;
  /** Asked now and then during long work; true ends the analysis with a problem. */
  readonly isCancelled?: () => boolean;
}

/** The outcome for one file. `findings` and `problems` are plain data; `facts` is not. */
export interface Analysis {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly calls: readonly RecognizedCall[];
  /** Fixes of a finding of this analysis, preferred one first. */
  fixesOf(finding: Finding): readonly Fix[];
  readonly facts: Facts | undefined;
}

/** A model call, for statistics. `line` is one-based. */
export interface RecognizedCall {
  readonly path: string;
  readonly line: number;
  readonly provider: string;
  readonly operation: Operation;
}

export declare function analyze(file: SourceFile, options: AnalyzeOptions): Analysis;
