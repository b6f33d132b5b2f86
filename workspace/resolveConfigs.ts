/** Reads the JSON and YAML files that say how modules are found. They are input: any of them may be malformed. */
import { parse as parseJson, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { parse as parseYaml } from 'yaml';
import { MAX_CONFIG_LENGTH, MAX_PROBLEMS, MAX_YAML_DEPTH } from './resolveLimits';
import type { FileSystemView } from './resolveView';

export type ConfigObject = Readonly<Record<string, unknown>>;

export interface Configs {
  /** What a JSON file holds, comments and trailing commas allowed; undefined where there is no object in it. */
  json(path: string): ConfigObject | undefined;
  yaml(path: string): ConfigObject | undefined;
  /** The files that were asked for, also in vain. */
  asked(): ReadonlyMap<string, unknown>;
  report(problem: string): void;
  readonly problems: ReadonlySet<string>;
}

export function createConfigs(view: FileSystemView): Configs {
  const objects = new Map<string, ConfigObject | undefined>();
  const problems = new Set<string>();
  const report = (problem: string) => {
    if (problems.size < MAX_PROBLEMS) problems.add(problem);
  };
  const readOnce = (path: string, parse: Parse) => {
    if (!objects.has(path)) objects.set(path, readObject(view, path, { parse, report }));
    return objects.get(path);
  };
  return {
    json: (path) => readOnce(path, jsonOf),
    yaml: (path) => readOnce(path, yamlOf),
    asked: () => objects,
    report,
    problems,
  };
}

export function isObject(value: unknown): value is ConfigObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function stringsIn(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === 'string');
}

type Parse = (text: string, fail: (reason: string) => void) => unknown;

interface Reading {
  readonly parse: Parse;
  readonly report: (problem: string) => void;
}

function readObject(
  view: FileSystemView,
  path: string,
  { parse, report }: Reading,
): ConfigObject | undefined {
  if (!view.isFile(path)) return undefined;
  const fail = (reason: string) => {
    report(`${path} could not be read in full: ${reason}.`);
  };
  const text = view.read(path)?.replace(/^\uFEFF/, '');
  if (text === undefined) return void fail('it is no text, or too large');
  if (text.length > MAX_CONFIG_LENGTH) return void fail('it is too large');
  try {
    const value = parse(text, fail);
    if (isObject(value)) return value;
    if (text.trim() !== '') fail('there is no object in it');
  } catch (error) {
    // Both parsers go down by recursion, and the YAML parser says no by throwing.
    fail(error instanceof RangeError ? 'it is nested too deep' : 'it is malformed');
  }
  return undefined;
}

/** An error does not undo the rest: one types in these files too, and aliases must not come and go with each key. */
function jsonOf(text: string, fail: (reason: string) => void): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parseJson(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [first] = errors;
  if (first) fail(`${printParseErrorCode(first.error)} at offset ${first.offset}`);
  return value;
}

function yamlOf(text: string): unknown {
  if (isDeepYaml(text)) throw new RangeError('nested too deep');
  return parseYaml(text, { logLevel: 'error' });
}

/** At the end of the stack the YAML parser makes regular expressions, and that ends the whole process. */
function isDeepYaml(text: string): boolean {
  const brackets = text.split(/[[{]/).length - 1;
  return brackets > MAX_YAML_DEPTH || text.split('\n').some((line) => indentationOf(line) > MAX_YAML_DEPTH);
}

/** With the dashes that nest lists on one line. */
function indentationOf(line: string): number {
  return line.search(/[^\s?:-]|$/);
}
