/** Functions that are found by a name which outside data has a say in. */
import type { Expression } from '../program';
import { type Evaluation, isPython } from './evaluation';
import { labelOf } from './labels';
import { type FoundObject, type Value } from './value';

interface Lookup {
  readonly object: Value;
  readonly key: Value;
  readonly owner: Expression;
  readonly node: Expression;
}

/** What was found, and how, in case it is called. */
export function withFound(ev: Evaluation, found: Value, lookup: Lookup): Value {
  const kind = mayFindAnother(lookup.key) ? kindOf(ev, lookup) : undefined;
  if (!kind) return found;
  const { key, node, owner } = lookup;
  const object: FoundObject = { type: 'found', kind, key, node, label: labelOf(owner) };
  return { ...found, objects: [...found.objects, object] };
}

/** Names that begin as the program says are names of what is meant to be found. */
function mayFindAnother({ origins, pieces }: Value): boolean {
  const [first] = pieces ?? [];
  return origins.length > 0 && !(first?.type === 'text' && first.text !== '');
}

const GLOBALS: ReadonlySet<string> = new Set(['globalThis', 'window', 'self', 'global']);
const PYTHON_GLOBALS: ReadonlySet<string> = new Set(['globals', 'locals', 'vars']);

function kindOf(ev: Evaluation, { object, owner }: Lookup): FoundObject['kind'] | undefined {
  if (isPython(ev)) return isCallOfGlobals(owner) || isNamespace(owner) ? 'function-name' : undefined;
  if (owner.type === 'name' && !owner.variable && GLOBALS.has(owner.name)) return 'function-name';
  const kinds = object.objects.map((one) => {
    if (one.type === 'localModule' || (one.type === 'api' && one.path === '')) return 'function-name';
    if (one.type === 'class' || (one.type === 'record' && one.class)) return 'function-name';
    return one.type === 'record' && !one.isArray ? 'function-key' : undefined;
  });
  return kinds.includes('function-name') ? 'function-name' : kinds.find((kind) => kind !== undefined);
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
  const object: FoundObject = { type: 'found', kind: 'function-name', key, node, label };
  return { ...found, objects: [...found.objects, object] };
}
