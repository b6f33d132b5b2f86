/**
 * What is called from outside comes in any order: what one function leaves behind, those that ran before it, and itself,
 * meet the next time. Of them, those that see it run once more then; what that round leaves is not followed further.
 */
import type { Variable } from '../program';
import { currentFrame, type Evaluation, type Frame } from './evaluation';
import { valuesIn } from './members';
import { isOfRequest } from './middleware';
import type { Recording } from './recording';
import { type Named, seenFrom } from './signatures';
import { findContents, readVariable, type State } from './state';
import { findRead, namingOf } from './summaries';
import { holdsDeeply } from './text';
import { type ClosureObject, type HeapObject, objectValue, type Value } from './value';

/** A run that nobody in the program asked for. */
export interface UnaskedRun {
  readonly closure: ClosureObject;
  readonly reads: Recording['reads'];
  /** Absent where the next run may be given something else. */
  readonly given: readonly Value[] | undefined;
  /** What it left: variables and objects that were there before and hold outside data since. */
  readonly left: ReadonlySet<Named | Variable>;
  again(later: State): void;
}

/** Notes a run that left `aside` above `state`. */
export function noteRun(ev: Evaluation, state: State, aside: State, run: Omit<UnaskedRun, 'left'>): void {
  if (!ev.isAgain) currentFrame(ev).unasked.push({ ...run, left: leftBehind(state, aside) });
}

function leftBehind(state: State, aside: State): ReadonlySet<Named | Variable> {
  const left = new Set<Named | Variable>();
  for (const [variable, value] of aside.variables) {
    const before = readVariable(state, variable);
    if (!isOfRequest(variable) && isNew(aside, before ? [before] : [], value)) left.add(variable);
  }
  for (const [object, contents] of aside.records) {
    const before = findContents(state, object);
    if (!before) continue;
    const values = valuesIn(before);
    if (valuesIn(contents).some((value) => isNew(aside, values, value))) left.add(object);
  }
  return left;
}

function isNew(aside: State, before: readonly Value[], value: Value): boolean {
  return !before.includes(value) && holdsDeeply(aside, value, isOfUse);
}

/** What a library made is asked by others: the client or the chain that a function makes when the program starts. */
function isOfUse({ type }: HeapObject): boolean {
  return type === 'answer' || type === 'instance';
}

export function runOutdated(ev: Evaluation, state: State, frame: Frame): void {
  if (ev.isAgain) return;
  ev.isAgain = true;
  for (const run of outdatedAmong(ev, state, frame.unasked)) run.again(state);
  ev.isAgain = false;
}

/** Those that see what they or later ones left. */
function outdatedAmong(ev: Evaluation, state: State, runs: readonly UnaskedRun[]): readonly UnaskedRun[] {
  const left = new Set<Named | Variable>();
  const outdated = runs.toReversed().filter((run) => {
    for (const one of run.left) left.add(one);
    return left.size > 0 && seesAny(ev, state, run, left);
  });
  return outdated.reverse();
}

function seesAny(
  ev: Evaluation,
  state: State,
  { closure, reads, given }: UnaskedRun,
  left: ReadonlySet<Named | Variable>,
): boolean {
  const isLeft = (one: Named | Variable): boolean => left.has(one);
  if (!given || [...reads.keys()].some(isLeft)) return true;
  const values = [...reads].map(([variable, reader]) => findRead(ev, state, closure, variable, reader));
  const seen = seenFrom(state, [closure.receiver, ...given, ...services(ev), ...values], namingOf(ev));
  return !seen || [...seen].some(isLeft);
}

/** What is injected stands in nothing that is read. */
function services({ services }: Evaluation): readonly Value[] {
  return [...services.values()].filter((one) => one !== 'being made').map(objectValue);
}
