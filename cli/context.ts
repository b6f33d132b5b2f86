import type { RuleInfo } from '../analysis';
import type { ConfigurationTerms, EngineHost } from '../workspace';
import type { Engine } from './scan';

/** What the commands need of the process they run in. */
export interface Context {
  readonly version: string;
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly rules: readonly RuleInfo[];
  /** Where the pages of the rules are. */
  readonly pagesFolder: string;
  readonly createEngine: () => Engine & Pick<EngineHost, 'dispose' | 'explain' | 'unmatchedRows' | 'update'>;
  /** What configurations are read by. */
  readonly terms: () => ConfigurationTerms;
  /** Says on standard error, in one line, what could not be done. */
  readonly complain: (message: string) => void;
}
