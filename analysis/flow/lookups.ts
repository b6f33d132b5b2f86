/** Functions that are found by a name which outside data has a say in. */
import type { Expression } from '../program';
import { type Evaluation, identityAt, isPython, placeOf } from './evaluation';
import { labelOf } from './labels';
import { readingOf, readMember } from './members';
import type { DispatchedFunction } from './observation';
import { noteEffect } from './recording';
import { readContents, type State } from './state';
import {
  type ClosureObject,
  type FoundObject,
  type HeapObject,
  objectValue,
  type RecordObject,
  type Value,
} from './value';

interface Lookup {
  readonly object: Value;
  readonly key: Value;
  readonly owner: Expression;
  readonly node: Expression;
}

/** What was found, and how, in case it is called. */
export function withFound(ev: Evaluation, state: State, found: Value, lookup: Lookup): Value {
  const kind = mayFindAnother(lookup.key) ? kindOf(ev, lookup) : undefined;
  if (!kind) return foundListed(ev, state, found, lookup);
  const { key, node, owner } = lookup;
  const table = tableOf(state, lookup.object);
  const object: FoundObject = { type: 'found', kind, key, node, label: labelOf(owner), table };
  return { ...found, objects: [...found.objects, object] };
}

/** Names that begin as the program says are names of what is meant to be found. */
function mayFindAnother({ origins, pieces }: Value): boolean {
  const [first] = pieces ?? [];
  return origins.length > 0 && !(first?.type === 'text' && first.text !== '');
}

const GLOBALS: ReadonlySet<string> = new Set(['globalThis', 'window', 'self', 'global']);
const PYTHON_GLOBALS: ReadonlySet<string> = new Set(['globals', 'locals', 'vars']);

function kindOf(ev: Evaluation, { object, owner: written }: Lookup): FoundObject['kind'] | undefined {
  const owner = withoutCasts(written);
  if (isPython(ev)) return isNamespaceOfPython(owner) ? 'function-name' : undefined;
  if (owner.type === 'name' && !owner.variable && GLOBALS.has(owner.name)) return 'function-name';
  const kinds = object.objects.map((one) => {
    if (one.type === 'localModule' || (one.type === 'api' && one.path === '')) return 'function-name';
    if (one.type === 'class' || (one.type === 'record' && one.class)) return 'function-name';
    return one.type === 'record' && !one.isArray && !one.isBare ? 'function-key' : undefined;
  });
  return kinds.includes('function-name') ? 'function-name' : kinds.find((kind) => kind !== undefined);
}

function withoutCasts(node: Expression): Expression {
  return node.type === 'cast' ? withoutCasts(node.value) : node;
}

/** All that a module, an object or the program has, by name: `globals()`, `module.__dict__`. */
export function isNamespaceOfPython(owner: Expression): boolean {
  return isCallOfGlobals(owner) || isNamespace(owner);
}

/** `globals()[name]` */
function isCallOfGlobals(owner: Expression): boolean {
  return owner.type === 'call' && owner.callee.type === 'name' && PYTHON_GLOBALS.has(owner.callee.name);
}

/** `module.__dict__[name]` */
function isNamespace(owner: Expression): boolean {
  return owner.type === 'member' && owner.property === '__dict__';
}

/** `getattr(module, name)` */
export function foundAttribute(
  ev: Evaluation,
  found: Value,
  key: Value | undefined,
  node: Expression | undefined,
  label: string,
): Value {
  if (!key || !node || !isPython(ev) || !mayFindAnother(key)) return found;
  const object: FoundObject = { type: 'found', kind: 'function-name', key, node, label, table: NO_TABLE };
  return { ...found, objects: [...found.objects, object] };
}

/** `TOOLS.get(name)`: gives nothing but what was put there. */
export function foundListed(
  ev: Evaluation,
  state: State,
  found: Value,
  lookup: Omit<Lookup, 'owner'>,
): Value {
  const { key, node, object } = lookup;
  const table = mayFindAnother(key) ? tableOf(state, object) : NO_TABLE;
  if (table.size === 0) return found;
  const listed: FoundObject = { type: 'found', kind: 'listed', key, node, label: '', table };
  return { ...found, objects: [...found.objects, listed] };
}

const NO_TABLE: FoundObject['table'] = new Map();

/** Functions, and objects that may have them: `{ search: { run: () => … } }`. */
function tableOf(state: State, { objects }: Value): FoundObject['table'] {
  const found = new Map<string, readonly (ClosureObject | RecordObject)[]>();
  for (const object of objects) {
    if (object.type !== 'record' || object.isArray) continue;
    for (const [name, { value }] of readContents(state, object).fields) {
      const callable = value.objects.filter((each) => each.type === 'closure' || isTool(each));
      if (callable.length > 0) found.set(name, callable as readonly (ClosureObject | RecordObject)[]);
    }
  }
  return found;
}

function isTool(object: HeapObject): boolean {
  return object.type === 'record' && !object.isArray;
}

/** What was found is called, or a method of it. */
export function noteDispatch(
  ev: Evaluation,
  state: State,
  { table: entries, node: key }: FoundObject,
  node: Expression,
  method?: string,
): void {
  const table = new Map<string, DispatchedFunction>();
  for (const [name, objects] of entries)
    for (const object of objects)
      for (const { node: called, module } of functionsOf(ev, state, object, method))
        table.set(name, { node: called, path: module.unit.path });
  if (table.size === 0) return;
  noteEffect(ev, {
    type: 'dispatch',
    key: identityAt(ev, node),
    observation: { place: placeOf(ev, node), key, table },
  });
}

function functionsOf(
  ev: Evaluation,
  state: State,
  object: ClosureObject | RecordObject,
  method: string | undefined,
): readonly ClosureObject[] {
  if (object.type === 'closure') return method === undefined ? [object] : [];
  if (method === undefined) return [];
  const { objects } = readMember(ev, state, objectValue(object), method, readingOf(object.node));
  return objects.filter((each) => each.type === 'closure');
}
