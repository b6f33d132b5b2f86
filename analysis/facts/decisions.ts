/**
 * Conditions that a model's answer alone decides, and what is done where they hold.
 *
 * A condition counts only where nothing else is asked on the way to what is done: a limit, a role, a rule of the
 * program's own, or a person. Whether something is there at all is no such question (see `conditions.ts`).
 */
import type { Place } from '../finding';
import {
  type AnyNode,
  type BlockNode,
  bare,
  type CallNode,
  collect,
  conditionsOn,
  contains,
  type Expression,
  type FunctionNode,
  isPresence,
  isQuestion,
  isSamePath,
  isUsed,
  mayComeBefore,
  nodesAround,
  type PathCondition,
  partsOf,
  pathTo,
  type Program,
  type Range,
  type Variable,
} from '../program';
import type { Act, Flow } from './facts';

/** What a call does, by itself or by what it leads to. */
export interface Deed {
  readonly place: Place;
  readonly acts: readonly Act[];
}

/** A condition that the answer of a model decides, and nothing besides. */
export interface Decision {
  readonly place: Place;
  /** The ways of the answer to the test. */
  readonly flows: readonly Flow[];
  /** What is done only where it holds. */
  readonly acts: readonly Act[];
  /** What is done anyway, and writes down what the condition says. */
  readonly written: readonly Act[];
}

export interface DecisionInput {
  readonly path: string;
  readonly program: Program;
  readonly deeds: readonly Deed[];
  /** Ways of answers into tests. */
  readonly tests: readonly Flow[];
  isUnknownCall(node: CallNode): boolean;
}

/** What tests on the way to a place ask, from the outermost to the innermost. */
export function verdictsOn(
  input: DecisionInput,
  range: Range,
): readonly { readonly condition: PathCondition; readonly verdict: Judgment }[] {
  const root = outermost(input.program, range);
  return conditionsOn(input.program.body, range).map((condition) => ({
    condition,
    verdict: judge({ ...input, root, depth: 0 }, condition),
  }));
}

/** The answer of a model is in it. */
export function isToldByAnswer(input: DecisionInput, part: Expression): boolean {
  return flowsIn({ ...input, root: input.program.body, depth: 0 }, part).length > 0;
}

export function decisions(
  input: DecisionInput,
  isDispatched: (range: Range) => boolean,
): readonly Decision[] {
  if (input.tests.length === 0) return [];
  const found = new Map<number, Decision>();
  for (const deed of input.deeds) {
    // What a tool does is for the rules about tools.
    const decided =
      isAsked(input, deed) || isDispatched(deed.place.range) ? undefined : decidedBy(input, deed);
    if (!decided) continue;
    const { part, flows, isWritten } = decided;
    const before = found.get(part.range.start);
    found.set(part.range.start, {
      place: { path: input.path, range: part.range },
      flows,
      acts: [...(before?.acts ?? []), ...(isWritten ? [] : deed.acts)],
      written: [...(before?.written ?? []), ...(isWritten ? deed.acts : [])],
    });
  }
  return [...found.values()];
}

/** A person is asked before, in the function or by the call itself. */
export function isAsked({ program, deeds }: DecisionInput, { place: { range }, acts }: Deed): boolean {
  const root = outermost(program, range);
  const asking = deeds.filter((deed) => deed.acts.some(({ kind }) => kind === 'asks'));
  // What a function does before it asks is among what a call of it does.
  return (
    (acts.length > 0 && acts.every(({ kind }) => kind === 'asks')) ||
    asking.some(({ place }) => contains(root.range, place.range) && mayComeBefore(root, place.range, range))
  );
}

/** The body of the function around it that stands in no other one. */
function outermost(program: Program, range: Deed['place']['range']): BlockNode {
  return nodesAround(program, range).find((node) => node.type === 'function')?.body ?? program.body;
}

/** The innermost test of an answer on the way to a deed, or in what it writes down, where all tests there are. */
function decidedBy(input: DecisionInput, deed: Deed): Decided | undefined {
  const { range } = deed.place;
  const verdicts = verdictsOn(input, range);
  if (verdicts.some(({ verdict }) => verdict === 'question')) return undefined;
  const last = verdicts.findLast(({ verdict }) => verdict !== 'presence');
  return last && Array.isArray(last.verdict)
    ? { part: last.condition.part, flows: last.verdict, isWritten: false }
    : firstOf(writtenBy(deed), (node) => decidedIn(input, node));
}

interface Decided {
  readonly part: Expression;
  readonly flows: readonly Flow[];
  /** It decides what is written, and not whether. */
  readonly isWritten: boolean;
}

function firstOf<T, R>(all: readonly T[], find: (each: T) => R | undefined): R | undefined {
  for (const each of all) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** By the call itself: what a function that it leads to writes down is decided in there. */
function writtenBy({ place, acts }: Deed): readonly Expression[] {
  return acts.flatMap((act) => (act.place.range.start === place.range.start ? (act.written ?? []) : []));
}

/** `answer.includes('YES') ? 'approved' : 'rejected'`, `answer === 'yes'`, or a field of the answer as it is. */
function decidedIn(input: DecisionInput, written: Expression): Decided | undefined {
  const root = outermost(input.program, written.range);
  // Another file may have made what is written.
  if (!pathTo(root, written.range).includes(written)) return undefined;
  const court = { ...input, root, depth: 0 };
  const around = conditionsOn(input.program.body, written.range);
  const own = testsOf(input.program, written, 0);
  const judged = [...around, ...own].map((condition) => ({ condition, verdict: judge(court, condition) }));
  if (judged.some(({ verdict }) => verdict === 'question')) return undefined;
  const last = judged.findLast(({ verdict }) => verdict !== 'presence');
  if (last && Array.isArray(last.verdict))
    return { part: last.condition.part, flows: last.verdict, isWritten: true };
  const flows = own.length === 0 ? input.tests.filter(({ sink }) => isAt(sink.node, bare(written))) : [];
  return flows.length > 0 ? { part: bare(written), flows, isWritten: true } : undefined;
}

/** What is asked to make a value, also where that has a name first. */
function testsOf(program: Program, node: Expression, depth: number): readonly PathCondition[] {
  const inner = bare(node);
  if (depth > MAX_DEPTH) return [];
  const below = (each: Expression): readonly PathCondition[] => testsOf(program, each, depth + 1);
  if (inner.type === 'conditional')
    return [...partsOf(inner.test, true, undefined), ...below(inner.then), ...below(inner.else)];
  if (inner.type !== 'name') return isOutcome(inner) ? partsOf(inner, true, undefined) : [];
  const value = valueOf(program, inner.variable);
  return value ? below(value) : [];
}

/** The ways of the answers that decide it, or what else it is. */
export type Judgment = readonly Flow[] | 'question' | 'presence';

interface Court extends DecisionInput {
  readonly root: BlockNode;
  /** How far names and functions were followed. */
  readonly depth: number;
}

const MAX_DEPTH = 3;

function judge(court: Court, condition: PathCondition): Judgment {
  const { part } = condition;
  const followed = court.depth < MAX_DEPTH ? judgeMeaning({ ...court, depth: court.depth + 1 }, part) : [];
  if (followed.length > 0) return summed(followed);
  const flows = flowsIn(court, part);
  if (flows.length === 0) return isQuestion(court.root, condition) ? 'question' : 'presence';
  if (isPresence(part) && !asksForWord(part)) return 'presence';
  const isWhole = court.tests.some(({ sink }) => isAt(sink.node, part));
  if (isWhole) return condition.isCase || isFlag(court, condition) ? flows : 'presence';
  return operandsOf(part).every((operand) => isConstantOr(court, operand)) ? flows : 'question';
}

/** `"YES" in answer`; that a key is among those of a record is no way of an answer into a test. */
function asksForWord(part: Expression): boolean {
  return part.type === 'binary' && part.operator === 'in';
}

/** One question among them is asked by the program. */
function summed(judgments: readonly Judgment[]): Judgment {
  if (judgments.includes('question')) return 'question';
  const flows = judgments.flatMap((each) => (each === 'presence' || each === 'question' ? [] : each));
  return flows.length > 0 ? flows : 'presence';
}

/** A field whose truth is all that matters, or what a function that is not seen makes of the answer. */
function isFlag({ root, isUnknownCall }: Court, { part, holds, aside }: PathCondition): boolean {
  if (part.type === 'call') return isUnknownCall(part);
  return holds && !isUsed(root, part, aside);
}

/** What a name was given, or a function of the program gives, as far as tests of answers are in it. */
function judgeMeaning(court: Court, part: Expression): readonly Judgment[] {
  const value = part.type === 'name' ? valueOf(court.program, part.variable) : undefined;
  if (value && isOutcome(value)) {
    const parts = partsOf(value, true, undefined);
    const judgments = parts.map((each) => judge(court, each));
    return judgments.some(Array.isArray) ? judgments : [];
  }
  const fn = part.type === 'call' ? functionCalled(court.program, part) : undefined;
  return fn ? judgeReturns({ ...court, root: fn.body }, fn) : [];
}

/** What is true or not, rather than a thing that is there or not. */
function isOutcome(value: Expression): boolean {
  const { type } = bare(value);
  return type === 'binary' || type === 'logical' || type === 'unary' || type === 'call';
}

function judgeReturns(court: Court, fn: FunctionNode): readonly Judgment[] {
  const judgments = returnsOf(fn).flatMap(({ value, range }) => {
    if (!value || (value.type === 'literal' && !value.value)) return [];
    const ways = conditionsOn(fn.body, range);
    const parts = isOutcome(value) ? partsOf(value, true, undefined) : [];
    return [...ways, ...parts].map((each) => judge(court, each));
  });
  return judgments.some(Array.isArray) ? judgments : [];
}

function returnsOf(fn: FunctionNode): readonly Extract<AnyNode, { type: 'return' }>[] {
  const found: Extract<AnyNode, { type: 'return' }>[] = [];
  collect(fn.body, (node) => {
    if (node.type === 'return') found.push(node);
  });
  const inner = (node: AnyNode): boolean =>
    pathTo(fn.body, node.range).some(({ type }) => type === 'function');
  return found.filter((node) => !inner(node));
}

/** What is compared, or asked, and what with. */
function operandsOf(part: Expression): readonly Expression[] {
  if (part.type === 'binary') return [part.left, part.right];
  if (part.type !== 'call') return [];
  const receiver = part.callee.type === 'member' ? [part.callee.object] : [];
  return [...receiver, ...part.arguments.map(({ value }) => value)];
}

function isConstantOr(court: Court, operand: Expression): boolean {
  return flowsIn(court, operand).length > 0 || isFixedText(court, operand, 0);
}

/** Stands in the program, or is set up for all that it does. */
function isFixedText(court: Court, node: Expression, depth: number): boolean {
  const isFixed = (each: Expression): boolean => isFixedText(court, each, depth + 1);
  if (depth > MAX_DEPTH) return false;
  switch (node.type) {
    case 'literal':
    case 'regexp':
      return true;
    case 'array':
      return node.elements.every(({ value }) => isFixed(value));
    case 'unary':
      return isFixed(node.operand);
    case 'member':
      return isFixed(node.object);
    case 'call':
      return [node.callee, ...node.arguments.map(({ value }) => value)].every(isFixed);
    case 'name': {
      if (!node.variable || node.variable.owner === 'module') return true;
      const value = valueOf(court.program, node.variable);
      return value !== undefined && isFixed(value);
    }
    default:
      return false;
  }
}

/** Ways of answers into tests at a node, below it, or at what its names were given. */
function flowsIn(court: Court, node: Expression): readonly Flow[] {
  const own = court.tests.filter(({ sink }) => contains(node.range, sink.node.range));
  if (own.length > 0 || court.depth >= MAX_DEPTH) return own;
  const { type } = bare(node);
  const value = type === 'name' ? valueOf(court.program, nameOf(node)) : undefined;
  return value && isOutcome(value) ? flowsIn({ ...court, depth: court.depth + 1 }, value) : [];
}

function nameOf(node: Expression): Variable | undefined {
  const inner = bare(node);
  return inner.type === 'name' ? inner.variable : undefined;
}

function isAt(node: Expression, part: Expression): boolean {
  return bare(node) === part || (isSamePath(node, part) && contains(node.range, part.range));
}

/** Of a variable that is written once. */
function valueOf(program: Program, variable: Variable | undefined): Expression | undefined {
  if (!variable || variable.writes !== 1) return undefined;
  const declared = nodesAround(program, variable.range).findLast(
    (node) => node.type === 'declare' || (node.type === 'expression' && node.expression.type === 'assign'),
  );
  if (declared?.type === 'declare')
    return declared.target.type === 'name' && declared.target.variable === variable
      ? declared.value
      : undefined;
  const assign = declared?.type === 'expression' ? declared.expression : undefined;
  return assign?.type === 'assign' && assign.target.type === 'name' && assign.target.variable === variable
    ? assign.value
    : undefined;
}

function functionCalled(program: Program, { callee }: CallNode): FunctionNode | undefined {
  if (callee.type === 'member' && callee.object.type === 'this')
    return program.functions.find((fn) => isMethod(program, fn, callee.property));
  if (callee.type !== 'name' || !callee.variable) return undefined;
  const { variable } = callee;
  const around = nodesAround(program, variable.range);
  const declaration = around.findLast((node) => node.type === 'functionDeclaration');
  if (declaration?.type === 'functionDeclaration' && declaration.variable === variable)
    return declaration.function;
  const value = valueOf(program, variable);
  return value?.type === 'function' ? value : undefined;
}

function isMethod(program: Program, fn: FunctionNode, name: unknown): boolean {
  return nodesAround(program, fn.range).some(
    (node) => node.type === 'method' && node.value === fn && node.name === name,
  );
}
