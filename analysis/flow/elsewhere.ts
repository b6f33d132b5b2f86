/**
 * Handlers of modules that a file imports. They run where they are looked at themselves, and once more behind the file
 * that imports them where it leaves what they ask for: what an application holds, what an agent is run with.
 */
import type { Variable } from '../program';
import { memoized } from '../memo';
import type { CompiledModel } from './catalog';
import { currentFrame, currentModule, type Evaluation, type ModuleInstance, runBesides } from './evaluation';
import { isGivenTo } from './events';
import { type Registration, runHandler } from './handlers';
import { newFrame } from './functions';
import { MAX_VISITS } from './limits';
import { listOf } from './paths';
import { runOutdated } from './rounds';
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

/** What it imports itself. */
export function importsOf(importer: ModuleInstance): ReadonlySet<ModuleInstance> {
  return imports.get(importer) ?? NONE;
}

const NONE: ReadonlySet<ModuleInstance> = new Set();

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
  runBesides(ev, () => {
    for (const module of others(ev)) {
      const isAsked = asksForLeft(ev, state, module);
      runThose(ev, state, module, ({ emitter, row }) =>
        Boolean(isAsked || (emitter && isGivenTo(ev, state, emitter, row))),
      );
    }
    runTogether(ev, state);
  });
}

function others(ev: Evaluation): readonly ModuleInstance[] {
  return [...ev.visited.values()].filter((module) => module !== ev.root && awaiting.has(module));
}

function runThose(
  ev: Evaluation,
  state: State,
  module: ModuleInstance,
  isMeant: (registration: Registration) => boolean,
): void {
  for (const { closure, registration } of awaiting.get(module) ?? [])
    if (isMeant(registration) && ev.visits < MAX_VISITS / 2) runHandler(ev, state, closure, registration);
}

/** The steps of a conversation may stand in several files, of which none imports another: whoever imports them does. */
function runTogether(ev: Evaluation, state: State): void {
  const { root } = ev;
  const steps = others(ev).filter((module) => (awaiting.get(module) ?? []).some((one) => keeps(module, one)));
  if (steps.length < 2) return;
  const frame = newFrame(ev, 'module', root.state, root.state, { module: root });
  ev.frames.push(frame);
  for (const module of steps) runThose(ev, state, module, ({ row }) => row.kind === 'message');
  runOutdated(ev, state, frame);
  ev.frames.pop();
}

/** Whether it names what keeps something for later messages: `user_data`, `update_data`. */
function keeps({ unit }: ModuleInstance, { registration: { row, model } }: Awaiting): boolean {
  return row.kind === 'message' && keepersOf(model).some((name) => unit.text.includes(name));
}

const keepersOf = memoized(
  ({ model: { types = [], shared: rows = [] } }: CompiledModel): readonly string[] => {
    const makes = types.filter(({ single }) => single).flatMap(({ make }) => listOf(make));
    return [...makes, ...rows.flatMap(({ call }) => listOf(call))].map(
      (path) => path.split(/[ .]/).at(-1) ?? '',
    );
  },
);

/** Whether a module asks for it is told by its text, and by those of the modules that it imports. */
function asksForLeft(ev: Evaluation, state: State, module: ModuleInstance): boolean {
  const { root } = ev;
  const isNear = importsOf(root).has(module);
  const texts = [...module.reached].flatMap((path) => {
    const one = path === root.unit.path ? undefined : ev.visited.get(path);
    return one ? [one.unit.text] : [];
  });
  return [...(shared.get(ev.outside) ?? [])].some(([variable, name]) => {
    if (!state.variables.has(variable) || !isNews(readVariable(state, variable))) return false;
    const isOwn = isNear || root.unit.text.includes(name);
    return isOwn && texts.some((text) => text.includes(name));
  });
}

function isNews(value: ReturnType<typeof readVariable>): boolean {
  return value !== undefined && value.objects.length + value.origins.length > 0;
}
