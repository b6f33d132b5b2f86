/** What calls of functions do beyond computing, and which of it they do whenever they are called. */
import { memoized } from '../memo';
import { conditionsOn, type FunctionNode, isQuestion, isReadBefore, type Range } from '../program';
import { type Evaluation, placeOf } from './evaluation';
import type { ActObservation, DeedObservation } from './observation';
import { noteDeed, type Recording } from './recording';
import type { ClosureObject } from './value';

/** What a run did that no test of the function itself could have kept it from, and whom it asked. */
export function actsOf({ node: fn, module }: ClosureObject, { deeds }: Recording): readonly ActObservation[] {
  const own = [...deeds.values()].filter(({ place }) => place.path === module.unit.path);
  const asked = own.filter(asksSomebody).map(({ place }) => place.range);
  return own.flatMap(({ place, acts }) => {
    const isFree =
      !asked.some((range) => isReadBefore(range, place.range)) && isUnquestioned(fn, place.range);
    return acts.filter(({ kind }) => kind === 'asks' || isFree);
  });
}

/** Whether nothing on the way to a place in a function is asked. Its text alone tells, so it is told once for all runs. */
function isUnquestioned(fn: FunctionNode, range: Range): boolean {
  const known = unquestionedIn(fn);
  const before = known.get(range.start);
  if (before !== undefined) return before;
  const answer = !conditionsOn(fn.body, range).some((condition) => isQuestion(fn.body, condition));
  known.set(range.start, answer);
  return answer;
}

const unquestionedIn = memoized(() => new Map<number, boolean>());

function asksSomebody({ acts }: DeedObservation): boolean {
  return acts.some(({ kind }) => kind === 'asks');
}

/** A function that nobody calls by name does nothing for a caller. */
export function noteActs(
  ev: Evaluation,
  node: { readonly range: Range },
  { node: fn }: ClosureObject,
  acts: readonly ActObservation[],
): void {
  if (acts.length > 0 && node !== fn) noteDeed(ev, { place: placeOf(ev, node), acts });
}
