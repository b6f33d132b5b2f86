/** What is known of the members of outside data where that is put aside: in a list, by a generator. */
import { parsedBy } from './members';
import { ANYTHING, type SchemaShape } from './schemas';
import { readGuard, type State } from './state';
import type { Origin, Value } from './value';

/**
 * `if (turn.role === 'user') turns.push(turn)`: what holds of the members here holds of what is put aside, wherever that
 * is read, while the data itself may be anything on other ways.
 */
export function withProvenMembers(state: State, value: Value): Value {
  const [first, ...others] = value.origins;
  if (!first || value.objects.length > 0 || state.guarded.size === 0) return value;
  const proven = others.reduce(
    (before, origin) => inBoth(before, membersOf(state, origin)),
    membersOf(state, first),
  );
  if (proven.size === 0) return value;
  const fields = new Map(
    [...proven].map(([name, marks]): [string, SchemaShape] => [name, { ...ANYTHING, marks }]),
  );
  return parsedBy(value, { ...ANYTHING, fields, keeps: true });
}

function membersOf(state: State, { identities: [identity = ''] }: Origin): ReadonlyMap<string, number> {
  const begin = `${identity}.`;
  const proven = new Map<string, number>();
  for (const name of state.guarded) {
    const member = name.startsWith(begin) ? name.slice(begin.length) : '';
    const guard = /^\w+$/.test(member) ? readGuard(state, name) : undefined;
    if (guard && guard.marks !== 0) proven.set(member, guard.marks);
  }
  return proven;
}

function inBoth(
  left: ReadonlyMap<string, number>,
  right: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const shared = [...left].map(([name, marks]) => [name, marks & (right.get(name) ?? 0)] as const);
  return new Map(shared.filter(([, marks]) => marks !== 0));
}
