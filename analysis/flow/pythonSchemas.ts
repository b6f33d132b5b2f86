/** Schemas of Python that are classes: serializers and forms, whose fields say what they let through. */
import type { SchemaModel, SchemaRow } from '../apiModel';
import type { CallNode } from '../program';
import type { Arguments } from './calls';
import type { CompiledModel } from './catalog';
import { foreignParents } from './handlers';
import type { Evaluation } from './evaluation';
import { apiEntries, parsedBy, writeMember } from './members';
import { listOf } from './paths';
import { shapesIn } from './schemaCalls';
import { ANYTHING, mergedShapes, type SchemaShape } from './schemas';
import { readContents, type State } from './state';
import { type ClassObject, joinAll, objectValue, type Value } from './value';
import { valuesAt } from './walk';

/** Serializers within serializers whose fields are looked at, and parents of parents. */
const MAX_DEPTH = 4;

interface SchemaClass {
  readonly row: SchemaRow;
  readonly schema: SchemaModel;
  readonly model: CompiledModel;
}

export function schemaClassOf(owner: ClassObject): SchemaClass | undefined {
  const entries = foreignParents(owner).flatMap((parent) => apiEntries(parent));
  return entries.flatMap(({ entry, model }) =>
    (entry.models ?? []).map(({ row, schema }) => ({ row, schema, model })),
  )[0];
}

/** An instance whose methods parse: `AskSchema()`. */
export function schemaOfClass(
  state: State,
  owner: ClassObject,
  { row, schema, model }: SchemaClass,
): Value | undefined {
  if (schema.members) return undefined;
  return objectValue({ type: 'schema', model, shape: shapeOfFields(state, owner), row, at: [] });
}

/** An instance that was given what it checks: what it let through stands in its members. */
export function fillChecked(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  { schema }: SchemaClass,
  instance: Value,
  args: Arguments,
  node: CallNode,
): void {
  const roots = {
    arguments: args.values.map((value, index) => ({ value, node: args.nodes[index] ?? node })),
    options: args.options,
  };
  const given = listOf(schema.subject).flatMap((path) => valuesAt(ev, state, roots, path));
  const [first] = given;
  if (!first) return;
  const shape = shapeOfFields(state, owner);
  const value = joinAll(given.map((field) => parsedBy(field.value, shape)));
  for (const name of schema.members ?? []) writeMember(state, instance, name, { value, node: first.node });
}

/** What the fields of a class let through, and those of its parents. */
function shapeOfFields(state: State, owner: ClassObject, depth = 0): SchemaShape {
  const parents = owner.superClass.objects.flatMap((parent) =>
    parent.type === 'class' && depth < MAX_DEPTH ? [shapeOfFields(state, parent, depth + 1)] : [],
  );
  const fields = [...readContents(state, owner).fields].flatMap(([name, { value }]) => {
    const [shape] = [...shapesIn(value), ...innerShapes(state, value, depth)];
    return shape ? [[name, shape] as const] : [];
  });
  const own: SchemaShape = fields.length > 0 ? { ...ANYTHING, fields: new Map(fields) } : ANYTHING;
  return parents.reduce(mergedShapes, own);
}

/** `author = AuthorSerializer()` */
function innerShapes(state: State, { objects }: Value, depth: number): readonly SchemaShape[] {
  return objects.flatMap((object) =>
    object.type === 'record' && object.class && depth < MAX_DEPTH && schemaClassOf(object.class)
      ? [shapeOfFields(state, object.class, depth + 1)]
      : [],
  );
}
