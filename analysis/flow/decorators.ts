/** Decorators of classes, methods and parameters: what frameworks call, with what, and what was checked before. */
import type { HandlerRow, PipeRow, SourceRow } from '../apiModel';
import type { Expression, ParameterNode, TypeNode } from '../program';
import { annotatedValue } from './annotations';
import type { Entry, Maker } from './catalog';
import { currentFrame, type Evaluation } from './evaluation';
import { evaluate } from './expressions';
import { callClosure, construct, newFrame } from './functions';
import { foreignParameter, runHandler } from './handlers';
import { classesOfType } from './injection';
import { apiEntries, instanceOf, readingOf, readMember } from './members';
import { listOf } from './paths';
import { shapesIn } from './schemaCalls';
import { ANYTHING, mergedShapes, type SchemaShape } from './schemas';
import type { Field, State } from './state';
import {
  type ApiObject,
  type ClassObject,
  type ClosureObject,
  markBits,
  objectValue,
  UNKNOWN,
  type Value,
} from './value';
import { type Roots, valuesAt } from './walk';

/** Classes within classes whose fields are looked at. */
const MAX_SCHEMA_DEPTH = 4;

/** One decorator that the catalog knows, and its arguments. */
interface Decorator {
  readonly object: ApiObject;
  readonly entries: readonly Entry[];
  readonly roots: Roots;
  /** What the whole expression is: a schema, for decorators of fields. */
  readonly value: Value;
}

function decoratorsOf(ev: Evaluation, state: State, nodes: readonly Expression[]): readonly Decorator[] {
  return nodes.flatMap((node) => {
    const callee = evaluate(ev, state, node.type === 'call' ? node.callee : node);
    const object = callee.objects.find(({ type }) => type === 'api') as ApiObject | undefined;
    if (!object) return [];
    const given = node.type === 'call' ? node.arguments : [];
    const args = given.map((argument): Field => ({
      value: evaluate(ev, state, argument.value),
      node: argument.value,
    }));
    const entries = apiEntries(object).map(({ entry }) => entry);
    return [{ object, entries, roots: { arguments: args }, value: evaluate(ev, state, node) }];
  });
}

function isNamed(names: string | readonly string[] | undefined, { object }: Decorator): boolean {
  const list = listOf(names);
  return list.includes(object.path) || list.includes(object.path.replace(/^default\./, ''));
}

// ---------------------------------------------------------------- methods

/** `@Post() ask(…)` of a class that is a `@Controller()`. */
export function decoratedHandler(
  ev: Evaluation,
  state: State,
  closure: ClosureObject,
  owner: ClassObject,
): (() => void) | undefined {
  if (closure.node.decorators.length === 0) return undefined;
  return inModuleOf(ev, state, owner, () => {
    const types = makersOf(decoratorsOf(ev, state, owner.node.decorators)).map(({ type }) => type);
    for (const decorator of decoratorsOf(ev, state, closure.node.decorators)) {
      const found = decorator.entries
        .flatMap((entry) => entry.handlers ?? [])
        .find(({ row }) => isNamed(row.decorator, decorator) && isOn(row, types));
      if (found) return () => runHandler(ev, state, closure, found);
    }
    return undefined;
  });
}

function isOn(row: HandlerRow, types: readonly string[]): boolean {
  return row.on === undefined || listOf(row.on).some((type) => types.includes(type));
}

function makersOf(decorators: readonly Decorator[]): readonly Maker[] {
  return decorators.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.makes ?? []).filter(({ form }) => form === 'decorator')),
  );
}

/** Names in a class are those of its module. */
function inModuleOf<T>(ev: Evaluation, state: State, owner: ClassObject, action: () => T): T {
  ev.frames.push(newFrame(ev, 'module', state, owner.scope, { module: owner.module }));
  const result = action();
  ev.frames.pop();
  return result;
}

// ---------------------------------------------------------------- parameters

/** What a framework passes for a decorated parameter, when no caller here gave it a value. */
export function decoratedValue(
  ev: Evaluation,
  state: State,
  parameter: ParameterNode,
  given: Value,
): Value | undefined {
  if (parameter.decorators.length === 0 || !isUnknown(given)) return undefined;
  const decorators = decoratorsOf(ev, state, parameter.decorators);
  for (const decorator of decorators) {
    const row = decorator.entries
      .flatMap((entry) => entry.sources ?? [])
      .find((one) => isNamed(one.decorator, decorator));
    if (row) return sourceValue(ev, state, parameter, row, decorator);
  }
  const [maker] = makersOf(decorators);
  if (!maker) return undefined;
  const typed = parameter.annotation && annotatedValue(ev, state, given, parameter.annotation, parameter);
  if (typed && typed.objects.length > 0) return typed;
  return objectValue(instanceOf(maker.model, maker.type, `decorated:${parameter.range.start}`));
}

function isUnknown(value: Value): boolean {
  return value.isOpen && value.origins.length + value.objects.length + value.constants.length === 0;
}

function sourceValue(
  ev: Evaluation,
  state: State,
  parameter: ParameterNode,
  row: SourceRow,
  decorator: Decorator,
): Value {
  const typed = parameter.annotation ? shapeOfType(ev, state, parameter.annotation, 0) : ANYTHING;
  const pipes = row.pipes ? pipesOf(ev, state, row.pipes, decorator) : [];
  const shape = pipes.flatMap(({ value }) => pipeShapes(value)).reduce(mergedShapes, typed);
  const value = foreignParameter(ev, state, parameter, shape, {
    kind: row.kind,
    isUnbounded: row.unbounded === true,
  });
  return row.pipes ? piped(ev, state, value, pipes, row.pipes) : value;
}

/** Pipes of a parameter; before them, those of its method and class. */
function pipesOf(ev: Evaluation, state: State, row: PipeRow, own: Decorator): readonly Field[] {
  const { node, home } = currentFrame(ev);
  const around = [...(home?.node.decorators ?? []), ...(node === 'module' ? [] : node.decorators)];
  const shared = row.shared ? decoratorsOf(ev, state, around).filter((one) => isNamed(row.shared, one)) : [];
  return [...shared, own].flatMap(({ roots }) => valuesAt(ev, state, roots, row.at));
}

/** `ParseIntPipe` and `new ParseEnumPipe(Tone)`: a schema, made or not. */
function pipeShapes(value: Value): readonly SchemaShape[] {
  const classes = value.objects.flatMap((object) =>
    object.type === 'api' ? apiEntries(object).flatMap(({ entry }) => entry.builders ?? []) : [],
  );
  return [
    ...shapesIn(value),
    ...classes.map(({ builder }) => ({ ...ANYTHING, marks: markBits(builder.marks ?? []) })),
  ];
}

/** What pipes of the program make of a value. */
function piped(ev: Evaluation, state: State, value: Value, pipes: readonly Field[], row: PipeRow): Value {
  return pipes.reduce((before, { value: pipe, node }) => {
    const instance = instanceOfPipe(ev, state, pipe, node);
    const method = instance && readMember(ev, state, instance, row.method, readingOf(node));
    const closure = method?.objects.find(({ type }) => type === 'closure') as ClosureObject | undefined;
    return closure ? callClosure(ev, state, closure, [before, UNKNOWN], instance, node) : before;
  }, value);
}

function instanceOfPipe(ev: Evaluation, state: State, pipe: Value, node: Expression): Value | undefined {
  const [object] = pipe.objects;
  if (object?.type === 'class') return construct(ev, state, object, [], node);
  return object?.type === 'record' && object.class ? pipe : undefined;
}

// ---------------------------------------------------------------- fields

/** What the decorators of its fields let through, where a type is a class of the program. */
function shapeOfType(ev: Evaluation, state: State, annotation: TypeNode, depth: number): SchemaShape {
  if (annotation.type === 'arrayType')
    return { ...ANYTHING, element: shapeOfType(ev, state, annotation.element, depth) };
  const [owner] = classesOfType(ev, state, annotation);
  return owner && depth < MAX_SCHEMA_DEPTH ? shapeOfClass(ev, state, owner, depth) : ANYTHING;
}

export function shapeOfClass(ev: Evaluation, state: State, owner: ClassObject, depth = 0): SchemaShape {
  const bases = owner.superClass.objects.flatMap((base) =>
    base.type === 'class' && depth < MAX_SCHEMA_DEPTH ? [shapeOfClass(ev, state, base, depth + 1)] : [],
  );
  const inherited = [...bases, ...shapesIn(owner.superClass)].reduce(mergedShapes, ANYTHING);
  const fields = inModuleOf(ev, state, owner, () => fieldsOfClass(ev, state, owner, depth));
  return fields.size > 0 ? mergedShapes(inherited, { ...ANYTHING, fields }) : inherited;
}

function fieldsOfClass(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  depth: number,
): ReadonlyMap<string, SchemaShape> {
  const fields = new Map<string, SchemaShape>();
  for (const member of owner.node.members) {
    if (member.type !== 'field' || member.decorators.length === 0 || typeof member.name !== 'string')
      continue;
    const decorators = decoratorsOf(ev, state, member.decorators);
    const own = decorators.flatMap(({ value }) => shapesIn(value)).reduce(mergedShapes, ANYTHING);
    const nested = member.annotation && isNested(decorators);
    const inner = nested ? shapeOfType(ev, state, member.annotation, depth + 1) : ANYTHING;
    fields.set(member.name, mergedShapes(own, inner));
  }
  return fields;
}

function isNested(decorators: readonly Decorator[]): boolean {
  return decorators.some(({ entries }) =>
    entries.some((entry) => entry.builders?.some(({ builder }) => builder.nested)),
  );
}
