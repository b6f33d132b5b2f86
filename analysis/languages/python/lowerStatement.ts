import type { BlockNode, Expression, Pattern, Statement, TypeNode } from '../../program';
import { aliasNameOf, isPattern } from './bindings';
import { lowerClass } from './lowerClass';
import { asDeclared, lowerExpression, lowerOptional, lowerValue } from './lowerExpression';
import { definitionOf, isDecoratedBy, lowerFunction, type NameHint } from './lowerFunction';
import { lowerBreak, lowerFor, lowerWhile } from './lowerLoop';
import { lowerMatch } from './lowerMatch';
import { lowerImport, lowerImportFrom } from './lowerModule';
import { lowerPattern } from './lowerPattern';
import { lowerTry } from './lowerTry';
import { isTypeAlias, lowerType } from './lowerType';
import { descend, missing, statementOf, textOf, unknown, type Lowering } from './lowering';
import { resolve, variableOf, write } from './scope';
import {
  childOf,
  childrenOfType,
  partCountOf,
  firstPart,
  lastPart,
  namedIn,
  partAfter,
  partAt,
  partsOf,
  rangeOf,
  tokensOf,
  type Syntax,
} from './syntax';

export function lowerStatements(lowering: Lowering, nodes: readonly Syntax[]): Statement[] {
  const statements: Statement[] = [];
  for (const node of nodes) lowerStatement(lowering, node, statements);
  return statements;
}

/** The body of a branch, loop or clause. */
export function lowerBlock(lowering: Lowering, node: Syntax | undefined, parent: Syntax): BlockNode {
  if (!node) return { type: 'block', body: [], range: missing(parent).range };
  return { type: 'block', body: lowerStatements(lowering, namedIn(node)), range: rangeOf(node) };
}

/** Adds what a statement is to `out`: nothing for `pass`, several for `import a, b`. */
export function lowerStatement(lowering: Lowering, node: Syntax, out: Statement[]): void {
  descend(lowering, node, lowerKnown, out);
}

function lowerKnown(lowering: Lowering, node: Syntax, out: Statement[]): void {
  switch (node.type) {
    case 'expression_statement':
      return lowerExpressionStatement(lowering, node, out);
    case 'return_statement':
      out.push({ type: 'return', value: returnedOf(lowering, firstPart(node)), range: rangeOf(node) });
      return;
    case 'if_statement':
      out.push(lowerIf(lowering, node));
      return;
    case 'function_definition':
    case 'class_definition':
    case 'decorated_definition':
      return lowerDefinition(lowering, node, out);
    case 'for_statement':
      out.push(lowerFor(lowering, node));
      return;
    case 'while_statement':
      out.push(lowerWhile(lowering, node));
      return;
    case 'try_statement':
      out.push(lowerTry(lowering, node));
      return;
    case 'with_statement':
      out.push(lowerWith(lowering, node));
      return;
    case 'match_statement':
      lowerMatch(lowering, node, out);
      return;
    case 'import_statement':
      return lowerImport(lowering, node, out);
    case 'import_from_statement':
      out.push(lowerImportFrom(lowering, node));
      return;
    case 'raise_statement':
      out.push(lowerRaise(lowering, node));
      return;
    case 'assert_statement':
      out.push(lowerAssert(lowering, node));
      return;
    case 'delete_statement':
      return lowerDelete(lowering, node, out);
    case 'break_statement':
      out.push(lowerBreak(lowering, node));
      return;
    case 'continue_statement':
      out.push({ type: 'continue', label: undefined, range: rangeOf(node) });
      return;
    default:
      lowerRareStatement(lowering, node, out);
  }
}

function lowerRareStatement(lowering: Lowering, node: Syntax, out: Statement[]): void {
  switch (node.type) {
    case 'type_alias_statement':
      return lowerTypeAlias(lowering, node);
    case 'print_statement':
    case 'exec_statement':
      out.push(statementOf(lowerCommand(lowering, node), node));
      return;
    case 'block':
    case 'ERROR':
      return lowerUnreadable(lowering, node, out);
    // Nothing at run time; what they say about names is said already.
    case 'pass_statement':
    case 'global_statement':
    case 'nonlocal_statement':
    case 'future_import_statement':
      return;
    default: {
      const expression = lowerExpression(lowering, node);
      const children = expression.type === 'unknown' ? expression.children : [expression];
      out.push({ type: 'unknownStatement', children, range: rangeOf(node) });
    }
  }
}

/** What the parser could not fit together: statements among it are statements, the rest is kept as it is. */
function lowerUnreadable(lowering: Lowering, node: Syntax, out: Statement[]): void {
  for (const child of namedIn(node)) {
    if (child.type !== 'parameters' && child.start < child.end) {
      lowerStatement(lowering, child, out);
    }
  }
}

function returnedOf(lowering: Lowering, node: Syntax | undefined): Expression | undefined {
  const value = node && lowerExpression(lowering, node);
  return value && asDeclared(value, lowering.returned);
}

function lowerExpressionStatement(lowering: Lowering, node: Syntax, out: Statement[]): void {
  const only = firstPart(node);
  if (partCountOf(node) !== 1 || !only) {
    // `a, b`
    for (const part of partsOf(node)) out.push(statementOf(lowerExpression(lowering, part), part));
  } else if (only.type === 'assignment') lowerAssignment(lowering, only, out);
  else if (only.type === 'augmented_assignment') out.push(statementOf(lowerAugmented(lowering, only), only));
  else out.push(statementOf(lowerExpression(lowering, only), node));
}

function lowerAssignment(lowering: Lowering, node: Syntax, out: Statement[]): void {
  const left = firstPart(node);
  const type = childOf(node, 'type');
  const right = partAfter(node, '=');
  const annotation = type && lowerType(lowering, type);
  const isDeclared = left !== undefined && isOwn(lowering, left);
  if (!right) {
    if (isDeclared && type) out.push(declarationWithoutValue(lowering, left, annotation, node));
    return;
  }
  noteAlias(lowering, left, right);
  const value = lowerRight(lowering, right, left);
  const target = left ? lowerPattern(lowering, left) : missing(node);
  const range = rangeOf(node);
  if (isDeclared) out.push({ type: 'declare', target, value, annotation, range });
  else {
    const typed: Expression = annotation ? { type: 'cast', value, annotation, range: value.range } : value;
    out.push(statementOf({ type: 'assign', target, operator: undefined, value: typed, range }, node));
  }
}

/** `name: T` declares and writes nothing. */
function declarationWithoutValue(
  lowering: Lowering,
  left: Syntax,
  annotation: TypeNode | undefined,
  node: Syntax,
): Statement {
  const name = textOf(lowering, left);
  const target: Pattern = {
    type: 'name',
    name,
    variable: variableOf(lowering.scope, name),
    range: rangeOf(left),
  };
  return { type: 'declare', target, value: undefined, annotation, range: rangeOf(node) };
}

/** Whether a target consists of names of the function at hand alone; those of others and members are assigned to. */
function isOwn(lowering: Lowering, node: Syntax): boolean {
  const open = [node];
  for (let current = open.pop(); current; current = open.pop()) {
    if (isPattern(current)) open.push(...partsOf(current));
    else {
      const binding =
        current.type === 'identifier' ? resolve(lowering.scope, textOf(lowering, current)) : undefined;
      if (typeof binding !== 'object' || binding.owner !== lowering.scope.owner) return false;
    }
  }
  return true;
}

function noteAlias(lowering: Lowering, left: Syntax | undefined, right: Syntax): void {
  if (left?.type !== 'identifier' || !isTypeAlias(right)) return;
  const variable = variableOf(lowering.scope, textOf(lowering, left));
  if (variable) lowering.aliases.set(variable, { syntax: right, scope: lowering.scope });
}

/** The right side: a value, or another assignment (`a = b = value`). */
function lowerRight(lowering: Lowering, node: Syntax, left: Syntax | undefined): Expression {
  if (node.type === 'assignment') {
    const inner = firstPart(node);
    const right = partAfter(node, '=');
    const value = right ? (descend(lowering, right, lowerRight, inner) ?? unknown(right)) : missing(node);
    const target = inner ? lowerPattern(lowering, inner) : missing(node);
    return { type: 'assign', target, operator: undefined, value, range: rangeOf(node) };
  }
  if (node.type === 'augmented_assignment') return lowerAugmented(lowering, node);
  return lowerValue(lowering, node, hintOf(lowering, left));
}

function hintOf(lowering: Lowering, left: Syntax | undefined): NameHint {
  const name = left?.type === 'attribute' ? lastPart(left) : left;
  return name?.type === 'identifier' ? { name: textOf(lowering, name), range: rangeOf(name) } : undefined;
}

function lowerAugmented(lowering: Lowering, node: Syntax): Expression {
  const left = firstPart(node);
  const right = partAt(node, 1);
  const sign = tokensOf(node).find((type) => type.endsWith('='));
  return {
    type: 'assign',
    operator: sign?.slice(0, -1) ?? '',
    value: lowerOptional(lowering, right, node),
    target: left ? lowerPattern(lowering, left) : missing(node),
    range: rangeOf(node),
  };
}

/**
 * A function with decorators is made where it stands, for they are calls, and so is one whose name was written before.
 * Any other exists before its block runs.
 */
function lowerDefinition(lowering: Lowering, whole: Syntax, out: Statement[]): void {
  const definition = definitionOf(whole);
  const { node, decorators } = definition;
  if (isDecoratedBy(lowering, definition, 'overload')) return;
  const name = childOf(node, 'identifier');
  const target = name && lowerPattern(lowering, name);
  const range = rangeOf(whole);
  const variable = target?.type === 'name' ? target.variable : undefined;
  if (node.type === 'class_definition') {
    out.push({ type: 'classDeclaration', variable, class: lowerClass(lowering, definition), range });
    return;
  }
  const lowered = lowerFunction(lowering, definition, false);
  const isHoisted =
    decorators.length === 0 && variable?.owner === lowering.scope.owner && variable.writes === 1;
  if (isHoisted || !target) out.push({ type: 'functionDeclaration', variable, function: lowered, range });
  else if (variable?.owner === lowering.scope.owner) {
    out.push({ type: 'declare', target, value: lowered, annotation: undefined, range });
  } else {
    out.push(statementOf({ type: 'assign', target, operator: undefined, value: lowered, range }, whole));
  }
}

/** Every `elif` is an `if` in the `else` of the one before it. */
function lowerIf(lowering: Lowering, node: Syntax): Statement {
  const clauses = childrenOfType(node, isAlternative);
  return lowerBranches(lowering, node, clauses, node.end);
}

function isAlternative(type: string): boolean {
  return type === 'elif_clause' || type === 'else_clause';
}

function lowerBranches(lowering: Lowering, node: Syntax, clauses: readonly Syntax[], end: number): Statement {
  const condition = partAfter(node, 'if') ?? partAfter(node, 'elif');
  const test = lowerOptional(lowering, condition, node);
  const { isTypeOnly } = lowering;
  lowering.isTypeOnly ||= condition !== undefined && isTypeChecking(lowering, condition);
  const then = lowerBlock(lowering, childOf(node, 'block'), node);
  lowering.isTypeOnly = isTypeOnly;
  const [next, ...rest] = clauses;
  const range = { start: node.start, end };
  const otherwise = next && descend(lowering, next, lowerElse, { rest, end });
  return { type: 'if', test, then, else: otherwise, range };
}

function lowerElse(
  lowering: Lowering,
  node: Syntax,
  { rest, end }: { readonly rest: readonly Syntax[]; readonly end: number },
): BlockNode {
  if (node.type === 'else_clause') return lowerBlock(lowering, childOf(node, 'block'), node);
  const body = [lowerBranches(lowering, node, rest, end)];
  return { type: 'block', body, range: { start: node.start, end } };
}

function isTypeChecking(lowering: Lowering, node: Syntax): boolean {
  return /^(?:\w+\.)?TYPE_CHECKING$/.test(textOf(lowering, node));
}

/** What is opened is declared at the head of the block. Python opens no scope here. */
function lowerWith(lowering: Lowering, node: Syntax): Statement {
  const body: Statement[] = [];
  const clause = childOf(node, 'with_clause');
  for (const item of clause ? partsOf(clause) : []) {
    const value = item.type === 'with_item' ? firstPart(item) : item;
    const items =
      value?.type === 'tuple' && childOf(value, 'as_pattern') !== undefined ? partsOf(value) : [value];
    for (const each of items) if (each) body.push(lowerOpening(lowering, each));
  }
  body.push(...lowerBlock(lowering, childOf(node, 'block'), node).body);
  return { type: 'block', body, range: rangeOf(node) };
}

function isOpening({ type }: Syntax): boolean {
  return type === 'as_pattern';
}

function lowerOpening(lowering: Lowering, node: Syntax): Statement {
  if (!isOpening(node)) return statementOf(lowerExpression(lowering, node), node);
  const value = lowerOptional(lowering, firstPart(node), node);
  const alias = childOf(node, 'as_pattern_target');
  const isDeclared = alias !== undefined && isOwn(lowering, alias);
  const target = alias ? lowerPattern(lowering, alias) : missing(node);
  const range = rangeOf(node);
  return isDeclared
    ? { type: 'declare', target, value, annotation: undefined, isEntered: true, range }
    : statementOf({ type: 'assign', target, operator: undefined, value, range }, node);
}

/** Alone it throws again what was caught. The cause is left out. */
function lowerRaise(lowering: Lowering, node: Syntax): Statement {
  const value = partAfter(node, 'raise');
  const { caught } = lowering;
  if (caught && !value) caught.isThrown = true;
  return {
    type: 'throw',
    value: value ? lowerExpression(lowering, value) : (caught?.name ?? missing(node)),
    range: rangeOf(node),
  };
}

/** `assert test, message` throws unless the test holds. */
function lowerAssert(lowering: Lowering, node: Syntax): Statement {
  const [test, message] = partsOf(node);
  const range = rangeOf(node);
  const holds = lowerOptional(lowering, test, node);
  const value: Expression = {
    type: 'call',
    callee: { type: 'name', name: 'AssertionError', variable: undefined, range: missing(node).range },
    arguments: message
      ? [{ value: lowerExpression(lowering, message), spread: false, keyword: undefined }]
      : [],
    isNew: false,
    optional: false,
    argumentsRange: missing(node).range,
    range,
  };
  return {
    type: 'if',
    test: { type: 'unary', operator: 'not', operand: holds, range: holds.range },
    then: { type: 'block', body: [{ type: 'throw', value, range }], range },
    else: undefined,
    range,
  };
}

function lowerDelete(lowering: Lowering, node: Syntax, out: Statement[]): void {
  const only = firstPart(node);
  const operands = only && isPattern(only) ? partsOf(only) : only ? [only] : [];
  for (const each of operands) {
    const operand = lowerExpression(lowering, each);
    out.push(statementOf({ type: 'unary', operator: 'delete', operand, range: rangeOf(node) }, node));
  }
}

/** `print` and `exec` of Python 2, as the calls that they have become. */
function lowerCommand(lowering: Lowering, node: Syntax): Expression {
  const name = node.type === 'print_statement' ? 'print' : 'exec';
  const head = { start: node.start, end: Math.min(node.start + name.length, node.end) };
  return {
    type: 'call',
    callee: { type: 'name', name, variable: undefined, range: head },
    arguments: partsOf(node).map((part) => ({
      value: lowerOptional(lowering, part.type === 'chevron' ? firstPart(part) : part, node),
      spread: false,
      keyword: part.type === 'chevron' ? 'file' : undefined,
    })),
    isNew: false,
    optional: false,
    argumentsRange: { start: head.end, end: node.end },
    range: rangeOf(node),
  };
}

function lowerTypeAlias(lowering: Lowering, node: Syntax): void {
  const name = aliasNameOf(node);
  const variable =
    name?.type === 'identifier' ? variableOf(lowering.scope, textOf(lowering, name)) : undefined;
  const right = partsOf(node)[1];
  if (!variable || !right) return;
  write(variable);
  lowering.aliases.set(variable, { syntax: right, scope: lowering.scope });
}
