/** Imports and exports. */
import type { ExportNode, ImportNode, MemberNode } from '../program';
import { modelsOf } from './catalog';
import type { Evaluation } from './evaluation';
import { evaluate } from './expressions';
import { readMember } from './members';
import { listOf } from './paths';
import { readVariable, type State } from './state';
import { joinValues, makeValue, objectValue, UNKNOWN, type Value } from './value';

export function bindImport(ev: Evaluation, state: State, node: ImportNode): void {
  const module = importedModule(ev, node.specifier);
  for (const { imported, variable, range } of node.names) {
    const value =
      imported === '*' ? module : readMember(ev, state, module, imported, { range, label: node.specifier });
    state.variables.set(variable, value);
    noteSchemaLibrary(ev, imported, variable.name, value);
  }
}

/** `import { z } from 'zod'`: the name whose members build schemas. */
function noteSchemaLibrary(ev: Evaluation, imported: string, name: string, value: Value): void {
  for (const object of value.objects) {
    const row =
      object.type === 'api' ? object.models.flatMap((model) => model.model.schemas ?? [])[0] : undefined;
    const namespaces = row?.namespace === undefined ? [''] : listOf(row.namespace);
    if (row && (namespaces.includes(imported) || imported === '*' || imported === 'default'))
      ev.schemaLibraries.set(name, row);
  }
}

/** What a specifier gives: a cataloged package, another file of the workspace, or something unknown. */
export function importedModule(ev: Evaluation, specifier: string): Value {
  if (ev.catalog.instrumentedImports.has(specifier)) ev.isProcessInstrumented = true;
  const models = modelsOf(ev.catalog, specifier);
  if (models.length > 0) return objectValue({ type: 'api', models, path: '' });
  if (!isLocal(specifier)) return UNKNOWN;
  return makeValue({ objects: [{ type: 'localModule', specifier, path: '' }], isOpen: true });
}

/** Relative, or by one of the usual aliases of a project's own folders. */
function isLocal(specifier: string): boolean {
  return /^(\.|\/|@\/|~\/|#|src\/)/.test(specifier);
}

export function recordExport(ev: Evaluation, state: State, node: ExportNode): void {
  for (const { exported, local } of node.names) {
    if (local) addExport(ev, exported, evaluate(ev, state, local));
  }
  const { declaration } = node;
  if (declaration?.type === 'functionDeclaration' || declaration?.type === 'classDeclaration') {
    const value = declaration.variable && readVariable(state, declaration.variable);
    if (value && declaration.variable) addExport(ev, declaration.variable.name, value);
  } else if (declaration?.type === 'declare') exportPattern(ev, state, declaration.target);
}

function exportPattern(ev: Evaluation, state: State, target: { readonly type: string }): void {
  const pattern = target as { type: string; variable?: Parameters<typeof readVariable>[1]; name?: string };
  const value = pattern.variable && readVariable(state, pattern.variable);
  if (value && pattern.name) addExport(ev, pattern.name, value);
}

function addExport(ev: Evaluation, name: string, value: Value): void {
  const before = ev.exports.get(name);
  ev.exports.set(name, before ? joinValues(before, value) : value);
}

/** `module.exports = …`, `exports.name = …`; true when it was one. */
export function assignExports(ev: Evaluation, state: State, target: MemberNode, value: Value): boolean {
  const { object, property } = target;
  if (typeof property !== 'string') return false;
  if (isGlobal(object, 'module') && property === 'exports') {
    addExport(ev, 'default', value);
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
