import type { BlockNode, Expression, NameNode, Pattern, Statement } from '../../program';
import { conjunction, lowerExpression, lowerOptional } from './lowerExpression';
import { isLeft } from './lowerLoop';
import { lowerPattern } from './lowerPattern';
import { lowerBlock } from './lowerStatement';
import { descend, textOf, unknown, type Lowering } from './lowering';
import {
  childOf,
  childrenOfType,
  firstPart,
  hasToken,
  lastPart,
  partsOf,
  rangeOf,
  type Syntax,
} from './syntax';

/**
 * A `switch` where every case is a constant, else a chain of `if` that tests and takes apart the subject as the patterns say.
 * What a guard reads is assigned in the test, before the guard; other captures are declared at the head of the branch.
 */
export function lowerMatch(lowering: Lowering, node: Syntax, out: Statement[]): void {
  const parts = partsOf(node);
  const block = childOf(node, 'block');
  const clauses = block ? childrenOfType(block, (type) => type === 'case_clause') : [];
  const subjects = parts.filter(({ type }) => type !== 'block');
  const subject = lowerSubject(lowering, node, subjects);
  if (clauses.every(isConstant)) {
    out.push(lowerSwitch(lowering, node, subject, clauses));
    return;
  }
  const name = nameSubject(lowering, subject, out);
  const chain = lowerCases(lowering, clauses, name, node.end);
  if (chain) out.push(...chain.body);
}

function lowerSubject(lowering: Lowering, node: Syntax, subjects: readonly Syntax[]): Expression {
  if (subjects.length <= 1) return lowerOptional(lowering, subjects[0], node);
  const elements = subjects.map((each) => ({ value: lowerExpression(lowering, each), spread: false }));
  const [first] = elements;
  const last = elements[elements.length - 1];
  const range = { start: first?.value.range.start ?? node.start, end: last?.value.range.end ?? node.start };
  return { type: 'array', elements, range };
}

/** The subject is evaluated once, whatever the cases ask of it. */
function nameSubject(lowering: Lowering, subject: Expression, out: Statement[]): Expression {
  if (subject.type === 'name' || subject.type === 'this') return subject;
  const { range } = subject;
  const variable = {
    name: 'match',
    owner: lowering.scope.owner,
    kind: 'const' as const,
    writes: 1,
    range,
  };
  const target: NameNode = { type: 'name', name: variable.name, variable, range };
  out.push({ type: 'declare', target, value: subject, annotation: undefined, range });
  return target;
}

function isConstant(clause: Syntax): boolean {
  const patterns = patternsOf(clause);
  const [only] = patterns;
  return only !== undefined && patterns.length === 1 && !guardOf(clause) && isConstantPattern(only);
}

function isConstantPattern(pattern: Syntax): boolean {
  const inner = innerOf(pattern);
  if (!inner) return true;
  if (inner.type !== 'union_pattern') return isLiteral(inner) || isValue(inner);
  return !hasToken(inner, '_') && partsOf(inner).every((each) => isLiteral(each) || isValue(each));
}

function isLiteral({ type }: Syntax): boolean {
  switch (type) {
    case 'string':
    case 'concatenated_string':
    case 'integer':
    case 'float':
    case 'true':
    case 'false':
    case 'none':
      return true;
    default:
      return false;
  }
}

/** `Color.red` is a value, `red` a capture. */
function isValue(node: Syntax): boolean {
  return node.type === 'dotted_name' && partsOf(node).length > 1;
}

function patternsOf(clause: Syntax): Syntax[] {
  return partsOf(clause).filter(({ type }) => type === 'case_pattern');
}

function guardOf(clause: Syntax): Syntax | undefined {
  const guard = childOf(clause, 'if_clause');
  return guard && firstPart(guard);
}

/** What a pattern says; nothing for `_`. */
function innerOf(pattern: Syntax): Syntax | undefined {
  return pattern.type === 'case_pattern' ? firstPart(pattern) : pattern;
}

function lowerSwitch(
  lowering: Lowering,
  node: Syntax,
  subject: Expression,
  clauses: readonly Syntax[],
): Statement {
  const { jumps } = lowering;
  lowering.jumps = [...jumps, { type: 'switch', label: undefined }];
  const cases: { test: Expression | undefined; body: BlockNode }[] = [];
  for (const clause of clauses) {
    const inner = patternsOf(clause).flatMap((pattern) => innerOf(pattern) ?? []);
    const tests = inner.flatMap((each) => (each.type === 'union_pattern' ? partsOf(each) : [each]));
    const last = tests.pop();
    for (const test of tests) {
      cases.push({ test: constantOf(lowering, test, clause), body: emptyAt(test.end) });
    }
    const body = lowerBlock(lowering, childOf(clause, 'block'), clause);
    cases.push({ test: last && constantOf(lowering, last, clause), body: withBreak(body) });
  }
  lowering.jumps = jumps;
  return { type: 'switch', subject, cases, range: rangeOf(node) };
}

/** No case falls through to the next. */
function withBreak(block: BlockNode): BlockNode {
  if (isLeft(block)) return block;
  const { end } = block.range;
  const leave: Statement = { type: 'break', label: undefined, range: { start: end, end } };
  return { ...block, body: [...block.body, leave] };
}

function emptyAt(end: number): BlockNode {
  return { type: 'block', body: [], range: { start: end, end } };
}

function constantOf(lowering: Lowering, node: Syntax, parent: Syntax): Expression {
  const value = node.type === 'dotted_name' ? dottedValue(lowering, node) : lowerExpression(lowering, node);
  return isNegative(lowering, node, parent) && value.type === 'literal' && typeof value.value === 'number'
    ? { ...value, value: -value.value }
    : value;
}

/** The sign stands beside the number, not above it. */
function isNegative({ text }: Lowering, node: Syntax, parent: Syntax): boolean {
  if (node.type !== 'integer' && node.type !== 'float') return false;
  return /-\s*$/.test(text.slice(Math.max(parent.start, node.start - 3), node.start));
}

function dottedValue(lowering: Lowering, node: Syntax): Expression {
  const [first, ...rest] = partsOf(node);
  let value: Expression = first ? lowerExpression(lowering, first) : unknown(node);
  for (const part of rest) {
    value = {
      type: 'member',
      object: value,
      property: textOf(lowering, part),
      optional: false,
      propertyRange: rangeOf(part),
      range: { start: node.start, end: part.end },
    };
  }
  return value;
}

function lowerCases(
  lowering: Lowering,
  clauses: readonly Syntax[],
  subject: Expression,
  end: number,
): BlockNode | undefined {
  const [clause, ...rest] = clauses;
  return (
    clause && descend(lowering, clause, () => lowerCase(lowering, clause, rest, subject, end), undefined)
  );
}

interface Capture {
  readonly target: Pattern;
  readonly value: Expression;
}

function lowerCase(
  lowering: Lowering,
  clause: Syntax,
  rest: readonly Syntax[],
  subject: Expression,
  end: number,
): BlockNode {
  const match = matchClause(lowering, clause, subject);
  const guard = guardOf(clause);
  const test = guard ? withGuard(lowering, match, lowerExpression(lowering, guard)) : match.test;
  const declared = guard ? [] : match.captures.map(declarationOf);
  const block = lowerBlock(lowering, childOf(clause, 'block'), clause);
  const then: BlockNode = { ...block, body: [...declared, ...block.body] };
  if (!test) return { ...then, range: rangeOf(clause) };
  const range = { start: clause.start, end };
  const otherwise = lowerCases(lowering, rest, subject, end);
  return { type: 'block', body: [{ type: 'if', test, then, else: otherwise, range }], range };
}

interface Match {
  /** Absent where everything matches. */
  readonly test: Expression | undefined;
  readonly captures: readonly Capture[];
}

function withGuard(lowering: Lowering, { test, captures }: Match, guard: Expression): Expression {
  if (captures.length === 0) return conjunction(test, guard);
  const assignments = captures.map(({ target, value }): Expression => ({
    type: 'assign',
    target,
    operator: undefined,
    value,
    range: target.range,
  }));
  const starts = [...assignments, guard].map(({ range }) => range.start);
  const range = { start: Math.min(...starts), end: guard.range.end };
  return conjunction(test, { type: 'sequence', expressions: [...assignments, guard], range });
}

function declarationOf({ target, value }: Capture): Statement {
  return { type: 'declare', target, value, annotation: undefined, range: target.range };
}

function matchClause(lowering: Lowering, clause: Syntax, subject: Expression): Match {
  const patterns = patternsOf(clause);
  const [only] = patterns;
  if (only && patterns.length === 1 && !childOf(only, 'splat_pattern')) {
    return matchPattern(lowering, only, subject);
  }
  return matchSequence(lowering, patterns, subject);
}

function matchPattern(lowering: Lowering, pattern: Syntax, subject: Expression): Match {
  const inner = innerOf(pattern);
  if (!inner) return { test: undefined, captures: [] };
  return (
    descend(lowering, inner, () => matchInner(lowering, inner, subject, pattern), undefined) ??
    unreadable(inner)
  );
}

function unreadable(node: Syntax): Match {
  return { test: unknown(node), captures: [] };
}

function matchInner(lowering: Lowering, node: Syntax, subject: Expression, parent: Syntax): Match {
  switch (node.type) {
    case 'dotted_name':
      if (!isValue(node)) return { test: undefined, captures: capture(lowering, firstPart(node), subject) };
      return equals(subject, dottedValue(lowering, node));
    case 'union_pattern':
      return matchUnion(lowering, node, subject);
    case 'as_pattern':
      return matchAs(lowering, node, subject);
    case 'class_pattern':
      return matchClass(lowering, node, subject);
    case 'list_pattern':
      return matchSequence(lowering, partsOf(node), subject);
    case 'tuple_pattern':
      return matchParentheses(lowering, node, subject);
    case 'dict_pattern':
      return matchMapping(lowering, node, subject);
    case 'splat_pattern':
      return { test: undefined, captures: capture(lowering, firstPart(node), subject) };
    default:
      return isLiteral(node) ? equals(subject, constantOf(lowering, node, parent)) : unreadable(node);
  }
}

function equals(subject: Expression, value: Expression): Match {
  const { range } = value;
  const left = placed(subject, range.start);
  return { test: { type: 'binary', operator: '==', left, right: value, range }, captures: [] };
}

function capture(lowering: Lowering, node: Syntax | undefined, value: Expression): Capture[] {
  if (node?.type !== 'identifier') return [];
  return [{ target: lowerPattern(lowering, node), value: placed(value, node.start) }];
}

/** The subject, or a part of it, as if it were written where a pattern begins: a node lies in the one around it. */
function placed(node: Expression, start: number): Expression {
  const range = { start, end: start };
  switch (node.type) {
    case 'member':
      return { ...node, object: placed(node.object, start), propertyRange: range, range };
    case 'unknown':
      return { ...node, children: node.children.map((child) => placed(child, start)), range };
    default:
      return { ...node, range };
  }
}

/** Alternatives bind the same names, so that the last one's captures stand for all. */
function matchUnion(lowering: Lowering, node: Syntax, subject: Expression): Match {
  let test: Expression | undefined;
  let captures: readonly Capture[] = [];
  for (const part of partsOf(node)) {
    const match = matchPattern(lowering, part, subject);
    ({ captures } = match);
    if (!match.test) return { test: undefined, captures };
    const { range } = match.test;
    test = test ? { type: 'logical', operator: 'or', left: test, right: match.test, range } : match.test;
  }
  // `_` is a mark to the parser, and always the last.
  return hasToken(node, '_') ? { test: undefined, captures } : { test, captures };
}

function matchAs(lowering: Lowering, node: Syntax, subject: Expression): Match {
  const pattern = firstPart(node);
  const name = lastPart(node);
  const match = pattern ? matchPattern(lowering, pattern, subject) : unreadable(node);
  return { test: match.test, captures: [...match.captures, ...capture(lowering, name, subject)] };
}

/** `Point(0, x=px)`: positions have names that only the class knows. */
function matchClass(lowering: Lowering, node: Syntax, subject: Expression): Match {
  const [name, ...parts] = partsOf(node);
  const right = name ? dottedValue(lowering, name) : unknown(node);
  const { range } = right;
  const left = placed(subject, range.start);
  const test: Expression = { type: 'binary', operator: 'instanceof', left, right, range };
  const matches = parts.map((part) => {
    const inner = innerOf(part);
    if (inner?.type !== 'keyword_pattern')
      return matchPattern(lowering, part, unknown(part, [placed(subject, part.start)]));
    const [key, value] = partsOf(inner);
    const member = memberOf(subject, key ? textOf(lowering, key) : '', key ?? inner);
    return value ? matchPattern(lowering, value, member) : wildcard;
  });
  return all([{ test, captures: [] }, ...matches]);
}

const wildcard: Match = { test: undefined, captures: [] };

function memberOf(object: Expression, property: string, node: Syntax): Expression {
  return {
    type: 'member',
    object: placed(object, node.start),
    property,
    optional: false,
    propertyRange: rangeOf(node),
    range: rangeOf(node),
  };
}

function all(matches: readonly Match[]): Match {
  let test: Expression | undefined;
  for (const match of matches) if (match.test) test = conjunction(test, match.test);
  return { test, captures: matches.flatMap(({ captures }) => captures) };
}

/** Parentheses alone make no sequence; a comma does. */
function matchParentheses(lowering: Lowering, node: Syntax, subject: Expression): Match {
  const parts = partsOf(node);
  const [only] = parts;
  return only && parts.length === 1 && !hasToken(node, ',')
    ? matchPattern(lowering, only, subject)
    : matchSequence(lowering, parts, subject);
}

/** How many elements there are is not asked; what follows a star is some element. */
function matchSequence(lowering: Lowering, parts: readonly Syntax[], subject: Expression): Match {
  const star = parts.findIndex((part) => innerOf(part)?.type === 'splat_pattern');
  const matches = parts.map((part, index) => {
    if (star < 0 || index < star) {
      return matchPattern(lowering, part, memberOf(subject, String(index), part));
    }
    return matchPattern(lowering, part, unknown(part, [placed(subject, part.start)]));
  });
  const own = all(matches);
  const test = own.test ?? unknownTest(parts, subject);
  return { test, captures: own.captures };
}

/** Whether the subject has so many elements. */
function unknownTest(parts: readonly Syntax[], subject: Expression): Expression {
  const start = parts[0]?.start ?? subject.range.start;
  const end = parts[parts.length - 1]?.end ?? start;
  return { type: 'unknown', children: [], range: { start, end: Math.max(start, end) } };
}

function matchMapping(lowering: Lowering, node: Syntax, subject: Expression): Match {
  const matches: Match[] = [];
  let key: Syntax | undefined;
  for (const part of partsOf(node)) {
    if (part.type === 'splat_pattern') matches.push(matchPattern(lowering, part, subject));
    else if (part.type === 'case_pattern' && key) {
      matches.push(matchEntry(lowering, key, part, subject));
      key = undefined;
    } else key = part;
  }
  const own = all(matches);
  return { test: own.test ?? unknownTest(partsOf(node), subject), captures: own.captures };
}

/** A key that is not there does not match. */
function matchEntry(lowering: Lowering, key: Syntax, pattern: Syntax, subject: Expression): Match {
  const name = constantOf(lowering, key, key);
  const { range } = name;
  const isName = name.type === 'literal' && typeof name.value === 'string';
  const member: Expression = {
    type: 'member',
    object: placed(subject, range.start),
    property: isName ? String(name.value) : name,
    optional: false,
    propertyRange: range,
    range,
  };
  const isThere: Expression = {
    type: 'binary',
    operator: 'in',
    left: name,
    right: placed(subject, range.end),
    range,
  };
  return all([{ test: isThere, captures: [] }, matchPattern(lowering, pattern, member)]);
}
