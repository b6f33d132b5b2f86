/** Running statements, branch by branch. */
import type { BinaryNode, BlockNode, Expression, LoopNode, Statement, TypeNode } from '../program';
import { declarePattern } from './assignments';
import { observeTest } from './asking';
import { annotatedValue } from './annotations';
import { currentFrame, type Evaluation, type JumpTarget, reachLimit, stepAt, visit } from './evaluation';
import { evaluate, waysOf } from './expressions';
import { makeClass, makeClosure } from './functions';
import { caseRefinements, ofTheirList } from './guards';
import { handlerByAnnotation } from './handlers';
import { LOOP_PASSES, MAX_NESTING, MAX_THROWN } from './limits';
import { bindImport, recordExport } from './modules';
import { outcomeForImported } from './programTests';
import { narrow, noteMemberName, toldApart } from './narrowing';
import { comparisonOfSettled, leaveOut, outcomeOf } from './settled';
import { observeReturn, observeThrown } from './sinks';
import { entered, keysOf, knownKeys, readElement, readingOf, valuesIn, asIterated } from './members';
import {
  findContents,
  flatten,
  fork,
  joinContents,
  merge,
  readContents,
  readGuard,
  readVariable,
  refine,
  type State,
  setVariable,
  setContents,
} from './state';
import { deepOrigins } from './text';
import {
  type HeapObject,
  joinAll,
  joinValues,
  mapOrigins,
  type Refinement,
  soleConstant,
  UNDEFINED,
  UNKNOWN,
  type Value,
  withStep,
} from './value';

export function runBlock(ev: Evaluation, state: State, block: BlockNode): void {
  if (ev.nesting > MAX_NESTING) return reachLimit(ev, 'nesting of blocks', block.range);
  ev.nesting++;
  hoist(ev, state, block.body);
  if (block.label) runLabeled(ev, state, block);
  else for (const statement of block.body) run(ev, state, statement);
  ev.nesting--;
}

function runLabeled(ev: Evaluation, state: State, block: BlockNode): void {
  const body = fork(state);
  const jumpTarget = enterTarget(ev, state, 'block', block.label);
  for (const statement of block.body) run(ev, body, statement);
  currentFrame(ev).jumps.pop();
  merge(state, [body, ...jumpTarget.states]);
}

/** Functions exist before the statements around them run. */
function hoist(ev: Evaluation, state: State, body: readonly Statement[]): void {
  for (const statement of body) {
    const inner = statement.type === 'export' ? statement.declaration : statement;
    if (inner?.type === 'functionDeclaration') {
      const closure = makeClosure(ev, state, inner.function);
      if (inner.variable) setVariable(state, inner.variable, closure);
    } else if (statement.type === 'import') {
      bindImport(ev, state, statement);
    }
  }
}

function run(ev: Evaluation, state: State, statement: Statement): void {
  if (state.isDead || !visit(ev, statement)) return;
  switch (statement.type) {
    case 'expression':
      ev.dropped = statement.expression;
      evaluate(ev, state, statement.expression);
      return;
    case 'declare':
      return runDeclare(ev, state, statement);
    case 'functionDeclaration':
    case 'import':
      return;
    case 'classDeclaration': {
      makeClass(ev, state, statement.class, statement.variable);
      return;
    }
    case 'if':
      return runIf(ev, state, statement);
    case 'loop':
      return runLoop(ev, state, statement);
    case 'switch':
      return runSwitch(ev, state, statement);
    case 'try':
      return runTry(ev, state, statement);
    case 'return':
      return runReturn(ev, state, statement);
    case 'throw':
      return runThrow(ev, state, statement);
    case 'break':
    case 'continue':
      return jump(ev, state, statement);
    case 'block':
      return runBlock(ev, state, statement);
    case 'export':
      if (statement.declaration) run(ev, state, statement.declaration);
      return recordExport(ev, state, statement);
    case 'unknownStatement':
      for (const child of statement.children) evaluate(ev, state, child);
  }
}

function runDeclare(ev: Evaluation, state: State, statement: Statement & { type: 'declare' }): void {
  const given = statement.value ? evaluate(ev, state, statement.value) : UNDEFINED;
  const value =
    statement.isEntered && given.objects.length > 0 ? entered(ev, state, given, statement) : given;
  const typed = statement.annotation
    ? annotatedValue(ev, state, value, statement.annotation, statement)
    : value;
  declarePattern(ev, state, statement.target, typed, statement.value, statement.annotation);
  noteMemberName(statement.target, statement.value);
  if (statement.annotation) registerAnnotated(ev, state, typed, statement.annotation);
}

/** `const chat: RequestHandler = …` */
function registerAnnotated(ev: Evaluation, state: State, value: Value, annotation: TypeNode): void {
  if (annotation.type !== 'typeName' || !value.objects.some((object) => object.type === 'closure')) return;
  const imported = annotation.variable && readVariable(state, annotation.variable);
  const models =
    imported?.objects.flatMap((object) => (object.type === 'api' ? object.models : [])) ?? ev.catalog.globals;
  handlerByAnnotation(
    ev,
    models,
    annotation.members[annotation.members.length - 1] ?? annotation.name,
    value,
  );
}

function runIf(ev: Evaluation, state: State, statement: Statement & { type: 'if' }): void {
  const { test, then, otherwise } = waysOf(ev, state, statement.test);
  // Whoever asks what a generator left out asks by what.
  if (test.truth && isGenerator(ev)) ev.operands.set(statement.test, test);
  const outcome = outcomeForImported(ev, statement.test);
  if (outcome !== false) runBlock(ev, then, statement.then);
  if (outcome !== true && statement.else) runBlock(ev, otherwise, statement.else);
  merge(state, outcome === undefined ? [then, otherwise] : [outcome ? then : otherwise]);
}

function isGenerator(ev: Evaluation): boolean {
  const { node } = currentFrame(ev);
  return node !== 'module' && node.isGenerator;
}

/**
 * The body runs twice at most, so that what one turn leaves behind is seen by the next; over a few elements that are told
 * apart, once for each.
 */
function runLoop(ev: Evaluation, state: State, loop: LoopNode): void {
  if (loop.init) run(ev, state, loop.init);
  const iterable = loop.iterable ? evaluate(ev, state, loop.iterable) : undefined;
  const frame = currentFrame(ev);
  const turns = turnsOf(state, loop, iterable);
  for (const [pass, turn] of turns.entries()) {
    const test = loop.test && loop.kind !== 'doWhile' ? evaluate(ev, state, loop.test) : undefined;
    const skipped = fork(state);
    const body = fork(state);
    if (test?.truth) {
      refine(body, test.truth.whenTrue);
      refine(skipped, test.truth.whenFalse);
    }
    const jumpTarget = enterTarget(ev, state, 'loop', loop.label);
    const element = runTurn(ev, body, loop, iterable, turn);
    frame.jumps.pop();
    const ends = [body, ...jumpTarget.states];
    if (element && !jumpTarget.isLeft)
      refineEach([skipped, ...ends], provenOfEach(ev, skipped, element, ends, turn === undefined));
    const writes = ends.some((one) => one.variables.size + one.records.size > 0);
    const always = isAlwaysEntered(loop, test) && !ends.every((one) => one.isDead);
    merge(state, always ? ends : [skipped, ...ends]);
    if (!writes && turns[pass + 1] === turn) break;
  }
}

/** `do`, `for (;;)`, `while (true)` */
function isAlwaysEntered(loop: LoopNode, test: Value | undefined): boolean {
  return loop.kind === 'doWhile' || (!loop.iterable && (!test || soleConstant(test) === true));
}

/**
 * What every turn proves of its element holds of a list without any, too; likewise what it proves of what was checked,
 * where the list is what a check said of it.
 */
export function provenOfEach(
  ev: Evaluation,
  state: State,
  element: Value,
  ends: readonly State[],
  isAny: boolean,
): readonly Refinement[] {
  const alive = ends.filter((end) => !end.isDead);
  const elements = deepOrigins(ev, state, element).map(({ identities }) => identities);
  const own = elements.flatMap(([identity]) => identity ?? []);
  const verdicts = element.objects.filter((object) => object.type === 'verdict');
  const checked = verdicts.flatMap(({ passed }) => passed.map(({ identity }) => identity));
  const proven = [...own, ...checked].flatMap((identity) => {
    const guards = alive.map((end) => readGuard(end, identity));
    const [guard] = guards;
    const marks = guards.reduce((bits, one) => bits & (one?.marks ?? 0), guard?.marks ?? 0);
    return guard && marks !== 0 ? [{ ...guard, marks }] : [];
  });
  // One of several that are told apart says nothing of what all of them are parts of.
  return isAny ? ofTheirList(proven, elements) : proven;
}

function refineEach(states: readonly State[], proven: readonly Refinement[]): void {
  for (const state of states) if (!state.isDead) refine(state, proven);
}

/** The element of each turn, or nothing where it may be any. */
function turnsOf(state: State, loop: LoopNode, iterable: Value | undefined): readonly (Value | undefined)[] {
  const apart = iterable && loop.kind === 'each' ? toldApart(state, iterable) : undefined;
  if (!apart) return Array<undefined>(LOOP_PASSES).fill(undefined);
  const elements = apart.elements.map(({ value }) => value);
  return apart.rest ? [...elements, ...Array<Value>(LOOP_PASSES).fill(apart.rest.value)] : elements;
}

/** Gives the element that it is about: one that is told apart, or any. */
function runTurn(
  ev: Evaluation,
  body: State,
  loop: LoopNode,
  iterable: Value | undefined,
  turn: Value | undefined,
): Value | undefined {
  const element = turn ?? (iterable && elementOf(ev, body, loop, iterable));
  if (loop.target && loop.iterable)
    declarePattern(ev, body, loop.target, element ?? UNKNOWN, undefined, undefined);
  runBlock(ev, body, loop.body);
  if (!body.isDead && loop.update) evaluate(ev, body, loop.update);
  if (!body.isDead && loop.kind === 'doWhile' && loop.test) evaluate(ev, body, loop.test);
  return element;
}

function elementOf(ev: Evaluation, state: State, loop: LoopNode, value: Value): Value {
  const { kind, iterable } = loop;
  return kind === 'eachKey' || !iterable
    ? keysOf(ev, value, loop)
    : (knownKeys(state, value) ??
        readElement(ev, state, asIterated(ev, state, value, iterable), readingOf(iterable)));
}

function runSwitch(ev: Evaluation, state: State, statement: Statement & { type: 'switch' }): void {
  const subject = evaluate(ev, state, statement.subject);
  observeTest(ev, statement.subject, subject);
  const jumpTarget = enterTarget(ev, state, 'switch', undefined);
  let previous: State | undefined;
  const hasDefault = statement.cases.some((one) => !one.test);
  const questions: BinaryNode[] = [];
  let isMet = false;
  for (const { test, body } of statement.cases) {
    const entry = whereNone(ev, state, questions);
    if (isMet) entry.isDead = true;
    if (test) {
      const value = evaluate(ev, state, test);
      refine(entry, caseRefinements(ev, state, subject, value, test));
      const question = isSame(statement.subject, test);
      narrow(ev, entry, question, true);
      questions.push(question);
      if (settleCase(ev, comparisonOfSettled(question, [subject, value]), entry)) isMet = true;
    }
    const branch = fork(state);
    merge(branch, previous ? [entry, previous] : [entry]);
    if (!branch.isDead) runBlock(ev, branch, body);
    previous = branch;
  }
  currentFrame(ev).jumps.pop();
  const ends = [...(previous ? [previous] : []), ...jumpTarget.states];
  merge(state, hasDefault || isMet ? ends : [...ends, whereNone(ev, state, questions)]);
}

/** Tells whether the case is the one that is meant. */
function settleCase(ev: Evaluation, isMeant: Value | undefined, entry: State): boolean {
  const outcome = isMeant && outcomeOf(ev, isMeant);
  if (!outcome) return false;
  leaveOut(ev, outcome);
  if (!outcome.isTrue) entry.isDead = true;
  return outcome.isTrue;
}

/** A state in which none of the cases so far is meant. */
function whereNone(ev: Evaluation, state: State, questions: readonly BinaryNode[]): State {
  const branch = fork(state);
  for (const question of questions) narrow(ev, branch, question, false);
  return branch;
}

/** What a case asks of the subject. */
function isSame(left: Expression, right: Expression): BinaryNode {
  return { type: 'binary', operator: '==', left, right, range: right.range };
}

function runTry(ev: Evaluation, state: State, statement: Statement & { type: 'try' }): void {
  const { body: block, handler, finalizer } = statement;
  const body = fork(state);
  const thrown = handler && enterTarget(ev, state, 'try', undefined);
  runBlock(ev, body, block);
  if (thrown) currentFrame(ev).jumps.pop();
  const interrupted = partly(state, body);
  const ends = [body];
  if (handler && thrown) {
    const caught = fork(state);
    merge(caught, [interrupted, ...thrown.states]);
    if (handler.parameter)
      declarePattern(
        ev,
        caught,
        handler.parameter,
        joinAll([UNKNOWN, ...thrown.values]),
        undefined,
        undefined,
      );
    runBlock(ev, caught, handler.body);
    ends.push(caught);
  }
  merge(state, ends);
  if (!finalizer) return;
  // It also runs on the way out of a `return` or a `throw`.
  runBlock(ev, fork(interrupted), finalizer);
  if (!state.isDead) runBlock(ev, state, finalizer);
}

/** A state in which the writes of `body` may or may not have happened; its guards have not. */
function partly(state: State, body: State): State {
  const result = fork(state);
  for (const [variable, value] of body.variables) {
    setVariable(result, variable, joinValues(readVariable(state, variable) ?? UNDEFINED, value));
  }
  for (const [record, contents] of body.records) {
    const before = findContents(state, record);
    setContents(result, record, before ? joinContents(before, contents) : contents);
  }
  return result;
}

function runReturn(ev: Evaluation, state: State, statement: Statement & { type: 'return' }): void {
  const frame = currentFrame(ev);
  const value = statement.value ? evaluate(ev, state, statement.value) : UNDEFINED;
  if (statement.value) observeReturn(ev, state, value, statement.value);
  const name = frame.node === 'module' ? undefined : frame.node.name;
  const step = stepAt(ev, statement, `is returned by ${name}`);
  const stepped =
    name === undefined || !statement.value ? value : mapOrigins(value, (origin) => withStep(origin, step));
  frame.exits.push({ value: stepped, state: flatten(state, frame.base) });
  state.isDead = true;
}

function runThrow(ev: Evaluation, state: State, statement: Statement & { type: 'throw' }): void {
  observeThrown(ev, state, statement.value);
  leave(ev, state, evaluate(ev, state, statement.value));
}

/** A call that does not come back: most throw something that a `try` around it may catch. */
export function endHere(ev: Evaluation, state: State): void {
  leave(ev, state, UNKNOWN);
}

function leave(ev: Evaluation, state: State, value: Value): void {
  const target = findTarget(ev, ({ type }) => type === 'try');
  target?.states.push(flatten(state, target.base));
  throwValue(ev, state, value);
  state.isDead = true;
}

/** What is thrown while something is evaluated whose failure is asked for: `work().catch(…)`. */
export function collectThrown<T>(
  ev: Evaluation,
  run: () => T,
): { readonly value: T; readonly thrown: readonly Value[] } {
  const { base, jumps } = currentFrame(ev);
  const target = enterTarget(ev, base, 'promise', undefined);
  const value = run();
  jumps.pop();
  return { value, thrown: target.values };
}

/** To the nearest `catch`, of a caller if there is none in the function. */
export function throwValue(ev: Evaluation, state: State, value: Value): void {
  const target = findTarget(ev, ({ type }) => type === 'try' || type === 'promise');
  const { thrown, base } = currentFrame(ev);
  if (target) target.values.push(value);
  else if (thrown.length < MAX_THROWN) {
    thrown.push(value);
    for (const object of value.objects) keepForCaller(base, state, object);
  }
}

/** What is thrown leaves the function on a way that no other value takes: what was made there goes with it. */
function keepForCaller(base: State, state: State, object: HeapObject): void {
  if (object.type !== 'record' || findContents(base, object)) return;
  const contents = readContents(state, object);
  setContents(base, object, contents);
  for (const { objects } of valuesIn(contents))
    for (const inner of objects) keepForCaller(base, state, inner);
}

function jump(
  ev: Evaluation,
  state: State,
  { type, label }: Statement & { type: 'break' | 'continue' },
): void {
  const target = findTarget(ev, (one) =>
    label === undefined
      ? one.type === 'loop' || (one.type === 'switch' && type === 'break')
      : one.label === label,
  );
  target?.states.push(flatten(state, target.base));
  if (target && type === 'break') target.isLeft = true;
  state.isDead = true;
}

function enterTarget(
  ev: Evaluation,
  base: State,
  type: JumpTarget['type'],
  label: string | undefined,
): JumpTarget {
  const target: JumpTarget = { type, label, base, states: [], isLeft: false, values: [] };
  currentFrame(ev).jumps.push(target);
  return target;
}

function findTarget(ev: Evaluation, isIt: (target: JumpTarget) => boolean): JumpTarget | undefined {
  const { jumps } = currentFrame(ev);
  for (let index = jumps.length - 1; index >= 0; index--) {
    const target = jumps[index];
    if (target && isIt(target)) return target;
  }
  return undefined;
}
