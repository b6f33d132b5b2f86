import type { BlockNode, Expression, NameNode, Range, Statement, TypeNode, Variable } from '../../program';
import { lowerExpression } from './lowerExpression';
import { isLeft, nextLabel } from './lowerLoop';
import { lowerBlock } from './lowerStatement';
import { lowerType } from './lowerType';
import { limited, textOf, type Lowering } from './lowering';
import { declare, scopeIn, write } from './scope';
import { childOf, childrenOfType, firstPart, partAfter, partsOf, rangeOf, type Syntax } from './syntax';

type TryStatement = Extract<Statement, { type: 'try' }>;
type Handler = NonNullable<TryStatement['handler']>;

/**
 * What follows in `else` runs when nothing was thrown, and nothing catches what it throws:
 * it stands after the handlers, in a block that they leave.
 */
export function lowerTry(lowering: Lowering, node: Syntax): Statement {
  const clauses = childrenOfType(node, (type) => type === 'except_clause');
  const otherwise = childOf(node, 'else_clause');
  const finalizer = childOf(node, 'finally_clause');
  const end = clauses[clauses.length - 1]?.end ?? node.end;
  const label = otherwise && nextLabel(lowering, 'try');
  const body = lowerBlock(lowering, childOf(node, 'block'), node);
  const handler = lowerHandlers(lowering, clauses);
  const caught: TryStatement = {
    type: 'try',
    body,
    handler: label !== undefined && handler ? leaving(handler, label) : handler,
    finalizer: undefined,
    range: { start: node.start, end },
  };
  const whole = otherwise ? withElse(lowering, caught, otherwise, label) : undefined;
  const last = finalizer && lowerBlock(lowering, childOf(finalizer, 'block'), finalizer);
  if (!whole) return { ...caught, finalizer: last, range: rangeOf(node) };
  if (!last) return whole;
  return { type: 'try', body: whole, handler: undefined, finalizer: last, range: rangeOf(node) };
}

function withElse(
  lowering: Lowering,
  caught: Statement,
  otherwise: Syntax,
  label: string | undefined,
): BlockNode {
  const after = lowerBlock(lowering, childOf(otherwise, 'block'), otherwise);
  return {
    type: 'block',
    body: [caught, after],
    ...(label === undefined ? {} : { label }),
    range: { start: caught.range.start, end: otherwise.end },
  };
}

function leaving(handler: Handler, label: string): Handler {
  const { body } = handler;
  if (isLeft(body)) return handler;
  const { end } = body.range;
  const leave: Statement = { type: 'break', label, range: { start: end, end } };
  return { ...handler, body: { ...body, body: [...body.body, leave] } };
}

/** One clause is a handler; several are one that asks what it has caught, and throws it again when none wants it. */
function lowerHandlers(lowering: Lowering, clauses: readonly Syntax[]): Handler | undefined {
  const [first] = clauses;
  if (!first) return undefined;
  if (clauses.length === 1) return lowerOnly(lowering, first);
  const range = { start: first.start, end: clauses[clauses.length - 1]?.end ?? first.end };
  const { scope } = lowering;
  lowering.scope = scopeIn(scope, 'handler', scope.owner);
  const variable = declare(lowering.scope, 'catch', 'except', headOf(first));
  const caught = nameOf(variable, headOf(first));
  write(variable);
  const body = lowerChain(lowering, limited(lowering, clauses), variable, range.end);
  lowering.scope = scope;
  return { parameter: caught, body: { type: 'block', body, range }, range };
}

function headOf({ start, end }: Syntax): Range {
  return { start, end: Math.min(start + 'except'.length, end) };
}

function nameOf(variable: Variable, range: Range): NameNode {
  return { type: 'name', name: variable.name, variable, range };
}

function lowerChain(
  lowering: Lowering,
  clauses: readonly Syntax[],
  caught: Variable,
  end: number,
): Statement[] {
  const [clause, ...rest] = clauses;
  const name = nameOf(caught, clause ? headOf(clause) : { start: end, end });
  if (!clause) return [{ type: 'throw', value: name, range: name.range }];
  const { types, alias } = partsOfClause(clause);
  const test = testOf(lowering, types, caught);
  const body = lowerClause(lowering, clause, types, alias, name);
  if (!test) return body;
  const next = rest[0];
  const otherwise = lowerChain(lowering, rest, caught, end);
  return [
    {
      type: 'if',
      test,
      then: { type: 'block', body, range: rangeOf(clause) },
      else: { type: 'block', body: otherwise, range: { start: next?.start ?? end, end } },
      range: { start: clause.start, end },
    },
  ];
}

interface Clause {
  readonly types: readonly Syntax[];
  readonly alias: Syntax | undefined;
}

/** `except A:`, `except (A, B) as error:`, `except A, B:`, `except* A:` */
function partsOfClause(node: Syntax): Clause {
  const parts = partsOf(node).filter(({ type }) => type !== 'block');
  const [first] = parts;
  const alias = partAfter(node, 'as') ?? (first && childOf(first, 'as_pattern_target'));
  const named = first?.type === 'as_pattern' ? firstPart(first) : first;
  const types = partAfter(node, 'as') ? parts.slice(0, 1) : [...(named ? [named] : []), ...parts.slice(1)];
  const inner = alias?.type === 'as_pattern_target' ? firstPart(alias) : alias;
  return { types: types.flatMap(alternativesOf), alias: inner?.type === 'identifier' ? inner : undefined };
}

function alternativesOf(node: Syntax): readonly Syntax[] {
  if (node.type === 'tuple') return partsOf(node);
  const inner = node.type === 'parenthesized_expression' ? firstPart(node) : undefined;
  return inner ? alternativesOf(inner) : [node];
}

function testOf(lowering: Lowering, types: readonly Syntax[], caught: Variable): Expression | undefined {
  let test: Expression | undefined;
  for (const node of limited(lowering, types)) {
    const right = lowerExpression(lowering, node);
    const { start, end } = right.range;
    const left = nameOf(caught, { start, end: start });
    const one: Expression = { type: 'binary', operator: 'instanceof', left, right, range: right.range };
    test = test
      ? { type: 'logical', operator: 'or', left: test, right: one, range: { start: test.range.start, end } }
      : one;
  }
  return test;
}

/** The name of what was caught is gone after the clause. */
function lowerClause(
  lowering: Lowering,
  clause: Syntax,
  types: readonly Syntax[],
  alias: Syntax | undefined,
  caught: NameNode,
): Statement[] {
  const { scope, caught: outer } = lowering;
  lowering.scope = scopeIn(scope, 'handler', scope.owner);
  const target = alias && declareAlias(lowering, alias);
  lowering.caught = { name: target ?? caught, isThrown: false };
  const { body } = lowerBlock(lowering, childOf(clause, 'block'), clause);
  lowering.caught = outer;
  lowering.scope = scope;
  if (!target) return [...body];
  const annotation = typeOfCaught(lowering, types);
  const { start } = target.range;
  const value = { ...caught, range: { start, end: start } };
  return [{ type: 'declare', target, value, annotation, range: target.range }, ...body];
}

function declareAlias(lowering: Lowering, node: Syntax): NameNode {
  const name = textOf(lowering, node);
  const range = rangeOf(node);
  const variable = declare(lowering.scope, 'catch', name, range);
  write(variable);
  return { type: 'name', name, variable, range };
}

function typeOfCaught(lowering: Lowering, types: readonly Syntax[]): TypeNode | undefined {
  const members = types.map((type) => lowerType(lowering, type));
  return members.length > 1 ? { type: 'union', members } : members[0];
}

/** What was caught has no name of its own where only `raise` asks for it. */
function lowerOnly(lowering: Lowering, clause: Syntax): Handler {
  const { types, alias } = partsOfClause(clause);
  const annotation = typeOfCaught(lowering, types);
  const { scope, caught } = lowering;
  lowering.scope = scopeIn(scope, 'handler', scope.owner);
  const own = alias && declareAlias(lowering, alias);
  const name = own ?? nameOf(declare(lowering.scope, 'catch', 'except', headOf(clause)), headOf(clause));
  lowering.caught = { name, isThrown: false };
  const body = lowerBlock(lowering, childOf(clause, 'block'), clause);
  const parameter = lowering.caught.isThrown ? name : own;
  if (parameter && !own) write(parameter.variable);
  lowering.scope = scope;
  lowering.caught = caught;
  return { parameter, ...(annotation ? { annotation } : {}), body, range: rangeOf(clause) };
}
