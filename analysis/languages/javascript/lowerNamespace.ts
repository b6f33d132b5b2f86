import type { TSESTree } from '@typescript-eslint/types';
import type { Expression, NameNode, PropertyNode, Range, Statement, Variable } from '../../program';
import { lowerExpression } from './lowerExpression';
import { declaredNames } from './lowerModule';
import { lowerStatements } from './lowerStatement';
import { missing, rangeOf, type Lowering, type Node } from './lowering';
import { declare, hoistBlock, hoistVars, scopeIn } from './scope';

/** An enum is an object of constants. */
export function lowerEnum(lowering: Lowering, node: TSESTree.TSEnumDeclaration): Statement {
  const variable = declare(lowering.scope, lowering.owner, 'const', node.id);
  variable.writes++;
  const range = rangeOf(node);
  const members = node.body?.members ?? node.members;
  const value: Expression = { type: 'object', properties: lowerEnumMembers(lowering, members), range };
  return declaration(nameOf(variable, rangeOf(node.id)), value, range);
}

function lowerEnumMembers(lowering: Lowering, nodes: readonly TSESTree.TSEnumMember[]): PropertyNode[] {
  const properties: PropertyNode[] = [];
  const known = new Map<string, Expression>();
  let next: number | undefined = 0;
  for (const node of nodes) {
    const key = memberKey(node);
    const value = lowerMemberValue(lowering, node, next, known);
    next = value.type === 'literal' && typeof value.value === 'number' ? value.value + 1 : undefined;
    known.set(key, value);
    properties.push({
      type: 'property',
      key,
      value,
      shorthand: false,
      accessor: undefined,
      keyRange: node.id ? rangeOf(node.id) : missing(node).range,
      range: rangeOf(node),
    });
  }
  return properties;
}

function memberKey(node: TSESTree.TSEnumMember): string {
  if (node.id?.type === 'Identifier') return node.id.name;
  return node.id?.type === 'Literal' ? String(node.id.value) : '';
}

/** Members count up from the one before, and may name earlier ones. */
function lowerMemberValue(
  lowering: Lowering,
  node: TSESTree.TSEnumMember,
  next: number | undefined,
  known: ReadonlyMap<string, Expression>,
): Expression {
  const { initializer } = node;
  if (!initializer) {
    return next === undefined ? missing(node) : { type: 'literal', value: next, range: rangeOf(node) };
  }
  const earlier = initializer.type === 'Identifier' ? known.get(initializer.name) : undefined;
  return earlier ?? lowerExpression(lowering, initializer);
}

/**
 * `namespace N { export const a = 1 }` declares an object, runs the body as a block, and writes what it exports to the object.
 * `declare module` and `declare global` only tell types.
 */
export function lowerNamespace(
  lowering: Lowering,
  node: TSESTree.TSModuleDeclaration,
  out: Statement[],
): void {
  if (node.declare || node.kind === 'global' || !node.body) return;
  const path = namespacePath(node.id);
  const first = path[0];
  if (!first) return;
  const range = rangeOf(node);
  const variable = declare(lowering.scope, lowering.owner, 'const', first);
  if (variable.writes === 0)
    out.push(declaration(nameOf(variable, rangeOf(first)), emptyObject(range), range));
  variable.writes++;
  const body = lowerNamespaceBody(lowering, node.body.body, namespaceObject(variable, path));
  out.push({ type: 'block', body, range: rangeOf(node.body) });
}

/** `namespace A.B` names B in A. */
function namespacePath(node: Node | undefined): TSESTree.Identifier[] {
  if (node?.type === 'Identifier') return [node];
  return node?.type === 'TSQualifiedName' ? [...namespacePath(node.left), node.right] : [];
}

function namespaceObject(variable: Variable, path: readonly TSESTree.Identifier[]): Expression {
  let object: Expression | undefined;
  for (const id of path) {
    const range = rangeOf(id);
    object = object
      ? { type: 'member', object, property: id.name, optional: false, propertyRange: range, range }
      : nameOf(variable, range);
  }
  return object ?? nameOf(variable, variable.range);
}

function lowerNamespaceBody(lowering: Lowering, nodes: readonly Node[], object: Expression): Statement[] {
  const { scope } = lowering;
  lowering.scope = scopeIn(scope);
  hoistVars(lowering.scope, lowering.owner, nodes);
  hoistBlock(lowering.scope, lowering.owner, nodes);
  const body: Statement[] = object.type === 'member' ? [assignment(object, emptyObject(object.range))] : [];
  for (const statement of lowerStatements(lowering, nodes)) {
    if (statement.type === 'export') addExports(statement, object, body);
    else body.push(statement);
  }
  lowering.scope = scope;
  return body;
}

function addExports(
  node: Extract<Statement, { type: 'export' }>,
  object: Expression,
  body: Statement[],
): void {
  if (node.declaration) body.push(node.declaration);
  const names = node.declaration ? declaredNames(node.declaration) : node.names;
  for (const { exported, local } of names)
    if (local) body.push(assignment(memberOf(object, exported, local.range), local));
}

function memberOf(object: Expression, property: string, range: Range): Expression & { type: 'member' } {
  return { type: 'member', object, property, optional: false, propertyRange: range, range };
}

function assignment(target: Expression & { type: 'member' }, value: Expression): Statement {
  const range = value.range;
  return {
    type: 'expression',
    expression: { type: 'assign', target, operator: undefined, value, range },
    range,
  };
}

function emptyObject(range: Range): Expression {
  return { type: 'object', properties: [], range };
}

function nameOf(variable: Variable, range: Range): NameNode {
  return { type: 'name', name: variable.name, variable, range };
}

function declaration(target: NameNode, value: Expression, range: Range): Statement {
  return { type: 'declare', target, value, annotation: undefined, range };
}
