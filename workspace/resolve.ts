/**
 * Which file of the workspace an import means.
 *
 * Answers are kept together with the places that they depend on, so that a file which appears or disappears undoes
 * only the answers that it could change. A configuration that changes undoes all of them; that is rare.
 */
import { isBuiltin } from 'node:module';
import { isPythonFile } from '../analysis';
import { isSourceFile } from './files';
import { type AliasContext, type Aliases, aliasTargets, readAliases } from './resolveAliases';
import { type ConfigObject, createConfigs, isObject } from './resolveConfigs';
import { MAX_SPECIFIER_LENGTH } from './resolveLimits';
import { isWorkspaceRoot, membersOf } from './resolveMembers';
import { findEntry, findInPackage, findTarget, importTargets, type PackageContext } from './resolvePackage';
import { createPythonResolver } from './resolvePython';
import { findFile, stemOf } from './resolveSource';
import {
  basename,
  dirname,
  type FileSystemView,
  foldersUp,
  isBelow,
  isTop,
  join,
  withoutSlash,
} from './resolveView';

export type { FileSystemView } from './resolveView';

export interface Resolver {
  /** The source file of the workspace that `specifier` means in the file `from`. */
  resolve(from: string, specifier: string): string | undefined;
  /** What the nearest manifest that names a package says of its version. */
  version(from: string, name: string): string | undefined;
  /**
   * Call it when a file or folder appears or disappears, or a configuration changes.
   * Returns the folders whose files may get other answers.
   */
  invalidate(path: string): ReadonlySet<string>;
  /** What could not be read or followed, in whole sentences. */
  problems(): readonly string[];
}

export function createResolver(files: FileSystemView): Resolver {
  const python = createPythonResolver(files);
  let memory = createMemory(files);

  function forgetJavaScript(path: string): ReadonlySet<string> {
    const change = changeAt(memory, path);
    if (change !== 'everything') return change === 'one file' ? forget(memory, path) : new Set();
    const folders = new Set([...memory.scopes.keys(), ...memory.relative.keys()]);
    memory = createMemory(files);
    return folders;
  }

  return {
    resolve: (from, specifier) =>
      isPythonFile(from) ? python.resolve(from, specifier) : resolveIn(memory, dirname(from), specifier),
    version: (from, name) => versionOf(memory, dirname(from), name),
    invalidate(path) {
      const folders = python.invalidate(path);
      return folders.size === 0 ? forgetJavaScript(path) : new Set([...folders, ...forgetJavaScript(path)]);
    },
    problems: () => [...memory.configs.problems],
  };
}

/** Asked for each route of a file, and the same for all files of a folder. */
function versionOf(memory: Memory, folder: string, name: string): string | undefined {
  const known = remember(memory.versions, folder, () => new Map<string, string | undefined>());
  return remember(known, name, () => statedVersion(memory, folder, name));
}

function statedVersion({ configs }: Memory, folder: string, name: string): string | undefined {
  for (const each of foldersUp(folder)) {
    const manifest = configs.json(join(each, 'package.json')) ?? {};
    for (const list of [manifest.dependencies, manifest.devDependencies, manifest.peerDependencies]) {
      const version = isObject(list) ? list[name] : undefined;
      if (typeof version === 'string') return version;
    }
  }
  return undefined;
}

/** What is the same for all files below the nearest configurations. */
interface Scope {
  readonly type: 'scope';
  /** The folder of the nearest manifest. */
  readonly packageFolder: string | undefined;
  readonly aliasFile: string | undefined;
  /** Roots of workspaces around it, the nearest first. */
  readonly roots: readonly string[];
  readonly answers: Answers;
}

/** By specifier. */
type Answers = Map<string, Answer>;

interface Answer {
  /** A scope for names of packages and aliases, a folder for relative paths. */
  readonly owner: Scope | string;
  readonly specifier: string;
  found: string | undefined;
  /** Something that it depends on has changed. */
  isStale: boolean;
}

interface Memory extends PackageContext {
  readonly scopes: Map<string, Scope>;
  readonly aliases: Map<string, Aliases | undefined>;
  readonly members: Map<string, ReadonlyMap<string, string>>;
  /** What manifests say of packages, by folder and name. */
  readonly versions: Map<string, Map<string, string | undefined>>;
  readonly relative: Map<string, Answers>;
  /** The answers that looked at a path, by the path without the extension. */
  readonly dependents: Map<string, Set<Answer>>;
  /** What is being worked out, and so depends on what is looked at. */
  asking: Answer | undefined;
}

function createMemory(view: FileSystemView): Memory {
  const dependents: Memory['dependents'] = new Map();
  const memory: Memory = {
    view,
    configs: createConfigs(view),
    scopes: new Map(),
    aliases: new Map(),
    members: new Map(),
    versions: new Map(),
    relative: new Map(),
    dependents,
    asking: undefined,
    note(stem) {
      const { asking } = memory;
      const known = dependents.get(stem);
      if (asking && known) known.add(asking);
      else if (asking) dependents.set(stem, new Set([asking]));
    },
  };
  return memory;
}

const configNames = new Set(['package.json', 'tsconfig.json', 'jsconfig.json', 'pnpm-workspace.yaml']);

function changeAt(memory: Memory, path: string): 'one file' | 'everything' | 'nothing' {
  const { configs, dependents, view } = memory;
  if (isSourceFile(path)) return 'one file';
  if (configNames.has(basename(path)) || configs.asked().has(path)) return 'everything';
  if (view.isFile(path)) return 'nothing';
  // A folder may come or go as a whole, and then nobody names the files in it.
  if (view.isDirectory(path)) return 'everything';
  const known = [...dependents.keys(), ...configs.asked().keys()];
  return known.some((other) => isBelow(other, path)) ? 'everything' : 'nothing';
}

function forget(memory: Memory, path: string): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const answer of memory.dependents.get(stemOf(path)) ?? []) {
    answer.isStale = true;
    for (const folder of foldersOf(memory, answer.owner)) folders.add(folder);
  }
  return folders;
}

function answersOf(memory: Memory, owner: Scope | string): Answers {
  if (typeof owner !== 'string') return owner.answers;
  const known = memory.relative.get(owner);
  if (known) return known;
  const answers: Answers = new Map();
  memory.relative.set(owner, answers);
  return answers;
}

function foldersOf(memory: Memory, owner: Scope | string): readonly string[] {
  if (typeof owner === 'string') return [owner];
  return [...memory.scopes].flatMap(([folder, scope]) => (scope === owner ? [folder] : []));
}

function resolveIn(memory: Memory, folder: string, specifier: string): string | undefined {
  if (specifier === '' || specifier.length > MAX_SPECIFIER_LENGTH || specifier.includes('\0'))
    return undefined;
  const owner = /^\.\.?(\/|$)/.test(specifier) ? folder : scopeOf(memory, folder);
  const answers = answersOf(memory, owner);
  const known = answers.get(specifier);
  if (known && !known.isStale) return known.found;
  const answer = known ?? { owner, specifier, found: undefined, isStale: false };
  answers.set(specifier, answer);
  const found = findAnswer(memory, answer);
  // Aliases may point at what is installed.
  answer.found = found === undefined || /(^|\/)node_modules\//.test(found) ? undefined : found;
  answer.isStale = false;
  return answer.found;
}

function findAnswer(memory: Memory, answer: Answer): string | undefined {
  const { owner, specifier } = answer;
  memory.asking = answer;
  if (typeof owner !== 'string') return findName(memory, owner, specifier);
  const path = withoutSlash(join(owner, specifier));
  return findPath(memory, path, /(^|\/)\.{0,2}$/.test(specifier) ? 'folder' : 'file or folder');
}

function findPath(ctx: Memory, path: string, type: 'folder' | 'file or folder'): string | undefined {
  const found = (type === 'folder' ? undefined : findFile(ctx.view, path, ctx.note)) ?? findEntry(ctx, path);
  if (found !== undefined) return found;
  // Scripts of a package run what its build writes.
  const { packageFolder } = scopeOf(ctx, dirname(path));
  if (packageFolder === undefined || !isBelow(path, packageFolder)) return undefined;
  const below = packageFolder === '.' ? path : path.slice(packageFolder.length);
  return findTarget(ctx, packageFolder, { path: `./${below}`, isEntry: false });
}

/** What is not relative: an alias, a `#name`, the package itself, another member of the workspace. */
function findName(ctx: Memory, scope: Scope, specifier: string): string | undefined {
  if (specifier.startsWith('node:')) return undefined;
  return (
    findAlias(ctx, scope, specifier) ?? findImport(ctx, scope, specifier) ?? findMember(ctx, scope, specifier)
  );
}

function findAlias(ctx: Memory, { aliasFile, packageFolder }: Scope, specifier: string): string | undefined {
  const aliases = aliasFile === undefined ? undefined : aliasesOf(ctx, aliasFile);
  const paths = aliases ? aliasTargets(aliases, specifier) : usualTargets(packageFolder ?? '.', specifier);
  for (const path of paths) {
    const found = findPath(ctx, withoutSlash(path), 'file or folder');
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where frameworks have their folders: what says so is written by their build, and no part of a repository. */
const USUAL_FOLDERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['$lib', ['src/lib']],
  ['@', ['src', 'app', '.']],
  ['~', ['app', 'src', '.']],
]);

/** The paths that a name may mean where no configuration says what it means. */
function usualTargets(folder: string, specifier: string): readonly string[] {
  const [, name = '', rest = ''] = /^(\$lib|[@~](?=\/))(\/.*)?$/.exec(specifier) ?? [];
  return (USUAL_FOLDERS.get(name) ?? []).map((usual) => join(folder, `${usual}${rest}`));
}

function findImport(ctx: Memory, scope: Scope, specifier: string): string | undefined {
  const { packageFolder } = scope;
  if (!specifier.startsWith('#') || packageFolder === undefined) return undefined;
  const manifest = ctx.configs.json(join(packageFolder, 'package.json'));
  for (const target of manifest ? importTargets(manifest, specifier) : []) {
    const found = target.startsWith('./')
      ? findTarget(ctx, packageFolder, { path: target, isEntry: false })
      : findMember(ctx, scope, target);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findMember(ctx: Memory, scope: Scope, specifier: string): string | undefined {
  const [, name, subpath = ''] = /^((?:@[^/]+\/)?[^@./#:][^/:]*)(\/.*)?$/.exec(specifier) ?? [];
  if (name === undefined || isBuiltin(specifier)) return undefined;
  const folder = memberFolder(ctx, scope, name);
  return folder === undefined ? undefined : findInPackage(ctx, folder, `.${withoutSlash(subpath)}`);
}

function memberFolder(memory: Memory, scope: Scope, name: string): string | undefined {
  const { packageFolder, roots } = scope;
  if (packageFolder !== undefined) {
    const own = memory.configs.json(join(packageFolder, 'package.json'));
    if (own?.name === name) return packageFolder;
    const linked = linkedFolder(own, name);
    if (linked !== undefined) return join(packageFolder, linked);
  }
  for (const root of roots) {
    const folder = remember(memory.members, root, () => membersOf(memory, root)).get(name);
    if (folder !== undefined) return folder;
  }
  return undefined;
}

/** `"wrapper": "file:../wrapper"` */
function linkedFolder(manifest: ConfigObject | undefined, name: string): string | undefined {
  for (const field of ['dependencies', 'devDependencies']) {
    const versions = manifest?.[field];
    const version = isObject(versions) ? versions[name] : undefined;
    const [, folder] = /^(?:file|link|portal):(\.{1,2}\/.*)$/.exec(String(version)) ?? [];
    if (folder !== undefined) return withoutSlash(folder);
  }
  return undefined;
}

function scopeOf(memory: Memory, folder: string): Scope {
  const known = memory.scopes.get(folder);
  if (known) return known;
  const outer = isTop(folder) ? topScope() : scopeOf(memory, dirname(folder));
  const { configs } = memory;
  const aliasFile = ['tsconfig.json', 'jsconfig.json']
    .map((name) => join(folder, name))
    .find((path) => configs.json(path));
  const isPackage = configs.json(join(folder, 'package.json')) !== undefined;
  const isRoot = isWorkspaceRoot(memory, folder);
  const isSame = aliasFile === undefined && !isPackage && !isRoot && !isTop(folder);
  const scope: Scope = isSame
    ? outer
    : {
        type: 'scope',
        packageFolder: isPackage ? folder : outer.packageFolder,
        aliasFile: aliasFile ?? outer.aliasFile,
        roots: isRoot ? [folder, ...outer.roots] : outer.roots,
        answers: new Map(),
      };
  memory.scopes.set(folder, scope);
  return scope;
}

function topScope(): Scope {
  return { type: 'scope', packageFolder: undefined, aliasFile: undefined, roots: [], answers: new Map() };
}

function aliasesOf(memory: Memory, path: string): Aliases | undefined {
  const presetPaths: AliasContext['presetPaths'] = (folder, specifier) => presets(memory, folder, specifier);
  return remember(memory.aliases, path, () => readAliases({ configs: memory.configs, presetPaths }, path));
}

/** A preset may be a member of the workspace, also before anything is installed. */
function presets(memory: Memory, folder: string, specifier: string): readonly string[] {
  const [, name = '', subpath = ''] = /^((?:@[^/]+\/)?[^/]+)\/?(.*)$/.exec(specifier) ?? [];
  const member = memberFolder(memory, scopeOf(memory, folder), name);
  const installed = foldersUp(folder).map((above) => join(above, `node_modules/${name}`));
  return [...(member === undefined ? [] : [member]), ...installed].flatMap((base) => {
    if (subpath !== '') return ['', '.json', '/tsconfig.json'].map((end) => join(base, subpath + end));
    const named = memory.configs.json(join(base, 'package.json'))?.tsconfig;
    return [...(typeof named === 'string' ? [join(base, named)] : []), join(base, 'tsconfig.json')];
  });
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  if (known.has(key)) return known.get(key) as T;
  const value = make();
  known.set(key, value);
  return value;
}
