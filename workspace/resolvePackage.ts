/**
 * What a package of the workspace publishes, as source files.
 *
 * Packages name what their build writes: `dist/index.js`. That is often not there, and where it is, nobody wrote it.
 * So a path into a folder of build output is mapped back, by three guesses in this order:
 * the same path below `src`, the same path below the package itself, and for the entry of the package its
 * `src/index`. A first folder that tells only the format (`dist/esm/index.js`) is also tried without.
 * Folders like `lib` hold sources in some packages; there the file itself comes before the second guess.
 * What `outDir` and `rootDir` say otherwise is not read.
 */
import { exports as exportsOf, imports as importsOf, type Package } from 'resolve.exports';
import { type ConfigObject, type Configs, isObject, stringsIn } from './resolveConfigs';
import { findFile, findIndex, type Note, stemOf } from './resolveSource';
import { type FileSystemView, isBelow, join, withoutSlash } from './resolveView';

export interface PackageContext {
  readonly view: FileSystemView;
  readonly configs: Configs;
  readonly note: Note;
}

/** All that somebody could mean: a finding holds whichever of them is run. In a package's own order. */
const conditions = ['source', 'import', 'require', 'node', 'browser'];

const outputs = new Set(['dist', 'build', 'out']);
const likelyOutputs = new Set(['lib', 'es', 'esm', 'cjs']);
const formats = new Set(['esm', 'cjs', 'es', 'mjs', 'umd', 'node', 'browser', 'module', 'commonjs', 'src']);

/** The file that `subpath` of a package means: `.` or `./x`. */
export function findInPackage(ctx: PackageContext, folder: string, subpath: string): string | undefined {
  const manifest = ctx.configs.json(join(folder, 'package.json')) ?? {};
  const isEntry = subpath === '.';
  const { exports, source } = manifest;
  const named = isEntry ? stringsIn(source) : [];
  if (exports !== undefined && exports !== null) {
    return firstOf([...named, ...exportTargets(manifest, subpath)], (path) =>
      findTarget(ctx, folder, { path, isEntry }),
    );
  }
  if (!isEntry) return findTarget(ctx, folder, { path: subpath, isEntry });
  return findEntry(ctx, folder) ?? findIndex(ctx.view, join(folder, 'src'), ctx.note);
}

/** What a folder with a manifest stands for when it is imported by its path, where `exports` has no say. */
export function findEntry(ctx: PackageContext, folder: string): string | undefined {
  const manifest = ctx.configs.json(join(folder, 'package.json')) ?? {};
  const { source, module, main, types } = manifest;
  const targets = stringsIn([source, module, main, types]);
  const named = firstOf(targets, (path) => findTarget(ctx, folder, { path, isEntry: true }));
  return named ?? findIndex(ctx.view, folder, ctx.note);
}

/** What the `imports` of a manifest say of `#name`: files of the package, or other specifiers. */
export function importTargets(manifest: ConfigObject, name: string): readonly string[] {
  const imports = keysInOrder(manifest.imports);
  return ask(() => importsOf({ name: '', imports } as Package, name, { conditions, unsafe: true }));
}

/** Inside of a package. What is the entry of the package may be guessed more freely. */
export interface Target {
  readonly path: string;
  readonly isEntry: boolean;
}

/** The source behind a path that a manifest or an import names. */
export function findTarget(
  ctx: PackageContext,
  folder: string,
  { path: target, isEntry }: Target,
): string | undefined {
  const path = withoutSlash(join(folder, target));
  if (path !== folder && !isBelow(path, folder)) return undefined;
  const itself = () => findFile(ctx.view, path, ctx.note) ?? findIndex(ctx.view, path, ctx.note);
  const [output = '', ...rest] = relativeTo(path, folder).split('/');
  if (rest.length === 0 || !(outputs.has(output) || likelyOutputs.has(output))) return itself();
  const below = (base: string) => findBuilt(ctx, join(folder, base), rest);
  const entry = () => (isEntry ? findIndex(ctx.view, join(folder, 'src'), ctx.note) : undefined);
  return likelyOutputs.has(output)
    ? (below('src') ?? itself() ?? below('.') ?? entry())
    : (below('src') ?? below('.') ?? entry() ?? itself());
}

function findBuilt(ctx: PackageContext, base: string, rest: readonly string[]): string | undefined {
  const [format = '', ...inner] = rest;
  const paths = inner.length > 0 && formats.has(format) ? [rest, inner] : [rest];
  return firstOf(paths, (names) => {
    // Without the extension: a build writes `index.mjs` from `index.ts`.
    const path = stemOf(join(base, names.join('/')));
    return findFile(ctx.view, path, ctx.note) ?? findIndex(ctx.view, path, ctx.note);
  });
}

function exportTargets(manifest: ConfigObject, subpath: string): readonly string[] {
  const { exports } = manifest;
  const checked = isObject(exports) ? keysInOrder(exports) : exports;
  return ask(() =>
    exportsOf({ name: '', exports: checked } as Package, subpath, { conditions, unsafe: true }),
  );
}

/** The library makes a regular expression of each key: only keys that are harmless in one may reach it. */
function keysInOrder(map: unknown): ConfigObject {
  if (!isObject(map)) return {};
  return Object.fromEntries(
    Object.entries(map).filter(([key]) => /^[^()[\]{}+?|^\\*]*(\*[^()[\]{}+?|^\\*]*)?$/.test(key)),
  );
}

/** The library throws where a manifest has no answer. */
function ask(question: () => unknown): readonly string[] {
  try {
    return stringsIn(question());
  } catch {
    return [];
  }
}

function relativeTo(path: string, folder: string): string {
  if (folder === '.') return path;
  return path.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
