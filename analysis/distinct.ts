/** One of each key: in the order in which keys are met first, what is met last. */
export function distinctBy<T>(items: readonly T[], keyOf: (item: T) => unknown): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
