import type { TSESTree } from '@typescript-eslint/types';
import type { MemberNode, NameNode, TypeMember, TypeNode } from '../../program';
import { resolve, type Scope } from './scope';
import { type Lowering, type Node, rangeOf } from './lowering';

const unknownType: TypeNode = { type: 'primitive', name: 'unknown' };
const primitives = {
  TSStringKeyword: { type: 'primitive', name: 'string' },
  TSNumberKeyword: { type: 'primitive', name: 'number' },
  TSBooleanKeyword: { type: 'primitive', name: 'boolean' },
} as const satisfies Record<string, TypeNode>;

export function annotationOf(
  lowering: Lowering,
  node: TSESTree.TSTypeAnnotation | undefined,
): TypeNode | undefined {
  return node?.typeAnnotation ? lowerType(lowering, node.typeAnnotation) : undefined;
}

export function lowerType(lowering: Lowering, node: TSESTree.TypeNode): TypeNode {
  switch (node.type) {
    case 'TSStringKeyword':
    case 'TSNumberKeyword':
    case 'TSBooleanKeyword':
      return primitives[node.type];
    case 'TSTypeReference':
      return lowerReference(lowering, node.typeName, node.typeArguments);
    case 'TSUnionType':
    case 'TSIntersectionType':
      return { type: 'union', members: lowerTypes(lowering, node.types) };
    case 'TSLiteralType':
      return lowerLiteralType(node.literal);
    case 'TSArrayType':
      return { type: 'arrayType', element: orUnknown(lowering, node.elementType) };
    case 'TSTupleType':
      return {
        type: 'arrayType',
        element: { type: 'union', members: lowerTypes(lowering, node.elementTypes) },
      };
    case 'TSNamedTupleMember':
      return orUnknown(lowering, node.elementType);
    case 'TSOptionalType':
    case 'TSRestType':
      return orUnknown(lowering, node.typeAnnotation);
    case 'TSTypeOperator':
      return node.operator === 'readonly' ? orUnknown(lowering, node.typeAnnotation) : unknownType;
    case 'TSTypeQuery':
      return lowerTypeOf(lowering, node.exprName);
    case 'TSTypeLiteral':
      return lowerObjectType(lowering, node.members);
    case 'TSNullKeyword':
      return { type: 'literalType', value: null };
    case 'TSUndefinedKeyword':
    case 'TSVoidKeyword':
      return { type: 'literalType', value: undefined };
    default:
      return unknownType;
  }
}

function orUnknown(lowering: Lowering, node: TSESTree.TypeNode | undefined): TypeNode {
  return node ? lowerType(lowering, node) : unknownType;
}

export function lowerTypes(lowering: Lowering, nodes: readonly TSESTree.TypeNode[]): TypeNode[] {
  const types: TypeNode[] = [];
  for (const node of nodes) types.push(orUnknown(lowering, node));
  return types;
}

function lowerReference(
  lowering: Lowering,
  entity: Node,
  given: TSESTree.TSTypeParameterInstantiation | undefined,
): TypeNode {
  const members: string[] = [];
  let first = entity;
  while (first.type === 'TSQualifiedName' || first.type === 'MemberExpression') {
    const last = first.type === 'TSQualifiedName' ? first.right : first.property;
    members.unshift(last.type === 'Identifier' ? last.name : '');
    first = first.type === 'TSQualifiedName' ? first.left : first.object;
  }
  if (first.type !== 'Identifier') return unknownType;
  const { name } = first;
  const local = members.length === 0 ? localType(lowering.scope, name) : undefined;
  if (local) return lowerLocalType(lowering, local);
  const parameters = given ? lowerTypes(lowering, given.params) : [];
  const variable = resolve(lowering.scope, name);
  const element = parameters[0];
  if (!variable && element && (name === 'Array' || name === 'ReadonlyArray'))
    return { type: 'arrayType', element };
  return { type: 'typeName', name, variable, members, arguments: parameters };
}

function lowerTypeOf(lowering: Lowering, node: Node | undefined): TypeNode {
  const value = lowerEntity(lowering, node);
  return value ? { type: 'typeOf', value } : unknownType;
}

function lowerEntity(lowering: Lowering, node: Node | undefined): NameNode | MemberNode | undefined {
  if (node?.type === 'Identifier') {
    const { name } = node;
    return { type: 'name', name, variable: resolve(lowering.scope, name), range: rangeOf(node) };
  }
  const object = node?.type === 'TSQualifiedName' ? lowerEntity(lowering, node.left) : undefined;
  if (node?.type !== 'TSQualifiedName' || !object) return undefined;
  const { name } = node.right;
  const range = rangeOf(node);
  return {
    type: 'member',
    object,
    property: name,
    optional: false,
    propertyRange: rangeOf(node.right),
    range,
  };
}

/** The alias or interface that a name means, unless a nearer class or import has that name. */
function localType(scope: Scope, name: string): LocalType | undefined {
  for (let current: Scope | undefined = scope; current; current = current.parent) {
    const type = current.types?.get(name);
    if (type || current.names?.has(name)) return type;
  }
  return undefined;
}

/** Types that a module exports, but for those that name nothing: they tell importers nothing. */
export function exportedTypesOf(
  lowering: Lowering,
  statements: readonly TSESTree.Node[],
): ReadonlyMap<string, TypeNode> | undefined {
  const types = new Map<string, TypeNode>();
  for (const [exported, name] of statements.flatMap(typeNamesIn)) {
    const local = localType(lowering.scope, name);
    const type = local && lowerLocalType(lowering, local);
    if (type && namesSomething(type)) types.set(exported, type);
  }
  return types.size > 0 ? types : undefined;
}

/** Names that are exported, with the local ones behind them. */
function typeNamesIn(node: Node): (readonly [string, string])[] {
  if (node?.type !== 'ExportNamedDeclaration' || node.source) return [];
  const { declaration } = node;
  if (declaration?.type === 'TSTypeAliasDeclaration' || declaration?.type === 'TSInterfaceDeclaration')
    return declaration.id ? [[declaration.id.name, declaration.id.name]] : [];
  return node.specifiers.flatMap(({ exported, local }) =>
    exported.type === 'Identifier' && local.type === 'Identifier' ? [[exported.name, local.name]] : [],
  );
}

function namesSomething(type: TypeNode): boolean {
  switch (type.type) {
    case 'typeName':
    case 'typeOf':
      return true;
    case 'union':
      return type.members.some(namesSomething);
    case 'objectType':
      return type.members.some(({ value }) => value && namesSomething(value));
    default:
      return false;
  }
}

type LocalType = TSESTree.TSTypeAliasDeclaration | TSESTree.TSInterfaceDeclaration;

/** Looks through an alias or interface of the same file; one that contains itself is unknown inside. */
function lowerLocalType(lowering: Lowering, node: LocalType): TypeNode {
  if (lowering.types.has(node)) return lowering.types.get(node) ?? unknownType;
  lowering.types.set(node, undefined);
  const type =
    node.type === 'TSTypeAliasDeclaration'
      ? orUnknown(lowering, node.typeAnnotation)
      : lowerInterface(lowering, node);
  lowering.types.set(node, type);
  return type;
}

/** Has the members of its parents too, as an intersection has. */
function lowerInterface(lowering: Lowering, node: TSESTree.TSInterfaceDeclaration): TypeNode {
  const own = lowerObjectType(lowering, node.body?.body ?? []);
  const { extends: parents } = node;
  if (!parents || parents.length === 0) return own;
  const members = [own];
  for (const parent of parents) {
    if (parent.expression) members.push(lowerReference(lowering, parent.expression, parent.typeArguments));
  }
  return { type: 'union', members };
}

function lowerLiteralType(node: Node | undefined): TypeNode {
  if (node?.type === 'Literal' && !('regex' in node))
    return { type: 'literalType', value: node.value as string };
  if (node?.type === 'UnaryExpression' && node.argument?.type === 'Literal') {
    return { type: 'literalType', value: -Number(node.argument.value) };
  }
  if (node?.type !== 'TemplateLiteral') return unknownType;
  const text = node.quasis[0]?.value.cooked;
  return node.quasis.length === 1 ? { type: 'literalType', value: text } : primitives.TSStringKeyword;
}

function lowerObjectType(lowering: Lowering, nodes: readonly TSESTree.TypeElement[]): TypeNode {
  const members: TypeMember[] = [];
  for (const node of nodes) {
    if (node.type !== 'TSPropertySignature' && node.type !== 'TSMethodSignature') continue;
    const name = keyName(node.key, node.computed);
    if (name === undefined) continue;
    const value =
      node.type === 'TSPropertySignature' ? annotationOf(lowering, node.typeAnnotation) : undefined;
    members.push(node.optional ? { name, value, isOptional: true } : { name, value });
  }
  return { type: 'objectType', members };
}

function keyName(node: Node | undefined, computed: boolean): string | undefined {
  if (node?.type === 'Literal') return String(node.value);
  return node?.type === 'Identifier' && !computed ? node.name : undefined;
}
