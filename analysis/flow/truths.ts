/** What the outcome of several ways proves: at the end of each the guards hold that were passed on it. */
import type { Refinement, Truth, Value } from './value';

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
      .map(({ value: { truth }, passed }) => [
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

/** What both prove. */
export function common(left: readonly Refinement[], right: readonly Refinement[]): Refinement[] {
  return left.flatMap((one) => {
    const marks =
      right.filter((two) => two.identity === one.identity).reduce((bits, two) => bits | two.marks, 0) &
      one.marks;
    return marks === 0 ? [] : [{ ...one, marks }];
  });
}
