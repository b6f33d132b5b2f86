/** Members of outside data, and of cataloged objects, that the program writes: a variable each, named by identity. */
import type { Variable } from '../program';

export interface Outside {
  get(identity: string): Variable | undefined;
  /** The variable of a member that is written, made at the first write. */
  written(identity: string): Variable;
  /** Variables of the members of what has this identity, and of their members. */
  below(identity: string): readonly Variable[];
  beginningWith(prefix: string): readonly Variable[];
}

export function createOutside(): Outside {
  const variables = new Map<string, Variable>();
  const below = new Map<string, Variable[]>();
  return {
    get: (identity) => variables.get(identity),
    written(identity) {
      const known = variables.get(identity);
      if (known) return known;
      const range = { start: 0, end: 0 };
      const variable: Variable = { name: identity, owner: 'module', kind: 'let', writes: 2, range };
      variables.set(identity, variable);
      for (const parent of parentsOf(identity)) below.set(parent, [...(below.get(parent) ?? []), variable]);
      return variable;
    },
    beginningWith: (prefix) => [...variables.values()].filter(({ name }) => name.startsWith(prefix)),
    below: (identity) => below.get(identity) ?? NONE,
  };
}

const NONE: readonly never[] = [];

/** `a` and `a.b` of `a.b.c`. */
function parentsOf(identity: string): readonly string[] {
  const parents: string[] = [];
  for (let dot = identity.lastIndexOf('.'); dot > 0; dot = identity.lastIndexOf('.', dot - 1))
    parents.push(identity.slice(0, dot));
  return parents;
}
