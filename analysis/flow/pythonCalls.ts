/** What calls pass in Python: by position, by keyword, and to the fields of a class. */
import type { CallNode, ClassMember, ClassNode, Expression, FunctionNode, ParameterNode } from '../program';
import { annotatedValue } from './annotations';
import type { Arguments } from './calls';
import type { Evaluation } from './evaluation';
import { addParsed, evaluate } from './expressions';
import { callClosure, construct, unknownAt } from './functions';
import { elementsOf, fieldOf, newRecord, parsedBy, readElement, readingOf, readMember } from './members';
import { foreignParents, makersOf } from './handlers';
import { noteJsonChecked } from './json';
import { MAX_PARENTS } from './limits';
import { listOf } from './paths';
import { fillChecked, schemaClassOf, schemaOfClass } from './pythonSchemas';
import { enumeratedValue, shapeOfModel } from './pythonTypes';
import { withLeftOut } from './settled';
import { runTool } from './toolRuns';
import {
  type Contents,
  EMPTY_CONTENTS,
  type Field,
  readContents,
  setContents,
  type State,
  writeField,
} from './state';
import {
  type ClassObject,
  type ClosureObject,
  type GivenArguments,
  joinValues,
  makeValue,
  methodOf,
  parentsOf,
  UNDEFINED,
  UNKNOWN,
  type Value,
  type RecordObject,
} from './value';

export function pythonArguments(ev: Evaluation, state: State, node: CallNode): Arguments {
  const values: Value[] = [];
  const nodes: Expression[] = [];
  const keywords = new Map<string, Field>();
  let isOpen = false;
  for (const argument of node.arguments) {
    const value = evaluate(ev, state, argument.value);
    if (argument.keyword === '**') {
      isOpen = addOptions(ev, state, keywords, { value, node: argument.value }) || isOpen;
    } else if (argument.keyword !== undefined) {
      keywords.set(argument.keyword, { value, node: argument.value });
    } else if (argument.spread) {
      for (const field of spreadFields(ev, state, value, argument.value)) {
        values.push(field.value);
        nodes.push(field.node);
      }
    } else {
      values.push(value);
      nodes.push(argument.value);
    }
  }
  if (keywords.size === 0 && !isOpen) return { values, nodes };
  const contents: Contents = { ...EMPTY_CONTENTS, fields: keywords, isOpen };
  return { values, nodes, keywords: contents, options: { value: newRecord(state, node, contents), node } };
}

/** What a function was bound to, and what it is called with. */
export function withGiven(state: State, node: Expression, given: GivenArguments, args: Arguments): Arguments {
  const keywords = joinedKeywords(given.keywords, args.keywords);
  return {
    values: [...given.fields.map(({ value }) => value), ...args.values],
    nodes: [...given.fields.map((field) => field.node), ...args.nodes],
    ...(keywords && { keywords, options: { value: newRecord(state, node, keywords), node } }),
  };
}

/** Names that are given again are given anew. */
export function joinedKeywords(
  before: Contents | undefined,
  after: Contents | undefined,
): Contents | undefined {
  if (!before || !after) return before ?? after;
  const fields = new Map([...before.fields, ...after.fields]);
  return { ...EMPTY_CONTENTS, fields, isOpen: before.isOpen || after.isOpen };
}

function spreadFields(ev: Evaluation, state: State, list: Value, node: Expression): readonly Field[] {
  const records = list.objects.filter((object) => object.type === 'record');
  const fields = records.flatMap((record) => elementsOf(readContents(state, record)));
  const isKnown = records.length === list.objects.length && !list.isOpen && list.origins.length === 0;
  return fields.length > 0 || (isKnown && records.length > 0)
    ? fields
    : [{ value: readElement(ev, state, list, readingOf(node)), node }];
}

/** `**options`: what is known of it; true when there may be more. Outside data stays there as what is spread. */
function addOptions(
  ev: Evaluation,
  state: State,
  keywords: Map<string, Field>,
  { value, node }: Field,
): boolean {
  let isOpen = value.isOpen || value.origins.length > 0;
  for (const object of value.objects) {
    if (object.type !== 'record') {
      isOpen = true;
      if (object.type === 'parsed') addParsed(ev, state, keywords, object, node);
      continue;
    }
    const contents = readContents(state, object);
    for (const [name, field] of contents.fields) keywords.set(name, field);
    isOpen ||= contents.isOpen || contents.rest !== undefined;
    if (contents.rest) keywords.set('...', contents.rest);
  }
  if (value.origins.length > 0) keywords.set('...', { value: makeValue({ ...value, objects: [] }), node });
  return isOpen;
}

/** Everything that is passed, in any way. */
export function everyValue({ values, keywords }: Arguments): readonly Value[] {
  return keywords ? [...values, ...[...keywords.fields.values()].map(({ value }) => value)] : values;
}

/** The options of a client come first, as they do in JavaScript. */
export function constructionOf({ values, options }: Arguments): readonly Value[] {
  return options ? [options.value, ...values] : values;
}

/** A value for each parameter of a function of Python; what is passed to any other is passed as it stands. */
export function passedTo(
  ev: Evaluation,
  state: State,
  { node: fn, module, bound = [], boundByKeyword }: ClosureObject,
  args: Arguments,
  node: Expression,
): readonly Value[] {
  if (module.unit.program.language !== 'python') return withLeftOut(ev, fn, args.values, node);
  if (bound.length === 0 && !boundByKeyword) return boundArguments(ev, state, fn, args, node);
  // What the function was bound to comes first, and whoever calls the closure puts it there.
  const values = [...bound, ...args.values];
  const nodes = [...bound.map(() => node), ...args.nodes];
  const before = args.keywords ?? EMPTY_CONTENTS;
  const keywords = { ...before, fields: new Map([...(boundByKeyword ?? []), ...before.fields]) };
  return boundArguments(ev, state, fn, { values, nodes, keywords }, node).slice(bound.length);
}

function boundArguments(
  ev: Evaluation,
  state: State,
  { parameters }: FunctionNode,
  args: Arguments,
  node: Expression,
): readonly Value[] {
  const names = new Set(
    parameters.flatMap((parameter) => (parameter.isRest ? [] : [nameOfParameter(parameter)])),
  );
  return parameters.map((parameter, index) => {
    if (parameter.isRest && parameter.passedBy === 'keyword')
      return newRecord(state, unknownAt(parameter.range), otherKeywords(args.keywords, names));
    if (parameter.isRest) return listOfRest(state, args, index, parameter);
    const given = parameter.passedBy === 'keyword' ? undefined : args.values[index];
    return given ?? byKeyword(ev, state, args, nameOfParameter(parameter), node);
  });
}

function listOfRest(
  state: State,
  { values, nodes }: Arguments,
  start: number,
  parameter: ParameterNode,
): Value {
  const at = unknownAt(parameter.range);
  const elements = values.slice(start).map((value, index) => ({ value, node: nodes[start + index] ?? at }));
  return newRecord(state, at, { ...EMPTY_CONTENTS, elements }, true);
}

function otherKeywords(keywords: Contents | undefined, names: ReadonlySet<string>): Contents {
  if (!keywords) return EMPTY_CONTENTS;
  const others = [...keywords.fields].filter(([name]) => !names.has(name));
  return { ...keywords, fields: new Map(others) };
}

/** What is not given is the default; behind `**options` it may be given. */
function byKeyword(
  ev: Evaluation,
  state: State,
  { keywords }: Arguments,
  name: string,
  node: Expression,
): Value {
  const field = keywords?.fields.get(name);
  if (field) return field.value;
  if (!keywords?.isOpen) return UNDEFINED;
  const spread = keywords.fields.get('...');
  const value = spread ? readMember(ev, state, spread.value, name, readingOf(node)) : UNKNOWN;
  return joinValues(value, UNDEFINED);
}

export function nameOfParameter({ target }: ParameterNode): string {
  const inner = target.type === 'defaultPattern' ? target.target : target;
  return inner.type === 'name' ? inner.name : '';
}

/** `task.delay(text)`, `task.apply_async(args=[text])`: a worker calls the function. */
export function callTask(
  ev: Evaluation,
  state: State,
  node: CallNode,
  task: ClosureObject,
  name: string,
  args: Arguments,
): Value | undefined {
  const run = runTool(ev, state, node, task, name, args);
  if (run) return run;
  const given = name === 'delay' ? args : name === 'apply_async' ? listedArguments(state, args) : undefined;
  if (!given) return undefined;
  callClosure(ev, state, task, passedTo(ev, state, task, given, node), task.receiver, node);
  return UNKNOWN;
}

function listedArguments(state: State, { values, keywords }: Arguments): Arguments {
  const contentsAt = (index: number, name: string): readonly Contents[] => {
    const value = keywords?.fields.get(name)?.value ?? values[index];
    return (value?.objects ?? []).flatMap((object) =>
      object.type === 'record' ? [readContents(state, object)] : [],
    );
  };
  const elements = contentsAt(0, 'args').flatMap((contents) => elementsOf(contents));
  const [named] = contentsAt(1, 'kwargs');
  return {
    values: elements.map(({ value }) => value),
    nodes: elements.map(({ node }) => node),
    keywords: named,
  };
}

// ---------------------------------------------------------------- classes

/** `Answer(text=…)` */
export function constructPython(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  args: Arguments,
  node: CallNode,
): Value {
  const enumerated = enumeratedValue(ev, owner, args, node);
  if (enumerated) return enumerated;
  // What its parents make of the values is not seen.
  if (foreignParents(owner).length > 0) for (const value of everyValue(args)) noteJsonChecked(ev, value);
  const schema = schemaClassOf(owner);
  const parser = schema && schemaOfClass(state, owner, schema);
  if (parser) return parser;
  const constructor = constructorOf(owner);
  const instance = construct(
    ev,
    state,
    owner,
    constructor ? boundArguments(ev, state, constructor, args, node) : [],
    node,
  );
  if (!constructor) fillFields(ev, state, owner, instance, args);
  if (schema) fillChecked(ev, state, owner, schema, instance, args, node);
  if (constructor) return instance;
  const [done] = methodsNamed(owner, '__post_init__');
  if (done) callClosure(ev, state, { ...done, receiver: instance }, [], instance, node);
  return instance;
}

/** `Base.method(self, …)`: the object comes first. */
export function callOfClass(
  ev: Evaluation,
  state: State,
  node: CallNode,
  owner: ClassObject,
  name: string,
  { values, nodes, ...others }: Arguments,
): Value | undefined {
  const [method] = methodsNamed(owner, name);
  const [receiver] = values;
  if (!method || !receiver) return undefined;
  const args = { ...others, values: values.slice(1), nodes: nodes.slice(1) };
  const closure = { ...method, receiver };
  return callClosure(ev, state, closure, passedTo(ev, state, closure, args, node), receiver, node);
}

/** A class's method for its instances, or that of its nearest parent. */
export function methodsNamed(owner: ClassObject, name: string, depth = 0): readonly ClosureObject[] {
  const own = owner.node.members.find((member): member is MethodNode => isMethodNamed(member, name));
  if (own) return [methodOf(owner, own.value, undefined)];
  return depth > MAX_PARENTS
    ? []
    : parentsOf(owner).flatMap((parent) => methodsNamed(parent, name, depth + 1));
}

/** `program(question)`: the method that runs then, `__call__` or what that of a class of a package runs. */
export function calledMethod(owner: ClassObject): string {
  if (methodsNamed(owner, '__call__').length > 0) return '__call__';
  const makers = foreignParents(owner).flatMap(makersOf);
  return makers.flatMap(({ row }) => ('called' in row ? listOf(row.called) : []))[0] ?? '__call__';
}

/** `super().__init__(…)` */
export function argumentsOfParent(
  ev: Evaluation,
  state: State,
  home: ClassObject,
  args: Arguments,
  node: CallNode,
): readonly Value[] {
  const [constructor] = parentsOf(home).flatMap((parent) => constructorOf(parent) ?? []);
  return constructor ? boundArguments(ev, state, constructor, args, node) : args.values;
}

export function constructorOf(owner: ClassObject, depth = 0): FunctionNode | undefined {
  const own = owner.node.members.find(isConstructor);
  if (own || depth > MAX_PARENTS) return own?.value;
  for (const parent of parentsOf(owner)) {
    const inherited = constructorOf(parent, depth + 1);
    if (inherited) return inherited;
  }
  return undefined;
}

type MethodNode = ClassMember & { readonly type: 'method' };

function isMethodNamed(member: ClassMember, name: string): boolean {
  if (member.type !== 'method' || member.isStatic) return false;
  return member.kind === 'constructor' ? name === '__init__' : member.name === name;
}

function isConstructor(member: ClassMember): member is MethodNode {
  return member.type === 'method' && member.kind === 'constructor';
}

type FieldNode = ClassMember & { readonly type: 'field' };

/** Fields that are parameters, those of parents first. */
function parameterFields(owner: ClassObject, depth = 0): readonly FieldNode[] {
  const inherited =
    depth > MAX_PARENTS ? [] : parentsOf(owner).flatMap((parent) => parameterFields(parent, depth + 1));
  return owner.node.fieldsFromArguments ? [...inherited, ...ownFields(owner.node)] : inherited;
}

function ownFields({ members }: ClassNode): readonly FieldNode[] {
  return members.filter((member): member is FieldNode => member.type === 'field' && !member.isStatic);
}

function fillFields(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  instance: Value,
  args: Arguments,
): void {
  const [record] = instance.objects;
  if (record?.type !== 'record') return;
  const fields = parameterFields(owner);
  const shapes = checksFields(owner) ? shapeOfModel(ev, state, owner).fields : undefined;
  fields.forEach(({ name, annotation, range }, index) => {
    if (typeof name !== 'string') return;
    const given = givenField(ev, state, args, name, index, unknownAt(range));
    if (!given) return;
    const shape = shapes?.get(name);
    const checked = shape ? parsedBy(given.value, shape) : given.value;
    const value = annotation ? annotatedValue(ev, state, checked, annotation, { range }) : checked;
    const contents = readContents(state, record);
    setContents(state, record, writeField(contents, name, { ...given, value }, true));
  });
  if (fields.length === 0) fillDeclared(state, owner, record, args);
}

/** A class of a package that nobody sees made keeps what it is given by keyword, where its heir has such a variable. */
function fillDeclared(state: State, owner: ClassObject, record: RecordObject, { keywords }: Arguments): void {
  if (!keywords || !hasForeignParent(owner)) return;
  for (const [name, field] of keywords.fields)
    if (fieldOf(owner, name))
      setContents(state, record, writeField(readContents(state, record), name, field, true));
}

function hasForeignParent(owner: ClassObject, depth = 0): boolean {
  if (owner.superClass.objects.some(({ type }) => type !== 'class')) return true;
  return depth <= MAX_PARENTS && parentsOf(owner).some((parent) => hasForeignParent(parent, depth + 1));
}

/** Whether an instance cannot be made of what the fields do not allow, as the library has it that the class extends. */
function checksFields(owner: ClassObject): boolean {
  return foreignParents(owner).some(({ path, models }) =>
    models.some(({ model }) => model.schemas?.some(({ field }) => field?.base === path)),
  );
}

function givenField(
  ev: Evaluation,
  state: State,
  args: Arguments,
  name: string,
  index: number,
  node: Expression,
): Field | undefined {
  const { values, nodes, keywords } = args;
  const positional = values[index];
  if (positional) return { value: positional, node: nodes[index] ?? node };
  const field = keywords?.fields.get(name);
  if (field || !keywords?.isOpen) return field;
  const spread = keywords.fields.get('...');
  return spread && { value: readMember(ev, state, spread.value, name, readingOf(node)), node: spread.node };
}
