import type { TSESTree } from '@typescript-eslint/types';
import type { ElementNode, Expression, PropertyNode } from '../../program';
import { lowerExpression, lowerOptional } from './lowerExpression';
import { missing, rangeOf, type Lowering, type Node } from './lowering';
import { resolve } from './scope';

export function lowerElement(lowering: Lowering, node: TSESTree.JSXElement): ElementNode {
  const { name, attributes } = node.openingElement;
  return {
    type: 'element',
    name: name ? jsxName(name) : '',
    component: name ? componentOf(lowering, name) : undefined,
    attributes: lowerAttributes(lowering, attributes),
    children: lowerChildren(lowering, node.children),
    range: rangeOf(node),
  };
}

export function lowerFragment(lowering: Lowering, node: TSESTree.JSXFragment): ElementNode {
  return {
    type: 'element',
    name: undefined,
    component: undefined,
    attributes: [],
    children: lowerChildren(lowering, node.children),
    range: rangeOf(node),
  };
}

function jsxName(node: TSESTree.JSXTagNameExpression): string {
  switch (node.type) {
    case 'JSXIdentifier':
      return node.name;
    case 'JSXNamespacedName':
      return `${node.namespace.name}:${node.name.name}`;
    default:
      return `${jsxName(node.object)}.${node.property.name}`;
  }
}

/** `<div>` is a tag; `<Chat>` and `<chat.Window>` are values. */
function componentOf(lowering: Lowering, node: TSESTree.JSXTagNameExpression): Expression | undefined {
  if (node.type === 'JSXNamespacedName') return undefined;
  if (node.type === 'JSXIdentifier' && isTagName(node.name)) return undefined;
  return lowerComponent(lowering, node);
}

function isTagName(name: string): boolean {
  const first = name.charAt(0);
  return first === '' || (first === first.toLowerCase() && first !== first.toUpperCase());
}

function lowerComponent(lowering: Lowering, node: TSESTree.JSXTagNameExpression): Expression {
  if (node.type === 'JSXMemberExpression') {
    return {
      type: 'member',
      object: lowerComponent(lowering, node.object),
      property: node.property.name,
      optional: false,
      propertyRange: rangeOf(node.property),
      range: rangeOf(node),
    };
  }
  const name = jsxName(node);
  if (name === 'this') return { type: 'this', isSuper: false, range: rangeOf(node) };
  return { type: 'name', name, variable: resolve(lowering.scope, name), range: rangeOf(node) };
}

function lowerAttributes(
  lowering: Lowering,
  nodes: readonly (TSESTree.JSXAttribute | TSESTree.JSXSpreadAttribute)[],
): PropertyNode[] {
  const attributes: PropertyNode[] = [];
  for (const node of nodes) {
    if (node.type === 'JSXSpreadAttribute') {
      const value = lowerOptional(lowering, node.argument, node);
      attributes.push({ type: 'spread', value, range: rangeOf(node) });
    } else attributes.push(lowerAttribute(lowering, node));
  }
  return attributes;
}

/** An attribute without a value is `true`. */
function lowerAttribute(lowering: Lowering, node: TSESTree.JSXAttribute): PropertyNode {
  const value = node.value ? lowerJsxChild(lowering, node.value) : undefined;
  return {
    type: 'property',
    key: node.name ? jsxName(node.name) : '',
    value: value ?? (node.value ? missing(node) : { type: 'literal', value: true, range: rangeOf(node) }),
    shorthand: false,
    accessor: undefined,
    keyRange: node.name ? rangeOf(node.name) : missing(node).range,
    range: rangeOf(node),
  };
}

function lowerChildren(lowering: Lowering, nodes: readonly Node[]): Expression[] {
  const children: Expression[] = [];
  for (const node of nodes) {
    const child = lowerJsxChild(lowering, node);
    if (child) children.push(child);
  }
  return children;
}

/** Text that only indents and empty braces (which hold a comment) are nothing. */
export function lowerJsxChild(lowering: Lowering, node: Node): Expression | undefined {
  switch (node.type) {
    case 'JSXText': {
      const range = rangeOf(node);
      if (!/\S/.test(node.value)) return undefined;
      lowering.literals.push({ value: node.value, range });
      return { type: 'literal', value: node.value, range };
    }
    case 'JSXExpressionContainer':
    case 'JSXSpreadChild':
      return node.expression ? lowerJsxChild(lowering, node.expression) : undefined;
    case 'JSXEmptyExpression':
      return undefined;
    default:
      return lowerExpression(lowering, node);
  }
}
