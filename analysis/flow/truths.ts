/** What the outcome of several ways proves: at the end of each the guards hold that were passed on it. */
import { ownIdentity, wholeIdentity } from './text';
import { BY_CHOICE, type Refinement, type Truth, type Value } from './value';

export interface Way {
  readonly value: Value;
  /** The guards that were passed on it. */
  readonly passed: Iterable<Refinement>;
}

export function truthOfWays(ways: readonly Way[]): Truth | undefined {
  const all = ways.map(({ value, passed }) => ({ value, passed: [...passed] }));
  const proven = (outcome: boolean): readonly Refinement[] => {
    const each = all
      .filter(({ value }) => mayBe(value, outcome))
      .map(({ value: { truth }, passed }): readonly Refinement[] => [
        ...passed,
        ...((outcome ? truth?.whenTrue : truth?.whenFalse) ?? []),
      ]);
    return each.length > 0 ? each.reduce(common) : [];
  };
  const truth = { whenTrue: proven(true), whenFalse: proven(false) };
  return truth.whenTrue.length + truth.whenFalse.length > 0 ? truth : undefined;
}

function mayBe(value: Value, outcome: boolean): boolean {
  const isSomething = value.isOpen || value.origins.length > 0 || (outcome && value.objects.length > 0);
  return isSomething || value.constants.some((constant) => Boolean(constant) === outcome);
}

/**
 * What both prove: what one proves of data with its members, it proves of the data itself. Where one is the choice of
 * whoever runs the program, the other counts.
 */
export function common(left: readonly Refinement[], right: readonly Refinement[]): readonly Refinement[] {
  const [isLeftChosen, isRightChosen] = [isChosen(left), isChosen(right)];
  if (isLeftChosen !== isRightChosen) return isLeftChosen ? right : left;
  const holds = (one: Refinement, identity: string, names: readonly string[]): readonly Refinement[] => {
    const others = right.filter((two) => names.includes(two.identity));
    const marks = others.reduce((bits, two) => bits | two.marks, 0) & one.marks;
    return marks === 0 ? [] : [{ ...one, identity, marks }];
  };
  return left.flatMap((one) => {
    const { identity } = one;
    const own = ownIdentity(identity);
    return [...holds(one, identity, [identity, wholeIdentity(identity)]), ...holds(one, own, [own])];
  });
}

function isChosen(refinements: readonly Refinement[]): boolean {
  return refinements.some(({ identity }) => identity === BY_CHOICE);
}
