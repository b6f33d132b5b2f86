/** Running statements, branch by branch. */
import type { BlockNode, LoopNode, Statement, TypeNode } from '../program';
import { declarePattern } from './assignments';
import { annotatedValue } from './annotations';
import { currentFrame, type Evaluation, stepAt, visit } from './evaluation';
import { evaluate } from './expressions';
import { makeClass, makeClosure } from './functions';
import { caseRefinements } from './guards';
import { handlerByAnnotation } from './handlers';
import { LOOP_PASSES, MAX_NESTING } from './limits';
import { bindImport, recordExport } from './modules';
import { observeReturn } from './sinks';
import { readElement, readingOf } from './members';
import {
  flatten,
  fork,
  joinContents,
  merge,
  readContents,
  readVariable,
  refine,
  type State,
  setVariable,
  setContents,
} from './state';
import { joinValues, mapOrigins, UNDEFINED, UNKNOWN, type Value, withStep } from './value';

export function runBlock(ev: Evaluation, state: State, block: BlockNode): void {
  if (ev.nesting > MAX_NESTING) return;
  ev.nesting++;
  hoist(ev, state, block.body);
  if (block.label) runLabeled(ev, state, block);
  else for (const statement of block.body) run(ev, state, statement);
  ev.nesting--;
}

function runLabeled(ev: Evaluation, state: State, block: BlockNode): void {
  const body = fork(state);
  const jump = { label: block.label, base: state, states: [] as State[] };
  const { jumps } = currentFrame(ev);
  jumps.push(jump);
  for (const statement of block.body) run(ev, body, statement);
  jumps.pop();
  merge(state, [body, ...jump.states]);
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
      evaluate(ev, state, statement.expression);
      return;
    case 'declare':
      return runDeclare(ev, state, statement);
    case 'functionDeclaration':
    case 'import':
      return;
    case 'classDeclaration': {
      const value = makeClass(ev, state, statement.class);
      if (statement.variable) setVariable(state, statement.variable, value);
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
      evaluate(ev, state, statement.value);
      state.isDead = true;
      return;
    case 'break':
    case 'continue':
      return jump(ev, state, statement.label);
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
  const value = statement.value ? evaluate(ev, state, statement.value) : UNDEFINED;
  const typed = statement.annotation
    ? annotatedValue(ev, state, value, statement.annotation, statement)
    : value;
  declarePattern(ev, state, statement.target, typed, statement.value, statement.annotation);
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
  const test = evaluate(ev, state, statement.test);
  const then = fork(state);
  const otherwise = fork(state);
  if (test.truth) {
    refine(then, test.truth.whenTrue);
    refine(otherwise, test.truth.whenFalse);
  }
  runBlock(ev, then, statement.then);
  if (statement.else) runBlock(ev, otherwise, statement.else);
  merge(state, [then, otherwise]);
}

/** The body runs twice at most, so that what one turn leaves behind is seen by the next. */
function runLoop(ev: Evaluation, state: State, loop: LoopNode): void {
  if (loop.init) run(ev, state, loop.init);
  const iterable = loop.iterable ? evaluate(ev, state, loop.iterable) : undefined;
  const frame = currentFrame(ev);
  for (let pass = 0; pass < LOOP_PASSES; pass++) {
    const test = loop.test && loop.kind !== 'doWhile' ? evaluate(ev, state, loop.test) : undefined;
    const skipped = fork(state);
    const body = fork(state);
    if (test?.truth) {
      refine(body, test.truth.whenTrue);
      refine(skipped, test.truth.whenFalse);
    }
    const jumpTarget = { label: loop.label, base: state, states: [] as State[] };
    frame.jumps.push(jumpTarget);
    runTurn(ev, body, loop, iterable);
    frame.jumps.pop();
    const writes = body.variables.size + body.records.size;
    const ends = [body, ...jumpTarget.states];
    const always = loop.kind === 'doWhile' && !ends.every((one) => one.isDead);
    merge(state, always ? ends : [skipped, ...ends]);
    if (writes === 0) break;
  }
}

function runTurn(ev: Evaluation, body: State, loop: LoopNode, iterable: Value | undefined): void {
  if (loop.target && loop.iterable) {
    const element =
      loop.kind === 'eachKey' || !iterable
        ? UNKNOWN
        : readElement(ev, body, iterable, readingOf(loop.iterable));
    declarePattern(ev, body, loop.target, element, undefined, undefined);
  }
  runBlock(ev, body, loop.body);
  if (!body.isDead && loop.update) evaluate(ev, body, loop.update);
  if (!body.isDead && loop.kind === 'doWhile' && loop.test) evaluate(ev, body, loop.test);
}

function runSwitch(ev: Evaluation, state: State, statement: Statement & { type: 'switch' }): void {
  const subject = evaluate(ev, state, statement.subject);
  const jumpTarget = { label: undefined, base: state, states: [] as State[] };
  const frame = currentFrame(ev);
  frame.jumps.push(jumpTarget);
  let previous: State | undefined;
  const hasDefault = statement.cases.some((one) => !one.test);
  for (const { test, body } of statement.cases) {
    const entry = fork(state);
    if (test) refine(entry, caseRefinements(ev, state, subject, evaluate(ev, state, test), test));
    const branch = fork(state);
    const entries = previous && !previous.isDead ? [entry, previous] : [entry];
    merge(branch, entries);
    runBlock(ev, branch, body);
    previous = branch;
  }
  frame.jumps.pop();
  const ends = [...(previous ? [previous] : []), ...jumpTarget.states];
  merge(state, hasDefault ? ends : [...ends, fork(state)]);
}

function runTry(ev: Evaluation, state: State, statement: Statement & { type: 'try' }): void {
  const body = fork(state);
  runBlock(ev, body, statement.body);
  const ends = [body];
  if (statement.handler) {
    const handler = partly(state, body);
    if (statement.handler.parameter)
      declarePattern(ev, handler, statement.handler.parameter, UNKNOWN, undefined, undefined);
    runBlock(ev, handler, statement.handler.body);
    ends.push(handler);
  }
  merge(state, ends);
  if (!statement.finalizer) return;
  const wasDead = state.isDead;
  state.isDead = false;
  runBlock(ev, state, statement.finalizer);
  state.isDead ||= wasDead;
}

/** A state in which the writes of `body` may or may not have happened; its guards have not. */
function partly(state: State, body: State): State {
  const result = fork(state);
  for (const [variable, value] of body.variables) {
    setVariable(result, variable, joinValues(readVariable(state, variable) ?? UNDEFINED, value));
  }
  for (const [record, contents] of body.records)
    setContents(result, record, joinContents(readContents(state, record), contents));
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

function jump(ev: Evaluation, state: State, label: string | undefined): void {
  const { jumps } = currentFrame(ev);
  const target = label === undefined ? jumps[jumps.length - 1] : jumps.find((one) => one.label === label);
  if (target) target.states.push(flatten(state, target.base));
  state.isDead = true;
}
