/** Imports and exports. */
import type { ExportNode, ImportNode, MemberNode, Variable } from '../program';
import { exportTypes } from './annotations';
import { modelsOf } from './catalog';
import {
  createInstance,
  currentFrame,
  currentModule,
  type Evaluation,
  isPython,
  type ModuleHost,
  type ModuleInstance,
  reachLimit,
} from './evaluation';
import { noteImport } from './elsewhere';
import { evaluate } from './expressions';
import { noteInstrumented } from './frontDoor';
import { newFrame } from './functions';
import { MAX_IMPORT_DEPTH } from './limits';
import { type Reading, readMember } from './members';
import { listOf } from './paths';
import { bindPythonImport, knownPythonModule } from './pythonModules';
import {
  type Contents,
  findContents,
  fork,
  joinContents,
  readVariable,
  type State,
  setVariable,
  setContents,
} from './state';
import { runBlock } from './statements';
import {
  type ClassObject,
  joinValues,
  makeValue,
  objectValue,
  type RecordObject,
  UNDEFINED,
  UNKNOWN,
  type Value,
} from './value';

export function bindImport(ev: Evaluation, state: State, node: ImportNode): void {
  if (isPython(ev)) {
    bindPythonImport(ev, state, node);
    if (currentFrame(ev).node !== 'module') adoptLate(ev, state, node);
    return;
  }
  bindNames(ev, state, node, importedModule(ev, node.specifier));
}

export function bindNames(ev: Evaluation, state: State, node: ImportNode, module: Value): void {
  const instance = module.objects.find((object) => object.type === 'localModule')?.instance;
  for (const { imported, variable, range } of node.names) {
    if (instance && !instance.isDone && imported !== '*') {
      currentModule(ev).lateImports.set(variable, { instance, name: imported });
      continue;
    }
    const live = instance?.live.get(imported);
    if (instance && live) currentModule(ev).liveImports.set(variable, { instance, variable: live });
    const value =
      imported === '*' ? module : readMember(ev, state, module, imported, { range, label: node.specifier });
    setVariable(state, variable, value);
    noteSchemaLibrary(ev, imported, variable.name, value);
    if (currentModule(ev).unit === ev.root.unit) noteCleaner(ev, variable.name, value);
  }
}

/** `import { z } from 'zod'`: the name whose members build schemas. */
function noteSchemaLibrary(ev: Evaluation, imported: string, name: string, value: Value): void {
  for (const object of value.objects) {
    const row =
      object.type === 'api' ? object.models.flatMap((model) => model.model.schemas ?? [])[0] : undefined;
    const namespaces = row?.namespace === undefined ? [''] : listOf(row.namespace);
    const isLibrary = namespaces.includes(imported) || imported === '*' || imported === 'default';
    if (row && (isLibrary || row.field?.base === imported)) ev.schemaLibraries.set(name, row);
  }
}

/** `import DOMPurify from 'dompurify'`: `DOMPurify.sanitize` cleans HTML. */
function noteCleaner(ev: Evaluation, name: string, { objects }: Value): void {
  for (const object of objects) {
    const guards = object.type === 'api' ? object.models.flatMap(({ model }) => model.guards ?? []) : [];
    for (const { cleans } of guards) {
      if (cleans === undefined || object.type !== 'api') continue;
      if (cleans === object.path) ev.cleaners.add(name);
      else if (object.path === '') ev.cleaners.add(`${name}.${cleans.replace(/^default\./, '')}`);
      else if (cleans.startsWith(`${object.path}.`)) ev.cleaners.add(name + cleans.slice(object.path.length));
    }
  }
}

/** What a specifier gives: a cataloged package, another module of the workspace, or something unknown. */
export function importedModule(
  ev: Evaluation,
  specifier: string,
  form: 'require' | 'import' = 'import',
): Value {
  const instrumentation = ev.catalog.instrumentedImports.get(specifier);
  if (instrumentation) {
    ev.catalog.seen.add(instrumentation);
    noteInstrumented(ev, instrumentation);
  }
  const models = modelsOf(ev.catalog, packageOf(specifier));
  if (models.length > 0) return objectValue({ type: 'api', models, path: '' });
  const instance = instanceFor(ev, specifier);
  if (isPython(ev)) {
    const known = knownPythonModule(ev, specifier, instance);
    if (known) return known;
  }
  if (!instance && !isLocal(specifier)) return UNKNOWN;
  const exported = form === 'require' && instance?.isCommonJs ? instance.exports.get('default') : undefined;
  if (exported) return exported;
  return makeValue({ objects: [{ type: 'localModule', specifier, path: '', instance }], isOpen: !instance });
}

/** `npm:openai@4/helpers` of Deno names the package that `openai/helpers` does. */
function packageOf(specifier: string): string {
  const [, name, rest = ''] =
    /^(?:npm|jsr):\/?(@[^/]+\/[^/@]+|[^/@]+)(?:@[^/]*)?(\/.*)?$/.exec(specifier) ?? [];
  return name === undefined ? specifier : name + rest;
}

/** Relative, or by one of the usual aliases of a project's own folders. */
function isLocal(specifier: string): boolean {
  return /^(\.|\/|@\/|~\/|#|src\/)/.test(specifier);
}

/** The module that a specifier means, its body run, if it is one of the workspace. */
export function instanceFor(ev: Evaluation, specifier: string): ModuleInstance | undefined {
  const { host } = ev;
  const importer = currentModule(ev);
  const path = host?.resolve(importer.unit.path, specifier);
  if (!host || path === undefined) return undefined;
  const instance =
    path === ev.root.unit.path ? ev.root : (host.instances.get(path) ?? runModule(ev, host, path));
  if (!instance) return undefined;
  ev.visited.set(path, instance);
  adopt(ev, importer, instance);
  return instance;
}

/** Runs the body of a module that is imported. What frameworks call in it runs when it is looked at itself (see `elsewhere.ts`). */
function runModule(ev: Evaluation, host: ModuleHost, path: string): ModuleInstance | undefined {
  if (ev.frames.length > MAX_IMPORT_DEPTH) {
    reachLimit(ev, 'hops between modules', { start: 0, end: 0 });
    return undefined;
  }
  const unit = host.load(path);
  if (!unit) return undefined;
  const instance = createInstance(unit, fork(undefined));
  host.instances.set(path, instance);
  const { state } = instance;
  ev.frames.push(newFrame(ev, 'module', state, state, { module: instance }));
  const { nesting } = ev;
  ev.nesting = 0;
  runBlock(ev, state, unit.program.body);
  exportTypes(ev, state, instance);
  ev.nesting = nesting;
  ev.frames.pop();
  state.isDead = false;
  instance.isDone = true;
  // A body that was cut short must not serve others.
  if (ev.isStopped) host.instances.delete(path);
  return instance;
}

/** What the imported module holds is there for the importer. */
function adopt(ev: Evaluation, importer: ModuleInstance, instance: ModuleInstance): void {
  if (importer === instance) return;
  noteImport(importer, instance);
  for (const path of instance.reached) importer.reached.add(path);
  adoptWritten(ev, importer, instance);
  for (const layer of [instance.base, instance.state]) {
    for (const [record, contents] of layer.records) {
      const isOwn = layer === instance.state && !instance.base.records.has(record);
      adoptContents(importer, record, contents, isOwn);
    }
  }
  for (const path of instance.reached) {
    const reached = ev.host?.instances.get(path);
    if (reached) ev.visited.set(path, reached);
  }
}

/**
 * An object that several modules fill holds what each of them has put in. Who made it knows the least of that: where
 * others were imported before, it has nothing to add.
 */
function adoptContents(
  { base, state }: ModuleInstance,
  record: RecordObject | ClassObject,
  contents: Contents,
  isOwn: boolean,
): void {
  if (state.records.has(record)) return;
  const known = base.records.get(record);
  if (!known) setContents(base, record, contents);
  else if (!isOwn && known !== contents) setContents(base, record, joinContents(known, contents));
}

/**
 * What a module that is imported in the midst of a function has put into lists and tables of others: a registry that
 * imports those who register. Whoever runs has known the registry without that; what has changed since stays.
 */
function adoptLate(ev: Evaluation, state: State, { specifier, names }: ImportNode): void {
  const bound = names.flatMap(({ variable }) => readVariable(state, variable)?.objects ?? []);
  const modules = [...importedModule(ev, specifier).objects, ...bound].flatMap((object) =>
    object.type === 'localModule' && object.instance ? [object.instance] : [],
  );
  for (const layer of modules.flatMap(({ base, state: own }) => [base, own]))
    for (const [record, contents] of layer.records) {
      const known = record.type === 'record' ? findContents(state, record) : undefined;
      if (known && known !== contents) setContents(state, record, withMore(known, contents));
    }
}

function withMore(known: Contents, { fields, elements, rest }: Contents): Contents {
  const others = [...fields].filter(([name]) => !known.fields.has(name));
  const isLonger = elements.length > known.elements.length;
  if (others.length === 0 && !isLonger && (known.rest || !rest)) return known;
  return {
    ...known,
    fields: new Map([...known.fields, ...others]),
    elements: isLonger ? [...known.elements, ...elements.slice(known.elements.length)] : known.elements,
    rest: known.rest ?? rest,
  };
}

/** What was written into cataloged objects, which modules have in common: the listeners of an emitter. */
function adoptWritten(ev: Evaluation, { base, state }: ModuleInstance, instance: ModuleInstance): void {
  for (const layer of [instance.base, instance.state]) {
    for (const [variable, value] of layer.variables) {
      if (ev.outside.get(variable.name) !== variable || state.variables.has(variable)) continue;
      const known = base.variables.get(variable);
      setVariable(base, variable, known ? joinValues(known, value) : value);
    }
  }
}

/** What a module exports under a name. */
export function readExport(
  ev: Evaluation,
  state: State,
  instance: ModuleInstance,
  name: string,
  reading: Reading,
  depth = 0,
): Value | undefined {
  const own = instance.exports.get(name);
  if (own) return own;
  if (instance.isCommonJs) {
    const exported = instance.exports.get('default');
    return exported && readMember(ev, state, exported, name, reading);
  }
  if (depth > MAX_IMPORT_DEPTH || name === 'default') return undefined;
  for (const star of instance.stars) {
    const value = readExport(ev, state, star, name, reading, depth + 1);
    if (value) return value;
  }
  return undefined;
}

/** All that a module exports, by its names: what `Object.values` gives of `import * as tools from './tools'`. */
export function exportsWithin(instance: ModuleInstance, depth = 0): ReadonlyMap<string, Value> {
  if (instance.stars.length === 0 || depth > MAX_IMPORT_DEPTH) return instance.exports;
  const others = instance.stars
    .flatMap((star) => [...exportsWithin(star, depth + 1)])
    .filter(([name]) => name !== 'default');
  return new Map([...others, ...instance.exports]);
}

/** An import that was bound while its module was still running (a cycle) is read when it is used. */
export function readLateImport(
  ev: Evaluation,
  state: State,
  variable: Variable,
  module: ModuleInstance,
): Value | undefined {
  const late = module.lateImports.get(variable);
  if (!late) return undefined;
  return readExport(ev, state, late.instance, late.name, { range: variable.range, label: variable.name });
}

export function recordExport(ev: Evaluation, state: State, node: ExportNode): void {
  if (node.from !== undefined) return recordReExport(ev, state, node, node.from);
  for (const { exported, local } of node.names) {
    if (!local) continue;
    addExport(ev, exported, evaluate(ev, state, local));
    if (local.type === 'name') noteLive(ev, state, exported, local.variable);
  }
  const { declaration } = node;
  if (declaration?.type === 'functionDeclaration' || declaration?.type === 'classDeclaration') {
    const value = declaration.variable && readVariable(state, declaration.variable);
    if (value && declaration.variable) addExport(ev, declaration.variable.name, value);
  } else if (declaration?.type === 'declare') exportPattern(ev, state, declaration.target);
}

/** `export { a as b } from './x'`, `export * from './x'`, `export * as x from './x'` */
function recordReExport(ev: Evaluation, state: State, node: ExportNode, from: string): void {
  const module = importedModule(ev, from);
  const instance = module.objects.find((object) => object.type === 'localModule')?.instance;
  if (node.names.length === 0 && instance) currentModule(ev).stars.push(instance);
  for (const { exported, imported } of node.names) {
    if (imported === '*' || imported === undefined) addExport(ev, exported, module);
    else addExport(ev, exported, readMember(ev, state, module, imported, { range: node.range, label: from }));
  }
}

function exportPattern(ev: Evaluation, state: State, target: { readonly type: string }): void {
  const pattern = target as { type: string; variable?: Parameters<typeof readVariable>[1]; name?: string };
  const value = pattern.variable && readVariable(state, pattern.variable);
  if (!pattern.name) return;
  if (value) addExport(ev, pattern.name, value);
  noteLive(ev, state, pattern.name, pattern.variable);
}

function noteLive(ev: Evaluation, state: State, name: string, variable: Variable | undefined): void {
  if (!variable || variable.owner !== 'module') return;
  // `export let client;` holds nothing and is no write.
  const isEmpty = readVariable(state, variable) === UNDEFINED && MUTABLE.has(variable.kind);
  if (variable.writes > 1 || (variable.writes === 1 && isEmpty)) currentModule(ev).live.set(name, variable);
}

const MUTABLE: ReadonlySet<Variable['kind']> = new Set(['let', 'var']);

function addExport(ev: Evaluation, name: string, value: Value): void {
  const { exports } = currentModule(ev);
  const before = exports.get(name);
  exports.set(name, before ? joinValues(before, value) : value);
}

/** `module.exports = …`, `exports.name = …`; true when it was one. */
export function assignExports(ev: Evaluation, state: State, target: MemberNode, value: Value): boolean {
  const { object, property } = target;
  if (typeof property !== 'string') return false;
  if (isGlobal(object, 'module') && property === 'exports') {
    addExport(ev, 'default', value);
    currentModule(ev).isCommonJs = true;
    return true;
  }
  const isExports =
    isGlobal(object, 'exports') ||
    (object.type === 'member' && object.property === 'exports' && isGlobal(object.object, 'module'));
  if (isExports) addExport(ev, property, value);
  return isExports;
}

function isGlobal(node: { readonly type: string }, name: string): boolean {
  const global = node as { type: string; name?: string; variable?: unknown };
  return global.type === 'name' && global.name === name && !global.variable;
}
