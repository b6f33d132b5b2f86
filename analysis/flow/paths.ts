/** Access paths of catalog rows, parsed once. */

/** A root (`arg0`, `result`) and segments: a member name, `[]` (every element), `()` (the result of calling), `*`. */
export interface ParsedPath {
  readonly root: string;
  readonly segments: readonly string[];
}

const cache = new Map<string, ParsedPath>();

export function parsePath(path: string): ParsedPath {
  const known = cache.get(path);
  if (known) return known;
  const parts = path.match(/\[\d*\]|\(\)|[^.[\](]+/g) ?? [];
  const [root = '', ...rest] = parts;
  const segments = rest.map((part) => (part.startsWith('[') && part !== '[]' ? part.slice(1, -1) : part));
  const parsed = { root, segments };
  cache.set(path, parsed);
  return parsed;
}

/** The index in `arg3`, or -1. */
export function argumentIndex(root: string): number {
  return root.startsWith('arg') && root !== 'args' ? Number(root.slice(3)) : -1;
}

export function listOf<T extends string>(one: T | readonly T[] | undefined): readonly T[] {
  if (one === undefined) return [];
  return typeof one === 'string' ? [one] : one;
}

/** How far `path` agrees with `pattern`: `full`, `prefix` (the pattern goes on), `beyond` (the path goes on), or not. */
export function comparePath(
  path: readonly string[],
  pattern: readonly string[],
): 'full' | 'prefix' | 'beyond' | 'no' {
  const shared = Math.min(path.length, pattern.length);
  for (let index = 0; index < shared; index++) {
    if (!isSameSegment(path[index] ?? '', pattern[index] ?? '')) return 'no';
  }
  if (path.length === pattern.length) return 'full';
  return path.length < pattern.length ? 'prefix' : 'beyond';
}

/** `[]` in a pattern is any element; `*` any member. */
function isSameSegment(segment: string, pattern: string): boolean {
  return (
    segment === pattern ||
    pattern === '*' ||
    (pattern === '[]' && /^(-?\d+|\[\])$/.test(segment)) ||
    (segment === '[]' && /^\d+$/.test(pattern))
  );
}

/** Of a member of an export or of an instance, as rows name it. */
export function memberPath({ path }: { readonly path: string }, name: string): string {
  return path ? `${path}.${name}` : name;
}
