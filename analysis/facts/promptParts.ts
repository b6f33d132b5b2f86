/** The parts of a prompt, as rules see them. */
import { isConstant, knownText, type PartObservation, type Value } from '../flow';
import type { PromptPart } from './facts';
import type { Places } from './places';

export function toPart({ placeOf }: Places, { role, path, node, value }: PartObservation): PromptPart {
  return { role, path, place: placeOf(node), isConstant: isConstant(value), text: longestText(value) };
}

const longestOf = new WeakMap<NonNullable<Value['pieces']>, string>();

/** Texts share their parts: each is looked through once. */
function longestText({ pieces, ...value }: Value): string {
  if (!pieces) return knownText({ ...value, pieces });
  const known = longestOf.get(pieces);
  if (known !== undefined) return known;
  const texts = pieces.map((piece) => (piece.type === 'text' ? piece.text : longestText(piece.value)));
  const longest = texts.reduce((found, text) => (text.length > found.length ? text : found), '');
  longestOf.set(pieces, longest);
  return longest;
}

/** A part that a call is reached with several times is one. */
export function distinctParts(parts: readonly PromptPart[]): readonly PromptPart[] {
  const keyOf = ({ role, place: { range } }: PromptPart): string => `${role}:${range.start}:${range.end}`;
  return [...new Map(parts.map((part) => [keyOf(part), part])).values()];
}
