/**
 * What is called from outside comes in any order: what one function leaves behind, those that ran before it, and itself,
 * meet the next time. They run once more then; what that round leaves is not followed further.
 */
import { currentFrame, type Evaluation, type Frame } from './evaluation';
import { valuesIn } from './members';
import { findContents, readVariable, type State } from './state';
import { hasDeepOrigins } from './text';
import type { Value } from './value';

/** A run that nobody in the program asked for, which left `aside` above `state`. */
export function noteRun(ev: Evaluation, state: State, aside: State, again: (later: State) => void): void {
  const frame = currentFrame(ev);
  if (frame.outdated < 0) return;
  frame.unasked.push(again);
  if (leavesData(state, aside)) frame.outdated = frame.unasked.length;
}

/** Outside data that was not there before, in variables and objects that were. */
function leavesData(state: State, aside: State): boolean {
  for (const [variable, value] of aside.variables) {
    const before = readVariable(state, variable);
    if (isNew(aside, before ? [before] : [], value)) return true;
  }
  for (const [object, contents] of aside.records) {
    const before = findContents(state, object);
    if (!before) continue;
    const values = valuesIn(before);
    if (valuesIn(contents).some((value) => isNew(aside, values, value))) return true;
  }
  return false;
}

function isNew(aside: State, before: readonly Value[], value: Value): boolean {
  return !before.includes(value) && hasDeepOrigins(aside, value);
}

export function runOutdated(ev: Evaluation, state: State, frame: Frame): void {
  const runs = frame.unasked.slice(0, Math.max(frame.outdated, 0));
  frame.outdated = -1;
  if (runs.length === 0 || ev.isAgain) return;
  ev.isAgain = true;
  for (const run of runs) run(state);
  ev.isAgain = false;
}
