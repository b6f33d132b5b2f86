/** `paths` and `baseUrl` of tsconfig.json and jsconfig.json, with all that they extend. */
import { type ConfigObject, type Configs, isObject, stringsIn } from './resolveConfigs';
import { MAX_EXTENDS } from './resolveLimits';
import { dirname, join } from './resolveView';

/** What one configuration says of names that are not relative. */
export interface Aliases {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  /** The longest prefix first. */
  readonly patterns: readonly AliasPattern[];
  readonly baseUrl: string | undefined;
}

interface AliasPattern {
  readonly prefix: string;
  readonly suffix: string;
  readonly targets: readonly string[];
}

export interface AliasContext {
  readonly configs: Configs;
  /** Where a configuration of another package is, seen from a folder; as paths to try. */
  readonly presetPaths: (folder: string, specifier: string) => readonly string[];
}

/** The paths that a name may mean, the likeliest first. */
export function aliasTargets(aliases: Aliases, specifier: string): readonly string[] {
  const { baseUrl } = aliases;
  const below = baseUrl === undefined || specifier.startsWith('/') ? [] : [join(baseUrl, specifier)];
  const exact = aliases.exact.get(specifier);
  if (exact) return [...exact, ...below];
  const pattern = aliases.patterns.find((candidate) => matches(candidate, specifier));
  if (!pattern) return below;
  const { prefix, suffix, targets } = pattern;
  const star = specifier.slice(prefix.length, specifier.length - suffix.length);
  return [...targets.map((target) => target.replace('*', () => star)), ...below];
}

function matches({ prefix, suffix }: AliasPattern, specifier: string): boolean {
  const isLongEnough = specifier.length >= prefix.length + suffix.length;
  return isLongEnough && specifier.startsWith(prefix) && specifier.endsWith(suffix);
}

/** Reads one configuration; undefined where it has neither `paths` nor `baseUrl`. */
export function readAliases(ctx: AliasContext, path: string): Aliases | undefined {
  const reading: Reading = { ...ctx, options: new Map() };
  // A solution lists the configurations of its parts, and the parts of such a folder share their aliases.
  for (const candidate of [path, ...referencesOf(ctx.configs.json(path), path)]) {
    const options = readOptions(reading, candidate, []);
    if (options?.paths || options?.baseUrl !== undefined) return toAliases(options, dirname(candidate));
  }
  return undefined;
}

function referencesOf(config: ConfigObject | undefined, path: string): readonly string[] {
  const references: readonly unknown[] = Array.isArray(config?.references) ? config.references : [];
  return (
    references
      .flatMap((reference) => (isObject(reference) ? stringsIn(reference.path) : []))
      .map((reference) => join(dirname(path), reference))
      // Another folder's part speaks for that folder.
      .filter((reference) => reference.endsWith('.json') && dirname(reference) === dirname(path))
  );
}

interface Options {
  readonly baseUrl?: string;
  readonly paths?: ConfigObject;
  /** The folder of the file that `paths` stand in. */
  readonly pathsFolder?: string;
}

/** A configuration that is reached twice is read once: chains that branch would double with each step. */
interface Reading extends AliasContext {
  readonly options: Map<string, Options>;
}

function readOptions(ctx: Reading, path: string, chain: readonly string[]): Options | undefined {
  if (chain.includes(path)) return void ctx.configs.report(`${path} extends itself.`);
  if (chain.length > MAX_EXTENDS) {
    return void ctx.configs.report(
      `${path} was not read: more than ${MAX_EXTENDS} configurations extend it.`,
    );
  }
  const known = ctx.options.get(path);
  const config = ctx.configs.json(path);
  if (known || !config) return known;
  const bases = stringsIn(config.extends).map((specifier) => {
    const base = baseOf(ctx, path, specifier);
    return base === undefined ? undefined : readOptions(ctx, base, [...chain, path]);
  });
  const options: Options = Object.assign({}, ...bases, ownOptions(config, dirname(path)));
  ctx.options.set(path, options);
  return options;
}

function ownOptions(config: ConfigObject, folder: string): Options {
  const { compilerOptions } = config;
  if (!isObject(compilerOptions)) return {};
  const { baseUrl, paths } = compilerOptions;
  return {
    ...(typeof baseUrl === 'string' ? { baseUrl: placed(folder, baseUrl) } : {}),
    ...(isObject(paths) ? { paths, pathsFolder: folder } : {}),
  };
}

/** The file that `extends` names. */
function baseOf(ctx: AliasContext, path: string, specifier: string): string | undefined {
  const folder = dirname(path);
  const isPath = /^(\.\.?(\/|$)|\/)/.test(specifier);
  const named = specifier.startsWith('/') ? specifier : join(folder, specifier);
  const candidates = isPath ? [named, `${named}.json`] : ctx.presetPaths(folder, specifier);
  const found = candidates.find((candidate) => ctx.configs.json(candidate));
  // A preset that is not installed holds settings of the compiler, not where files of this workspace are.
  if (found === undefined && isPath) ctx.configs.report(`${path} extends ${specifier}, which was not found.`);
  return found;
}

function toAliases({ baseUrl, paths = {}, pathsFolder = '.' }: Options, folder: string): Aliases {
  const entries = Object.entries(paths).map(([pattern, targets]) => ({
    pattern,
    targets: stringsIn(targets).map((target) => placedFor(folder, baseUrl ?? pathsFolder, target)),
  }));
  const patterns = entries
    .filter(({ pattern }) => pattern.includes('*'))
    .map(({ pattern, targets }) => ({ ...splitAtStar(pattern), targets }))
    .sort((one, other) => other.prefix.length - one.prefix.length);
  const exact = new Map(entries.map(({ pattern, targets }) => [pattern, targets]));
  return { exact, patterns, baseUrl: baseUrl === undefined ? undefined : placedFor(folder, '.', baseUrl) };
}

function splitAtStar(pattern: string): { prefix: string; suffix: string } {
  const star = pattern.indexOf('*');
  return { prefix: pattern.slice(0, star), suffix: pattern.slice(star + 1) };
}

const configFolder = '${configDir}';

/** `${configDir}` is the folder of the configuration that was asked first, so it stays until all is read. */
function placed(folder: string, path: string): string {
  return path.startsWith(configFolder) || path.startsWith('/') ? path : join(folder, path);
}

function placedFor(asked: string, base: string, path: string): string {
  const folder = base.startsWith(configFolder) ? join(asked, base.slice(configFolder.length)) : base;
  if (path.startsWith(configFolder)) return join(asked, path.slice(configFolder.length));
  return path.startsWith('/') ? path : join(folder, path);
}
