import type { TSESTree } from '@typescript-eslint/types';
import type { ClassMember, ClassNode, Expression } from '../../program';
import { lowerExpression, lowerValue, propertyOf } from './lowerExpression';
import { lowerDecorators, lowerFunction, type NameHint } from './lowerFunction';
import { lowerBlock } from './lowerStatement';
import { annotationOf } from './lowerType';
import { missing, rangeOf, type Lowering, type Node } from './lowering';
import { declare, scopeIn } from './scope';

type ClassDeclaration = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

export function lowerClass(lowering: Lowering, node: ClassDeclaration, hint: NameHint): ClassNode {
  const decorators = lowerDecorators(lowering, node.decorators);
  const { scope } = lowering;
  if (node.type === 'ClassExpression' && node.id) {
    lowering.scope = scopeIn(scope);
    declare(lowering.scope, lowering.owner, 'class', node.id).writes++;
  }
  const start = node.range[0];
  const result: ClassNode = {
    type: 'class',
    name: node.id?.name ?? hint?.name,
    superClass: node.superClass ? lowerExpression(lowering, node.superClass) : undefined,
    ...interfacesOf(node),
    members: lowerMembers(lowering, node.body?.body ?? []),
    decorators,
    nameRange: node.id ? rangeOf(node.id) : (hint?.range ?? { start, end: start + 'class'.length }),
    range: rangeOf(node),
  };
  lowering.scope = scope;
  return result;
}

function interfacesOf({ implements: clauses = [] }: ClassDeclaration): Pick<ClassNode, 'interfaces'> {
  const names = clauses.flatMap(({ expression }) =>
    expression.type === 'Identifier' ? expression.name : [],
  );
  return names.length > 0 ? { interfaces: names } : {};
}

function lowerMembers(lowering: Lowering, nodes: readonly TSESTree.ClassElement[]): ClassMember[] {
  const members: ClassMember[] = [];
  for (const node of nodes) {
    const member = lowerClassMember(lowering, node);
    if (member) members.push(member);
  }
  return members;
}

/** Overload signatures, abstract methods and index signatures do nothing at run time. */
function lowerClassMember(lowering: Lowering, node: TSESTree.ClassElement): ClassMember | undefined {
  switch (node.type) {
    case 'MethodDefinition':
      return lowerMethod(lowering, node);
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'TSAbstractPropertyDefinition':
    case 'TSAbstractAccessorProperty':
      return lowerField(lowering, node);
    case 'StaticBlock':
      return {
        type: 'staticBlock',
        body: lowerBlock(lowering, node.body, node),
        range: rangeOf(node),
      };
    default:
      return undefined;
  }
}

function lowerMethod(lowering: Lowering, node: TSESTree.MethodDefinition): ClassMember | undefined {
  const { value } = node;
  if (value?.type !== 'FunctionExpression') return undefined;
  const { name, hint } = memberName(lowering, node, node.key, node.computed);
  const decorators = lowerDecorators(lowering, node.decorators);
  return {
    type: 'method',
    name,
    kind: node.kind,
    isStatic: node.static,
    isPrivate: isPrivate(node),
    value: lowerFunction(lowering, value, hint, decorators),
    range: rangeOf(node),
  };
}

function lowerField(
  lowering: Lowering,
  node:
    | TSESTree.PropertyDefinition
    | TSESTree.AccessorProperty
    | TSESTree.TSAbstractPropertyDefinition
    | TSESTree.TSAbstractAccessorProperty,
): ClassMember {
  const { name, hint } = memberName(lowering, node, node.key, node.computed);
  return {
    type: 'field',
    name,
    isStatic: node.static,
    annotation: annotationOf(lowering, node.typeAnnotation),
    value: node.value ? lowerValue(lowering, node.value, hint) : undefined,
    decorators: lowerDecorators(lowering, node.decorators),
    range: rangeOf(node),
  };
}

function memberName(
  lowering: Lowering,
  member: Node,
  key: Node | null | undefined,
  computed: boolean,
): { name: string | Expression; hint: NameHint } {
  const name = key ? propertyOf(lowering, key, computed) : '';
  const range = key ? rangeOf(key) : missing(member).range;
  return { name, hint: { name: typeof name === 'string' ? name : undefined, range } };
}

function isPrivate(node: TSESTree.MethodDefinition): boolean {
  return node.accessibility === 'private' || node.key?.type === 'PrivateIdentifier';
}
