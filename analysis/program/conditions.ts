/**
 * What is asked on the way to a place: the tests of branches around it, and of those before it that lead away.
 *
 * A test that only asks whether something is there is no question of what may be done: what it asks about is used
 * afterwards. One whose subject is of no further use has an outcome that somebody wanted to know.
 */
import type { BlockNode, Expression, Range, Statement } from './nodes';
import { type AnyNode, collect, contains, pathTo, some } from './nodesAround';

/** One part of a test: what `and`, `or` and `not` join is asked part by part. */
export interface PathCondition {
  readonly part: Expression;
  /** Whether the part has to be true on the way: `!ok` that leads away is an `ok` that has to be. */
  readonly holds: boolean;
  /** The branch of a `switch`, whose subject is the part. */
  readonly isCase: boolean;
  /** Where it leads if it is otherwise, and away from the place. */
  readonly aside: BlockNode | undefined;
}

/** From the outermost to the innermost. */
export function conditionsOn(root: BlockNode, range: Range): readonly PathCondition[] {
  const path = pathTo(root, range);
  return path.flatMap((node, index) => {
    const inner = path[index + 1];
    return inner ? conditionsBetween(node, inner) : [];
  });
}

function conditionsBetween(node: AnyNode, inner: AnyNode): readonly PathCondition[] {
  switch (node.type) {
    case 'block':
      return node.body.filter(({ range }) => range.end <= inner.range.start).flatMap(conditionsAfter);
    case 'if':
      if (inner === node.test) return [];
      return partsOf(node.test, inner === node.then, inner === node.then ? node.else : node.then);
    case 'conditional':
      return inner === node.test ? [] : partsOf(node.test, inner === node.then, undefined);
    case 'logical':
      return inner === node.left || node.operator === 'nullish'
        ? []
        : partsOf(node.left, node.operator === 'and', undefined);
    case 'switch':
      return inner === node.subject
        ? []
        : [{ part: bare(node.subject), holds: true, isCase: true, aside: undefined }];
    default:
      return [];
  }
}

/** What holds after a statement since it leads away where it does not. */
function conditionsAfter(statement: Statement): readonly PathCondition[] {
  switch (statement.type) {
    case 'if': {
      const { test, then, else: otherwise } = statement;
      if (leads(then)) return partsOf(test, false, then);
      return otherwise && leads(otherwise) ? partsOf(test, true, otherwise) : [];
    }
    case 'block':
      return statement.body.flatMap(conditionsAfter);
    case 'try':
      return statement.body.body.flatMap(conditionsAfter);
    default:
      return [];
  }
}

/** Away from what follows. */
export function leads({ body }: BlockNode): boolean {
  const last = body[body.length - 1];
  switch (last?.type) {
    case 'return':
    case 'throw':
    case 'break':
    case 'continue':
      return true;
    case 'block':
      return leads(last);
    case 'if':
      return last.else !== undefined && leads(last.then) && leads(last.else);
    default:
      return false;
  }
}

export function partsOf(
  test: Expression,
  holds: boolean,
  aside: BlockNode | undefined,
): readonly PathCondition[] {
  const part = bare(test);
  if (part.type === 'logical')
    return [...partsOf(part.left, holds, aside), ...partsOf(part.right, holds, aside)];
  if (part.type === 'unary' && part.operator === 'not') return partsOf(part.operand, !holds, aside);
  return part.type === 'literal' ? [] : [{ part, holds, isCase: false, aside }];
}

/** Without what changes nothing of a value. */
export function bare(node: Expression): Expression {
  return node.type === 'cast' || node.type === 'await' ? bare(node.value) : node;
}

/** Whether the outcome of a condition is what somebody wanted to know. */
export function isQuestion(root: BlockNode, { part, aside, isCase }: PathCondition): boolean {
  if (isCase) return true;
  if (part.type === 'name' || part.type === 'member') return !isUsed(root, part, aside);
  return !isPresence(part);
}

/** `x !== undefined`, `list.length > 0`, `Array.isArray(x)`. */
export function isPresence(part: Expression): boolean {
  return (part.type === 'binary' && asksForPresence(part)) || (part.type === 'call' && asksForType(part));
}

/** Verbs of requests: which of them came is no matter of what may be done. */
const verbs: ReadonlySet<unknown> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

function asksForPresence({ operator, left, right }: Expression & { type: 'binary' }): boolean {
  const sides = [bare(left), bare(right)];
  if (operator === 'in' && sides[0]?.type === 'literal') return true;
  if (sides.some((side) => side.type === 'unary' && side.operator === 'typeof')) return true;
  if (sides.some(isLength)) return sides.some(({ type }) => type === 'literal');
  return sides.some(
    (side) => side.type === 'literal' && (side.value == null || side.value === '' || verbs.has(side.value)),
  );
}

function isLength(node: Expression): boolean {
  if (node.type === 'member') return node.property === 'length';
  return node.type === 'call' && node.callee.type === 'name' && node.callee.name === 'len';
}

/** `Array.isArray(x)`, `isinstance(x, str)`. */
function asksForType({ callee }: Expression & { type: 'call' }): boolean {
  if (callee.type === 'name')
    return !callee.variable && ['isinstance', 'hasattr', 'len'].includes(callee.name);
  return callee.type === 'member' && callee.property === 'isArray';
}

/** What tells that something came, beside what came. */
const outcomes: ReadonlySet<unknown> = new Set(['success', 'ok', 'done', 'error', 'data']);

/** Whether it is read beside tests and what a test leads away to. */
export function isUsed(root: BlockNode, subject: Expression, aside: BlockNode | undefined): boolean {
  const owner = subject.type === 'member' ? bare(subject.object) : subject;
  const isOutcome = subject.type === 'member' && outcomes.has(subject.property);
  const tests = testsIn(root);
  return some(root, (node) => {
    const isOther = !contains(node.range, subject.range) && !isAmong(node, aside ? [...tests, aside] : tests);
    if (!isOther || (node.type !== 'name' && node.type !== 'member')) return false;
    if (isSamePath(node, subject)) return !isWritten(root, node);
    return isOutcome && node.type === 'member' && isSamePath(bare(node.object), owner);
  });
}

function isAmong({ range }: AnyNode, others: readonly AnyNode[]): boolean {
  return others.some((other) => contains(other.range, range));
}

function testsIn(root: BlockNode): readonly AnyNode[] {
  const tests: AnyNode[] = [];
  collect(root, (node) => {
    if (node.type === 'if' || node.type === 'conditional') tests.push(node.test);
    if (node.type === 'loop' && node.test) tests.push(node.test);
    if (node.type === 'unary' && node.operator === 'not') tests.push(node);
  });
  return tests;
}

/** A name that is declared or assigned is not read there. */
function isWritten(root: BlockNode, { range }: Expression): boolean {
  return pathTo(root, range).some(
    (node) =>
      ((node.type === 'declare' || node.type === 'assign') && contains(node.target.range, range)) ||
      node.type === 'objectPattern' ||
      node.type === 'arrayPattern',
  );
}

/** The same variable, or the same member of it. */
export function isSamePath(one: Expression, other: Expression): boolean {
  const [left, right] = [bare(one), bare(other)];
  if (left.type === 'name' && right.type === 'name')
    return left.variable === right.variable && left.name === right.name;
  if (left.type === 'this' && right.type === 'this') return true;
  return (
    left.type === 'member' &&
    right.type === 'member' &&
    typeof left.property === 'string' &&
    left.property === right.property &&
    isSamePath(left.object, right.object)
  );
}
