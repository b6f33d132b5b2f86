/**
 * Objects that nobody was seen to make: a parameter, what an unknown call gives, an element of an unknown list. Such a
 * value becomes an object as soon as something is put into it that is followed; before there is nothing to follow, and
 * what is not known of it tells more than an object would.
 */
import type { Expression, MemberNode } from '../program';
import { writeName } from './assignments';
import type { Evaluation } from './evaluation';
import { evaluate } from './expressions';
import { newRecord, writeMember } from './members';
import { EMPTY_CONTENTS, type State } from './state';
import { hasDeepOrigins } from './text';
import { UNKNOWN, type Value } from './value';

/** What `given` is put into: `job` of `job.command = answer`. */
export function madeFor(ev: Evaluation, state: State, owner: Expression, object: Value, given: Value): Value {
  return isBlank(object) && hasDeepOrigins(state, given)
    ? (made(ev, state, owner, given, false) ?? object)
    : object;
}

/** Methods by which a list grows; others of such names are those of sets, sessions and headers. */
const GROWING: ReadonlySet<string> = new Set(['append', 'extend', 'push', 'unshift']);

/** The same of a list: `history` of `history.append(answer)`. */
export function listMadeFor(
  ev: Evaluation,
  state: State,
  { object: owner, property }: MemberNode,
  object: Value,
  given: readonly Value[],
): Value {
  if (!isBlank(object) || typeof property !== 'string' || !GROWING.has(property)) return object;
  const told = given.length === 1 ? given.find((value) => hasDeepOrigins(state, value)) : undefined;
  return told ? (made(ev, state, owner, told, true) ?? object) : object;
}

/** Nothing is known of it, not even that it is a text. */
function isBlank({ isOpen, origins, objects, constants, pieces }: Value): boolean {
  return isOpen && origins.length + objects.length + constants.length === 0 && pieces === undefined;
}

/** Nothing where there is no place that would hold it. */
function made(
  ev: Evaluation,
  state: State,
  owner: Expression,
  given: Value,
  isArray: boolean,
): Value | undefined {
  const contents = isArray
    ? { ...EMPTY_CONTENTS, rest: { value: UNKNOWN, node: owner } }
    : { ...EMPTY_CONTENTS, isOpen: true };
  const object = newRecord(state, owner, contents, isArray);
  return keep(ev, state, owner, object, given) ? object : undefined;
}

function keep(ev: Evaluation, state: State, owner: Expression, object: Value, given: Value): boolean {
  if (owner.type === 'name') {
    if (owner.variable) writeName(ev, state, owner, object);
    return owner.variable !== undefined;
  }
  const key = owner.type === 'member' ? keyOf(owner) : undefined;
  if (owner.type !== 'member' || key === undefined) return false;
  const above = madeFor(ev, state, owner.object, evaluate(ev, state, owner.object), given);
  if (!above.objects.some(({ type }) => type === 'record')) return false;
  writeMember(state, above, key, { value: object, node: owner });
  return true;
}

/** `meta` of `job.meta`, `job['meta']` */
function keyOf({ property }: MemberNode): string | undefined {
  if (typeof property === 'string') return property;
  return property.type === 'literal' && typeof property.value === 'string' ? property.value : undefined;
}
