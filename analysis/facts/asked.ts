/** Whom a tool asks before it does what: somebody who is asked afterwards has consented to nothing. */
import { isSameAct } from '../flow';
import {
  contains,
  type FunctionNode,
  functionAround,
  mayComeBefore,
  type Program,
  type Range,
} from '../program';
import type { Deed } from './decisions';
import type { Act } from './facts';

/** What a function is run in: acts are told apart by their places, and so are the calls that lead to them. */
export interface Asking {
  readonly path: string;
  readonly program: Program;
  readonly deeds: readonly Deed[];
}

/** What a tool does, with a word on what somebody was asked before. */
export function withConsent(input: Asking, handler: FunctionNode, acts: readonly Act[]): readonly Act[] {
  if (!acts.some(isAsking)) return acts;
  const own = ownDeeds(input, handler);
  const asking = own.filter((deed) => deed.acts.some(isAsking)).map(({ place }) => place.range);
  const isFree = (act: Act): boolean => {
    const places = own.filter((deed) => deed.acts.some((other) => isSameAct(act, other)));
    return asking.length > 0 && places.some(({ place }) => !isAskedBefore(handler, place.range, asking));
  };
  const free = acts.filter(isFree);
  const asked = acts.filter((act) => !isAsking(act) && !free.includes(act));
  // Whoever asks on one way to something has thought of the other.
  const isAsked = (act: Act): boolean =>
    asked.some((other) => other === act || (other.kind === act.kind && other.label === act.label));
  return acts.map((act) => (isAsked(act) ? { ...act, isAsked: true } : act));
}

/** Whether all that is done is done with somebody's consent, which reading needs not. */
export function isConsented(acts: readonly Act[]): boolean {
  return acts.some(isAsking) && acts.every((act) => act.isAsked === true || isAsking(act) || isReading(act));
}

/** What the function does itself and by its calls, without what functions in it do when they are called. */
function ownDeeds({ path, program, deeds }: Asking, handler: FunctionNode): readonly Deed[] {
  return deeds.filter(
    ({ place }) =>
      place.path === path &&
      contains(handler.range, place.range) &&
      functionAround(program, place.range) === handler,
  );
}

function isAskedBefore({ body }: FunctionNode, range: Range, asking: readonly Range[]): boolean {
  return asking.some((asked) => mayComeBefore(body, asked, range));
}

function isAsking({ kind }: Act): boolean {
  return kind === 'asks';
}

function isReading({ kind }: Act): boolean {
  return kind === 'reads-private' || kind === 'fetches';
}
