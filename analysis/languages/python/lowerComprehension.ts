import type {
  BlockNode,
  CallNode,
  Expression,
  FunctionNode,
  LoopNode,
  NameNode,
  Statement,
  Variable,
} from '../../program';
import { bindPattern } from './bindings';
import { lowerExpression, lowerOptional } from './lowerExpression';
import { lowerPattern } from './lowerPattern';
import { limited, missing, type Lowering } from './lowering';
import { declare, scopeIn, write } from './scope';
import { childrenOf, childrenOfType, firstPart, hasToken, partAfter, rangeOf, type Syntax } from './syntax';

/**
 * A call of a function that yields the elements, as Python runs it: names are its own, and the first iterable is evaluated
 * outside and handed in. A list or set holds what the function yields.
 */
export function lowerComprehension(lowering: Lowering, node: Syntax): Expression {
  const call = lowerLoops(lowering, node, (body) => {
    const value = lowerOptional(lowering, body, node);
    const yielded: Expression = { type: 'yield', value, delegate: false, range: value.range };
    return { type: 'expression', expression: yielded, range: value.range };
  });
  if (node.type === 'generator_expression') return call;
  return { type: 'array', elements: [{ value: call, spread: true }], range: rangeOf(node) };
}

/** A call of a function that fills an object and returns it. */
export function lowerDictionaryComprehension(lowering: Lowering, node: Syntax): Expression {
  let result: Variable | undefined;
  const range = rangeOf(node);
  const call = lowerLoops(lowering, node, (pair) => {
    result = declare(lowering.scope, 'const', '{}', range);
    write(result);
    return writeOf(lowering, pair ?? node, result);
  });
  const { body } = call.callee as FunctionNode;
  if (!result) return call;
  const object = nameOf(result, node);
  const made: Statement = {
    type: 'declare',
    target: object,
    value: { type: 'object', properties: [], range },
    annotation: undefined,
    range,
  };
  const returned: Statement = { type: 'return', value: object, range };
  (body as { body: readonly Statement[] }).body = [made, ...body.body, returned];
  return call;
}

function writeOf(lowering: Lowering, pair: Syntax, result: Variable): Statement {
  const key = lowerOptional(lowering, firstPart(pair), pair);
  const value = lowerOptional(lowering, partAfter(pair, ':'), pair);
  const range = rangeOf(pair);
  const isConstant = key.type === 'literal' && typeof key.value === 'string';
  const expression: Expression = {
    type: 'assign',
    target: {
      type: 'member',
      object: nameOf(result, pair),
      property: isConstant ? String(key.value) : key,
      optional: false,
      propertyRange: key.range,
      range,
    },
    operator: undefined,
    value,
    range,
  };
  return { type: 'expression', expression, range };
}

function nameOf(variable: Variable, { start }: Syntax): NameNode {
  return { type: 'name', name: variable.name, variable, range: { start, end: start } };
}

type Unfinished = { -readonly [Key in keyof FunctionNode]: FunctionNode[Key] };

function lowerLoops(
  lowering: Lowering,
  node: Syntax,
  lowerBody: (body: Syntax | undefined) => Statement,
): CallNode {
  const loops = childrenOfType(node, (type) => type === 'for_in_clause' || type === 'if_clause');
  const clauses = limited(lowering, loops);
  const first = clauses[0];
  const iterable = first ? lowerIterable(lowering, first) : missing(node);
  const result = emptyFunction(lowering, node);
  const { scope } = lowering;
  lowering.scope = scopeIn(scope, 'function', result);
  const given = declare(lowering.scope, 'parameter', '.0', iterable.range);
  given.writes++;
  for (const clause of clauses) bindPattern(lowering, lowering.scope, partAfter(clause, 'for'));
  result.parameters = [
    {
      target: { type: 'name', name: given.name, variable: given, range: iterable.range },
      annotation: undefined,
      isRest: false,
      assignsField: false,
      decorators: [],
      range: iterable.range,
    },
  ];
  const source: Expression = { type: 'name', name: given.name, variable: given, range: iterable.range };
  const body = lowerClauses(lowering, node, clauses, source, () => lowerBody(firstPart(node)));
  result.body = { type: 'block', body, range: rangeOf(node) };
  lowering.scope = scope;
  return {
    type: 'call',
    callee: result,
    arguments: [{ value: iterable, spread: false, keyword: undefined }],
    isNew: false,
    optional: false,
    argumentsRange: iterable.range,
    range: rangeOf(node),
  };
}

function emptyFunction(lowering: Lowering, node: Syntax): Unfinished {
  const clauses = childrenOfType(node, (type) => type === 'for_in_clause');
  const range = rangeOf(node);
  const result: Unfinished = {
    type: 'function',
    name: undefined,
    parameters: [],
    body: { type: 'block', body: [], range },
    isAsync: node.type === 'generator_expression' && clauses.some((clause) => hasToken(clause, 'async')),
    isGenerator: node.type !== 'dictionary_comprehension',
    bindsThis: false,
    decorators: [],
    directives: [],
    nameRange: { start: node.start, end: Math.min(node.start + 1, node.end) },
    range,
  };
  lowering.functions.push(result);
  return result;
}

/** `for a in b if c for d in e` nests from left to right. */
function lowerClauses(
  lowering: Lowering,
  node: Syntax,
  clauses: readonly Syntax[],
  source: Expression | undefined,
  innermost: () => Statement,
): Statement[] {
  const [clause, ...rest] = clauses;
  if (!clause) return [innermost()];
  // What is yielded stands before the loops, so that all of them are as wide as the whole.
  const range = rangeOf(node);
  if (clause.type === 'if_clause') {
    const test = lowerOptional(lowering, firstPart(clause), clause);
    const then = blockOf(node, lowerClauses(lowering, node, rest, undefined, innermost));
    return [{ type: 'if', test, then, else: undefined, range }];
  }
  const iterable = source ?? lowerIterable(lowering, clause);
  const target = partAfter(clause, 'for');
  const loop: LoopNode = {
    type: 'loop',
    kind: 'each',
    init: undefined,
    test: undefined,
    update: undefined,
    target: target ? lowerPattern(lowering, target) : undefined,
    iterable,
    isAsync: hasToken(clause, 'async'),
    body: blockOf(node, lowerClauses(lowering, node, rest, undefined, innermost)),
    range,
  };
  return [loop];
}

function blockOf(node: Syntax, body: readonly Statement[]): BlockNode {
  return { type: 'block', body, range: rangeOf(node) };
}

function lowerIterable(lowering: Lowering, clause: Syntax): Expression {
  const children = childrenOf(clause);
  const at = children.findIndex(({ type }) => type === 'in');
  const parts = children.slice(at + 1).filter(({ isNamed }) => isNamed);
  const [only] = parts;
  if (at < 0 || !only) return missing(clause);
  if (parts.length === 1) return lowerExpression(lowering, only);
  const elements = parts.map((part) => ({ value: lowerExpression(lowering, part), spread: false }));
  return { type: 'array', elements, range: { start: only.start, end: clause.end } };
}
