import type {
  Argument,
  ArrayNode,
  CallNode,
  Expression,
  MemberNode,
  PropertyNode,
  Range,
  ThisNode,
  TypeNode,
} from '../../program';
import { balancedSum, longChain } from '../balancedSum';
import { isPattern } from './bindings';
import { lowerComprehension, lowerDictionaryComprehension } from './lowerComprehension';
import { lowerLambda, type NameHint } from './lowerFunction';
import { lowerPattern, ownMember } from './lowerPattern';
import { lowerConcatenated, lowerString } from './lowerString';
import { genericValue, unionValue } from './lowerType';
import { descend, limited, missing, textOf, unknown, type Lowering } from './lowering';
import { resolve } from './scope';
import {
  childrenOf,
  partCountOf,
  firstPart,
  firstToken,
  hasToken,
  lastPart,
  namedIn,
  partAfter,
  partAt,
  partsOf,
  rangeOf,
  tokensOf,
  type Syntax,
} from './syntax';

export function lowerExpression(lowering: Lowering, node: Syntax): Expression {
  return descend(lowering, node, lowerKnown, undefined) ?? unknown(node);
}

/** Half-typed code leaves out what the grammar promises. */
export function lowerOptional(lowering: Lowering, node: Syntax | undefined, parent: Syntax): Expression {
  return node ? lowerExpression(lowering, node) : missing(parent);
}

export function lowerEach(lowering: Lowering, nodes: readonly Syntax[]): Expression[] {
  return nodes.map((node) => lowerExpression(lowering, node));
}

/** The value of a name, attribute or key, which names a lambda. */
export function lowerValue(lowering: Lowering, node: Syntax, hint: NameHint): Expression {
  return node.type === 'lambda' ? lowerLambda(lowering, node, hint) : lowerExpression(lowering, node);
}

/** The kinds are in the order of how often they come. */
function lowerKnown(lowering: Lowering, node: Syntax): Expression {
  switch (node.type) {
    case 'identifier':
      return lowerIdentifier(lowering, node);
    case 'attribute':
      return lowerAttribute(lowering, node);
    case 'call':
      return superOf(lowering, node) ?? lowerCall(lowering, node);
    case 'string':
      return lowerString(lowering, node);
    case 'subscript':
      return lowerSubscript(lowering, node, 'value');
    case 'integer':
      return lowerInteger(lowering, node);
    case 'float':
      return lowerFloat(lowering, node);
    case 'true':
    case 'false':
      return { type: 'literal', value: node.type === 'true', range: rangeOf(node) };
    case 'none':
      return { type: 'literal', value: null, range: rangeOf(node) };
    case 'dictionary':
      return lowerDictionary(lowering, node);
    case 'binary_operator':
      return lowerBinary(lowering, node);
    case 'comparison_operator':
      return lowerComparison(lowering, node);
    case 'boolean_operator':
      return {
        type: 'logical',
        operator: hasToken(node, 'and') ? 'and' : 'or',
        left: lowerOptional(lowering, firstPart(node), node),
        right: lowerOptional(lowering, partAt(node, 1), node),
        range: rangeOf(node),
      };
    case 'not_operator':
    case 'unary_operator':
      return lowerUnary(lowering, node);
    case 'parenthesized_expression':
    case 'type':
    case 'as_pattern_target':
      return lowerOptional(lowering, firstPart(node), node);
    case 'await':
      return {
        type: 'await',
        value: lowerOptional(lowering, firstPart(node), node),
        range: rangeOf(node),
      };
    case 'conditional_expression':
      return lowerConditional(lowering, node);
    case 'concatenated_string':
      return lowerConcatenated(lowering, node);
    case 'list_comprehension':
    case 'set_comprehension':
    case 'generator_expression':
      return lowerComprehension(lowering, node);
    case 'dictionary_comprehension':
      return lowerDictionaryComprehension(lowering, node);
    case 'lambda':
      return lowerLambda(lowering, node, undefined);
    case 'yield':
      return lowerYield(lowering, node);
    case 'named_expression':
      return lowerNamed(lowering, node);
    case 'ellipsis':
      return { type: 'name', name: 'Ellipsis', variable: undefined, range: rangeOf(node) };
    default:
      return lowerUnusual(lowering, node);
  }
}

/** Sequences in all their forms, and what stands where an expression is expected only in code that does not parse. */
function lowerUnusual(lowering: Lowering, node: Syntax): Expression {
  if (isSplatMark(node)) return lowerSplat(lowering, node);
  if (node.type === 'set' || isPattern(node)) return lowerSequence(lowering, node);
  return unknown(node, lowerEach(lowering, partsOf(node).filter(isReadable)));
}

/** Not the parts of a definition, which are no expressions. */
function isReadable({ type }: Syntax): boolean {
  return type !== 'block' && type !== 'parameters' && type !== 'lambda_parameters';
}

/**
 * `*a`, and `*a.b(c)` too, where the parser reads the star as part of `a`.
 * Wherever it stands, the value is what follows the star.
 */
function isSplat(node: Syntax): boolean {
  let current: Syntax | undefined = node;
  while (current?.type === 'call' || current?.type === 'attribute' || current?.type === 'subscript') {
    current = firstPart(current);
  }
  return current?.type === 'list_splat' || isSplatMark(node);
}

function isSplatMark({ type }: Syntax): boolean {
  return type === 'list_splat' || type === 'list_splat_pattern' || type === 'dictionary_splat';
}

function lowerSplat(lowering: Lowering, node: Syntax): Expression {
  return isSplatMark(node) ? lowerOptional(lowering, firstPart(node), node) : lowerExpression(lowering, node);
}

function lowerIdentifier(lowering: Lowering, node: Syntax): Expression {
  const name = textOf(lowering, node);
  // A repair puts an empty name where one is missing.
  if (name === '') return unknown(node);
  const range = rangeOf(node);
  const binding = resolve(lowering.scope, name);
  if (binding === 'this') return { type: 'this', isSuper: false, name, range };
  if (binding === 'member') return ownMember(name, node);
  return { type: 'name', name, variable: binding, range };
}

export function lowerAttribute(lowering: Lowering, node: Syntax): MemberNode {
  const object = firstPart(node);
  const property = partAt(node, 1);
  return {
    type: 'member',
    object: lowerOptional(lowering, object, node),
    property: property ? textOf(lowering, property) : '',
    optional: false,
    propertyRange: property ? rangeOf(property) : missing(node).range,
    range: rangeOf(node),
  };
}

/** `super()`, with or without arguments. */
function superOf(lowering: Lowering, node: Syntax): ThisNode | undefined {
  const callee = firstPart(node);
  if (callee?.type !== 'identifier' || textOf(lowering, callee) !== 'super') return undefined;
  if (resolve(lowering.scope, 'super') !== undefined) return undefined;
  return { type: 'this', isSuper: true, range: rangeOf(node) };
}

/** `a['b']` is `a.b`; `a[1:2]` is `a.slice(1, 2)`, unless it is written to. */
export function lowerSubscript(
  lowering: Lowering,
  node: Syntax,
  use: 'value' | 'target',
): MemberNode | CallNode {
  const [value, ...keys] = partsOf(node);
  const object = lowerOptional(lowering, value, node);
  const only = keys.length === 1 ? keys[0] : undefined;
  const brackets = { start: value?.end ?? node.start, end: node.end };
  if (only?.type === 'slice' && use === 'value') return sliceOf(lowering, node, object, only, brackets);
  const asType = use === 'value' ? genericValue(lowering, node) : undefined;
  return {
    type: 'member',
    object,
    property: only ? propertyOf(lowering, only) : keysOf(lowering, node, keys),
    optional: false,
    propertyRange: only ? rangeOf(only) : brackets,
    ...(asType && { asType }),
    range: rangeOf(node),
  };
}

/** A name where it is constant. A negative index counts from the end and is no name. */
function propertyOf(lowering: Lowering, node: Syntax): string | Expression {
  if (node.type === 'slice') return unknown(node, lowerEach(lowering, partsOf(node)));
  const expression = lowerExpression(lowering, node);
  if (expression.type !== 'literal') return expression;
  const { value } = expression;
  const isName = typeof value === 'string' || (typeof value === 'number' && value >= 0);
  return isName ? String(value) : expression;
}

/** `table[row, 1:2]` */
function keysOf(lowering: Lowering, node: Syntax, keys: readonly Syntax[]): Expression {
  const elements = keys.map((key) => ({
    spread: isSplat(key),
    value:
      key.type === 'slice' ? unknown(key, lowerEach(lowering, partsOf(key))) : lowerExpression(lowering, key),
  }));
  return { type: 'array', elements, range: rangeOf(node) };
}

function sliceOf(
  lowering: Lowering,
  node: Syntax,
  object: Expression,
  slice: Syntax,
  brackets: Range,
): CallNode {
  const bounds: (Expression | undefined)[] = [undefined];
  for (const child of childrenOf(slice)) {
    if (!child.isNamed) bounds.push(undefined);
    else if (child.type !== 'ERROR') bounds[bounds.length - 1] = lowerExpression(lowering, child);
  }
  while (bounds.length > 0 && bounds[bounds.length - 1] === undefined) bounds.pop();
  const values = bounds.map((bound) => bound ?? absentIn(slice));
  return {
    type: 'call',
    callee: {
      type: 'member',
      object,
      property: 'slice',
      optional: false,
      propertyRange: brackets,
      range: rangeOf(node),
    },
    arguments: values.map((value) => ({ value, spread: false, keyword: undefined })),
    isNew: false,
    optional: false,
    argumentsRange: brackets,
    range: rangeOf(node),
  };
}

function absentIn({ start }: Syntax): Expression {
  return { type: 'literal', value: undefined, range: { start, end: start } };
}

function lowerCall(lowering: Lowering, node: Syntax): CallNode {
  const callee = firstPart(node);
  const given = partCountOf(node) > 1 ? lastPart(node) : undefined;
  return {
    type: 'call',
    callee: callee ? lowerCallee(lowering, callee) : missing(node),
    arguments: given ? lowerArguments(lowering, given) : [],
    isNew: false,
    optional: false,
    argumentsRange: given ? rangeOf(given) : missing(node).range,
    range: rangeOf(node),
  };
}

/** `super().__init__` is what JavaScript calls `super`. */
function lowerCallee(lowering: Lowering, node: Syntax): Expression {
  const callee = lowerExpression(lowering, node);
  const isConstructor =
    callee.type === 'member' &&
    callee.property === '__init__' &&
    callee.object.type === 'this' &&
    callee.object.isSuper;
  return isConstructor ? { type: 'this', isSuper: true, range: callee.range } : callee;
}

/** What stands between parentheses; a generator needs none of its own when it is alone. */
export function lowerArguments(lowering: Lowering, node: Syntax): Argument[] {
  if (node.type !== 'argument_list') {
    return [{ value: lowerExpression(lowering, node), spread: false, keyword: undefined }];
  }
  return namedIn(node).map((child) => lowerArgument(lowering, child));
}

export function lowerArgument(lowering: Lowering, node: Syntax): Argument {
  if (node.type === 'keyword_argument') {
    const name = firstPart(node);
    const value = partAt(node, 1);
    const keyword = name ? textOf(lowering, name) : '';
    const hint = name && { name: keyword, range: rangeOf(name) };
    return {
      value: value ? lowerValue(lowering, value, hint) : missing(node),
      spread: false,
      keyword,
    };
  }
  if (!isSplat(node)) return { value: lowerExpression(lowering, node), spread: false, keyword: undefined };
  const keyword = node.type === 'dictionary_splat' ? '**' : undefined;
  return { value: lowerSplat(lowering, node), spread: true, keyword };
}

function lowerSequence(lowering: Lowering, node: Syntax): ArrayNode {
  const elements = namedIn(node).map((child) => {
    const spread = isSplat(child);
    const value = spread ? lowerSplat(lowering, child) : lowerExpression(lowering, child);
    return { value, spread };
  });
  return { type: 'array', elements, range: rangeOf(node) };
}

function lowerDictionary(lowering: Lowering, node: Syntax): Expression {
  const properties = namedIn(node).map((child): PropertyNode =>
    child.type === 'pair'
      ? lowerPair(lowering, child)
      : { type: 'spread', value: lowerSplat(lowering, child), range: rangeOf(child) },
  );
  return { type: 'object', properties, range: rangeOf(node) };
}

function lowerPair(lowering: Lowering, node: Syntax): PropertyNode {
  const first = firstPart(node);
  const value = partAfter(node, ':');
  const key = first ? propertyOf(lowering, first) : '';
  const keyRange = first ? rangeOf(first) : missing(node).range;
  const hint = { name: typeof key === 'string' ? key : undefined, range: keyRange };
  return {
    type: 'property',
    key,
    value: value ? lowerValue(lowering, value, hint) : missing(node),
    shorthand: false,
    accessor: undefined,
    keyRange,
    range: rangeOf(node),
  };
}

function lowerBinary(lowering: Lowering, node: Syntax): Expression {
  if (hasToken(node, '+') && firstPart(node)?.type === 'binary_operator') {
    const operands = operandsOfSum(node);
    if (operands.length > longChain) return balancedSum(lowerEach(lowering, operands));
  }
  const operator = operatorOf(node);
  const left = lowerOptional(lowering, firstPart(node), node);
  const right = lowerOptional(lowering, partAt(node, 1), node);
  const before = left.type === 'binary' ? left.asType : undefined;
  const asType = operator === '|' ? unionValue(lowering, node, before) : undefined;
  return { type: 'binary', operator, left, right, ...(asType && { asType }), range: rangeOf(node) };
}

function operatorOf(node: Syntax): string {
  return firstToken(node) ?? '';
}

function operandsOfSum(node: Syntax): Syntax[] {
  const operands: Syntax[] = [];
  let current = node;
  while (current.type === 'binary_operator' && hasToken(current, '+')) {
    const [left, right] = partsOf(current);
    if (right) operands.push(right);
    if (!left) return operands.reverse();
    current = left;
  }
  operands.push(current);
  return operands.reverse();
}

/** `a < b < c` compares each with the next. */
function lowerComparison(lowering: Lowering, node: Syntax): Expression {
  const operators = tokensOf(node);
  const operands = lowerEach(lowering, limited(lowering, partsOf(node)));
  let whole: Expression | undefined;
  operands.slice(1).forEach((right, index) => {
    const comparison = comparisonOf(operators[index] ?? '', operands[index] ?? missing(node), right);
    whole = conjunction(whole, comparison);
  });
  return whole ?? unknown(node, operands);
}

const comparisonOperators: Readonly<Record<string, string>> = {
  is: '==',
  'is not': '!=',
  '<>': '!=',
  'not in': 'in',
};

function comparisonOf(operator: string, left: Expression, right: Expression): Expression {
  const range = { start: left.range.start, end: Math.max(left.range.start, right.range.end) };
  const comparison: Expression = {
    type: 'binary',
    operator: comparisonOperators[operator] ?? operator,
    left,
    right,
    range,
  };
  return operator === 'not in' ? { type: 'unary', operator: 'not', operand: comparison, range } : comparison;
}

/** Both hold; with nothing on the left, the right one. */
export function conjunction(left: Expression | undefined, right: Expression): Expression {
  if (!left) return right;
  const range = {
    start: Math.min(left.range.start, right.range.start),
    end: Math.max(left.range.end, right.range.end),
  };
  return { type: 'logical', operator: 'and', left, right, range };
}

function lowerUnary(lowering: Lowering, node: Syntax): Expression {
  const operand = lowerOptional(lowering, firstPart(node), node);
  const range = rangeOf(node);
  const operator = operatorOf(node);
  if (operator === '-' && operand.type === 'literal' && typeof operand.value === 'number') {
    return { type: 'literal', value: -operand.value, range };
  }
  const known = operator === 'not' || operator === '-' || operator === '+' ? operator : '~';
  return { type: 'unary', operator: known, operand, range };
}

function lowerConditional(lowering: Lowering, node: Syntax): Expression {
  const [then, test, otherwise] = partsOf(node);
  return {
    type: 'conditional',
    test: lowerOptional(lowering, test, node),
    then: lowerOptional(lowering, then, node),
    else: lowerOptional(lowering, otherwise, node),
    range: rangeOf(node),
  };
}

function lowerYield(lowering: Lowering, node: Syntax): Expression {
  const { owner } = lowering.scope;
  if (owner !== 'module') (owner as { isGenerator: boolean }).isGenerator = true;
  const value = firstPart(node);
  return {
    type: 'yield',
    value: value ? asDeclared(lowerExpression(lowering, value), yieldedBy(lowering)) : undefined,
    delegate: hasToken(node, 'from'),
    range: rangeOf(node),
  };
}

/** `Iterator[OpenAI]`, `AsyncGenerator[OpenAI, None]` */
function yieldedBy({ returned }: Lowering): TypeNode | undefined {
  const isGenerators = returned?.type === 'typeName' && /^(?:Async)?(?:Iter|Generator)/.test(returned.name);
  return isGenerators ? returned.arguments[0] : undefined;
}

/** What comes from elsewhere is what the function says; anything else says it better itself. */
export function asDeclared(value: Expression, annotation: TypeNode | undefined): Expression {
  const isFromElsewhere = value.type === 'member' || value.type === 'call' || value.type === 'name';
  return annotation && isFromElsewhere ? { type: 'cast', value, annotation, range: value.range } : value;
}

function lowerNamed(lowering: Lowering, node: Syntax): Expression {
  const [target, value] = partsOf(node);
  const hint = target && { name: textOf(lowering, target), range: rangeOf(target) };
  return {
    type: 'assign',
    operator: undefined,
    value: value ? lowerValue(lowering, value, hint) : missing(node),
    target: target ? lowerPattern(lowering, target) : missing(node),
    range: rangeOf(node),
  };
}

/** What a double holds exactly is a number; the model has no complex numbers. */
function lowerInteger(lowering: Lowering, node: Syntax): Expression {
  const digits = textOf(lowering, node).replace(/_|[lL]$/g, '');
  const range = rangeOf(node);
  if (/[jJ]$/.test(digits)) return unknown(node);
  const number = Number(/^0\d+$/.test(digits) ? `0o${digits}` : digits);
  if (Number.isSafeInteger(number)) return { type: 'literal', value: number, range };
  return /^(?:0[xob][\da-f]+|\d+)$/i.test(digits) && digits.length < maximumDigits
    ? { type: 'literal', value: BigInt(digits), range }
    : unknown(node);
}

/** Longer numbers cost more to read than they tell. */
const maximumDigits = 1_000;

function lowerFloat(lowering: Lowering, node: Syntax): Expression {
  const digits = textOf(lowering, node).replaceAll('_', '');
  return /[jJ]$/.test(digits)
    ? unknown(node)
    : { type: 'literal', value: Number(digits), range: rangeOf(node) };
}

export function lastNameOf(lowering: Lowering, node: Syntax | undefined): string {
  if (node?.type === 'identifier') return textOf(lowering, node);
  if (node?.type === 'attribute') return lastNameOf(lowering, lastPart(node));
  return node?.type === 'call' || node?.type === 'subscript' || node?.type === 'generic_type'
    ? lastNameOf(lowering, firstPart(node))
    : '';
}
