import type {
  Expression,
  FunctionNode,
  LiteralNode,
  ParameterNode,
  Pattern,
  Range,
  Statement,
  TypeNode,
} from '../../program';
import { bindPattern, declareBindings, nameOf } from './bindings';
import { lastNameOf, lowerExpression, lowerOptional, lowerValue } from './lowerExpression';
import { lowerPattern } from './lowerPattern';
import { lowerStatements } from './lowerStatement';
import { lowerAnnotation, lowerType } from './lowerType';
import { missing, textOf, type Lowering } from './lowering';
import { declare, scopeIn, write, type Scope } from './scope';
import {
  childrenOfType,
  namedIn,
  childOf,
  firstPart,
  hasToken,
  partAfter,
  partsOf,
  rangeOf,
  type Syntax,
} from './syntax';

/** What a function without a name of its own is called by: the variable, attribute or key that holds it. */
export type NameHint = { readonly name: string | undefined; readonly range: Range } | undefined;

/** The node exists before its body is lowered, for the variables in it name their owner. */
type Unfinished = { -readonly [Key in keyof FunctionNode]: FunctionNode[Key] };

/** A `def`, and what stands around it. */
export interface Definition {
  readonly node: Syntax;
  /** With its decorators. */
  readonly whole: Syntax;
  readonly decorators: readonly Syntax[];
}

export function definitionOf(node: Syntax): Definition {
  const inner = childOf(node, 'function_definition') ?? childOf(node, 'class_definition');
  if (node.type !== 'decorated_definition' || !inner) return { node, whole: node, decorators: [] };
  const decorators = childrenOfType(node, (type) => type === 'decorator');
  return { node: inner, whole: node, decorators: decorators.flatMap((each) => firstPart(each) ?? []) };
}

/** With `receives`, the first parameter is `this`: the instance of a method, or its class. */
export function lowerFunction(lowering: Lowering, definition: Definition, receives: boolean): FunctionNode {
  const { node, whole } = definition;
  const name = nameOf(node);
  const result = start(lowering, whole, {
    name: name && textOf(lowering, name),
    nameRange: name ? rangeOf(name) : { start: node.start, end: Math.min(node.start + 3, node.end) },
    isAsync: hasToken(node, 'async'),
    decorators: lowerDecorators(lowering, definition),
    bindsThis: receives,
  });
  const body = childOf(node, 'block');
  const list = partsIn(node, 'parameters');
  const returned = returnedBy(lowering, node);
  fill(
    lowering,
    result,
    list,
    receives,
    () => {
      if (!body) return { type: 'block', body: [], range: missing(node).range };
      lowering.returned = returned;
      return { type: 'block', body: lowerStatements(lowering, namedIn(body)), range: rangeOf(body) };
    },
    body,
  );
  const documentation = documentationOf(result.body.body);
  if (documentation) result.documentation = documentation;
  return result;
}

/** The type that a function says it returns, where it is one with a name: of others nothing follows. */
function returnedBy(lowering: Lowering, node: Syntax): TypeNode | undefined {
  const annotation = childOf(node, 'type');
  const type = annotation && lowerType(lowering, annotation);
  return type && hasName(type) ? type : undefined;
}

function hasName(type: TypeNode): boolean {
  if (type.type === 'union') return type.members.some(hasName);
  return type.type === 'typeName' && type.variable !== undefined;
}

function partsIn(node: Syntax, type: string): readonly Syntax[] {
  const list = childOf(node, type);
  return list ? partsOf(list) : [];
}

export function lowerLambda(lowering: Lowering, node: Syntax, hint: NameHint): FunctionNode {
  const keyword = { start: node.start, end: Math.min(node.start + 'lambda'.length, node.end) };
  const result = start(lowering, node, {
    name: hint?.name,
    nameRange: hint?.range ?? keyword,
    isAsync: false,
    decorators: [],
    bindsThis: false,
  });
  const list = partsIn(node, 'lambda_parameters');
  const body = partAfter(node, ':');
  fill(
    lowering,
    result,
    list,
    false,
    () => {
      const value = lowerOptional(lowering, body, node);
      const range = body ? rangeOf(body) : value.range;
      return { type: 'block', body: [{ type: 'return', value, range }], range };
    },
    body,
  );
  return result;
}

type Head = Pick<FunctionNode, 'name' | 'nameRange' | 'isAsync' | 'decorators' | 'bindsThis'>;

function start(lowering: Lowering, whole: Syntax, head: Head): Unfinished {
  const result: Unfinished = {
    type: 'function',
    name: head.name,
    parameters: [],
    body: { type: 'block', body: [], range: { start: whole.end, end: whole.end } },
    isAsync: head.isAsync,
    isGenerator: false,
    bindsThis: head.bindsThis,
    decorators: head.decorators,
    directives: [],
    nameRange: head.nameRange,
    range: rangeOf(whole),
  };
  lowering.functions.push(result);
  return result;
}

/** Annotations and defaults are evaluated outside, the body inside. */
function fill(
  lowering: Lowering,
  result: Unfinished,
  list: readonly Syntax[],
  receives: boolean,
  lowerBody: () => FunctionNode['body'],
  body: Syntax | undefined,
): void {
  const { scope, jumps, caught, depth, isTypeOnly, returned } = lowering;
  const inner = scopeIn(scope, 'function', result);
  const own = receives ? list.slice(1) : list;
  for (const parameter of own) declareParameter(lowering, inner, parameter);
  const receiver = receives ? list[0] : undefined;
  if (body) declareBindings(lowering, inner, body.type === 'block' ? namedIn(body) : [body]);
  const rebound = receiver && bindReceiver(lowering, inner, receiver);
  result.parameters = lowerParameters(lowering, inner, own);
  lowering.scope = inner;
  lowering.jumps = [];
  lowering.caught = undefined;
  lowering.returned = undefined;
  lowering.isTypeOnly = false;
  const lowered = lowerBody();
  result.body = rebound ? { ...lowered, body: [rebound, ...lowered.body] } : lowered;
  lowering.scope = scope;
  lowering.jumps = jumps;
  lowering.caught = caught;
  lowering.depth = depth;
  lowering.isTypeOnly = isTypeOnly;
  lowering.returned = returned;
}

/** `self` is `this`, unless the method writes to it: then it is a variable that begins as `this`. */
function bindReceiver(lowering: Lowering, scope: Scope, parameter: Syntax): Statement | undefined {
  const node = identifierOf(parameter);
  if (!node) return undefined;
  const name = textOf(lowering, node);
  const known = scope.names.get(name);
  if (typeof known !== 'object') {
    scope.names.set(name, 'this');
    return undefined;
  }
  write(known);
  const range = rangeOf(node);
  return {
    type: 'declare',
    target: { type: 'name', name, variable: known, range },
    value: { type: 'this', isSuper: false, range },
    annotation: undefined,
    range,
  };
}

/** The identifier of a parameter that has one, without stars, annotation and default. */
function identifierOf(node: Syntax | undefined): Syntax | undefined {
  let current = node;
  while (current && current.type !== 'identifier') current = firstPart(current);
  return current;
}

function declareParameter(lowering: Lowering, scope: Scope, node: Syntax): void {
  if (node.type === 'tuple_pattern' || (node.type === 'default_parameter' && hasTuple(node))) {
    return bindPattern(lowering, scope, node.type === 'tuple_pattern' ? node : firstPart(node));
  }
  if (node.type === 'keyword_separator' || node.type === 'positional_separator') return;
  const name = identifierOf(node);
  if (name && name.start < name.end) declare(scope, 'parameter', textOf(lowering, name), rangeOf(name));
}

function hasTuple(node: Syntax): boolean {
  return firstPart(node)?.type === 'tuple_pattern';
}

function lowerParameters(lowering: Lowering, inner: Scope, list: readonly Syntax[]): ParameterNode[] {
  const lastByPosition = list.findIndex(({ type }) => type === 'positional_separator');
  const parameters: ParameterNode[] = [];
  let isAfterStar = false;
  list.forEach((node, index) => {
    if (node.type === 'keyword_separator') isAfterStar = true;
    else if (node.type !== 'positional_separator') {
      const passedBy = isAfterStar ? 'keyword' : index < lastByPosition ? 'position' : undefined;
      const parameter = lowerParameter(lowering, inner, node, passedBy);
      parameters.push(parameter);
      if (parameter.isRest) isAfterStar = true;
    }
  });
  return parameters;
}

function lowerParameter(
  lowering: Lowering,
  inner: Scope,
  node: Syntax,
  passedBy: ParameterNode['passedBy'],
): ParameterNode {
  const isTyped = node.type === 'typed_parameter';
  const named = isTyped || node.type.endsWith('default_parameter') ? firstPart(node) : node;
  const target = named?.type.endsWith('splat_pattern') ? firstPart(named) : named;
  const type = childOf(node, 'type');
  const annotation = type && lowerAnnotation(lowering, type);
  const value = node.type.endsWith('default_parameter') ? partAfter(node, '=') : undefined;
  const hint = target && { name: textOf(lowering, target), range: rangeOf(target) };
  const initial = value && lowerValue(lowering, value, hint);
  const isByKeyword = named?.type === 'dictionary_splat_pattern';
  const by = isByKeyword ? 'keyword' : named?.type === 'list_splat_pattern' ? undefined : passedBy;
  return {
    target: lowerParameterTarget(lowering, inner, target, node, initial),
    annotation: annotation?.type,
    isRest: named?.type.endsWith('splat_pattern') ?? false,
    ...(by ? { passedBy: by } : {}),
    ...(annotation && annotation.metadata.length > 0 ? { metadata: annotation.metadata } : {}),
    assignsField: false,
    decorators: [],
    range: rangeOf(node),
  };
}

function lowerParameterTarget(
  lowering: Lowering,
  inner: Scope,
  target: Syntax | undefined,
  node: Syntax,
  initial: Expression | undefined,
): Pattern {
  const { scope } = lowering;
  lowering.scope = inner;
  const pattern = target ? lowerPattern(lowering, target) : missing(node);
  lowering.scope = scope;
  return initial
    ? { type: 'defaultPattern', target: pattern, value: initial, range: rangeOf(node) }
    : pattern;
}

/** What these say is in the kind of the member. */
const absorbed = new Set([
  'staticmethod',
  'classmethod',
  'property',
  'cached_property',
  'setter',
  'getter',
  'deleter',
]);

export function lowerDecorators(lowering: Lowering, { decorators }: Definition): Expression[] {
  if (decorators.length === 0) return [];
  const kept = decorators.filter((node) => !absorbed.has(lastNameOf(lowering, node)));
  return kept.map((node) => lowerExpression(lowering, node));
}

export function isDecoratedBy(lowering: Lowering, { decorators }: Definition, name: string): boolean {
  return decorators.some((node) => lastNameOf(lowering, node) === name);
}

/** A string that is the first statement documents the function or class; it stays a statement. */
export function documentationOf(statements: readonly Statement[]): LiteralNode | undefined {
  const first = statements[0];
  if (first?.type !== 'expression') return undefined;
  const { expression } = first;
  return expression.type === 'literal' && typeof expression.value === 'string' ? expression : undefined;
}
