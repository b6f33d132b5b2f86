// What a configuration file says, once it was read and found sound, and what that means for findings.
import type { ApiModel, Finding, Profile, Severity } from '../analysis';
import type { EngineConfiguration } from './engineMessages';

export const configurationFile = 'sluicegate.json';

export type Level = 'off' | Severity;

/** A sound configuration file; plain data. */
export interface Configuration {
  /** Absolute. */
  readonly file: string;
  /** Absent where the file does not say. */
  readonly profile: Profile | undefined;
  /** By the id of a rule, or `family/*`. */
  readonly levels: Readonly<Record<string, Level>>;
  /** Lines as in a `.gitignore` file. */
  readonly ignore: readonly string[];
  /** Rows as they stand in the file. */
  readonly catalog: readonly ApiModel[];
  /** Absent where the engine does the same without it. */
  readonly engine: EngineConfiguration | undefined;
  readonly text: string;
}

/** What the configuration says of a rule; a rule that is named goes before its family. */
export function levelOf({ levels }: Pick<Configuration, 'levels'>, rule: string): Level | undefined {
  const family = `${rule.slice(0, rule.indexOf('/'))}/*`;
  const named = Object.hasOwn(levels, rule) ? levels[rule] : undefined;
  return named ?? (Object.hasOwn(levels, family) ? levels[family] : undefined);
}

/** The finding as the configuration wants it; nothing where its rule is off. */
export function withLevel(finding: Finding, configuration: Configuration | undefined): Finding | undefined {
  const level = configuration && levelOf(configuration, finding.rule);
  if (level === 'off') return undefined;
  return level === undefined ? finding : { ...finding, severity: level };
}
