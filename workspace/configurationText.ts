/**
 * Reads the text of a configuration file: JSON with comments, of the shape that its schema says, with rows that can be.
 * Every problem comes with its place and says what to do; a text with one is no configuration.
 */
import { createHash } from 'node:crypto';
import {
  createScanner,
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  type ParseErrorCode,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import {
  type ApiModel,
  type KnownNames,
  type Profile,
  type Range,
  type RowPlace,
  rowProblems,
} from '../analysis';
import type { Configuration, Level } from './configuration';
import type { EngineConfiguration } from './engineMessages';
import { MAX_CONFIG_LENGTH } from './resolveLimits';
import { type Schema, type ShapeProblem, shapeProblems } from './shapeProblems';
import { suggestionFor } from './suggestion';

/** What the reader has to know. */
export interface ConfigurationTerms {
  readonly schema: Schema;
  readonly known: KnownToConfigurations;
}

/** Names of the rows and rules that ship. */
export interface KnownToConfigurations extends KnownNames {
  readonly strictRules: readonly string[];
}

/** Something wrong with a configuration file, in a sentence or two. */
export interface ConfigurationProblem {
  readonly range: Range;
  readonly message: string;
}

export type ConfigurationReading =
  | { readonly type: 'read'; readonly configuration: Configuration }
  | { readonly type: 'wrong'; readonly problems: readonly ConfigurationProblem[] };

/** The content of a file that was found sound. */
interface Content {
  readonly profile?: Profile;
  readonly rules?: Readonly<Record<string, Level>>;
  readonly ignore?: readonly string[];
  readonly catalog?: readonly (Omit<ApiModel, 'read'> & Partial<ApiModel>)[];
}

/** `file` is where the text comes from. */
export function readConfigurationText(
  file: string,
  text: string,
  terms: ConfigurationTerms,
): ConfigurationReading {
  const parsed = parse(text);
  if (!('root' in parsed)) return { type: 'wrong', problems: parsed.problems };
  const { root } = parsed;
  const content = getNodeValue(root) as Content;
  const shape = shapeProblems(content, terms.schema).map((problem) => toRuleProblem(problem, terms.schema));
  const problems = [
    ...repeatedKeys(root),
    ...shape.map(({ path, at, message }) => ({ range: rangeAt(root, path, at), message })),
    // Rows without the right shape have nothing to be looked at.
    ...(shape.length > 0 ? [] : unsoundRows(root, content, terms)),
  ];
  if (problems.length > 0) return { type: 'wrong', problems: problems.sort(byPlace) };
  return { type: 'read', configuration: toConfiguration(file, text, content, terms) };
}

/** Where a row stands in the text of a file that was read. */
export function rowRange(text: string, path: RowPlace): Range {
  const root = parseTree(text, [], options);
  return root ? rangeAt(root, ['catalog', ...path], 'value') : { start: 0, end: 0 };
}

/** What is ignored, as far as it can be read: the search for files goes by it before anybody asks for more. */
export function ignoreLinesIn(text: string): readonly string[] {
  const parsed = parse(text);
  const content: unknown = 'root' in parsed ? getNodeValue(parsed.root) : undefined;
  const lines = typeof content === 'object' && content && 'ignore' in content ? content.ignore : undefined;
  return Array.isArray(lines) ? lines.filter((line) => typeof line === 'string') : [];
}

const options = { allowTrailingComma: true };

/** Brackets below each other: a row has fewer than ten, and the parser of JSON calls itself for each. */
const mostDepth = 100;

function parse(
  text: string,
): { readonly root: Node } | { readonly problems: readonly ConfigurationProblem[] } {
  const start = { start: 0, end: 0 };
  if (text.length > MAX_CONFIG_LENGTH)
    return { problems: [{ range: start, message: 'The file is too large.' }] };
  const deep = tooDeepAt(text);
  if (deep !== undefined)
    return {
      problems: [{ range: { start: deep, end: deep + 1 }, message: 'Brackets are nested too deep here.' }],
    };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, options);
  if (root && errors.length === 0) return { root };
  if (text.trim() === '')
    return { problems: [{ range: start, message: 'The file is empty: write {} at least.' }] };
  // The others mostly follow from the first one.
  return {
    problems: errors.slice(0, 1).map(({ error, offset, length }) => ({
      range: { start: offset, end: offset + length },
      message: `This is no JSON: ${syntaxWords(error)}.`,
    })),
  };
}

function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    // A text begins with a quotation mark, whatever is in it.
    const first = text.charAt(scanner.getTokenOffset());
    if (first === '{' || first === '[') depth++;
    if (first === '}' || first === ']') depth--;
    if (depth > mostDepth) return scanner.getTokenOffset();
  }
  return undefined;
}

const syntax: Readonly<Record<string, string>> = {
  InvalidSymbol: 'texts and keys stand in double quotation marks',
  InvalidNumberFormat: 'a number is expected',
  PropertyNameExpected: 'a key in double quotation marks is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is expected',
  CommaExpected: 'a comma is expected',
  CloseBraceExpected: 'a closing } is expected',
  CloseBracketExpected: 'a closing ] is expected',
  EndOfFileExpected: 'nothing more is expected here',
  UnexpectedEndOfComment: 'a comment has no end',
  UnexpectedEndOfString: 'a text has no closing quotation mark',
  InvalidCharacter: 'a character stands here that has to be escaped',
  InvalidEscapeCharacter: 'there is no such escape',
};

function syntaxWords(error: ParseErrorCode): string {
  const code = printParseErrorCode(error);
  return syntax[code] ?? code;
}

/** Of a key that is there twice the last one would count, and nobody could tell. */
function repeatedKeys(node: Node): readonly ConfigurationProblem[] {
  const children = node.children ?? [];
  const keys = node.type === 'object' ? children.flatMap(({ children: [key] = [] }) => key ?? []) : [];
  const isRepeated = ({ value }: Node, index: number): boolean =>
    keys.findIndex((other) => other.value === value) < index;
  return [
    ...keys.filter(isRepeated).map((key) => ({
      range: rangeOf(key),
      message: `The key ${String(key.value)} is here twice: keep one of them.`,
    })),
    ...children.flatMap(repeatedKeys),
  ];
}

/** Keys below `rules` are rules. */
function toRuleProblem(problem: ShapeProblem, { properties }: Schema): ShapeProblem {
  const [parent, name, ...more] = problem.path;
  if (problem.at !== 'key' || parent !== 'rules' || more.length > 0) return problem;
  const suggestion = suggestionFor(String(name), Object.keys(properties?.rules?.properties ?? {}));
  const message = `There is no rule ${String(name)}.${suggestion} \`sluicegate explain\` lists them.`;
  return { ...problem, message };
}

function unsoundRows(
  root: Node,
  { catalog = [] }: Content,
  { known }: ConfigurationTerms,
): readonly ConfigurationProblem[] {
  return rowProblems(catalog.map(toModel), known).map(({ model, path, message }) => ({
    range: rangeAt(root, ['catalog', model, ...path], 'value'),
    message,
  }));
}

/** A package that somebody brings rows for is one to look at. */
function toModel(given: NonNullable<Content['catalog']>[number]): ApiModel {
  return { ...given, read: given.read ?? '', ai: true };
}

function toConfiguration(
  file: string,
  text: string,
  content: Content,
  terms: ConfigurationTerms,
): Configuration {
  const { profile, rules: levels = {}, ignore = [] } = content;
  const catalog = (content.catalog ?? []).map(toModel);
  const isOn = (id: string) => Object.hasOwn(levels, id) && levels[id] !== 'off';
  const rules = terms.known.strictRules.filter(isOn);
  return { file, profile, levels, ignore, catalog, engine: toEngine({ catalog, rules }), text };
}

function toEngine(parts: Omit<EngineConfiguration, 'key'>): EngineConfiguration | undefined {
  if (parts.catalog.length === 0 && parts.rules.length === 0) return undefined;
  return { key: createHash('sha256').update(JSON.stringify(parts)).digest('base64url'), ...parts };
}

/** Of a place that is not there, the nearest one around it. */
function rangeAt(root: Node, path: RowPlace, at: ShapeProblem['at']): Range {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (!node) continue;
    const key = at === 'key' && length === path.length ? node.parent?.children?.[0] : undefined;
    return rangeOf(key ?? node);
  }
  return rangeOf(root);
}

function rangeOf({ offset, length }: Node): Range {
  return { start: offset, end: offset + length };
}

function byPlace(one: ConfigurationProblem, other: ConfigurationProblem): number {
  return one.range.start - other.range.start;
}
