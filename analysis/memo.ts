/** What is worked out when somebody first asks for it, and not again. */

export function once<Made>(make: () => Made): () => Made {
  let made: { readonly result: Made } | undefined;
  return () => (made ??= { result: make() }).result;
}

/** The same for each object, as long as somebody has the object. */
export function memoized<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new WeakMap<Key, { readonly result: Made }>();
  return (key) => {
    const found = known.get(key) ?? { result: make(key) };
    known.set(key, found);
    return found.result;
  };
}
