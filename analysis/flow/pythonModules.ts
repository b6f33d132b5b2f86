/** Imports of Python: packages below packages, submodules, and every name at once. */
import type { Expression, ImportNode } from '../program';
import { entriesOf, exportsOf, modelsOf } from './catalog';
import { currentModule, type Evaluation, type ModuleInstance } from './evaluation';
import { apiEntries, newRecord, readMember, writeMember } from './members';
import { bindNames, importedModule, instanceFor, readExport } from './modules';
import { isStandardModule } from './pythonBuiltins';
import { EMPTY_CONTENTS, type Field, readContents, readVariable, setVariable, type State } from './state';
import { type ApiObject, type HeapObject, objectValue, type Value } from './value';

export function bindPythonImport(ev: Evaluation, state: State, node: ImportNode): void {
  if (node.bindsRoot) return bindRoot(ev, state, node);
  const module = importedModule(ev, node.specifier);
  if (node.star) noteStar(ev, module);
  const own = namesake(ev, node.specifier);
  for (const one of node.names) {
    if (own && exportsName(ev, state, own, one.imported)) {
      bindNames(ev, state, { ...node, names: [one] }, moduleValue(node.specifier, own));
      continue;
    }
    const inner =
      one.imported === '*' ? undefined : submodule(ev, state, module, node.specifier, one.imported);
    if (inner) setVariable(state, one.variable, inner);
    else bindNames(ev, state, { ...node, names: [one] }, module);
  }
}

/**
 * A module of the workspace that is named like a cataloged package (`agents`, `mcp`). Which of the two Python would
 * find depends on how it is started; a name that the workspace's own has is likely to be meant.
 */
function namesake(ev: Evaluation, specifier: string): ModuleInstance | undefined {
  if (specifier.startsWith('.') || modelsOf(ev.catalog, specifier).length === 0) return undefined;
  return instanceFor(ev, specifier);
}

function exportsName(ev: Evaluation, state: State, own: ModuleInstance, name: string): boolean {
  const reading = { range: { start: 0, end: 0 }, label: name };
  return name !== '*' && readExport(ev, state, own, name, reading) !== undefined;
}

/** `from package import module`: what the package itself does not have is a module below it. */
function submodule(
  ev: Evaluation,
  state: State,
  module: Value,
  specifier: string,
  name: string,
): Value | undefined {
  const below = specifier.endsWith('.') ? `${specifier}${name}` : `${specifier}.${name}`;
  if (modelsOf(ev.catalog, below).length > 0 || isStandardModule(below)) return importedModule(ev, below);
  const owner = module.objects.find((object) => object.type === 'localModule')?.instance;
  const reading = { range: { start: 0, end: 0 }, label: specifier };
  if (owner && readExport(ev, state, owner, name, reading)) return undefined;
  const isPackage = module.objects.some((object) => object.type === 'api' && isExport(object, name));
  const instance = isPackage ? undefined : instanceFor(ev, below);
  return instance && moduleValue(below, instance);
}

function isExport({ models }: ApiObject, name: string): boolean {
  return models.some((model) => exportsOf(model).has(name));
}

function moduleValue(specifier: string, instance: ModuleInstance): Value {
  return objectValue({ type: 'localModule', specifier, path: '', instance });
}

/** `import a.b` binds `a`, of which `b` is a member. */
function bindRoot(ev: Evaluation, state: State, node: ImportNode): void {
  const [root = '', ...below] = node.specifier.split('.');
  const [bound] = node.names;
  if (!bound) return;
  const whole = importedModule(ev, node.specifier);
  const isApi = whole.objects.some((object) => object.type === 'api');
  const rootModule = importedModule(ev, root);
  const isOneModel = rootModule.objects.some((object) => object.type === 'api') && isApi;
  if (isOneModel && modelsOf(ev.catalog, node.specifier).length === 0) {
    setVariable(state, bound.variable, rootModule);
    return;
  }
  const at = { type: 'unknown' as const, children: [], range: node.range };
  const nested = below.reduceRight<Value>((inner, name) => {
    const fields = new Map<string, Field>([[name, { value: inner, node: at }]]);
    return newRecord(state, at, { ...EMPTY_CONTENTS, fields, isOpen: true });
  }, whole);
  if (!addBelow(state, readVariable(state, bound.variable), below, whole, at))
    setVariable(state, bound.variable, nested);
}

/** `import a.b` after `import a.c`: both are members of `a`. False where nothing of `a` is bound yet. */
function addBelow(
  state: State,
  bound: Value | undefined,
  [name = '', ...below]: readonly string[],
  module: Value,
  node: Expression,
): boolean {
  const record = bound?.objects.find((object) => object.type === 'record');
  if (!record || !bound) return false;
  const inner = readContents(state, record).fields.get(name)?.value;
  if (below.length === 0) writeMember(state, bound, name, { value: module, node });
  return below.length === 0 || addBelow(state, inner, below, module, node);
}

/** A module of the standard library that is known without rows, or a cataloged package above what is not of here. */
export function knownPythonModule(
  ev: Evaluation,
  specifier: string,
  own: ModuleInstance | undefined,
): Value | undefined {
  if (isStandardModule(specifier))
    return objectValue({ type: 'localModule', specifier, path: '', instance: undefined });
  if (own) return undefined;
  const names = specifier.split('.');
  for (let count = names.length - 1; count > 0 && names[0]; count--) {
    const models = modelsOf(ev.catalog, names.slice(0, count).join('.'));
    if (models.length > 0) return objectValue({ type: 'api', models, path: names.slice(count).join('.') });
  }
  return undefined;
}

/** `from module import *`: a name that nothing in the file binds may be one of its exports. */
export function readStarImport(ev: Evaluation, state: State, name: string): Value | undefined {
  for (const module of [...currentModule(ev).starImports].reverse()) {
    const value = readMember(ev, state, module, name, { range: { start: 0, end: 0 }, label: name });
    const isKnown = value.objects.some((object) => !isMissing(object)) || value.constants.length > 0;
    if (isKnown || value.origins.length > 0) return value;
  }
  return undefined;
}

/** What a module that was read does not export, and what no row of a package names. */
function isMissing(object: HeapObject): boolean {
  if (object.type === 'localModule') return object.path !== '';
  if (object.type !== 'api' || apiEntries(object).length > 0) return false;
  return object.models.every((model) => entriesOf(model, 'annotation', object.path).length === 0);
}

/** Others that import this module have the names too. */
function noteStar(ev: Evaluation, module: Value): void {
  const { starImports, stars } = currentModule(ev);
  starImports.push(module);
  const instance = module.objects.find((object) => object.type === 'localModule')?.instance;
  if (instance) stars.push(instance);
}
