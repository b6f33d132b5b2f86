/**
 * Which files there are to analyze: a walk over folders that leaves out what nobody wrote by hand.
 *
 * Nothing is left out in silence. Each folder or file that would have been read and is not comes out as `skipped`,
 * with the reason.
 */
import { type Dirent, type Stats, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { configurationFile } from './configuration';
import {
  configuredRulesIn,
  configuredRulesOf,
  enterFolder,
  type IgnoreRules,
  ignoreRulesOf,
  isIgnored,
  toSlashes,
} from './ignoreRules';
import { isDocument } from './documents';
import type { SkipReason } from './sourceText';

/** One file to analyze. */
export interface FoundFile {
  readonly absolutePath: string;
  /** For people: relative to the folder that the search was started from, with forward slashes. */
  readonly path: string;
  /** Below the root of the search, with forward slashes: whether a file is a test is judged by it. */
  readonly pathInRoot: string;
}

/** What a search comes upon. */
export type Discovery =
  | ({ readonly type: 'file' } & FoundFile)
  | { readonly type: 'skipped'; readonly path: string; readonly reason: SkipReason }
  /** A root that does not exist. */
  | { readonly type: 'missing'; readonly path: string }
  /** A folder that cannot be read. */
  | { readonly type: 'unreadable'; readonly path: string; readonly message: string };

/** Folders of packages that are installed, not written. */
const dependencyFolders = new Set([
  ...['node_modules', 'bower_components', 'jspm_packages', 'vendor', '.yarn'],
  ...['.venv', 'venv', 'site-packages', '.tox', '.nox', '.eggs'],
]);

/** Python writes it into an environment, whatever the folder is called. */
const environmentFile = 'pyvenv.cfg';

/** Folders that tools write: bundles, caches, reports. */
const outputFolders = new Set([
  ...['dist', 'build', 'out', 'coverage', 'target', '__pycache__'],
  ...['.next', '.nuxt', '.output', '.svelte-kit', '.vercel', '.netlify', '.wrangler', '.serverless'],
  // What Jupyter puts by of each notebook.
  '.ipynb_checkpoints',
  ...['.turbo', '.cache', '.parcel-cache', '.vite', '.angular', '.docusaurus', '.expo', '.nyc_output'],
]);

/** Folders of version control; nobody expects these to be searched, so they are not worth a word. */
const versionControlFolders = new Set(['.git', '.hg', '.svn', '.jj']);

const sourceFile = /(?<!\.d)\.(?:[cm]?[jt]s|[jt]sx|py|ipynb)$/i;

/** Whether a file of this name is source code in a language that is analyzed. Declarations and stubs hold no code. */
export function isSourceFile(name: string): boolean {
  return sourceFile.test(name);
}

export interface FindOptions {
  /** What a configuration that somebody named leaves out; then those in the folders say nothing. */
  readonly configured?: IgnoreRules | undefined;
}

/**
 * Finds the files below `roots`, relative to `cwd`, each once.
 *
 * A root itself is always searched, even where its name or an ignore file would leave it out: somebody named it.
 * Symbolic links are not followed, as git does not, unless they are roots.
 */
export function* findFiles(
  roots: readonly string[],
  cwd: string,
  { configured }: FindOptions = {},
): Generator<Discovery> {
  const seen = new Set<string>();
  for (const root of roots.map((name) => path.resolve(cwd, name))) {
    const real = realPathOf(root);
    for (const discovery of findBelow({ root, cwd, configured })) {
      // Roots may overlap, by a link too.
      const identity = discovery.type === 'file' && real + discovery.absolutePath.slice(root.length);
      if (identity && seen.has(identity)) continue;
      if (identity) seen.add(identity);
      yield discovery;
    }
  }
}

interface Search {
  readonly root: string;
  readonly cwd: string;
  readonly configured: IgnoreRules | undefined;
}

/** What holds in a folder. */
interface FolderRules {
  readonly git: IgnoreRules | undefined;
  readonly configured: IgnoreRules | undefined;
}

function* findBelow(search: Search): Generator<Discovery> {
  const { root, cwd } = search;
  const stats = statOf(root);
  if (!stats) return yield { type: 'missing', path: displayed(root, cwd) };
  if (stats instanceof Error) {
    return yield { type: 'unreadable', path: displayed(root, cwd), message: stats.message };
  }
  const isBelow = !path.relative(cwd, root).startsWith('..');
  if (stats.isDirectory()) {
    const configured = search.configured ?? configuredRulesOf(root, isBelow ? cwd : root);
    return yield* walk(root, { git: ignoreRulesOf(root), configured }, search);
  }
  // A file named by itself is judged as it is when its folder is searched from here.
  yield toFile(root, { ...search, root: isBelow ? cwd : path.dirname(root) });
}

function* walk(folder: string, rules: FolderRules, search: Search): Generator<Discovery> {
  const entries = entriesOf(folder);
  if (entries instanceof Error) {
    return yield { type: 'unreadable', path: displayed(folder, search.cwd), message: entries.message };
  }
  if (folder !== search.root && entries.some(({ name }) => name === environmentFile)) {
    return yield { type: 'skipped', path: displayed(folder, search.cwd), reason: 'dependencies' };
  }
  const own = withConfiguration(folder, entries, rules, search);
  for (const entry of entries) {
    const name = path.join(folder, entry.name);
    if (!isWorthAWord(entry, name, search)) continue;
    const reason = reasonToSkip(entry, name, own);
    if (reason) yield { type: 'skipped', path: displayed(name, search.cwd), reason };
    else if (entry.isDirectory()) yield* walk(name, { ...own, git: enterFolder(name, own.git) }, search);
    else if (entry.isFile()) yield toFile(name, search);
  }
}

function withConfiguration(
  folder: string,
  entries: readonly Dirent[],
  rules: FolderRules,
  { configured }: Search,
): FolderRules {
  if (configured || !entries.some(({ name }) => name === configurationFile)) return rules;
  return { ...rules, configured: configuredRulesIn(folder) };
}

/** Whether it would be searched or read if nothing spoke against it. */
function isWorthAWord(entry: Dirent, name: string, { root }: Search): boolean {
  if (entry.isDirectory()) return !versionControlFolders.has(entry.name);
  if (isSourceFile(entry.name) || (entry.isSymbolicLink() && isFolder(name))) return true;
  // Links to instructions are common, and lead to a file that is read under its own name.
  return entry.isFile() && isDocument(toSlashes(path.relative(root, name)));
}

function reasonToSkip(entry: Dirent, name: string, { git, configured }: FolderRules): SkipReason | undefined {
  if (entry.isSymbolicLink()) return 'symbolic link';
  if (entry.isDirectory() && dependencyFolders.has(entry.name)) return 'dependencies';
  const type = entry.isDirectory() ? 'folder' : 'file';
  if (isIgnored(git, name, type)) return 'ignored by git';
  if (isIgnored(configured, name, type)) return 'ignored by configuration';
  return entry.isDirectory() && outputFolders.has(entry.name) ? 'build output' : undefined;
}

/** In the order of their names, so that two runs print the same. */
function entriesOf(folder: string): readonly Dirent[] | Error {
  const entries = attempt(() => readdirSync(folder, { withFileTypes: true }));
  return entries instanceof Error ? entries : entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function statOf(file: string): Stats | Error | undefined {
  return attempt(() => statSync(file, { throwIfNoEntry: false }));
}

function isFolder(name: string): boolean {
  const stats = statOf(name);
  return stats !== undefined && !(stats instanceof Error) && stats.isDirectory();
}

function realPathOf(file: string): string {
  const real = attempt(() => realpathSync(file));
  return real instanceof Error ? file : real;
}

/** A file system says no by throwing; here that is an answer like others. */
function attempt<T>(ask: () => T): T | Error {
  try {
    return ask();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function toFile(absolutePath: string, { root, cwd }: Search): Discovery {
  const pathInRoot = toSlashes(path.relative(root, absolutePath));
  return { type: 'file', absolutePath, path: displayed(absolutePath, cwd), pathInRoot };
}

function displayed(file: string, cwd: string): string {
  return toSlashes(path.relative(cwd, file)) || '.';
}
