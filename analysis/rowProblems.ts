/**
 * What a schema cannot say of catalog rows: that paths are paths, that names name something, that patterns match.
 * Rows that ship are looked at when they are built, those that users bring when they are read.
 */
import type { ApiModel } from './apiModel';
import { readMemberPath, readRootedPath } from './rowPaths';

/** Something about one row that cannot be. */
export interface RowProblem {
  /** The model, by its place among those that were asked about. */
  readonly model: number;
  /** From the model to the value: `['calls', 0, 'prompt', 1, 'at']`. */
  readonly path: RowPlace;
  readonly message: string;
}

export type RowPlace = readonly (string | number)[];

/** What rows may name of other models. */
export interface KnownNames {
  /** With a package before them: `openai:OpenAI`. */
  readonly types: readonly string[];
  /** Of bodies of requests. */
  readonly shapes: readonly string[];
}

/** The problems of `models`; they may name each other's types and shapes, and those that are known besides. */
export function rowProblems(
  models: readonly ApiModel[],
  known: KnownNames = { types: [], shapes: [] },
): readonly RowProblem[] {
  const own = namesIn(models);
  const types = new Set([...own.types, ...known.types]);
  const shapes = new Set([...own.shapes, ...known.shapes]);
  return models.flatMap((model, index) =>
    [
      ...brokenTexts(model),
      ...unknownTypes(types, model),
      ...unknownShapes(shapes, model),
      ...shortHints(model),
    ].map((problem) => ({ model: index, ...problem })),
  );
}

/** What rows of other models may name of these. */
export function namesIn(models: readonly ApiModel[]): KnownNames {
  return {
    types: models.flatMap((model) =>
      listOf(model.package).flatMap((name) => typesOf(model).map((type) => `${name}:${type}`)),
    ),
    shapes: models.flatMap(({ shapes = [] }) => shapes.map(({ name }) => name)),
  };
}

function typesOf({ types = [], clients = [], schemas = [] }: ApiModel): readonly string[] {
  return [...types, ...clients, ...schemas].map(({ type }) => type);
}

type Problem = Omit<RowProblem, 'model'>;

/** Where a path from a root stands, and where a dotted one. */
const rooted = new Set(
  'at key baseUrl timeout client text structured toolArguments toolName stop response tokens steps tools moderation telemetry systemOption model usage id subject verdict given value success failure schema matches fields types element wraps entries told union url body headers json from callback content contentType header'.split(
    ' ',
  ),
);
const dotted = new Set([
  'call',
  'member',
  'construct',
  'assign',
  'method',
  'called',
  'adds',
  'exported',
  'namespace',
  'decorator',
]);

/** Every text of a model that has to be a path, a way to make something, or a pattern. */
function brokenTexts(value: unknown, path: RowPlace = []): readonly Problem[] {
  if (typeof value === 'string') {
    const message = brokenText(value, path);
    return message === undefined ? [] : [{ path, message }];
  }
  if (value === null || typeof value !== 'object') return [];
  const name = nameAt(path);
  if (name === 'unproven') return [];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => brokenTexts(item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) =>
    isOther(name, key, item) ? [] : brokenTexts(item, [...path, key]),
  );
}

function brokenText(text: string, path: RowPlace): string | undefined {
  const name = nameAt(path);
  if (name === 'pattern' && groups.test(text))
    return 'A pattern of a key names no group, and refers to none.';
  if (name === 'named' || name === 'movingModels' || name === 'pattern') return brokenPattern(text);
  if (name === 'make') return brokenMake(text);
  const read = rooted.has(name)
    ? readRootedPath(text)
    : dotted.has(name)
      ? readDotted(text, name)
      : undefined;
  return typeof read === 'string' ? read : undefined;
}

/** `*` stands for every export, and `resolve_*` for every method whose name begins so. */
function readDotted(text: string, name?: string): ReturnType<typeof readMemberPath> {
  if (name === 'method') return readMemberPath(text.replace(/_\*$/, '_'));
  return readMemberPath(text === '*' ? '' : text);
}

/** The name of the key that a value, or the list that it is in, stands at. */
function nameAt(path: RowPlace): string {
  return String(path.findLast((part) => typeof part === 'string') ?? '');
}

/** Names that mean something else there than a path. */
function isOther(name: string, key: string, value: unknown): boolean {
  if (name === 'prompt' && key === 'role') return typeof value === 'string';
  if (name === 'keys') return key !== 'pattern';
  if (name === 'endpoints' || name === 'field') return true;
  return key === 'shape' || key === 'answer';
}

/** Patterns of keys become one pattern, in which groups would be others. */
const groups = /\(\?<[A-Za-z_$]|\\(?:[1-9]|k<)/;

const forms = ['new', 'call', 'member', 'annotation', 'decorator'];

function brokenMake(text: string): string | undefined {
  const [form = '', path = '', ...more] = text.split(' ');
  if (!forms.includes(form) || more.length > 0) {
    return `${text} is no way to make a value: write one of ${forms.join(', ')}, and a path.`;
  }
  const read = readDotted(path);
  return typeof read === 'string' ? read : undefined;
}

function brokenPattern(text: string): string | undefined {
  try {
    new RegExp(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? `${error.message}.` : String(error);
  }
}

interface Named {
  readonly name: string;
  readonly path: RowPlace;
}

function unknownTypes(known: ReadonlySet<string>, model: ApiModel): readonly Problem[] {
  const rows = Object.entries(model).flatMap(([kind, value]: [string, unknown]) =>
    Array.isArray(value) ? value.map((row: unknown, index) => ({ row, path: [kind, index] })) : [],
  );
  const own = new Set(typesOf(model));
  const told = new Set<string>();
  return rows
    .flatMap(({ row, path }) => typesIn(row, path))
    .filter(({ name }) => !(name.includes(':') ? known : own).has(name) && !told.has(name) && told.add(name))
    .map(({ name, path }) => ({
      path,
      message: `${name} is no type of the catalog.${elsewhere(known, name)}`,
    }));
}

/** A type of another model is named with its package. */
function elsewhere(known: ReadonlySet<string>, name: string): string {
  const found = [...known].find((one) => one.endsWith(`:${name}`));
  return found === undefined ? '' : ` Did you mean ${found}?`;
}

function typesIn(row: unknown, path: RowPlace): readonly Named[] {
  if (typeof row !== 'object' || row === null) return [];
  const { on, extends: bases, sends, parameters } = row as Readonly<Record<string, unknown>>;
  const sent = typeof sends === 'object' && sends !== null && 'type' in sends ? sends.type : undefined;
  return [
    ...textsIn(on, [...path, 'on']),
    ...textsIn(bases, [...path, 'extends']),
    ...textsIn(sent, [...path, 'sends', 'type']),
    ...textsIn(parameters, [...path, 'parameters']),
  ];
}

function textsIn(value: unknown, path: RowPlace): readonly Named[] {
  if (typeof value === 'string') return [{ name: value, path }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) =>
    typeof item === 'string' ? [{ name: item, path: [...path, index] }] : [],
  );
}

function unknownShapes(known: ReadonlySet<string>, { hosts = [] }: ApiModel): readonly Problem[] {
  const named = hosts.flatMap(({ endpoints }, host) =>
    endpoints.map(({ shape }, endpoint) => ({
      shape,
      path: ['hosts', host, 'endpoints', endpoint, 'shape'],
    })),
  );
  return named
    .filter(({ shape }) => !known.has(shape))
    .map(({ shape, path }) => ({ path, message: `${shape} is no body shape of the catalog.` }));
}

/** Every file is searched for hints; one that is everywhere tells nothing. */
function shortHints({ keys = [] }: ApiModel): readonly Problem[] {
  return keys.flatMap(({ name, hints }, index) =>
    hints.length === 0 || hints.some((hint) => hint.length < 3)
      ? [{ path: ['keys', index, 'hints'], message: `${name} needs hints of three characters or more.` }]
      : [],
  );
}

function listOf(names: string | readonly string[]): readonly string[] {
  return typeof names === 'string' ? [names] : names;
}
