import type { MemberNode, NameNode, Pattern, ThisNode } from '../../program';
import { isPattern } from './bindings';
import { lowerAttribute, lowerExpression, lowerSubscript } from './lowerExpression';
import { descend, textOf, unknown, type Lowering } from './lowering';
import { resolve, write } from './scope';
import { firstPart, partsOf, rangeOf, type Syntax } from './syntax';

/** What is written to; counts the write. */
export function lowerPattern(lowering: Lowering, node: Syntax): Pattern {
  return descend(lowering, node, lowerTarget, undefined) ?? unknown(node);
}

function lowerTarget(lowering: Lowering, node: Syntax): Pattern {
  switch (node.type) {
    case 'identifier':
      return node.start < node.end ? lowerName(lowering, node) : unknown(node);
    case 'attribute':
    case 'subscript':
      return lowerMemberTarget(lowering, node);
    case 'as_pattern_target':
    case 'parenthesized_expression': {
      const inner = firstPart(node);
      return inner ? lowerPattern(lowering, inner) : unknown(node);
    }
    default:
      return isPattern(node)
        ? lowerSequence(lowering, node, partsOf(node))
        : unknown(node, [lowerExpression(lowering, node)]);
  }
}

function lowerMemberTarget(lowering: Lowering, node: Syntax): Pattern {
  const target =
    node.type === 'attribute' ? lowerAttribute(lowering, node) : lowerSubscript(lowering, node, 'target');
  if (target.type !== 'member') return unknown(node, [target]);
  if (typeof target.property === 'string') lowering.writtenMembers.add(target.property);
  return target;
}

/** A name that is written; in the body of a class it is a member. */
function lowerName(lowering: Lowering, node: Syntax): NameNode | MemberNode {
  const name = textOf(lowering, node);
  const binding = resolve(lowering.scope, name);
  if (binding === 'member') return ownMember(name, node);
  const variable = typeof binding === 'object' ? binding : undefined;
  write(variable);
  return { type: 'name', name, variable, range: rangeOf(node) };
}

/** A bare name of a class's body is read and written as a member of the class. */
export function ownMember(name: string, node: Syntax): MemberNode {
  const object: ThisNode = { type: 'this', isSuper: false, range: { start: node.start, end: node.start } };
  return {
    type: 'member',
    object,
    property: name,
    optional: false,
    propertyRange: rangeOf(node),
    range: rangeOf(node),
  };
}

/**
 * `a, *b, c = …`: the elements after the star are counted from the end, which the model does not do.
 * They are taken from the rest, as `b` is.
 */
function lowerSequence(lowering: Lowering, node: Syntax, parts: readonly Syntax[]): Pattern {
  const star = parts.findIndex(({ type }) => type === 'list_splat_pattern' || type === 'list_splat');
  const range = rangeOf(node);
  if (star < 0) {
    const elements = parts.map((part) => lowerPattern(lowering, part));
    return { type: 'arrayPattern', elements, rest: undefined, range };
  }
  const elements = parts.slice(0, star).map((part) => lowerPattern(lowering, part));
  const starred = parts[star];
  const inner = starred && firstPart(starred);
  const rest = inner && lowerPattern(lowering, inner);
  const last = parts.slice(star + 1).map((part) => lowerPattern(lowering, part));
  const tail: Pattern | undefined =
    last.length === 0 ? rest : { type: 'arrayPattern', elements: last, rest, range };
  return { type: 'arrayPattern', elements, rest: tail, range };
}
