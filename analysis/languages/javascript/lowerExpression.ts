import type { TSESTree } from '@typescript-eslint/types';
import type {
  Argument,
  ArrayNode,
  CallNode,
  Expression,
  LogicalNode,
  MemberNode,
  PropertyNode,
  Range,
  TemplateNode,
  TemplateText,
  UnaryNode,
} from '../../program';
import { balancedSum, longChain } from '../balancedSum';
import { lowerClass } from './lowerClass';
import { lowerFunction, type NameHint } from './lowerFunction';
import { lowerElement, lowerFragment, lowerJsxChild } from './lowerElement';
import { lowerPattern } from './lowerPattern';
import { lowerType, lowerTypes } from './lowerType';
import { missing, rangeOf, unknown, type Lowering, type Node } from './lowering';
import { argumentsRangeOf } from './punctuation';
import { resolve } from './scope';
import { indentAt } from './text';

/**
 * Deeper than people write, and shallow enough for every recursive step after this one.
 * What lies deeper becomes `unknown`, and a problem says so.
 */
const maximumDepth = 400;

export function lowerExpression(lowering: Lowering, node: Node): Expression {
  if (lowering.depth >= maximumDepth) return tooDeep(lowering, node);
  lowering.depth++;
  const expression = lowerKnown(lowering, node);
  lowering.depth--;
  return expression;
}

function tooDeep(lowering: Lowering, node: Node): Expression {
  lowering.problems.push({ message: 'Nested too deeply to analyze.', range: rangeOf(node) });
  return unknown(node, []);
}

/** Half-typed code leaves fields empty that the types promise. */
export function lowerOptional(lowering: Lowering, node: Node | null | undefined, parent: Node): Expression {
  return node ? lowerExpression(lowering, node) : missing(parent);
}

export function lowerEach(lowering: Lowering, nodes: readonly (Node | null | undefined)[]): Expression[] {
  const expressions: Expression[] = [];
  for (const node of nodes) if (node) expressions.push(lowerExpression(lowering, node));
  return expressions;
}

/** The value of a declaration, property or field, which names a function or class that has no name itself. */
export function lowerValue(lowering: Lowering, node: Node, hint: NameHint): Expression {
  switch (node.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return lowerFunction(lowering, node, hint);
    case 'ClassExpression':
      return lowerClass(lowering, node, hint);
    default:
      return lowerExpression(lowering, node);
  }
}

/** The kinds are in the order of how often they come. */
function lowerKnown(lowering: Lowering, node: Node): Expression {
  switch (node.type) {
    case 'Identifier':
      return lowerIdentifier(lowering, node);
    case 'MemberExpression':
      return lowerMember(lowering, node);
    case 'CallExpression':
      return lowerCall(lowering, node);
    case 'Literal':
      return lowerLiteral(lowering, node);
    case 'ObjectExpression':
      return lowerObject(lowering, node);
    case 'ThisExpression':
      return { type: 'this', isSuper: false, range: rangeOf(node) };
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return lowerFunction(lowering, node, undefined);
    case 'BinaryExpression':
      return lowerBinary(lowering, node);
    case 'AwaitExpression':
      return {
        type: 'await',
        value: lowerOptional(lowering, node.argument, node),
        range: rangeOf(node),
      };
    case 'LogicalExpression':
      return {
        type: 'logical',
        operator: logicalOperators[node.operator] ?? 'or',
        left: lowerOptional(lowering, node.left, node),
        right: lowerOptional(lowering, node.right, node),
        range: rangeOf(node),
      };
    case 'AssignmentExpression':
      return lowerAssignment(lowering, node);
    case 'TemplateLiteral':
      return lowerTemplateLiteral(lowering, node);
    case 'UnaryExpression':
      return lowerUnary(lowering, node);
    case 'ConditionalExpression':
      return {
        type: 'conditional',
        test: lowerOptional(lowering, node.test, node),
        then: lowerOptional(lowering, node.consequent, node),
        else: lowerOptional(lowering, node.alternate, node),
        range: rangeOf(node),
      };
    case 'ArrayExpression':
      return lowerArray(lowering, node);
    case 'NewExpression':
      return lowerNew(lowering, node);
    case 'ChainExpression':
      return lowerOptional(lowering, node.expression, node);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return lowerCast(lowering, node);
    case 'TSNonNullExpression':
      return {
        type: 'cast',
        value: lowerOptional(lowering, node.expression, node),
        annotation: undefined,
        range: rangeOf(node),
      };
    case 'UpdateExpression':
      return lowerUpdate(lowering, node);
    case 'JSXElement':
      return lowerElement(lowering, node);
    case 'JSXFragment':
      return lowerFragment(lowering, node);
    case 'ClassExpression':
      return lowerClass(lowering, node, undefined);
    case 'TaggedTemplateExpression':
      return {
        type: 'taggedTemplate',
        tag: lowerOptional(lowering, node.tag, node),
        template: lowerTemplate(lowering, node.quasi),
        range: rangeOf(node),
      };
    case 'SequenceExpression':
      return {
        type: 'sequence',
        expressions: lowerEach(lowering, node.expressions),
        range: rangeOf(node),
      };
    case 'YieldExpression':
      return {
        type: 'yield',
        value: node.argument ? lowerExpression(lowering, node.argument) : undefined,
        delegate: node.delegate,
        range: rangeOf(node),
      };
    case 'ImportExpression':
      return lowerImportCall(lowering, node, node.source, 'import');
    case 'Super':
      return { type: 'this', isSuper: true, range: rangeOf(node) };
    case 'MetaProperty':
      return lowerMetaProperty(node);
    case 'PrivateIdentifier':
      return { type: 'literal', value: `#${node.name}`, range: rangeOf(node) };
    case 'TSInstantiationExpression':
      return lowerOptional(lowering, node.expression, node);
    default:
      return lowerUnusual(lowering, node);
  }
}

/** What stands where an expression is expected only in code that does not parse, or in positions of their own. */
function lowerUnusual(lowering: Lowering, node: Node): Expression {
  switch (node.type) {
    case 'JSXExpressionContainer':
    case 'JSXSpreadChild':
    case 'JSXText':
    case 'JSXEmptyExpression':
      return lowerJsxChild(lowering, node) ?? unknown(node, []);
    case 'SpreadElement':
    case 'Decorator':
    case 'ExpressionStatement':
      return unknown(node, lowerEach(lowering, ['argument' in node ? node.argument : node.expression]));
    case 'AssignmentPattern':
      return unknown(node, lowerEach(lowering, [node.left, node.right]));
    case 'ObjectPattern':
      return unknown(
        node,
        lowerEach(
          lowering,
          node.properties.map((property) => (property.type === 'Property' ? property.value : property)),
        ),
      );
    case 'ArrayPattern':
      return unknown(node, lowerEach(lowering, node.elements));
    case 'RestElement':
      return unknown(node, lowerEach(lowering, [node.argument]));
    default:
      return unknown(node, []);
  }
}

function lowerIdentifier(lowering: Lowering, node: TSESTree.Identifier): Expression {
  const { name } = node;
  const variable = resolve(lowering.scope, name);
  if (!variable) {
    if (name === 'undefined') return { type: 'literal', value: undefined, range: rangeOf(node) };
    // The parser puts an empty name where one is missing.
    if (name === '') return unknown(node, []);
  }
  return { type: 'name', name, variable, range: rangeOf(node) };
}

export function lowerMember(lowering: Lowering, node: TSESTree.MemberExpression): MemberNode {
  const object = lowerOptional(lowering, node.object, node);
  const { property } = node;
  const propertyRange = property ? rangeOf(property) : missing(node).range;
  if (!node.computed && propertyRange.start - object.range.end > 1)
    noteDanglingDot(lowering, object, propertyRange);
  return {
    type: 'member',
    object,
    property: property ? propertyOf(lowering, property, node.computed) : '',
    optional: node.optional,
    propertyRange,
    range: rangeOf(node),
  };
}

/** A name where it is constant; `a['b']` is `a.b`. */
export function propertyOf(lowering: Lowering, node: Node, computed: boolean): string | Expression {
  if (!computed) {
    if (node.type === 'Identifier') return node.name;
    if (node.type === 'PrivateIdentifier') return `#${node.name}`;
  }
  const expression = lowerExpression(lowering, node);
  if (expression.type !== 'literal') return symbolName(expression) ?? expression;
  const { value } = expression;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : expression;
}

/** `Symbol.iterator`: the symbols of the language itself are names as good as others. */
function symbolName(node: Expression): string | undefined {
  if (node.type !== 'member' || typeof node.property !== 'string') return undefined;
  const { object, property } = node;
  return object.type === 'name' && object.name === 'Symbol' && !object.variable
    ? `[Symbol.${property}]`
    : undefined;
}

/**
 * While one types `client.` above a line of code, the parser takes that line's first name for the property, without an error.
 * People who break a chain after the dot indent what follows; a line that is not indented was not meant.
 */
function noteDanglingDot(lowering: Lowering, object: Expression, property: Range): void {
  const { text } = lowering;
  const between = text.slice(object.range.end, property.start);
  if (!/^\s*\??\.[ \t]*(?:\/\/.*)?(?:\r?\n|\r)\s*$/.test(between)) return;
  const { start } = object.range;
  if (indentAt(text, property.start) > indentAt(text, start)) return;
  lowering.danglingDots.push({ chain: start, offset: object.range.end + between.indexOf('.') });
}

function lowerCall(lowering: Lowering, node: TSESTree.CallExpression): Expression {
  const { callee } = node;
  if (isRequire(lowering, node)) return lowerImportCall(lowering, node, node.arguments[0], 'require');
  return {
    type: 'call',
    callee: lowerOptional(lowering, callee, node),
    arguments: lowerArguments(lowering, node.arguments),
    isNew: false,
    optional: node.optional,
    ...(node.typeArguments && { typeArguments: lowerTypes(lowering, node.typeArguments.params) }),
    argumentsRange: argumentsRangeOf(lowering.text, node),
    range: rangeOf(node),
  };
}

function isRequire(lowering: Lowering, node: TSESTree.CallExpression): boolean {
  const { callee } = node;
  if (callee?.type !== 'Identifier' || node.arguments.length === 0) return false;
  if (callee.name !== 'require' && lowering.loaders.size === 0) return false;
  const variable = resolve(lowering.scope, callee.name);
  return variable ? lowering.loaders.get(variable) === 'require' : callee.name === 'require';
}

function lowerNew(lowering: Lowering, node: TSESTree.NewExpression): CallNode {
  return {
    type: 'call',
    callee: lowerOptional(lowering, node.callee, node),
    arguments: lowerArguments(lowering, node.arguments),
    isNew: true,
    optional: false,
    ...(node.typeArguments && { typeArguments: lowerTypes(lowering, node.typeArguments.params) }),
    argumentsRange: argumentsRangeOf(lowering.text, node),
    range: rangeOf(node),
  };
}

function lowerArguments(lowering: Lowering, nodes: readonly Node[]): Argument[] {
  const result: Argument[] = [];
  for (const node of nodes) {
    if (!node) continue;
    const spread = node.type === 'SpreadElement';
    const value = spread ? lowerOptional(lowering, node.argument, node) : lowerExpression(lowering, node);
    result.push({ value, spread, keyword: undefined });
  }
  return result;
}

export function lowerImportCall(
  lowering: Lowering,
  node: Node,
  source: Node | null | undefined,
  form: 'require' | 'import',
): Expression {
  const argument = source ? lowerExpression(lowering, source) : undefined;
  const isConstant = argument?.type === 'literal' && typeof argument.value === 'string';
  const specifier = isConstant ? String(argument.value) : undefined;
  return { type: 'importCall', specifier, argument, form, range: rangeOf(node) };
}

function lowerLiteral(lowering: Lowering, node: TSESTree.Literal): Expression {
  const range = rangeOf(node);
  if ('regex' in node) return { type: 'regexp', pattern: node.regex.pattern, flags: node.regex.flags, range };
  const value = node.value as string | number | boolean | null | bigint;
  if (typeof value === 'string') lowering.literals.push({ value, range });
  return { type: 'literal', value, range };
}

function lowerTemplateLiteral(lowering: Lowering, node: TSESTree.TemplateLiteral): Expression {
  const only = node.quasis[0];
  if (node.expressions.length > 0 || !only) return lowerTemplate(lowering, node);
  const range = rangeOf(node);
  const value = only.value.cooked ?? only.value.raw;
  lowering.literals.push({ value, range });
  return { type: 'literal', value, range };
}

function lowerTemplate(lowering: Lowering, node: TSESTree.TemplateLiteral): TemplateNode {
  const parts: (TemplateText | Expression)[] = [];
  for (let index = 0; index < node.quasis.length; index++) {
    const quasi = node.quasis[index];
    const value = quasi && (quasi.value.cooked ?? quasi.value.raw);
    if (quasi && value) {
      const range = textRangeOf(quasi);
      parts.push({ type: 'text', value, range });
      lowering.literals.push({ value, range });
    }
    const expression = node.expressions[index];
    if (expression) parts.push(lowerExpression(lowering, expression));
  }
  return { type: 'template', parts, range: rangeOf(node) };
}

/** Without the backtick or brace before it and the `${` or backtick after it. */
function textRangeOf(quasi: TSESTree.TemplateElement): Range {
  const start = quasi.range[0] + 1;
  return { start, end: Math.max(start, Math.min(start + quasi.value.raw.length, quasi.range[1])) };
}

function lowerObject(lowering: Lowering, node: TSESTree.ObjectExpression): Expression {
  const properties: PropertyNode[] = [];
  for (const property of node.properties) {
    if (property.type === 'Property') properties.push(lowerProperty(lowering, property));
    else if (property.type === 'SpreadElement') {
      const value = lowerOptional(lowering, property.argument, property);
      properties.push({ type: 'spread', value, range: rangeOf(property) });
    }
  }
  return { type: 'object', properties, range: rangeOf(node) };
}

function lowerProperty(lowering: Lowering, node: TSESTree.Property): PropertyNode {
  const key = node.key ? propertyOf(lowering, node.key, node.computed) : '';
  const keyRange = node.key ? rangeOf(node.key) : missing(node).range;
  const name = typeof key === 'string' ? key : undefined;
  return {
    type: 'property',
    key,
    value: node.value ? lowerValue(lowering, node.value, { name, range: keyRange }) : missing(node),
    shorthand: node.shorthand,
    accessor: node.kind === 'init' ? undefined : node.kind,
    keyRange,
    range: rangeOf(node),
  };
}

function lowerArray(lowering: Lowering, node: TSESTree.ArrayExpression): ArrayNode {
  const elements: { value: Expression; spread: boolean }[] = [];
  for (const element of node.elements) {
    if (element?.type === 'SpreadElement') {
      elements.push({ value: lowerOptional(lowering, element.argument, element), spread: true });
    } else if (element) elements.push({ value: lowerExpression(lowering, element), spread: false });
    else
      elements.push({
        value: { type: 'literal', value: undefined, range: missing(node).range },
        spread: false,
      });
  }
  return { type: 'array', elements, range: rangeOf(node) };
}

const logicalOperators: Readonly<Record<string, LogicalNode['operator']>> = {
  '&&': 'and',
  '||': 'or',
  '??': 'nullish',
};

function lowerBinary(lowering: Lowering, node: TSESTree.BinaryExpression): Expression {
  if (node.operator === '+' && node.left?.type === 'BinaryExpression') {
    const operands = operandsOfSum(node);
    if (operands.length > longChain) return balancedSum(lowerEach(lowering, operands));
  }
  return {
    type: 'binary',
    operator: toOperator(node.operator),
    left: lowerOptional(lowering, node.left, node),
    right: lowerOptional(lowering, node.right, node),
    range: rangeOf(node),
  };
}

function toOperator(operator: string): string {
  if (operator === '===') return '==';
  return operator === '!==' ? '!=' : operator;
}

function operandsOfSum(node: TSESTree.BinaryExpression): Node[] {
  const operands: Node[] = [];
  let current: Node = node;
  while (current?.type === 'BinaryExpression' && current.operator === '+') {
    operands.push(current.right);
    current = current.left;
  }
  operands.push(current);
  return operands.reverse();
}

function lowerUnary(lowering: Lowering, node: TSESTree.UnaryExpression): Expression {
  const operand = lowerOptional(lowering, node.argument, node);
  const range = rangeOf(node);
  if (node.operator === '-' && operand.type === 'literal' && typeof operand.value === 'number') {
    return { type: 'literal', value: -operand.value, range };
  }
  const operator: UnaryNode['operator'] = node.operator === '!' ? 'not' : node.operator;
  return { type: 'unary', operator, operand, range };
}

function lowerAssignment(lowering: Lowering, node: TSESTree.AssignmentExpression): Expression {
  const { left, right } = node;
  const hint = left?.type === 'Identifier' ? { name: left.name, range: rangeOf(left) } : memberHint(left);
  const value = right
    ? hint
      ? lowerValue(lowering, right, hint)
      : lowerExpression(lowering, right)
    : missing(node);
  return {
    type: 'assign',
    target: left ? lowerPattern(lowering, left) : missing(node),
    operator: assignOperator(node.operator),
    value,
    range: rangeOf(node),
  };
}

/** `exports.answer = () => …` has the name that readers call it by. */
function memberHint(node: Node | null | undefined): NameHint {
  if (node?.type !== 'MemberExpression' || node.computed || !node.property) return undefined;
  return node.property.type === 'Identifier'
    ? { name: node.property.name, range: rangeOf(node.property) }
    : undefined;
}

function assignOperator(operator: string): string | undefined {
  const own = operator.slice(0, -1);
  return own === '' ? undefined : (logicalOperators[own] ?? own);
}

function lowerUpdate(lowering: Lowering, node: TSESTree.UpdateExpression): Expression {
  const range = rangeOf(node);
  return {
    type: 'assign',
    target: node.argument ? lowerPattern(lowering, node.argument) : missing(node),
    operator: node.operator === '--' ? '-' : '+',
    value: { type: 'literal', value: 1, range },
    range,
  };
}

function lowerCast(
  lowering: Lowering,
  node: TSESTree.TSAsExpression | TSESTree.TSSatisfiesExpression | TSESTree.TSTypeAssertion,
): Expression {
  const value = lowerOptional(lowering, node.expression, node);
  const type = node.typeAnnotation;
  const annotation = !type || isConst(type) ? undefined : lowerType(lowering, type);
  return { type: 'cast', value, annotation, range: rangeOf(node) };
}

function isConst(node: TSESTree.TypeNode): boolean {
  return (
    node.type === 'TSTypeReference' && node.typeName.type === 'Identifier' && node.typeName.name === 'const'
  );
}

function lowerMetaProperty(node: TSESTree.MetaProperty): Expression {
  const name = `${node.meta?.name}.${node.property?.name}`;
  if (name !== 'import.meta') return unknown(node, []);
  return { type: 'name', name, variable: undefined, range: rangeOf(node) };
}
