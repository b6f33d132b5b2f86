/** Where the key of a client or of a request comes from. */
import type { GivenKey } from './observation';
import type { Field } from './state';
import type { Value } from './value';

export function givenKey(fields: readonly Field[]): GivenKey | undefined {
  const [field] = fields.filter(({ value }) => !isNothing(value));
  if (!field) return keyInstead(fields);
  for (const { value, node } of partsOf(field)) {
    const variable = variableOf(value);
    if (variable !== undefined) return { node, variable, from: 'environment' };
  }
  return { node: field.node, variable: undefined, from: originOf(field.value) };
}

/** `apiKey: null`, or empty until somebody sets it: what counts is given later, or in another way; but not by the environment. */
function keyInstead(fields: readonly Field[]): GivenKey | undefined {
  const [field] = fields.filter(({ value }) => value.constants.some((constant) => constant !== undefined));
  return field && { node: field.node, variable: undefined, from: 'unknown' };
}

function isNothing({ constants, objects, origins, isOpen }: Value): boolean {
  return !isOpen && objects.length + origins.length === 0 && constants.every((constant) => !constant);
}

/** `Bearer ${key}`: the values in it. */
function partsOf({ value, node }: Field): readonly Field[] {
  const inner = (value.pieces ?? []).flatMap((piece) =>
    piece.type === 'value' ? [{ value: piece.value, node: piece.node }] : [],
  );
  return inner.length > 0 ? inner : [{ value, node }];
}

/** `process.env.NAME`, `import.meta.env.NAME`, and a name that is imported from where such variables are. */
function variableOf({ objects, origins }: Value): string | undefined {
  const paths = [
    ...objects.flatMap((object) =>
      object.type === 'api' || object.type === 'localModule' ? object.path : [],
    ),
    ...origins.flatMap(({ source }) => (source.kind === 'secret' ? source.label : [])),
  ];
  return paths.map((path) => /(?:^|\benv\.|\.)([A-Z][A-Z0-9_]{2,})(?:\(\))?$/.exec(path)?.[1]).find(Boolean);
}

function originOf({ constants, origins, isOpen }: Value): GivenKey['from'] {
  if (origins.some(({ source }) => source.kind === 'fetched')) return 'server';
  const isLiteral = constants.some((constant) => typeof constant === 'string' && constant !== '');
  return isLiteral && !isOpen && origins.length === 0 ? 'literal' : 'unknown';
}
