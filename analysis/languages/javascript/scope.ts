import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Range, Variable } from '../../program';

/** Names and types that a block declares. The maps are made when the first name comes, for most blocks have none. */
export interface Scope {
  readonly parent: Scope | undefined;
  names: Map<string, Variable> | undefined;
  /** Type aliases and interfaces, which annotations are resolved through. */
  types: Map<string, TSESTree.TSTypeAliasDeclaration | TSESTree.TSInterfaceDeclaration> | undefined;
}

export function scopeIn(parent: Scope | undefined): Scope {
  return { parent, names: undefined, types: undefined };
}

export function resolve(scope: Scope, name: string): Variable | undefined {
  for (let current: Scope | undefined = scope; current; current = current.parent) {
    const variable = current.names?.get(name);
    if (variable) return variable;
  }
  return undefined;
}

type Owner = FunctionNode | 'module';

/** Declares a name; a second declaration in the same scope (`var`, overloads, merging) is the same variable. */
export function declare(scope: Scope, owner: Owner, kind: Variable['kind'], id: Named): Variable {
  scope.names ??= new Map();
  const known = scope.names.get(id.name);
  if (known) return known;
  const variable: Variable = { name: id.name, owner, kind, writes: 0, range: toRange(id.range) };
  scope.names.set(id.name, variable);
  return variable;
}

interface Named {
  readonly name: string;
  readonly range: readonly [number, number];
}

function toRange(range: readonly [number, number]): Range {
  return { start: range[0], end: range[1] };
}

/** Declares what a block's own statements declare: everything but `var`, which belongs to the function. */
export function hoistBlock(scope: Scope, owner: Owner, statements: readonly TSESTree.Node[]): void {
  for (const statement of statements) hoistStatement(scope, owner, statement);
}

function hoistStatement(scope: Scope, owner: Owner, node: TSESTree.Node): void {
  switch (node.type) {
    case 'VariableDeclaration':
      if (node.kind !== 'var' && !node.declare) {
        declarePatterns(scope, owner, node.kind === 'let' ? 'let' : 'const', node);
      }
      return;
    case 'FunctionDeclaration':
      if (node.id && !node.declare) declare(scope, owner, 'function', node.id);
      return;
    case 'ClassDeclaration':
      if (node.id && !node.declare) declare(scope, owner, 'class', node.id);
      return;
    case 'ImportDeclaration':
      for (const specifier of node.specifiers) declare(scope, 'module', 'import', specifier.local);
      return;
    case 'TSEnumDeclaration':
      declare(scope, owner, 'const', node.id);
      return;
    case 'TSModuleDeclaration':
      if (node.id.type === 'Identifier' && !node.declare && node.kind !== 'global') {
        declare(scope, owner, 'const', node.id);
      }
      return;
    case 'TSImportEqualsDeclaration':
      declare(scope, owner, 'import', node.id);
      return;
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
      scope.types ??= new Map();
      scope.types.set(node.id.name, node);
      return;
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      if (node.declaration) hoistStatement(scope, owner, node.declaration);
      return;
    case 'LabeledStatement':
      if (node.body) hoistStatement(scope, owner, node.body);
  }
}

/** Declares every `var` of a function, in nested blocks too but not in nested functions. */
export function hoistVars(scope: Scope, owner: Owner, statements: readonly TSESTree.Node[]): void {
  for (const statement of statements) hoistVarsOf(scope, owner, statement);
}

function hoistVarsOf(scope: Scope, owner: Owner, node: TSESTree.Node | null | undefined): void {
  switch (node?.type) {
    case 'VariableDeclaration':
      if (node.kind === 'var' && !node.declare) declarePatterns(scope, owner, 'var', node);
      return;
    case 'BlockStatement':
      hoistVars(scope, owner, node.body);
      return;
    case 'IfStatement':
      hoistVarsOf(scope, owner, node.consequent);
      hoistVarsOf(scope, owner, node.alternate);
      return;
    case 'ForStatement':
      hoistVarsOf(scope, owner, node.init);
      hoistVarsOf(scope, owner, node.body);
      return;
    case 'ForInStatement':
    case 'ForOfStatement':
      hoistVarsOf(scope, owner, node.left);
      hoistVarsOf(scope, owner, node.body);
      return;
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
    case 'WithStatement':
      hoistVarsOf(scope, owner, node.body);
      return;
    case 'TryStatement':
      hoistVarsOf(scope, owner, node.block);
      hoistVarsOf(scope, owner, node.handler?.body);
      hoistVarsOf(scope, owner, node.finalizer);
      return;
    case 'SwitchStatement':
      for (const each of node.cases) hoistVars(scope, owner, each.consequent);
      return;
    case 'ExportNamedDeclaration':
      hoistVarsOf(scope, owner, node.declaration);
  }
}

function declarePatterns(
  scope: Scope,
  owner: Owner,
  kind: Variable['kind'],
  declaration: TSESTree.VariableDeclaration,
): void {
  for (const declarator of declaration.declarations) declarePattern(scope, owner, kind, declarator.id);
}

/** Declares the names that a pattern binds. */
export function declarePattern(
  scope: Scope,
  owner: Owner,
  kind: Variable['kind'],
  node: TSESTree.Node | null | undefined,
): void {
  switch (node?.type) {
    case 'Identifier':
      if (node.name) declare(scope, owner, kind, node);
      return;
    case 'ObjectPattern':
      for (const property of node.properties) {
        declarePattern(scope, owner, kind, property.type === 'Property' ? property.value : property);
      }
      return;
    case 'ArrayPattern':
      for (const element of node.elements) declarePattern(scope, owner, kind, element);
      return;
    case 'AssignmentPattern':
      declarePattern(scope, owner, kind, node.left);
      return;
    case 'RestElement':
      declarePattern(scope, owner, kind, node.argument);
      return;
    case 'TSParameterProperty':
      declarePattern(scope, owner, kind, node.parameter);
  }
}
