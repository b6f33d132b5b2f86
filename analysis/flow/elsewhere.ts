/**
 * Handlers of modules that a file imports. They run where they are looked at themselves, and once more behind the file
 * that imports them where it leaves what they ask for: what an application holds, what an agent is run with.
 */
import type { Variable } from '../program';
import { currentFrame, currentModule, type Evaluation, type ModuleInstance } from './evaluation';
import { isGivenTo } from './events';
import { type Registration, runHandler } from './handlers';
import type { Outside } from './outside';
import { readVariable, type State } from './state';
import type { ClosureObject } from './value';

interface Awaiting {
  readonly closure: ClosureObject;
  readonly registration: Registration;
}

/** By the module that registers them. */
const awaiting = new WeakMap<ModuleInstance, Awaiting[]>();

/** What is one in the whole program, by the names under which it is read. */
const shared = new WeakMap<Outside, Map<Variable, string>>();

const imports = new WeakMap<ModuleInstance, Set<ModuleInstance>>();

export function noteImport(importer: ModuleInstance, instance: ModuleInstance): void {
  const known = imports.get(importer);
  if (known) known.add(instance);
  else imports.set(importer, new Set([instance]));
}

export function noteLeft({ outside }: Evaluation, variable: Variable, name: string): void {
  const known = shared.get(outside);
  if (known) known.set(variable, name);
  else shared.set(outside, new Map([[variable, name]]));
}

/** What the body of an imported module registers nobody runs there. */
export function noteAwaiting(ev: Evaluation, closure: ClosureObject, registration: Registration): void {
  const module = currentModule(ev);
  if (module === ev.root || currentFrame(ev).node !== 'module') return;
  const known = awaiting.get(module) ?? [];
  if (known.some((one) => one.closure.node === closure.node)) return;
  awaiting.set(module, [...known, { closure, registration: { ...registration, wordsOf: undefined } }]);
}

export function runAwaiting(ev: Evaluation, state: State): void {
  for (const module of [...ev.visited.values()]) {
    if (module === ev.root || !awaiting.has(module)) continue;
    const names = leftFor(ev, state, module);
    for (const { closure, registration } of awaiting.get(module) ?? []) {
      const { owner, row } = registration;
      if (names.length > 0 || (owner && isGivenTo(ev, state, owner, row)))
        runHandler(ev, state, closure, registration);
    }
  }
}

/** Whether a module asks for it is told by its text, and by those of the modules that it imports. */
function leftFor(ev: Evaluation, state: State, module: ModuleInstance): readonly string[] {
  const { root } = ev;
  const isNear = imports.get(root)?.has(module) ?? false;
  const texts = [...module.reached].flatMap((path) => {
    const one = path === root.unit.path ? undefined : ev.visited.get(path);
    return one ? [one.unit.text] : [];
  });
  return [...(shared.get(ev.outside) ?? [])].flatMap(([variable, name]) => {
    if (!state.variables.has(variable) || !isNews(readVariable(state, variable))) return [];
    const isOwn = isNear || root.unit.text.includes(name);
    return isOwn && texts.some((text) => text.includes(name)) ? [name] : [];
  });
}

function isNews(value: ReturnType<typeof readVariable>): boolean {
  return value !== undefined && value.objects.length + value.origins.length > 0;
}
