/** The parts of a prompt, as rules see them. */
import { distinctBy } from '../distinct';
import { isConstant, knownText, type PartObservation, type Value } from '../flow';
import { memoized } from '../memo';
import type { PromptPart } from './facts';
import type { Places } from './places';

export function toPart({ placeOf }: Places, { role, path, node, value }: PartObservation): PromptPart {
  return { role, path, place: placeOf(node), isConstant: isConstant(value), text: longestText(value) };
}

function longestText({ pieces, ...value }: Value): string {
  return pieces ? longestIn(pieces) : knownText({ ...value, pieces });
}

/** Texts share their parts: each is looked through once. */
const longestIn = memoized((pieces: NonNullable<Value['pieces']>): string => {
  const texts = pieces.map((piece) => (piece.type === 'text' ? piece.text : longestText(piece.value)));
  return texts.reduce((found, text) => (text.length > found.length ? text : found), '');
});

/** A part that a call is reached with several times is one. */
export function distinctParts(parts: readonly PromptPart[]): readonly PromptPart[] {
  const keyOf = ({ role, place: { range } }: PromptPart): string => `${role}:${range.start}:${range.end}`;
  return distinctBy(parts, keyOf);
}
