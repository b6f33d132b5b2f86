/**
 * Whether a value has the shape that a schema asks for, and in words for people what is wrong with it.
 *
 * It reads the part of JSON Schema that our generators write, and nothing else: a test holds them together.
 * A validator made for machines says of a text in the wrong place that it matched none of five alternatives.
 */
import type { RowPlace } from '../analysis';
import { suggestionFor } from './suggestion';

/** The part of JSON Schema that is read. */
export interface Schema {
  readonly type?: TypeName | readonly TypeName[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

type TypeName = keyof typeof words;

const words = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
  array: 'a list',
  object: 'an object',
} as const;

export interface ShapeProblem {
  readonly path: RowPlace;
  /** Whether the key at the end of the path is wrong, or what stands there. */
  readonly at: 'key' | 'value';
  readonly message: string;
}

/** Every problem of a value, in the order in which they stand. */
export function shapeProblems(value: unknown, schema: Schema): readonly ShapeProblem[] {
  return problemsAt({ root: schema, path: [] }, value, schema);
}

interface Place {
  readonly root: Schema;
  readonly path: RowPlace;
}

function problemsAt(place: Place, value: unknown, given: Schema): readonly ShapeProblem[] {
  const schema = resolved(place.root, given);
  if (schema.anyOf) return anyOfProblems(place, value, schema.anyOf);
  const types = typesOf(schema);
  if (types.length > 0 && !types.includes(typeOf(value))) return [wrongType(place, value, types)];
  const choices = schema.const === undefined ? schema.enum : [schema.const];
  if (choices && !choices.includes(value)) return [wrongChoice(place, value, choices)];
  if (Array.isArray(value)) {
    const { items } = schema;
    return items ? value.flatMap((item, index) => problemsAt(below(place, index), item, items)) : [];
  }
  return isObject(value) ? objectProblems(place, value, schema) : [];
}

function resolved(root: Schema, schema: Schema): Schema {
  const name = schema.$ref?.replace('#/definitions/', '');
  const found = name === undefined ? undefined : root.definitions?.[name];
  return found ? resolved(root, found) : schema;
}

function below({ root, path }: Place, key: string | number): Place {
  return { root, path: [...path, key] };
}

/** What is said of the alternative that was meant: one of the value's own type, and of those the nearest. */
function anyOfProblems(
  place: Place,
  value: unknown,
  alternatives: readonly Schema[],
): readonly ShapeProblem[] {
  const schemas = alternatives.map((each) => resolved(place.root, each));
  const fitting = schemas.filter((each) => each.anyOf || typesOf(each).includes(typeOf(value)));
  if (fitting.length === 0) return [wrongType(place, value, schemas.flatMap(typesOf))];
  const results = fitting.map((each) => problemsAt(place, value, each));
  return results.reduce((best, each) => (each.length < best.length ? each : best));
}

function objectProblems(
  place: Place,
  value: Readonly<Record<string, unknown>>,
  { properties = {}, required = [], additionalProperties = true }: Schema,
): readonly ShapeProblem[] {
  const missing = required
    .filter((key) => !Object.hasOwn(value, key))
    .map((key): ShapeProblem => ({ path: place.path, at: 'value', message: `The key ${key} is missing.` }));
  const wrong = Object.entries(value).flatMap(([key, item]) => {
    const schema = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (schema === false) return [unknownKey(below(place, key), key, Object.keys(properties))];
    return typeof schema === 'object' ? problemsAt(below(place, key), item, schema) : [];
  });
  return [...missing, ...wrong];
}

/** More names than that are a list to look up, and no help. */
const mostNames = 12;

function unknownKey({ path }: Place, key: string, known: readonly string[]): ShapeProblem {
  const names = known.length > mostNames ? '' : ` Known here: ${known.join(', ')}.`;
  const help = suggestionFor(key, known) || names;
  return { path, at: 'key', message: `There is no key ${key} here.${help}` };
}

function wrongType({ path }: Place, value: unknown, types: readonly TypeName[]): ShapeProblem {
  const wanted = oneOf([...new Set(types)].map((type) => words[type]));
  return { path, at: 'value', message: `Here stands ${words[typeOf(value)]}; write ${wanted}.` };
}

function wrongChoice({ path }: Place, value: unknown, choices: readonly unknown[]): ShapeProblem {
  const names = choices.map((choice) => JSON.stringify(choice));
  const suggestion = suggestionFor(String(value), choices.map(String));
  const wanted = suggestion || ` Write ${oneOf(names)}.`;
  return { path, at: 'value', message: `${JSON.stringify(value)} is no choice here.${wanted}` };
}

function oneOf(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} or ${last}`;
}

function typesOf({ type, enum: choices, const: constant }: Schema): readonly TypeName[] {
  if (typeof type === 'string') return [type];
  if (type) return type;
  return [...(choices ?? []), ...(constant === undefined ? [] : [constant])].map(typeOf);
}

function typeOf(value: unknown): TypeName {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
