/**
 * What is data of a kind only as a whole, the environment: one member tells nothing of it, a walk through all of them
 * tells everything. So what a walk gives is the whole again, under a name of its own, until something is asked of it.
 */
import type { Expression } from '../program';
import { type Evaluation, identityAt, stepAt } from './evaluation';
import type { Reading } from './members';
import { deriveMember, markBits, type Origin, type Refinement, type Value } from './value';

const KNOWN = markBits(['known-values']);
/** A name says nothing of what stands under it. */
const NAME = markBits(['redacted']);

const EACH = /\.\[each [^\]]*\]$/;

/** What is told of one member or element by what is told of all. */
export function partly(origins: readonly Origin[]): readonly Origin[] {
  return hasWhole(origins) ? origins.filter(({ source }) => !source.isWhole) : origins;
}

function hasWhole(origins: readonly Origin[]): boolean {
  return origins.some(({ source }) => source.isWhole);
}

/** The names in it, one after the other, as a walk at this place gives them. */
export function eachName(
  ev: Evaluation,
  origins: readonly Origin[],
  at: Pick<Reading, 'range'>,
): readonly Origin[] {
  const name = `[each ${identityAt(ev, at)}]`;
  return origins
    .filter(({ source, identities }) => source.isWhole && eachIn(identities) === undefined)
    .map((origin) => deriveMember(origin, name))
    .map((origin) => ({ ...origin, marks: origin.marks | NAME }));
}

/** What stands under these names. */
export function eachValue(
  ev: Evaluation,
  origins: readonly Origin[],
  at: Pick<Reading, 'range'>,
): readonly Origin[] {
  return eachName(ev, origins, at).map(valueUnder);
}

/** It is of its name, so that a guard of that is one of it. */
function valueUnder(origin: Origin): Origin {
  return deriveMember({ ...origin, marks: origin.marks & ~NAME }, 'value');
}

/** `all[name]`, where a walk through `all` gives the name. */
export function underEach(all: readonly Origin[], key: Value): readonly Origin[] {
  const names = all.flatMap(({ source, identities: [name = ''] }) =>
    source.isWhole ? `${name}.[each ` : [],
  );
  const isOfAll = ({ identities }: Origin): boolean => {
    const each = eachIn(identities);
    return each !== undefined && names.some((name) => each.startsWith(name));
  };
  return key.origins.filter(isOfAll).map(valueUnder);
}

/** The last name of a walk that it was made of. */
function eachIn(identities: readonly string[]): string | undefined {
  return identities.find((identity) => EACH.test(identity));
}

/** What asks about these values, with the answer: it chooses among what a walk gives, whichever way it answers. */
export function withChoice(ev: Evaluation, node: Expression, values: readonly Value[], result: Value): Value {
  // Asked of every call, and true of hardly any.
  if (!values.some(({ origins }) => hasWhole(origins))) return result;
  const chosen = values.flatMap(({ origins }) => (hasWhole(origins) ? chosenAmong(ev, node, origins) : []));
  if (chosen.length === 0) return result;
  const { whenTrue = [], whenFalse = [] } = result.truth ?? {};
  return { ...result, truth: { whenTrue: [...whenTrue, ...chosen], whenFalse: [...whenFalse, ...chosen] } };
}

/** One of a walk, or some, are not all. */
export function chosenAmong(
  ev: Evaluation,
  node: Expression,
  origins: readonly Origin[],
): readonly Refinement[] {
  const identities = new Set(origins.flatMap((origin) => eachIn(origin.identities) ?? []));
  const step = stepAt(ev, node, 'is chosen');
  return [...identities].map((identity) => ({ identity, marks: KNOWN, step }));
}

/** What a filter proves of a walk holds of it from then on: its names and what stands under them are read apart. */
export function ofWalks(refinements: readonly Refinement[]): readonly Refinement[] {
  return refinements.filter(({ identity }) => EACH.test(identity));
}
