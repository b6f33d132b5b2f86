import type { TSESTree } from '@typescript-eslint/types';
import type { ExportNode, Expression, ImportNode, Pattern, Statement, Variable } from '../../program';
import { lowerClass } from './lowerClass';
import { lowerExpression, lowerImportCall, lowerOptional, lowerValue } from './lowerExpression';
import { lowerFunction } from './lowerFunction';
import { lowerClassDeclaration, lowerFunctionDeclaration, lowerStatement } from './lowerStatement';
import { missing, rangeOf, type Lowering, type Node } from './lowering';
import { declare, resolve } from './scope';

type ImportName = ImportNode['names'][number];
type ExportName = ExportNode['names'][number];

export function lowerImport(lowering: Lowering, node: TSESTree.ImportDeclaration, out: Statement[]): void {
  const specifier = sourceOf(lowering, node.source);
  if (specifier === undefined) return;
  const names: ImportName[] = [];
  let typeOnly = node.importKind === 'type';
  let types = 0;
  for (const each of node.specifiers) {
    const variable = declare(lowering.scope, 'module', 'import', each.local);
    variable.writes++;
    names.push({ imported: importedName(each), variable, range: rangeOf(each) });
    if (isCreateRequire(specifier, each)) lowering.loaders.set(variable, 'createRequire');
    if (each.type === 'ImportSpecifier' && each.importKind === 'type') types++;
  }
  if (types > 0 && types === names.length) typeOnly = true;
  out.push({ type: 'import', specifier, names, typeOnly, range: rangeOf(node) });
}

function isCreateRequire(specifier: string, node: TSESTree.ImportClause): boolean {
  return (specifier === 'node:module' || specifier === 'module') && importedName(node) === 'createRequire';
}

/** A module's name is a string like any other for rules about literals. */
function sourceOf(lowering: Lowering, node: Node | null | undefined): string | undefined {
  if (node?.type !== 'Literal' || typeof node.value !== 'string') return undefined;
  lowering.literals.push({ value: node.value, range: rangeOf(node) });
  return node.value;
}

function importedName(node: TSESTree.ImportClause): string {
  switch (node.type) {
    case 'ImportDefaultSpecifier':
      return 'default';
    case 'ImportNamespaceSpecifier':
      return '*';
    default:
      return moduleName(node.imported);
  }
}

/** `export { a as 'a name' }` names with a string. */
function moduleName(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value;
}

/** `import x = require('y')`, `import x = A.b`. */
export function lowerImportEquals(lowering: Lowering, node: TSESTree.TSImportEqualsDeclaration): Statement {
  const variable = resolve(lowering.scope, node.id.name);
  if (variable) variable.writes++;
  const { moduleReference } = node;
  const value =
    moduleReference?.type === 'TSExternalModuleReference'
      ? lowerImportCall(lowering, moduleReference, moduleReference.expression, 'require')
      : lowerEntityName(lowering, moduleReference, node);
  return {
    type: 'declare',
    target: { type: 'name', name: node.id.name, variable, range: rangeOf(node.id) },
    value,
    annotation: undefined,
    range: rangeOf(node),
  };
}

function lowerEntityName(lowering: Lowering, node: Node | undefined, parent: Node): Expression {
  if (node?.type !== 'TSQualifiedName') return lowerOptional(lowering, node, parent);
  return {
    type: 'member',
    object: lowerEntityName(lowering, node.left, node),
    property: node.right.name,
    optional: false,
    propertyRange: rangeOf(node.right),
    range: rangeOf(node),
  };
}

/** `export = x` is `module.exports = x`. */
export function lowerExportAssignment(lowering: Lowering, node: TSESTree.TSExportAssignment): Statement {
  const range = rangeOf(node);
  const start = { start: range.start, end: range.start };
  const target: Pattern = {
    type: 'member',
    object: { type: 'name', name: 'module', variable: undefined, range: start },
    property: 'exports',
    optional: false,
    propertyRange: start,
    range: start,
  };
  const value = lowerOptional(lowering, node.expression, node);
  const expression: Expression = { type: 'assign', target, operator: undefined, value, range };
  return { type: 'expression', expression, range };
}

export function lowerExportNamed(
  lowering: Lowering,
  node: TSESTree.ExportNamedDeclaration,
  out: Statement[],
): void {
  if (node.declaration) {
    exportDeclaration(lowering, node, node.declaration, out);
    return;
  }
  const from = sourceOf(lowering, node.source);
  const names: ExportName[] = [];
  for (const specifier of node.specifiers) {
    const exported = moduleName(specifier.exported);
    if (from !== undefined) names.push({ exported, local: undefined, imported: moduleName(specifier.local) });
    else {
      const local = lowerExpression(lowering, specifier.local);
      // What no variable stands behind is a type.
      if (local.type === 'name' && local.variable) names.push({ exported, local, imported: undefined });
    }
  }
  const range = rangeOf(node);
  if (names.length > 0) out.push({ type: 'export', declaration: undefined, names, from, range });
  // `export {} from 'x'` only runs the module; without names an export would be `export *`.
  else if (from !== undefined)
    out.push({ type: 'import', specifier: from, names: [], typeOnly: false, range });
}

/** One `export` for each statement that the declaration becomes, with the names it binds. */
function exportDeclaration(lowering: Lowering, node: Node, declaration: Node, out: Statement[]): void {
  const statements: Statement[] = [];
  lowerStatement(lowering, declaration, statements);
  for (const statement of statements) {
    const names = declaredNames(statement);
    const range = statements.length === 1 ? rangeOf(node) : statement.range;
    if (names.length === 0) out.push(statement);
    else out.push({ type: 'export', declaration: statement, names, from: undefined, range });
  }
}

/** The names that a statement binds, each exported under its own name. */
export function declaredNames(statement: Statement): ExportName[] {
  const names: ExportName[] = [];
  if (statement.type === 'declare') addPatternNames(statement.target, names);
  else if (statement.type === 'functionDeclaration')
    addName(statement.variable, statement.function.nameRange, names);
  else if (statement.type === 'classDeclaration')
    addName(statement.variable, statement.class.nameRange, names);
  return names;
}

function addName(variable: Variable | undefined, range: Variable['range'], names: ExportName[]): void {
  if (!variable) return;
  const { name } = variable;
  names.push({ exported: name, local: { type: 'name', name, variable, range }, imported: undefined });
}

function addPatternNames(pattern: Pattern | undefined, names: ExportName[]): void {
  switch (pattern?.type) {
    case 'name':
      addName(pattern.variable, pattern.range, names);
      return;
    case 'objectPattern':
      for (const property of pattern.properties) addPatternNames(property.target, names);
      addPatternNames(pattern.rest, names);
      return;
    case 'arrayPattern':
      for (const element of pattern.elements) addPatternNames(element, names);
      addPatternNames(pattern.rest, names);
      return;
    case 'defaultPattern':
      addPatternNames(pattern.target, names);
  }
}

export function lowerExportDefault(
  lowering: Lowering,
  node: TSESTree.ExportDefaultDeclaration,
  out: Statement[],
): void {
  const { declaration } = node;
  const range = rangeOf(node);
  const statements: Statement[] = [];
  if (declaration?.type === 'FunctionDeclaration' && declaration.id)
    lowerFunctionDeclaration(lowering, declaration, statements);
  else if (declaration?.type === 'ClassDeclaration' && declaration.id)
    lowerClassDeclaration(lowering, declaration, statements);
  const statement = statements[0];
  if (statement) {
    const names = declaredNames(statement).map((name) => ({ ...name, exported: 'default' }));
    out.push({ type: 'export', declaration: statement, names, from: undefined, range });
    return;
  }
  if (isType(declaration)) return;
  const local = lowerDefaultValue(lowering, declaration, node);
  out.push({
    type: 'export',
    declaration: undefined,
    names: [{ exported: 'default', local, imported: undefined }],
    from: undefined,
    range,
  });
}

function isType(node: Node | undefined): boolean {
  return node?.type === 'TSInterfaceDeclaration' || node?.type === 'TSDeclareFunction';
}

/** A function or class declared without a name is an expression. */
function lowerDefaultValue(lowering: Lowering, node: Node | undefined, parent: Node): Expression {
  if (!node) return missing(parent);
  switch (node.type) {
    case 'FunctionDeclaration':
      return lowerFunction(lowering, node, undefined);
    case 'ClassDeclaration':
      return lowerClass(lowering, node, undefined);
    default:
      return lowerValue(lowering, node, undefined);
  }
}

export function lowerExportAll(
  lowering: Lowering,
  node: TSESTree.ExportAllDeclaration,
  out: Statement[],
): void {
  const from = sourceOf(lowering, node.source);
  if (from === undefined) return;
  const names: ExportName[] = node.exported
    ? [{ exported: moduleName(node.exported), local: undefined, imported: '*' }]
    : [];
  out.push({ type: 'export', declaration: undefined, names, from, range: rangeOf(node) });
}
