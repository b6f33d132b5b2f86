/**
 * The configuration files of a folder: found, read once, and kept until somebody says that they changed.
 *
 * For a file the nearest one holds, at or above it and up to the root, and no other: they are not merged.
 * One that is wrong is replaced by what it said before, as long as that is known.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lineStartsOf, positionAt } from '../analysis';
import { type Configuration, configurationFile } from './configuration';
import {
  type ConfigurationProblem,
  type ConfigurationTerms,
  readConfigurationText,
  rowRange,
} from './configurationText';
import { type IgnoreRules, leavesOut, toRules } from './ignoreRules';

export interface Configurations {
  /** What holds for a file below the root; both absolute. */
  of(file: string, root: string): Configuration | undefined;
  /** Whether the configuration that holds for a file leaves it out. */
  ignores(file: string, root: string): boolean;
  /** What a configuration that was named leaves out; nothing where each folder has its own say. */
  readonly named: IgnoreRules | undefined;
  /** Every file that was read since the last change, in the order in which they were. */
  read(): readonly ReadConfiguration[];
  /** A configuration came, went or changed. */
  changed(): void;
}

/** A file that was read. */
export interface ReadConfiguration {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  /** None where it is sound. */
  readonly problems: readonly ConfigurationProblem[];
  /** What holds: what it says, or what it said before it was wrong. */
  readonly configuration: Configuration | undefined;
}

export interface ConfigurationsOptions {
  /** Asked for when the first file is met. */
  readonly terms: () => ConfigurationTerms;
}

export function createConfigurations({ terms }: ConfigurationsOptions): Configurations {
  const lastGood = new Map<string, Configuration>();
  const files = new Map<string, ReadConfiguration | undefined>();
  const folders = new Map<string, ReadConfiguration | undefined>();
  const rules = new WeakMap<Configuration, IgnoreRules>();
  let known: ConfigurationTerms | undefined;
  const termsOnce = (): ConfigurationTerms => (known ??= terms());

  function readIn(folder: string): ReadConfiguration | undefined {
    const file = path.join(folder, configurationFile);
    if (!files.has(file)) files.set(file, readFrom(file, termsOnce, lastGood));
    return files.get(file);
  }

  function nearest(folder: string, root: string): ReadConfiguration | undefined {
    const key = `${root}\n${folder}`;
    if (!folders.has(key)) {
      const above = path.dirname(folder);
      const isTop = folder === root || above === folder;
      folders.set(key, readIn(folder) ?? (isTop ? undefined : nearest(above, root)));
    }
    return folders.get(key);
  }

  const configurationOf = (file: string, root: string): Configuration | undefined =>
    nearest(path.dirname(file), root)?.configuration;

  function rulesOf(configuration: Configuration): IgnoreRules {
    const known = rules.get(configuration) ?? toRules(configuration.ignore, path.dirname(configuration.file));
    rules.set(configuration, known);
    return known;
  }

  return {
    of: configurationOf,
    ignores(file, root) {
      const configuration = configurationOf(file, root);
      return configuration !== undefined && leavesOut(rulesOf(configuration), file);
    },
    named: undefined,
    read: () => [...files.values()].filter((each) => each !== undefined),
    changed() {
      files.clear();
      folders.clear();
    },
  };
}

/** One configuration for every file, whatever stands in the folders. What it ignores is told from `cwd`. */
export function namedConfiguration(
  file: string,
  { cwd, terms }: ConfigurationsOptions & { readonly cwd: string },
): Configurations {
  const read = readFrom(file, terms, new Map()) ?? missing(file);
  const named = toRules(read.configuration?.ignore ?? [], cwd);
  return {
    of: () => read.configuration,
    ignores: (name) => leavesOut(named, name),
    named,
    read: () => [read],
    changed: () => undefined,
  };
}

function missing(file: string): ReadConfiguration {
  const problems = [{ range: { start: 0, end: 0 }, message: 'There is no such file.' }];
  return { file, text: '', problems, configuration: undefined };
}

function readFrom(
  file: string,
  terms: () => ConfigurationTerms,
  lastGood: Map<string, Configuration>,
): ReadConfiguration | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  if (text instanceof Error) {
    const problems = [{ range: { start: 0, end: 0 }, message: `It cannot be read: ${text.message}` }];
    return { file, text: '', problems, configuration: lastGood.get(file) };
  }
  const reading = readConfigurationText(file, text, terms());
  if (reading.type === 'wrong') {
    return { file, text, problems: reading.problems, configuration: lastGood.get(file) };
  }
  lastGood.set(file, reading.configuration);
  return { file, text, problems: [], configuration: reading.configuration };
}

/** Nothing where there is no such file. */
function textOf(file: string): string | Error | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const isThere = !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
    if (!isThere) return undefined;
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What is wrong, with places as people count them: `sluicegate.json:3:14`. */
export function problemLines({ text, problems }: ReadConfiguration, name: string): readonly string[] {
  // A file that is not there has no places.
  const place = (offset: number): string => (text === '' ? '' : `:${placeIn(text, offset)}`);
  return problems.map(({ range, message }) => `${name}${place(range.start)}: ${message}`);
}

/** Where a row stands in a configuration. */
export function rowPlace({ text }: Configuration, row: Parameters<typeof rowRange>[1]): string {
  return placeIn(text, rowRange(text, row).start);
}

function placeIn(text: string, offset: number): string {
  const { line, column } = positionAt(lineStartsOf(text), offset);
  return `${line + 1}:${column + 1}`;
}
