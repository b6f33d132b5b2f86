import type { TSESTree } from '@typescript-eslint/types';
import type { Expression, Pattern, Range } from '../../program';
import { lowerEach, lowerExpression, lowerMember, lowerValue, propertyOf } from './lowerExpression';
import { missing, rangeOf, unknown, type Lowering, type Node } from './lowering';
import { resolve } from './scope';

/** What is written to, by a declaration or an assignment; counts the write. */
export function lowerPattern(lowering: Lowering, node: Node): Pattern {
  switch (node.type) {
    case 'Identifier': {
      const variable = resolve(lowering.scope, node.name);
      if (variable) variable.writes++;
      return { type: 'name', name: node.name, variable, range: nameRangeOf(node) };
    }
    case 'MemberExpression':
      return lowerWrittenMember(lowering, node);
    case 'ObjectPattern':
      return lowerObjectPattern(lowering, node);
    case 'ArrayPattern':
      return lowerArrayPattern(lowering, node);
    case 'AssignmentPattern':
      return lowerDefault(lowering, node);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
      return node.expression ? lowerPattern(lowering, node.expression) : missing(node);
    case 'ChainExpression':
      return node.expression ? lowerPattern(lowering, node.expression) : missing(node);
    default:
      return unknown(node, lowerEach(lowering, [node]));
  }
}

function lowerWrittenMember(lowering: Lowering, node: TSESTree.MemberExpression): Pattern {
  const member = lowerMember(lowering, node);
  if (typeof member.property === 'string') lowering.writtenMembers.add(member.property);
  return member;
}

/** Without the type annotation that the parser counts in. */
function nameRangeOf(node: TSESTree.Identifier): Range {
  const start = node.range[0];
  const end = node.typeAnnotation || node.optional ? start + node.name.length : node.range[1];
  return { start, end: Math.min(end, node.range[1]) };
}

function lowerObjectPattern(lowering: Lowering, node: TSESTree.ObjectPattern): Pattern {
  const properties: { key: string | Expression; target: Pattern; range: Range }[] = [];
  let rest: Pattern | undefined;
  for (const property of node.properties) {
    if (property.type === 'RestElement') {
      rest = property.argument ? lowerPattern(lowering, property.argument) : undefined;
    } else if (property.type === 'Property' && property.value) {
      const key = property.key ? propertyOf(lowering, property.key, property.computed) : '';
      properties.push({ key, target: lowerPattern(lowering, property.value), range: rangeOf(property) });
    }
  }
  return { type: 'objectPattern', properties, rest, range: rangeOf(node) };
}

function lowerArrayPattern(lowering: Lowering, node: TSESTree.ArrayPattern): Pattern {
  const elements: (Pattern | undefined)[] = [];
  let rest: Pattern | undefined;
  for (const element of node.elements) {
    if (element?.type === 'RestElement') {
      rest = element.argument ? lowerPattern(lowering, element.argument) : undefined;
    } else elements.push(element ? lowerPattern(lowering, element) : undefined);
  }
  return { type: 'arrayPattern', elements, rest, range: rangeOf(node) };
}

function lowerDefault(lowering: Lowering, node: TSESTree.AssignmentPattern): Pattern {
  const { left, right } = node;
  if (!left) return unknown(node, right ? [lowerExpression(lowering, right)] : []);
  const target = lowerPattern(lowering, left);
  const hint = left.type === 'Identifier' ? { name: left.name, range: target.range } : undefined;
  const value = right ? lowerValue(lowering, right, hint) : missing(node);
  return { type: 'defaultPattern', target, value, range: rangeOf(node) };
}
