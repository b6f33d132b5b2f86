/**
 * Which file of the workspace a module of Python is, by the name as an import writes it: `a.b`, `.`, `..pkg.mod`.
 *
 * Where Python would search depends on how it is started, which nobody writes down. So an absolute name is looked for
 * from every folder that may be such a place: those around the importing file that are no packages, and their `src`.
 */
import { isPythonFile } from '../analysis';
import { isSourceFile } from './files';
import { MAX_SPECIFIER_LENGTH } from './resolveLimits';
import { dirname, type FileSystemView, foldersUp, isBelow, join } from './resolveView';

export interface PythonResolver {
  /** The file of the module, be it an `__init__.py`. A folder without one has no file. */
  resolve(from: string, specifier: string): string | undefined;
  /** Call it when a file or folder appears or disappears. Returns the folders whose files may get other answers. */
  invalidate(path: string): ReadonlySet<string>;
}

/** The file that makes a folder a package. */
const packageFile = '__init__.py';

/** What is installed there is known by its rows, if at all. */
const installed = /(^|\/)(site-packages|node_modules|\.?venv)\//;

interface Memory {
  readonly view: FileSystemView;
  /** By the folder of the importing file, and then by specifier: the candidates, the likeliest first. */
  readonly answers: Map<string, Map<string, readonly string[]>>;
  /** The folders whose answers depend on what there is of this path, be it a file, without its ending, or a folder. */
  readonly dependents: Map<string, Set<string>>;
  readonly roots: Map<string, readonly string[]>;
}

export function createPythonResolver(view: FileSystemView): PythonResolver {
  const memory: Memory = { view, answers: new Map(), dependents: new Map(), roots: new Map() };
  return {
    resolve(from, specifier) {
      const found = candidatesIn(memory, dirname(from), specifier);
      // A file that is named like the package which it imports does not mean itself.
      return specifier.startsWith('.') ? found[0] : found.find((path) => path !== from);
    },
    invalidate: (path) => forget(memory, path),
  };
}

function candidatesIn(memory: Memory, folder: string, specifier: string): readonly string[] {
  const [, dots, name] = /^(\.*)([^.\s/\\\0]+(?:\.[^.\s/\\\0]+)*)?$/.exec(specifier) ?? [];
  if (dots === undefined || specifier === '' || specifier.length > MAX_SPECIFIER_LENGTH) return [];
  const answers = remember(memory.answers, folder, () => new Map<string, readonly string[]>());
  return remember(answers, specifier, () => {
    const below = name?.replaceAll('.', '/');
    const starts = dots === '' ? rootsOf(memory, folder) : [folderUp(folder, dots.length - 1)];
    const found = starts.map((start) => moduleAt(memory, folder, start, below));
    return found.filter((path) => path !== undefined && !installed.test(path)) as string[];
  });
}

function folderUp(folder: string, levels: number): string {
  return levels === 0 ? folder : join(folder, Array<string>(levels).fill('..').join('/'));
}

/** A package goes before a module of the same name, as in Python. */
function moduleAt(
  memory: Memory,
  asking: string,
  start: string,
  below: string | undefined,
): string | undefined {
  const path = below === undefined ? start : join(start, below);
  note(memory, asking, join(start, below?.split('/')[0] ?? '__init__'));
  const names = [join(path, packageFile), ...(below === undefined ? [] : [`${path}.py`])];
  return names.find((name) => memory.view.isFile(name));
}

/** The folders around a file from which absolute names may go, the nearest first. */
function rootsOf(memory: Memory, folder: string): readonly string[] {
  return remember(memory.roots, folder, () =>
    foldersUp(folder)
      .filter((above) => !isPackage(memory, folder, above))
      .flatMap((above) => [above, join(above, 'src')]),
  );
}

function isPackage(memory: Memory, asking: string, folder: string): boolean {
  note(memory, asking, join(folder, '__init__'));
  return memory.view.isFile(join(folder, packageFile));
}

function note({ dependents }: Memory, asking: string, path: string): void {
  remember(dependents, path, () => new Set<string>()).add(asking);
}

function forget(memory: Memory, path: string): ReadonlySet<string> {
  const isFolder = !isSourceFile(path) && !memory.view.isFile(path);
  if (!isFolder && !isPythonFile(path)) return new Set();
  const { dependents } = memory;
  const above = foldersUp(path.replace(/\.py$/i, ''));
  // A folder may come or go as a whole, and then nobody names the files in it.
  const below = isFolder ? [...dependents.keys()].filter((asked) => isBelow(asked, path)) : [];
  const folders = new Set([...above, ...below].flatMap((asked) => [...(dependents.get(asked) ?? [])]));
  for (const folder of folders) {
    memory.answers.delete(folder);
    memory.roots.delete(folder);
  }
  return folders;
}

function remember<K, T>(known: Map<K, T>, key: K, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = make();
  known.set(key, value);
  return value;
}
