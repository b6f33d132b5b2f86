/**
 * Which file imports which, read by one regular expression a file and without a parser, and from it: which files
 * are worth parsing. A match that is no import costs a look-up and finds nothing.
 */
import { isPythonFile } from '../analysis';
import { isSourceFile } from './files';
import { pythonModulesIn } from './pythonImports';
import type { Resolver } from './resolve';
import { MAX_HOPS } from './resolveLimits';
import { dirname, isBelow } from './resolveView';

export interface ImportIndex {
  /**
   * Takes over a new text, or with `undefined` that a file or folder is gone.
   * Also to be told of configurations: what they change is worked out here.
   */
  update(path: string, text: string | undefined): void;
  /** The files that a file imports, whether they are in the index or not. */
  importsOf(path: string): ReadonlySet<string>;
  importersOf(path: string): ReadonlySet<string>;
  /** What `seed` imports and what imports it, each through at most `hops` imports; `seed` itself too. */
  reachable(seed: ReadonlySet<string>, hops: number): Set<string>;
  /** The files that touch AI, and those that reach or are reached by one of them. */
  relevantFiles(): ReadonlySet<string>;
  /** What was left out or could not be read, in whole sentences. */
  problems(): readonly string[];
}

export interface ImportIndexOptions {
  /** Whether a text has to do with AI by itself. */
  readonly touchesAi: (text: string) => boolean;
  readonly maximumHops?: number;
}

/** What the index knows of a file. */
interface Entry {
  specifiers: readonly string[];
  imports: ReadonlySet<string>;
  touchesAi: boolean;
}

interface Relevance {
  readonly files: ReadonlySet<string>;
  /** Files that are connected by more imports than are followed. */
  readonly beyond: number;
}

const NONE: ReadonlySet<string> = new Set();

export function createImportIndex(
  resolver: Resolver,
  { touchesAi, maximumHops = MAX_HOPS }: ImportIndexOptions,
): ImportIndex {
  const graph: Graph = { entries: new Map(), importers: new Map() };
  const { entries, importers } = graph;
  const byFolder = new Map<string, Set<string>>();
  /** Files whose imports have to be resolved before the next answer. */
  const unresolved = new Set<string>();
  let relevance: Relevance | undefined;

  function structureChanged(path: string): void {
    relevance = undefined;
    for (const folder of resolver.invalidate(path)) {
      for (const file of byFolder.get(folder) ?? NONE) unresolved.add(file);
    }
  }

  function remove(path: string): void {
    const entry = entries.get(path);
    if (!entry) return;
    setImports(graph, path, NONE);
    entries.delete(path);
    byFolder.get(dirname(path))?.delete(path);
    unresolved.delete(path);
  }

  function put(path: string, text: string): void {
    const entry = entries.get(path);
    const specifiers = isPythonFile(path) ? pythonModulesIn(text) : specifiersIn(text);
    const next = { specifiers, touchesAi: touchesAi(text) };
    if (entry) {
      if (entry.touchesAi !== next.touchesAi) relevance = undefined;
      if (!isSame(entry.specifiers, next.specifiers)) unresolved.add(path);
      Object.assign(entry, next);
      return;
    }
    entries.set(path, { ...next, imports: NONE });
    addTo(byFolder, dirname(path), path);
    unresolved.add(path);
    structureChanged(path);
  }

  function settle(): void {
    for (const path of unresolved) {
      const specifiers = entries.get(path)?.specifiers ?? [];
      const found = specifiers.map((specifier) => resolver.resolve(path, specifier));
      const imports = new Set(found.filter((target) => target !== undefined && target !== path) as string[]);
      if (setImports(graph, path, imports) === 'changed') relevance = undefined;
    }
    unresolved.clear();
  }

  function relevant(): Relevance {
    settle();
    return (relevance ??= relevanceOf(graph, maximumHops));
  }

  return {
    update(path, text) {
      if (text !== undefined && isSourceFile(path)) return put(path, text);
      const gone = entries.has(path) ? [path] : [...entries.keys()].filter((file) => isBelow(file, path));
      if (text === undefined) for (const file of gone) remove(file);
      for (const file of text === undefined ? [path, ...gone] : [path]) structureChanged(file);
    },
    importsOf(path) {
      settle();
      return entries.get(path)?.imports ?? NONE;
    },
    importersOf(path) {
      settle();
      return importers.get(path) ?? NONE;
    },
    reachable(seed, hops) {
      settle();
      return reach(graph, seed, hops).files;
    },
    relevantFiles: () => relevant().files,
    problems() {
      const { beyond } = relevant();
      const left = `Left out because more than ${maximumHops} imports lie between them and AI: ${beyond} files.`;
      return [...resolver.problems(), ...(beyond > 0 ? [left] : [])];
    },
  };
}

interface Graph {
  readonly entries: Map<string, Entry>;
  readonly importers: Map<string, Set<string>>;
}

function setImports(graph: Graph, path: string, imports: ReadonlySet<string>): 'changed' | 'same' {
  const entry = graph.entries.get(path);
  if (!entry) return 'same';
  const before = entry.imports;
  entry.imports = imports;
  const gone = [...before].filter((target) => !imports.has(target));
  const added = [...imports].filter((target) => !before.has(target));
  for (const target of gone) {
    const left = graph.importers.get(target);
    left?.delete(path);
    if (left?.size === 0) graph.importers.delete(target);
  }
  for (const target of added) addTo(graph.importers, target, path);
  return gone.length + added.length > 0 ? 'changed' : 'same';
}

function relevanceOf(graph: Graph, hops: number): Relevance {
  const touching = [...graph.entries].flatMap(([path, entry]) => (entry.touchesAi ? [path] : []));
  const { files, beyond } = reach(graph, new Set(touching), hops);
  const isThere = (path: string) => graph.entries.has(path);
  return { files: new Set([...files].filter(isThere)), beyond: [...beyond].filter(isThere).length };
}

interface Reach {
  readonly files: Set<string>;
  /** What one import more would have reached. */
  readonly beyond: Set<string>;
}

/** Down and up, never down and up again: two files that import the same third one have nothing to do with each other. */
function reach({ entries, importers }: Graph, seed: ReadonlySet<string>, hops: number): Reach {
  const down = walk(seed, hops, (path) => entries.get(path)?.imports ?? NONE);
  const up = walk(seed, hops, (path) => importers.get(path) ?? NONE);
  const files = new Set([...down.files, ...up.files]);
  const beyond = [...down.beyond, ...up.beyond].filter((path) => !files.has(path));
  return { files, beyond: new Set(beyond) };
}

function walk(seed: ReadonlySet<string>, hops: number, next: (path: string) => ReadonlySet<string>): Reach {
  const files = new Set(seed);
  let front: Iterable<string> = seed;
  for (let hop = 0; hop <= hops; hop++) {
    const reached = new Set<string>();
    for (const path of front) {
      for (const target of next(path)) if (!files.has(target)) reached.add(target);
    }
    if (hop === hops) return { files, beyond: reached };
    for (const path of reached) files.add(path);
    front = reached;
  }
  return { files, beyond: new Set() };
}

/** Comments may stand before a specifier; their length is bounded, so that a text full of open ones takes no time. */
const gap = String.raw`\s*(?:/\*[^*]{0,200}\*/\s*)*`;

/** The keyword comes last before the specifier: `from`, `import`, `import(`, `require(`. */
const importShape = new RegExp(
  String.raw`\b(?:from|import|require(?:\.resolve)?${gap}(?=\())${gap}(?:\(${gap})?(['"\`])([^'"\`\n]{1,400})\1`,
  'g',
);

/** What a text of JavaScript imports, each once, by any form of import. Types too: a class may be used through one. */
export function specifiersIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [, , specifier = ''] of text.matchAll(importShape)) found.add(specifier);
  return [...found];
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
