/** Looking for what does harm among things that are tried together: all at once, then halves of what does. */
export interface Sifting<T> {
  /** Groups that are not tried yet, in order. */
  readonly waiting: (readonly T[])[];
  /** What does no harm, all of it together. */
  readonly kept: T[];
}

export function siftingOf<T>(things: readonly T[]): Sifting<T> {
  return { waiting: [things], kept: [] };
}

export function isSifted({ waiting }: Sifting<unknown>): boolean {
  return waiting.length === 0;
}

/** What is to be tried: the next group beside all that is kept. */
export function nextTry<T>({ waiting: [next = []], kept }: Sifting<T>): readonly T[] {
  return [...kept, ...next];
}

/** Tells what came of the next group. Gives what does harm once it is alone. */
export function settleTry<T>({ waiting, kept }: Sifting<T>, isHarmful: boolean): T | undefined {
  const group = waiting.shift() ?? [];
  if (!isHarmful) kept.push(...group);
  else if (group.length > 1) waiting.unshift(...halvesOf(group));
  else return group[0];
  return undefined;
}

function halvesOf<T>(things: readonly T[]): readonly (readonly T[])[] {
  const middle = Math.ceil(things.length / 2);
  return [things.slice(0, middle), things.slice(middle)];
}
