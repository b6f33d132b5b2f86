/** What stands before handlers, and whether all of it is seen. */
import type { ProtectionKind } from '../kinds';
import type { BinaryNode } from '../program';
import type { ApiCall } from './api';
import { entriesOf, type Entry } from './catalog';
import { currentModule, type Evaluation } from './evaluation';
import { listOf, memberPath } from './paths';
import {
  type ApiObject,
  type HeapObject,
  type InstanceObject,
  makeValue,
  soleConstant,
  type Value,
} from './value';
import { valuesAt } from './walk';
import type { HandlerRow, InstrumentationRow } from '../apiModel';

/** What a call gives whose effect a row tells in full. */
export const KNOWN: Value = makeValue({});

/** It protects handlers of other modules too; what the module sets up is known wherever the module is. */
export function noteBefore(ev: Evaluation, protects: ProtectionKind): void {
  currentModule(ev).protections.add(protects);
}

/** `app.config['MAX_CONTENT_LENGTH'] = 8_192`, `litellm.callbacks = ['langfuse']` */
export function noteSetUp(ev: Evaluation, owner: Value, member: string, value: Value): void {
  if (isNothing(value)) return;
  for (const { protections = [], instrumentation } of owner.objects.flatMap((object) =>
    entriesOfMember(object, member),
  )) {
    for (const { assign, protects } of protections) if (assign !== undefined) noteBefore(ev, protects);
    if (instrumentation?.assign !== undefined && isMeant(instrumentation, value))
      noteInstrumented(ev, instrumentation);
  }
}

/** Of what is not known, it may be. */
function isMeant({ is }: InstrumentationRow, { constants }: Value): boolean {
  const wanted: readonly unknown[] = Array.isArray(is) ? is : [is];
  return (
    is === undefined || constants.length === 0 || constants.some((constant) => wanted.includes(constant))
  );
}

/** From here on, calls of the process are recorded: all of them, or those of some libraries. */
export function noteInstrumented(ev: Evaluation, { libraries }: InstrumentationRow): void {
  if (!libraries) ev.isProcessInstrumented = true;
  for (const title of libraries ?? []) ev.instrumentedLibraries.add(title);
}

function entriesOfMember(object: HeapObject, member: string): readonly Entry[] {
  if (object.type !== 'instance' && object.type !== 'api') return [];
  return entriesAt(object, memberPath(object, member));
}

function entriesAt(object: ApiObject | InstanceObject, path: string): readonly Entry[] {
  return object.type === 'instance'
    ? entriesOf(object.model, object.typeName, path)
    : object.models.flatMap((model) => entriesOf(model, '', path));
}

/** `None`: the limit is taken away. */
function isNothing(value: Value): boolean {
  return value.constants.length > 0 && (soleConstant(value) ?? undefined) === undefined;
}

/** Nothing is known of it but that it may be a function. */
export function isUnseen({ isOpen, objects, constants, origins }: Value): boolean {
  return isOpen && objects.length + constants.length + origins.length === 0;
}

/** `app.post(path, check, handler)`, `app.register(plugin)`: of each function it should be seen what it does. */
export function noteUnseenBefore(call: ApiCall, { callback, kind }: HandlerRow): void {
  const { ev, state, roots, target } = call;
  if (kind !== 'http' && !(target.type === 'instance' && isServed(target))) return;
  const places = listOf(callback).filter((path) => !path.endsWith('[]'));
  for (const path of places) for (const { value } of valuesAt(ev, state, roots, path)) noteHanded(ev, value);
}

/** A function stands before handlers: what it does is seen, a row tells it, or it may be anything. */
export function noteHanded(ev: Evaluation, value: Value): void {
  if (isUnseen(value)) noteBefore(ev, 'unseen');
  for (const object of value.objects) for (const protects of protectionsOf(object)) noteBefore(ev, protects);
}

/** `cors` of a library, and `app.authenticate`, which somebody has added to a server. */
function protectionsOf(object: HeapObject): readonly ProtectionKind[] {
  if (object.type !== 'api' && object.type !== 'instance') return [];
  if (object.type === 'instance' && (object.path === '' || object.path.endsWith('()'))) return [];
  // A row of `fetch` speaks of `fetch.handler`, too.
  const segments = object.path.split('.');
  const paths = segments.map((_, index) => segments.slice(0, index + 1).join('.'));
  const entries = paths.flatMap((path) => entriesAt(object, path));
  const known = entries.flatMap(({ protections = [] }) =>
    protections.filter(({ given, hides, when }) => !given && !hides && !when),
  );
  return known.length > 0 ? known.map(({ protects }) => protects) : ['unseen'];
}

/** `protect(app)`: what is given a server may set up anything before its handlers. */
export function noteGivenAway(ev: Evaluation, given: readonly Value[]): void {
  if (given.some(({ objects }) => objects.some(isServer))) noteBefore(ev, 'unseen');
}

/** By what servers of all frameworks have a method for. */
const serving = ['use', 'get', 'add_route', 'route'];

function isServer(object: HeapObject): boolean {
  return object.type === 'instance' && object.path === '' && isServed(object);
}

function isServed(object: InstanceObject): boolean {
  return serving.some((name) =>
    entriesOf(object.model, object.typeName, name).some(({ handlers = [] }) =>
      handlers.some(({ row }) => row.kind === 'http'),
    ),
  );
}

/** A credential of the program that is compared with what came in a request lets in who knows it. */
export function noteComparedSecret(
  ev: Evaluation,
  { operator }: BinaryNode,
  sides: readonly [Value, Value],
): void {
  if (operator !== '==' && operator !== '!=') return;
  const has =
    (kind: string) =>
    ({ origins }: Value) =>
      origins.some(({ source }) => source.kind === kind);
  if (sides.some(has('secret')) && sides.some(has('http'))) noteBefore(ev, 'authentication');
}
