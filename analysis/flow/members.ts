/** Reading and writing members, elements and keys. */
import type { SourceRow } from '../apiModel';
import { annotatedValue } from './annotations';
import { readRegistered } from './containers';
import { isUntrustedIn } from '../kinds';
import type { ClassMember, Expression, FunctionNode, Range } from '../program';
import { answerMember, hasAnswerPath } from './answers';
import {
  entriesOf,
  type Entry,
  type CompiledModel,
  exportEntries,
  type ExportEntry,
  type Maker,
} from './catalog';
import { currentFrame, type Evaluation, identityAt, isPython, sourceOf, stepAt } from './evaluation';
import { callClosure, receiverOf, unknownAt } from './functions';
import { toFirst } from './dataNames';
import { noteJsonRead } from './json';
import { ITERATORS, labelOf } from './labels';
import { declaredConstants, filledLater } from './lateFields';
import { MAX_OBJECTS, MAX_PARENTS } from './limits';
import { withProvenMembers } from './membersProven';
import { exportsWithin, readExport } from './modules';
import { noteLeft } from './elsewhere';
import { storedIn, storeWritten } from './storedRows';
import { noteRead } from './recording';
import { absentFrom } from './settled';
import { noteActAt } from './tools';
import { listOf, memberPath } from './paths';
import { fulfilled } from './promised';
import { withPersonal } from './personal';
import { isEnumeration } from './pythonTypes';
import {
  appendElements,
  type Contents,
  type Field,
  readContents,
  readVariable,
  setVariable,
  type State,
  writeField,
  writeRest,
  setContents,
  EMPTY_CONTENTS,
} from './state';
import { hasDeepOrigins } from './text';
import {
  type ApiObject,
  BY_SCHEMA,
  type ClassObject,
  type ClosureObject,
  constantValue,
  deriveMember,
  type HeapObject,
  type InstanceObject,
  joinAll,
  joinValues,
  makeValue,
  mapOrigins,
  methodOf,
  NOTHING,
  objectValue,
  type Origin,
  type ParsedObject,
  type RecordObject,
  type SchemaObject,
  type Source,
  UNDEFINED,
  UNKNOWN,
  type Value,
  markBits,
  withMarks,
  withStep,
} from './value';
import { eachName, eachValue, partly, underEach } from './wholes';
import { describeEntry } from '../words';

/** What is read, and how the code names the object; empty for one that is taken apart at once. */
export interface Reading {
  readonly range: Range;
  readonly label: string;
}

function memberLabel({ label }: Reading, name: string): string {
  if (name === '[]') return label;
  return label === '' ? name : `${label}.${name}`;
}

export function readingOf(node: Expression, range: Range = node.range): Reading {
  return { range, label: labelOf(node) };
}

/** `value.name`, for every possibility; `reading` is of the object. */
export function readMember(
  ev: Evaluation,
  state: State,
  value: Value,
  name: string,
  reading: Reading,
): Value {
  noteJsonRead(ev, value, name);
  return memberOf(ev, state, value, name, reading);
}

/** Of a text, `href` is one that an address was made of: the whole of it. */
function memberOf(ev: Evaluation, state: State, value: Value, name: string, reading: Reading): Value {
  if (isCount(value, name)) return countOf(value);
  if (name === 'href' && value.pieces) return value;
  let result: Value | undefined;
  const add = (one: Value | undefined): void => {
    if (one) result = result ? joinValues(result, one) : one;
  };
  for (const object of value.objects) add(readObjectMember(ev, state, object, name, reading));
  if (value.origins.length > 0) add(readOutside(ev, state, value, name));
  if (
    value.constants.some((constant) => typeof constant === 'string') ||
    (value.isOpen && value.origins.length === 0)
  )
    add(UNKNOWN);
  const read = withCredential(ev, value, name, result ?? UNDEFINED, reading);
  return madeSafe(ev, value, name, withPersonal(ev, value, name, read, reading), reading);
}

/** `Path(name).name`: what a row says is safe of whatever its owner was made of. */
function madeSafe(ev: Evaluation, owner: Value, name: string, value: Value, reading: Reading): Value {
  if (value.origins.length === 0) return value;
  const marks = owner.objects.flatMap((object) =>
    object.type === 'instance'
      ? entriesOf(object.model, object.typeName, memberPath(object, name)).flatMap(
          ({ safe }) => safe?.marks ?? [],
        )
      : [],
  );
  return marks.length === 0
    ? value
    : withMarks(value, markBits(marks), stepAt(ev, reading, `${name} makes it safe`));
}

/** A member of outside data: data from there, or what the program has put in its place. */
function readOutside(ev: Evaluation, state: State, { origins }: Value, name: string): Value {
  // The class of data is one of the program or the language, whatever the data.
  if (name === '__class__' && isPython(ev)) return UNKNOWN;
  const members = partly(origins)
    .map((origin) => deriveMember(origin, name))
    .filter((origin) => !isApart(origin));
  if (members.length === 0) return UNKNOWN;
  if (members.every(({ identities: [identity = ''] }) => !ev.outside.get(identity)))
    return { ...UNKNOWN, origins: members };
  return members
    .map((origin) => asWritten(ev, state, origin.identities[0] ?? '', { ...UNKNOWN, origins: [origin] }))
    .reduce(joinValues);
}

/** What rows say of sources of which some members are no such data, and under which identity each is met. */
const apart = new WeakMap<Source, { readonly below: string; readonly paths: ReadonlySet<string> }>();

/** `response.headers.get('content-type')` */
function isApart({ source, identities: [identity = ''] }: Origin): boolean {
  const known = apart.get(source);
  if (!known || !identity.startsWith(known.below)) return false;
  return known.paths.has(identity.slice(known.below.length).toLowerCase());
}

/** What rows say of members that are the path of a file in which a framework has put what was sent. */
const uploads = new WeakMap<Source, ReadonlySet<string>>();

/** `request.file.path` */
export function isFileOfUpload({ source, identities: [identity = ''] }: Origin): boolean {
  const data = toFirst(identity);
  return uploads.get(source)?.has(data.slice(data.lastIndexOf('.') + 1)) === true;
}

/** `undefined` in what was written stands for ways on which nothing was. */
function asWritten(ev: Evaluation, state: State, identity: string, original: Value): Value {
  const variable = ev.outside.get(identity);
  const written = variable && readVariable(state, variable);
  if (!written) return original;
  const value = { ...written, constants: written.constants.filter((constant) => constant !== undefined) };
  return value.constants.length < written.constants.length ? joinValues(value, original) : value;
}

function withStored(value: Value, stored: Value | undefined): Value {
  return stored ? joinValues(value, stored) : value;
}

/** Writes a member of outside data or of a cataloged object. An element at an unknown place stands for many. */
export function writeOutside(ev: Evaluation, state: State, target: Value, name: string, value: Value): void {
  const names = new Set(target.origins.map((origin) => deriveMember(origin, name).identities[0] ?? ''));
  for (const object of target.objects.flatMap(unparsed)) {
    if (object.type !== 'instance') continue;
    names.add(outsideName(object, name));
    putElsewhere(ev, state, object, name, value);
  }
  for (const identity of names) {
    const isStrong = names.size === 1 && target.objects.length < 2 && !identity.includes('.[]');
    const variable = ev.outside.written(identity);
    const before = readVariable(state, variable) ?? UNDEFINED;
    setVariable(state, variable, isStrong ? value : joinValues(before, value));
  }
}

/** What all have in common is met by others, and so is what is put into that for which something else stands. */
function putElsewhere(
  ev: Evaluation,
  state: State,
  object: InstanceObject,
  name: string,
  value: Value,
): void {
  storeWritten(ev, state, object, name, value);
  if (isSingle(object)) noteLeft(ev, ev.outside.written(outsideName(object, name)), name);
  const other = standInFor(object);
  if (!other) return;
  const variable = ev.outside.written(outsideName(other, name));
  setVariable(state, variable, joinValues(readVariable(state, variable) ?? UNDEFINED, value));
  noteLeft(ev, variable, name);
}

/** `current_app` of an application, as far down as the object is. */
function standInFor(object: InstanceObject): InstanceObject | undefined {
  const row = object.model.model.types?.find(({ type, standIn }) => type === object.typeName && standIn);
  return row?.standIn === undefined ? undefined : { ...object, id: row.standIn, typeName: row.standIn };
}

/** What the program has written under a name into a cataloged object. */
export function writtenIn(
  ev: Evaluation,
  state: State,
  object: InstanceObject,
  name: string,
): Value | undefined {
  const variable = ev.outside.get(outsideName(object, name));
  return variable && readVariable(state, variable);
}

/** It is one in the whole program, and goes by the name of its type (`TypeRow.single`). */
function isSingle({ id, typeName }: InstanceObject): boolean {
  return id === typeName;
}

/** Under which a value is known that is made so. */
export function identityOf({ row, type }: Maker, identity: string): string {
  return 'single' in row ? type : identity;
}

/** Whoever reads a member of what all have in common sees what others leave there, though nobody has given it to them. */
function noteShared(ev: Evaluation, state: State, object: InstanceObject, name: string): void {
  const variable = ev.outside.written(outsideName(object, name));
  noteRead(ev, variable, readVariable(state, variable), currentFrame(ev));
}

/** What the program has written under a key into what all have in common. */
export function sharedUnder(
  ev: Evaluation,
  state: State,
  object: InstanceObject,
  key: string,
): Value | undefined {
  if (!isSingle(object)) return undefined;
  noteShared(ev, state, object, key);
  return writtenIn(ev, state, object, key);
}

function unparsed(object: HeapObject): readonly HeapObject[] {
  return object.type === 'parsed' ? object.value.objects : [object];
}

function outsideName({ id, path }: InstanceObject, name: string): string {
  return path ? `${id}.${path}.${name}` : `${id}.${name}`;
}

/** How many there are says nothing of what they are, but what it says of others that there are none. */
export function countOf({ truth }: Value): Value {
  return truth ? { ...NOTHING, truth } : NOTHING;
}

function isCount(value: Value, name: string): boolean {
  if (name !== 'length' && name !== 'size') return false;
  return value.objects.every(
    (object) =>
      COUNTED.has(object.type) ||
      (object.type === 'parsed' && !object.shape.fields?.has(name) && isCount(object.value, name)) ||
      (object.type === 'record' && (object.isArray || object.node.type === 'call')),
  );
}

/** Functions and texts. */
const COUNTED: ReadonlySet<HeapObject['type']> = new Set(['closure', 'path', 'json']);

function readObjectMember(
  ev: Evaluation,
  state: State,
  object: HeapObject,
  name: string,
  reading: Reading,
): Value | undefined {
  switch (object.type) {
    case 'record':
      return readRecord(ev, state, object, name, reading);
    case 'class':
      return readStatic(ev, state, object, name);
    case 'api':
      return readApi(ev, object, name, reading);
    case 'instance':
      if (isSingle(object)) noteShared(ev, state, object, name);
      if (object.path === '') {
        const registered = readRegistered(ev, state, object, name, reading);
        if (registered) return registered;
      }
      return withStored(
        asWritten(ev, state, outsideName(object, name), readInstance(ev, object, name, reading)),
        storedIn(ev, state, object, name, reading),
      );
    case 'answer':
      return answerMember(ev, object, name);
    case 'closure':
      return name === 'prototype' ? objectValue(prototypeOf(object.node)) : UNKNOWN;
    case 'parsed': {
      const shape = object.shape.fields?.get(name) ?? (/^\d+$/.test(name) ? object.shape.element : undefined);
      const own = shape ? undefined : methodOfParsed(ev, state, object, name);
      if (own) return own;
      const inner = memberOf(ev, state, object.value, name, reading);
      return shape ? parsedBy(inner, shape) : inner;
    }
    case 'verdict':
      return objectValue({ ...object, path: [...object.path, name] });
    case 'schema':
      return object.row.parts === name ? partsOf(state, object, reading) : UNKNOWN;
    case 'localModule': {
      const exported =
        object.path === '' && object.instance && readExport(ev, state, object.instance, name, reading);
      if (exported) return exported;
      const path = memberPath(object, name);
      return makeValue({ objects: [{ ...object, path }], isOpen: true });
    }
    default:
      return UNKNOWN;
  }
}

/** `Base.shape`: the schemas of the fields, by their names. */
function partsOf(state: State, schema: SchemaObject, { range }: Reading): Value {
  const node = unknownAt(range);
  const fields = [...(schema.shape.fields ?? [])].map(
    ([name, shape]) => [name, { value: objectValue({ ...schema, shape, at: [] }), node }] as const,
  );
  return newRecord(state, node, { ...EMPTY_CONTENTS, fields: new Map(fields), isOpen: true });
}

type Shape = (HeapObject & { type: 'parsed' })['shape'];

/** A value that a schema of this shape let through. */
export function parsedBy(value: Value, shape: Shape): Value {
  const marked = shape.orElse ? value : withMarks(value, shape.marks, BY_SCHEMA);
  if (!shape.orElse && !shape.fields && !shape.element && !shape.owner) return marked;
  return { ...makeValue({ objects: [{ type: 'parsed', value: marked, shape }], isOpen: false }) };
}

function readRecord(
  ev: Evaluation,
  state: State,
  record: RecordObject,
  name: string,
  reading: Reading,
): Value | undefined {
  const contents = readContents(state, record);
  if (isPython(ev) && record.isArray && /^-\d+$/.test(name)) return readFromEnd(contents, Number(name));
  const field = readKey(contents, name, record.isArray);
  const filled = field && isBlank(field.value) ? filledIn(ev, record, name, reading) : undefined;
  if (filled) return filled;
  if (field && record.class && (isLeftEmpty(field.value) || isOnlyDeclared(field))) {
    const later = filledLater(ev, state, record, name);
    if (later) return joinValues(field.value, later);
  }
  if (field)
    return contents.rest && !record.isArray ? joinValues(field.value, contents.rest.value) : field.value;
  const method = record.class && readMethod(ev, state, record.class, name, record);
  if (method) return method;
  const ofPrototype = record.prototype && readContents(state, record.prototype).fields.get(name);
  if (ofPrototype) return ofPrototype.value;
  const shared = record.class && isPython(ev) ? findStatic(ev, state, record.class, name) : undefined;
  if (shared) return shared;
  const spread = contents.fields.get('...');
  if (spread) return readMember(ev, state, spread.value, name, readingOf(spread.node));
  if (contents.rest && (!record.isArray || /^-?\d+$/.test(name)))
    return joinValues(elementNamed(contents.rest.value, name), UNDEFINED);
  if (record.class)
    return (
      filledIn(ev, record, name, reading) ??
      filledLater(ev, state, record, name) ??
      declaredField(ev, state, record.class, name)
    );
  return contents.isOpen || record.isArray ? UNKNOWN : absentFrom(ev, record, name);
}

/** What the type of a field says, and its default, where nobody has seen the object made. */
function declaredField(ev: Evaluation, state: State, owner: ClassObject, name: string): Value {
  const member = isPython(ev) ? fieldOf(owner, name) : undefined;
  if (!member?.annotation) return UNKNOWN;
  const typed = annotatedValue(ev, state, UNKNOWN, member.annotation, { range: owner.node.nameRange });
  const { value } = member;
  if (value?.type === 'literal') return joinValues(typed, makeValue({ constants: [value.value] }));
  const declared = value?.type === 'call' ? declaredConstants(ev, state, owner, value) : undefined;
  return declared ? joinValues(typed, declared) : typed;
}

/** The declaration of a field, up the chain of the program's own classes. */
export function fieldOf({ node, superClass }: ClassObject, name: string, depth = 0): FieldNode | undefined {
  const own = node.members.find((one): one is FieldNode => one.type === 'field' && one.name === name);
  if (own || depth > MAX_PARENTS) return own;
  for (const parent of superClass.objects) {
    const inherited = parent.type === 'class' ? fieldOf(parent, name, depth + 1) : undefined;
    if (inherited) return inherited;
  }
  return undefined;
}

type FieldNode = ClassMember & { readonly type: 'field' };

/** Nothing is known of it, not even of which type it is. */
function isBlank({ isOpen, origins, objects }: Value): boolean {
  return isOpen && origins.length === 0 && objects.length === 0;
}

/** `None`, for what comes later. */
function isLeftEmpty({ constants, origins, objects, isOpen }: Value): boolean {
  const isNull = constants.length > 0 && constants.every((one) => one === null || one === undefined);
  return isNull && !isOpen && origins.length + objects.length === 0;
}

/** `private client: OpenAI;`, or without a type that tells something. */
function isOnlyDeclared({ value, node }: Field): boolean {
  return node.type === 'unknown' && isBlank(value);
}

/** A field that the library of the class's parent fills in, where a row says with what: `class Settings(BaseSettings)`. */
function filledIn(ev: Evaluation, record: RecordObject, name: string, reading: Reading): Value | undefined {
  for (const base of record.class?.superClass.objects ?? []) {
    const instance = base.type === 'api' ? inheritedInstance(ev, base, record) : undefined;
    const read = instance && readInstance(ev, instance, name, reading);
    if (read && read.origins.length > 0) return read;
  }
  return undefined;
}

/** `messages[-1]`: what was added at an unknown place may stand there. */
function readFromEnd(contents: Contents, index: number): Value | undefined {
  const field = contents.elements[contents.elements.length + index];
  if (contents.rest) return valuesIn(contents).reduce(joinValues);
  return field ? field.value : UNKNOWN;
}

/** Elements that are not told apart are not the same data: what is checked of one is not checked of the next. */
function elementNamed(value: Value, name: string): Value {
  return mapOrigins(value, (origin) => deriveMember(origin, `[${name}]`));
}

export function readKey(contents: Contents, name: string, isArray: boolean): Field | undefined {
  if (isArray && /^\d+$/.test(name)) return contents.elements[Number(name)];
  return contents.fields.get(name);
}

/** A method or getter, up the chain of classes. */
function readMethod(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  name: string,
  record: RecordObject,
  depth = 0,
): Value | undefined {
  return (
    ownMethod(ev, state, owner, name, objectValue(record)) ??
    readInherited(ev, state, owner, name, record, depth)
  );
}

/** A method of an instance that a schema let through, up the chain of the program's own classes. */
export function methodOfParsed(
  ev: Evaluation,
  state: State,
  object: ParsedObject,
  name: string,
  owner = object.shape.owner,
  depth = 0,
): Value | undefined {
  if (!owner || depth > MAX_PARENTS) return undefined;
  const own = ownMethod(ev, state, owner, name, objectValue(object));
  const parent = owner.superClass.objects.find((base) => base.type === 'class');
  return own ?? (parent && methodOfParsed(ev, state, object, name, parent, depth + 1));
}

function ownMethod(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  name: string,
  receiver: Value,
  isStatic = false,
): Value | undefined {
  for (const member of owner.node.members) {
    if (
      member.type !== 'method' ||
      member.isStatic !== isStatic ||
      member.name !== name ||
      member.kind === 'constructor' ||
      member.kind === 'set'
    )
      continue;
    const closure = methodOf(owner, member.value, receiver);
    return member.kind === 'get'
      ? callClosure(ev, state, closure, [], undefined, member)
      : objectValue(closure);
  }
  return undefined;
}

/** Under which an object keeps the function that is called when its member is written. */
export function setterKey(name: string): string {
  return `set ${name}`;
}

/** The setter of a member, up the chain of classes. */
function findSetter(state: State, object: HeapObject, name: string): ClosureObject | undefined {
  if (object.type === 'record') {
    const own = readContents(state, object).fields.get(setterKey(name))?.value.objects[0];
    if (own?.type === 'closure') return { ...own, receiver: objectValue(object) };
    return object.class && setterOfClass(object.class, name, objectValue(object), false);
  }
  return object.type === 'class' ? setterOfClass(object, name, objectValue(object), true) : undefined;
}

function setterOfClass(
  owner: ClassObject,
  name: string,
  receiver: Value,
  isStatic: boolean,
  depth = 0,
): ClosureObject | undefined {
  for (const member of owner.node.members) {
    if (
      member.type !== 'method' ||
      member.kind !== 'set' ||
      member.name !== name ||
      member.isStatic !== isStatic
    )
      continue;
    return methodOf(owner, member.value, receiver);
  }
  const parent = owner.superClass.objects.find((object) => object.type === 'class');
  return parent && depth < MAX_PARENTS
    ? setterOfClass(parent, name, receiver, isStatic, depth + 1)
    : undefined;
}

/** `object.name = value`, by the object's own setter where it has one. */
export function assignMember(ev: Evaluation, state: State, target: Value, name: string, field: Field): void {
  const plain = target.objects.filter((object) => {
    const setter = findSetter(state, object, name);
    if (setter) callClosure(ev, state, setter, [field.value], setter.receiver, field.node);
    return !setter;
  });
  const isSame = plain.length === target.objects.length;
  writeMember(state, isSame ? target : { ...target, objects: plain, isOpen: true }, name, field);
}

const prototypes = new WeakMap<FunctionNode, RecordObject>();

/** The object that what a function makes as a constructor shares. Only its identity is kept here: contents are in states. */
export function prototypeOf(node: FunctionNode): RecordObject {
  const known = prototypes.get(node);
  if (known) return known;
  const prototype: RecordObject = { type: 'record', isArray: false, class: undefined, node };
  prototypes.set(node, prototype);
  return prototype;
}

function readInherited(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  name: string,
  record: RecordObject,
  depth = 0,
): Value | undefined {
  if (depth > MAX_PARENTS) return undefined;
  for (const base of owner.superClass.objects) {
    if (base.type === 'class') {
      const method = readMethod(ev, state, base, name, record, depth + 1);
      if (method) return method;
    }
    const inherited = base.type === 'api' ? inheritedInstance(ev, base, record) : undefined;
    if (inherited)
      return readInstance(ev, inherited, name, {
        range: record.node.range,
        label: isPython(ev) ? 'self' : 'this',
      });
  }
  return undefined;
}

export function isSuper(node: Expression): boolean {
  return node.type === 'this' && node.isSuper;
}

/** `super.name` */
export function readSuper(ev: Evaluation, state: State, name: string): Value | undefined {
  const { home } = currentFrame(ev);
  const record = receiverOf(ev)?.objects[0];
  return home && record?.type === 'record' ? readInherited(ev, state, home, name, record) : undefined;
}

/** `class Client extends OpenAI`: an instance is also one of the cataloged type. */
function inheritedInstance(
  ev: Evaluation,
  base: ApiObject,
  record: RecordObject,
): InstanceObject | undefined {
  const maker = makerOfClass(
    ev,
    apiEntries(base).flatMap(({ entry }) => entry.makes ?? []),
  );
  return maker && instanceOf(maker.model, maker.type, `${maker.type}:${identityAt(ev, record.node)}`);
}

/** What a class makes, where nothing is known of what it is given: rather what it makes of anything. */
export function makerOfClass(ev: Evaluation, makers: readonly Maker[] | undefined): Maker | undefined {
  const found = makers?.filter((one) => constructs(ev, one)) ?? [];
  return found.find((one) => one.when === undefined) ?? found[0];
}

/** Whether it is a class that makes the value. In Python a class is called as a function is. */
export function constructs(ev: Evaluation, { form }: Maker): boolean {
  return form === 'new' || (form === 'call' && isPython(ev));
}

function readStatic(ev: Evaluation, state: State, owner: ClassObject, name: string): Value {
  return findStatic(ev, state, owner, name) ?? UNKNOWN;
}

/** What a class or one of its parents has under a name; in Python its instances have it too. */
export function findStatic(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  name: string,
): Value | undefined {
  const field = readContents(state, owner).fields.get(name);
  if (field) return field.value;
  const method = ownMethod(ev, state, owner, name, objectValue(owner), true);
  if (method) return method;
  const base = owner.superClass.objects.find((object) => object.type === 'class');
  if (base && base !== owner) return findStatic(ev, state, base, name);
  return isPython(ev) ? inheritedStatic(ev, owner, name) : undefined;
}

/** `Note.objects` of `class Note(models.Model)` */
function inheritedStatic(ev: Evaluation, owner: ClassObject, name: string): Value | undefined {
  const reading = { range: owner.node.nameRange, label: owner.node.name ?? 'the class' };
  for (const parent of owner.superClass.objects) {
    if (parent.type === 'instance' && entriesOf(parent.model, parent.typeName, name).length > 0)
      return readInstance(ev, { ...parent, table: owner }, name, reading);
    if (parent.type !== 'api') continue;
    const maker = apiEntries(parent)
      .flatMap(({ entry }) => entry.makes ?? [])
      .find((one) => constructs(ev, one) && entriesOf(one.model, one.type, name).length > 0);
    const id = maker && `${maker.type}:${identityAt(ev, { range: owner.node.nameRange })}`;
    const made = maker && id && { ...instanceOf(maker.model, maker.type, id), table: owner };
    if (made) return readInstance(ev, made, name, reading);
  }
  return undefined;
}

/** A path below a package's exports. */
function readApi(ev: Evaluation, object: ApiObject, name: string, reading: Reading): Value {
  const path = memberPath(object, name);
  const next: ApiObject = { ...object, path };
  for (const { entry, model } of apiEntries(next)) {
    const read = readEntry(ev, entry, model, path, `export:${path}`, name, reading);
    if (read) return read.origins.some(({ source }) => source.isWhole) ? { ...read, objects: [next] } : read;
  }
  return objectValue(next);
}

/** Entries of an export under the names it goes by: with and without the default export in front. */
export function apiEntries({ models, path }: ApiObject): readonly ExportEntry[] {
  const found = exportEntries(models, path);
  if (found.length > 0) return found;
  if (path === '') return exportEntries(models, 'default');
  return exportEntries(
    models,
    path.startsWith('default.') ? path.slice('default.'.length) : `default.${path}`,
  );
}

function readInstance(ev: Evaluation, object: InstanceObject, name: string, reading: Reading): Value {
  const path = memberPath(object, name);
  for (const entry of entriesOf(object.model, object.typeName, path)) {
    const read = readEntry(ev, entry, object.model, path, `${object.id}.${path}`, name, reading, object);
    if (read) return read;
  }
  return makeValue({ objects: [{ ...object, path }], isOpen: true });
}

/** What something was made with, read from it by a member that keeps it. */
export function keptBy({ objects }: Value, name: string): Value | undefined {
  const [object] = objects;
  if (objects.length !== 1 || object?.type !== 'instance' || object.path !== '') return undefined;
  const isKept = entriesOf(object.model, object.typeName, name).some((entry) => entry.isKept);
  return isKept ? object.construction?.arguments[0] : undefined;
}

/** What a row says of reading a member: a source, or a value of another type. */
function readEntry(
  ev: Evaluation,
  entry: Entry,
  model: CompiledModel,
  path: string,
  identity: string,
  name: string,
  reading: Reading,
  owner?: InstanceObject,
): Value | undefined {
  if (entry.constant) return constantValue(entry.constant.is);
  if (entry.isKept) return owner?.construction?.arguments[0] ?? UNKNOWN;
  const source = entry.sources?.find(
    (row) => isUntrustedIn(ev.profile, row.kind) && isMemberSource(row, path, name),
  );
  const made = entry.makes?.find((maker) => maker.form === 'member');
  const instance = made && instanceOf(made.model, made.type, identityOf(made, identity), owner);
  if (!source) return instance && objectValue(isSingle(instance) ? instance : { ...instance, named: name });
  const label = memberLabel(reading, name);
  const origin = sourceOrigin(ev, source, identity, {
    ...reading,
    label: source.whole ? `all of ${label}` : label,
  });
  return makeValue({ origins: [origin], objects: instance ? [instance] : [], isOpen: true });
}

function isMemberSource(row: SourceRow, path: string, name: string): boolean {
  const matches = listOf(row.member).some(
    (member) => member === path || (member.endsWith('*') && path.startsWith(member.slice(0, -1))),
  );
  return matches && (!row.named || new RegExp(row.named).test(name));
}

/** @param isAside it is such data, and brings nothing in that was asked for */
export function sourceOrigin(
  ev: Evaluation,
  row: SourceRow,
  identity: string,
  reading: Reading,
  isAside = false,
): Origin {
  const source = sourceOf(ev, row.kind, reading.label, reading, {
    isUnbounded: row.unbounded === true,
    isWhole: row.whole === true,
  });
  if (row.files) uploads.set(source, new Set(row.files));
  if (row.apart) apart.set(source, { below: `${identity}.`, paths: new Set(row.apart) });
  if ((row.kind === 'fetched' || row.others) && !isAside) noteActAt(ev, 'fetches', reading.label, reading);
  const origin: Origin = { source, identities: [identity], trace: undefined, marks: 0, confidence: 'high' };
  return withStep(origin, stepAt(ev, reading, describeEntry(row.kind, reading.label)));
}

export function instanceOf(
  model: CompiledModel,
  typeName: string,
  id: string,
  owner?: InstanceObject,
): InstanceObject {
  return {
    type: 'instance',
    model,
    typeName,
    path: '',
    id,
    construction: owner?.construction,
    isInstrumented: owner?.isInstrumented ?? false,
    ...(owner?.table && { table: owner.table }),
  };
}

/** A field whose name says that it holds a credential, on an object that we know nothing better of. */
function withCredential(ev: Evaluation, value: Value, name: string, result: Value, reading: Reading): Value {
  if (!ev.catalog.credentials.has(name) || !result.isOpen) return result;
  if (
    value.objects.some(
      (object) => object.type === 'answer' || object.type === 'api' || object.type === 'localModule',
    )
  )
    return result;
  if (result.origins.some((origin) => origin.source.kind === 'secret' || origin.source.kind === 'model'))
    return result;
  const label = memberLabel(reading, name);
  const source = sourceOf(ev, 'secret', label, reading);
  const origin: Origin = {
    source,
    identities: [`secret:${label}`],
    trace: undefined,
    marks: 0,
    confidence: 'medium',
  };
  return {
    ...result,
    origins: [...result.origins, withStep(origin, stepAt(ev, reading, describeEntry('secret', label)))],
  };
}

/** Any element: of an array, of something iterated. */
export function readElement(ev: Evaluation, state: State, value: Value, reading: Reading): Value {
  noteJsonRead(ev, value, '[]');
  return elementOf(ev, state, value, reading);
}

function elementOf(ev: Evaluation, state: State, value: Value, reading: Reading): Value {
  let result: Value | undefined;
  const add = (one: Value | undefined): void => {
    if (one) result = result ? joinValues(result, one) : one;
  };
  for (const object of value.objects) {
    if (object.type === 'record') add(elementsOfRecord(ev, state, object, reading));
    else if (object.type === 'answer') add(answerMember(ev, object, '[]'));
    else if (object.type === 'parsed') {
      const inner = elementOf(ev, state, object.value, reading);
      add(object.shape.element ? parsedBy(inner, object.shape.element) : inner);
    } else if (object.type === 'verdict') add(objectValue({ ...object, path: [...object.path, '[]'] }));
    else if (object.type === 'instance') add(readInstance(ev, object, '[]', reading));
    else if (object.type === 'localModule') add(exported(ev, state, object, reading));
    else add(UNKNOWN);
  }
  const origins = partly(value.origins);
  if (origins.length > 0) add(mapOrigins({ ...UNKNOWN, origins }, (origin) => deriveMember(origin, '[]')));
  const names = isPython(ev) ? eachName(ev, value.origins, reading) : [];
  if (names.length > 0) add({ ...UNKNOWN, origins: names });
  return result ?? UNKNOWN;
}

/** Any export of a module of the program; what one of CommonJS exports is an object. */
function exported(
  ev: Evaluation,
  state: State,
  { instance, path }: HeapObject & { readonly type: 'localModule' },
  reading: Reading,
): Value {
  if (!instance || path !== '') return UNKNOWN;
  const whole = instance.isCommonJs ? instance.exports.get('default') : undefined;
  if (whole) return elementOf(ev, state, whole, reading);
  const fields = [...exportsWithin(instance).values()].map((value) => ({
    value,
    node: unknownAt(reading.range),
  }));
  return fields.length > 0 ? joinAll(foreignFirst(ev, state, fields).map(({ value }) => value)) : UNKNOWN;
}

/** What an object of the program gives to a loop: what its own iterator gives, if it has one. */
function elementsOfRecord(
  ev: Evaluation,
  state: State,
  record: RecordObject,
  reading: Reading,
): Value | undefined {
  for (const name of record.isArray ? [] : isPython(ev) ? PYTHON_ITERATORS : ITERATORS) {
    const closure = closureUnder(ev, state, record, name);
    if (closure)
      return iterated(ev, state, callClosure(ev, state, closure, [], objectValue(record), reading), reading);
  }
  return heldBy(ev, state, record);
}

function closureUnder(
  ev: Evaluation,
  state: State,
  record: RecordObject,
  name: string,
): ClosureObject | undefined {
  const own = readContents(state, record).fields.get(name)?.value;
  const value = own ?? (record.class && readMethod(ev, state, record.class, name, record));
  return value?.objects.find((object) => object.type === 'closure');
}

const PYTHON_ITERATORS = ['__iter__', '__aiter__'];
const NEXT = ['__next__', '__anext__'];
const ENTERS = ['__enter__', '__aenter__'];

function methodAmong(
  ev: Evaluation,
  state: State,
  record: RecordObject,
  names: readonly string[],
): ClosureObject | undefined {
  for (const name of names) {
    const closure = closureUnder(ev, state, record, name);
    if (closure) return closure;
  }
  return undefined;
}

/** `with Session() as session`: what the class of the program gives to the block, if that is not the object itself. */
export function entered(ev: Evaluation, state: State, value: Value, at: { readonly range: Range }): Value {
  const given = value.objects.flatMap((object) => {
    const enter = object.type === 'record' ? methodAmong(ev, state, object, ENTERS) : undefined;
    return enter
      ? [{ object, value: fulfilled(state, callClosure(ev, state, enter, [], objectValue(object), at)) }]
      : [];
  });
  if (given.length === 0) return value;
  const objects = value.objects.filter((object) => !given.some((one) => one.object === object));
  return given.map((one) => one.value).reduce(joinValues, { ...value, objects });
}

/** What an iterator gives in turn. Nobody asks it for another one: it is often the object itself. */
function iterated(ev: Evaluation, state: State, iterator: Value, reading: Reading): Value {
  const records = iterator.objects.filter((object) => object.type === 'record');
  const given = records.map((record) => {
    const next = isPython(ev)
      ? methodAmong(ev, state, record, NEXT)
      : closureUnder(ev, state, record, 'next');
    if (!next) return heldBy(ev, state, record) ?? UNKNOWN;
    const turn = callClosure(ev, state, next, [], objectValue(record), reading);
    return isPython(ev) ? fulfilled(state, turn) : readMember(ev, state, turn, 'value', reading);
  });
  const others = { ...iterator, objects: iterator.objects.filter(({ type }) => type !== 'record') };
  const isMore = others.objects.length + others.origins.length > 0 || given.length === 0;
  return joinAll(isMore ? [...given, readElement(ev, state, others, reading)] : given);
}

function heldBy(ev: Evaluation, state: State, record: RecordObject): Value | undefined {
  const fields = foreignFirst(ev, state, elementsOf(readContents(state, record)));
  return fields.length > 0 ? joinAll(fields.map(({ value }) => value)) : undefined;
}

/** A part of the object, which tells nothing of what stands under them. */
const NAMES = '{names}';

/** Keys are as foreign as the object. */
export function keysOf(ev: Evaluation, object: Value | undefined, at: Pick<Reading, 'range'>): Value {
  const origins = object?.origins ?? [];
  const names = partly(origins).map((origin) => deriveMember(origin, NAMES));
  return makeValue({ origins: [...names, ...eachName(ev, origins, at)], isOpen: true });
}

/** Notes a key of a dictionary of Python: whoever goes through it meets its keys, a task as well as a text. */
export function noteKey(ev: Evaluation, state: State, target: Value, key: Value, node: Expression): void {
  for (const object of target.objects)
    if (object.type === 'record' && !object.isArray)
      setContents(state, object, withKey(ev, readContents(state, object), key, node));
}

export function withKey(ev: Evaluation, contents: Contents, key: Value, node: Expression): Contents {
  const isOfUse = isPython(ev) && key.objects.length + key.origins.length > 0;
  return isOfUse ? writeField(contents, NAMES, { value: key, node }, false) : contents;
}

/** Keys that are known to be of use. */
export function knownKeys(state: State, { objects }: Value): Value | undefined {
  const keys = objects.flatMap((object) => {
    const field = object.type === 'record' && readContents(state, object).fields.get(NAMES);
    return field ? [field.value] : [];
  });
  return keys.length > 0 ? joinAll(keys) : undefined;
}

/** What is gone through: of a map, pairs of a key and of what stands under it. */
export function asIterated(ev: Evaluation, state: State, value: Value, node: Expression): Value {
  const maps = value.objects.filter(isMap);
  if (maps.length === 0) return value;
  const held = readElement(ev, state, makeValue({ objects: maps }), readingOf(node));
  const pairs = listOfPairs(state, node, keysOf(ev, value, node), held);
  return { ...value, objects: [...value.objects.filter((object) => !isMap(object)), ...pairs.objects] };
}

/** A list of lists of two: `Object.entries(object)`. */
export function listOfPairs(state: State, node: Expression, key: Value, held: Value): Value {
  const elements = [key, held].map((value) => ({ value, node }));
  const pair = newRecord(state, node, { ...EMPTY_CONTENTS, elements }, true);
  return newRecord(state, node, { ...EMPTY_CONTENTS, rest: { value: pair, node } }, true);
}

function isMap(object: HeapObject): boolean {
  return object.type === 'record' && object.standsFor === 'map';
}

/** What stands under the keys that `keysOf` gives at this place. */
export function valuesUnder(ev: Evaluation, state: State, object: Value, reading: Reading): Value {
  const value = readElement(ev, state, object, reading);
  const origins = eachValue(ev, object.origins, reading);
  // Python goes through the names of a dictionary where it goes through the dictionary.
  return origins.length > 0 ? { ...value, origins: [...partly(value.origins), ...origins] } : value;
}

/** A value is only so many objects: those that hold outside data must not be left out. */
function foreignFirst(ev: Evaluation, state: State, fields: readonly Field[]): readonly Field[] {
  if (fields.length <= MAX_OBJECTS) return fields;
  const isForeign = ({ value }: Field): boolean => value.objects.length > 0 && hasDeepOrigins(state, value);
  const foreign = new Set(fields.filter(isForeign));
  return foreign.size === 0 ? fields : [...foreign, ...fields.filter((field) => !foreign.has(field))];
}

/** Every element and every value under a key. */
export function elementsOf(contents: Contents): readonly Field[] {
  const held = contents.fields.has(NAMES) ? withoutNames(contents.fields) : contents.fields.values();
  const fields = [...contents.elements, ...held];
  return contents.rest ? [...fields, contents.rest] : fields;
}

function withoutNames(fields: Contents['fields']): readonly Field[] {
  return [...fields].flatMap(([name, field]) => (name === NAMES ? [] : [field]));
}

export function valuesIn(contents: Contents): readonly Value[] {
  return elementsOf(contents).map((field) => field.value);
}

/** `value[key]` where the key is not a constant: a look-up in an object of ours gives one of its values. */
export function readComputed(
  ev: Evaluation,
  state: State,
  value: Value,
  key: Value,
  reading: Reading,
): Value {
  const names = key.constants.filter(
    (constant) => typeof constant === 'string' || typeof constant === 'number',
  );
  if (names.length > 0 && !key.isOpen && key.objects.length === 0) {
    return names.map((name) => readMember(ev, state, value, String(name), reading)).reduce(joinValues);
  }
  if (isPython(ev) && value.objects.length > 0 && value.objects.every((one) => isGeneric(ev, one)))
    return value;
  const element = readElement(ev, state, { ...value, origins: partly(value.origins) }, reading);
  const each = underEach(value.origins, key);
  return each.length > 0 ? joinValues(element, { ...UNKNOWN, origins: each }) : element;
}

/** `Agent[Deps, str]` is the class itself; an enumeration is looked up by name. */
function isGeneric(ev: Evaluation, object: HeapObject): boolean {
  if (object.type === 'class') return !isEnumeration(object);
  if (object.type !== 'api') return false;
  return apiEntries(object).some(({ entry }) => entry.makes?.some((maker) => constructs(ev, maker)));
}

/** Writes `object.name = value` for each object it may be. */
export function writeMember(state: State, target: Value, name: string, field: Field): void {
  const isStrong = target.objects.length === 1 && !target.isOpen;
  for (const object of target.objects) {
    if (object.type !== 'record' && object.type !== 'class') continue;
    const contents = readContents(state, object);
    setContents(state, object, writeInto(contents, object, name, field, isStrong));
  }
}

function writeInto(
  contents: Contents,
  object: RecordObject | ClassObject,
  name: string,
  field: Field,
  isStrong: boolean,
): Contents {
  if (object.type === 'record' && object.isArray && /^\d+$/.test(name))
    return writeIndex(contents, Number(name), field);
  return writeField(contents, name, field, isStrong);
}

function writeIndex(contents: Contents, index: number, field: Field): Contents {
  if (index > contents.elements.length) return writeRest(contents, field);
  const elements = [...contents.elements];
  elements[index] = field;
  return { ...contents, elements };
}

export function writeComputed(state: State, target: Value, field: Field): void {
  for (const object of target.objects) {
    if (object.type === 'record' || object.type === 'class')
      setContents(state, object, writeRest(readContents(state, object), field));
  }
}

export function pushElements(state: State, target: Value, given: readonly Field[]): void {
  const fields = given.map(({ value, node }) => ({ value: withProvenMembers(state, value), node }));
  for (const object of target.objects) {
    if (object.type === 'record')
      setContents(state, object, appendElements(readContents(state, object), fields));
  }
}

export function newRecord(state: State, node: Expression, contents: Contents, isArray = false): Value {
  const record: RecordObject = { type: 'record', isArray, class: undefined, node };
  setContents(state, record, contents);
  return objectValue(record);
}

export { hasAnswerPath };
