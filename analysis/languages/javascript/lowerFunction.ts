import type { TSESTree } from '@typescript-eslint/types';
import type { BlockNode, Expression, FunctionNode, ParameterNode, Range } from '../../program';
import { lowerEach, lowerOptional } from './lowerExpression';
import { lowerPattern } from './lowerPattern';
import { lowerInner } from './lowerStatement';
import { annotationOf } from './lowerType';
import { rangeOf, type Lowering, type Node } from './lowering';
import { declare, declarePattern, hoistBlock, hoistVars, scopeIn } from './scope';

export type FunctionSyntax =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** What a function without a name of its own is called by: the variable, property or field that holds it. */
export type NameHint = { readonly name: string | undefined; readonly range: Range } | undefined;

/** The node exists before its body is lowered, for the variables in it name their owner. */
type Unfinished = { -readonly [Key in keyof FunctionNode]: FunctionNode[Key] };

export function lowerFunction(
  lowering: Lowering,
  node: FunctionSyntax,
  hint: NameHint,
  decorators: readonly Expression[] = [],
): FunctionNode {
  const result: Unfinished = {
    type: 'function',
    name: node.id?.name ?? hint?.name,
    parameters: [],
    body: emptyBody(node),
    isAsync: node.async,
    isGenerator: node.generator,
    bindsThis: node.type !== 'ArrowFunctionExpression',
    decorators,
    directives: [],
    nameRange: node.id ? rangeOf(node.id) : (hint?.range ?? headOf(lowering.text, node)),
    range: rangeOf(node),
  };
  lowering.functions.push(result);
  const { scope, owner, depth } = lowering;
  lowering.scope = scopeIn(scope);
  lowering.owner = result;
  if (node.type === 'FunctionExpression' && node.id) {
    declare(lowering.scope, result, 'function', node.id).writes++;
    lowering.scope = scopeIn(lowering.scope);
  }
  fill(lowering, node, result);
  lowering.scope = scope;
  lowering.owner = owner;
  lowering.depth = depth;
  return result;
}

function emptyBody(node: Node): BlockNode {
  return { type: 'block', body: [], range: { start: node.range[1], end: node.range[1] } };
}

function fill(lowering: Lowering, node: FunctionSyntax, result: Unfinished): void {
  const { scope } = lowering;
  for (const parameter of node.params) declarePattern(scope, result, 'parameter', parameter);
  const { body } = node;
  if (body?.type === 'BlockStatement') {
    hoistVars(scope, result, body.body);
    hoistBlock(scope, result, body.body);
  }
  result.parameters = lowerParameters(lowering, node.params);
  if (!body) return;
  const range = rangeOf(body);
  if (body.type === 'BlockStatement') {
    result.directives = directivesOf(body.body);
    result.body = { type: 'block', body: lowerInner(lowering, body.body), range };
  } else {
    const value = lowerOptional(lowering, body, node);
    result.body = { type: 'block', body: [{ type: 'return', value, range }], range };
  }
}

/** The directives at the head of a body, without their quotes. */
export function directivesOf(statements: readonly Node[]): string[] {
  const directives: string[] = [];
  for (const statement of statements) {
    if (statement.type !== 'ExpressionStatement' || statement.directive === undefined) break;
    directives.push(statement.directive);
  }
  return directives;
}

function lowerParameters(lowering: Lowering, nodes: readonly TSESTree.Parameter[]): ParameterNode[] {
  const parameters: ParameterNode[] = [];
  for (const node of nodes) {
    // `this: T` is a type, not a parameter.
    if (node.type === 'Identifier' && node.name === 'this') continue;
    parameters.push(lowerParameter(lowering, node));
  }
  return parameters;
}

function lowerParameter(lowering: Lowering, node: TSESTree.Parameter): ParameterNode {
  const inner = node.type === 'TSParameterProperty' ? node.parameter : node;
  const pattern = inner.type === 'RestElement' ? inner.argument : inner;
  const typed = pattern.type === 'AssignmentPattern' ? pattern.left : inner;
  if (node.type === 'TSParameterProperty' && typed.type === 'Identifier')
    lowering.writtenMembers.add(typed.name);
  return {
    target: lowerPattern(lowering, pattern),
    annotation: 'typeAnnotation' in typed ? annotationOf(lowering, typed.typeAnnotation) : undefined,
    isRest: inner.type === 'RestElement',
    assignsField: node.type === 'TSParameterProperty',
    decorators: lowerDecorators(lowering, node.decorators),
    range: rangeOf(node),
  };
}

const none: readonly Expression[] = [];

export function lowerDecorators(
  lowering: Lowering,
  nodes: readonly TSESTree.Decorator[] | undefined,
): readonly Expression[] {
  if (!nodes || nodes.length === 0) return none;
  return lowerEach(
    lowering,
    nodes.map((node) => node.expression),
  );
}

/** The `=>` of an arrow, else the `function` keyword. */
function headOf(text: string, node: FunctionSyntax): Range {
  const start = node.range[0];
  if (node.type === 'ArrowFunctionExpression') {
    const arrow = node.body ? text.lastIndexOf('=>', node.body.range[0]) : -1;
    return arrow < start ? { start, end: start } : { start: arrow, end: arrow + 2 };
  }
  const keyword = text.indexOf('function', start);
  const end = keyword < 0 ? start : keyword + 'function'.length;
  return { start, end: Math.min(end, node.range[1]) };
}
