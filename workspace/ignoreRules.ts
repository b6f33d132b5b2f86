/** What `.gitignore` files and configurations leave out, asked folder by folder on the way down. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { configurationFile } from './configuration';
import { ignoreLinesIn } from './configurationText';

/** The ignore files that hold in a folder, the nearest first; the nearest that has a word decides. */
export interface IgnoreRules {
  readonly matcher: Ignore;
  /** The folder that the patterns are relative to. */
  readonly folder: string;
  readonly parent: IgnoreRules | undefined;
}

/** The rules that hold in `folder`, from the root of its repository downward. */
export function ignoreRulesOf(folder: string): IgnoreRules | undefined {
  return foldersDownTo(folder).reduce<IgnoreRules | undefined>(
    (rules, current) => enterFolder(current, rules),
    undefined,
  );
}

/** The rules that hold in `folder`, given those of the folder that contains it. */
export function enterFolder(folder: string, parent: IgnoreRules | undefined): IgnoreRules | undefined {
  const patterns = readText(path.join(folder, '.gitignore'));
  return patterns === undefined ? parent : { ...toRules(patterns, folder), parent };
}

/** The rules of the configuration that holds in `folder`: the nearest one at or above it, up to `root`. */
export function configuredRulesOf(folder: string, root: string): IgnoreRules | undefined {
  for (let current = folder; ; current = path.dirname(current)) {
    const rules = configuredRulesIn(current);
    if (rules || current === root || current === path.dirname(current)) return rules;
  }
}

/** The rules of the configuration in `folder`, if there is one; those of other folders do not hold there. */
export function configuredRulesIn(folder: string): IgnoreRules | undefined {
  const text = readText(path.join(folder, configurationFile));
  return text === undefined ? undefined : toRules(ignoreLinesIn(text), folder);
}

/** Rules of lines as in a `.gitignore` file that is in `folder`. */
export function toRules(lines: string | readonly string[], folder: string): IgnoreRules {
  const matcher = ignore({ ignoreCase: process.platform !== 'linux' }).add(lines);
  return { matcher, folder, parent: undefined };
}

/** Whether the rules leave `entry` out. */
export function isIgnored(rules: IgnoreRules | undefined, entry: string, type: 'file' | 'folder'): boolean {
  for (let current = rules; current; current = current.parent) {
    const relative = toSlashes(path.relative(current.folder, entry));
    const verdict = verdictOf(current.matcher, type === 'folder' ? `${relative}/` : relative);
    if (verdict !== 'silent') return verdict === 'ignored';
  }
  return false;
}

/** The same of a file that nobody went down to folder by folder: what a folder above it says holds too. */
export function leavesOut({ matcher, folder }: IgnoreRules, file: string): boolean {
  const relative = toSlashes(path.relative(folder, file));
  return !relative.startsWith('..') && !path.isAbsolute(relative) && matcher.ignores(relative);
}

/** Whether git would leave a file out, judged from its repository's root downward. */
export function isIgnoredByGit(file: string): boolean {
  const rules = ignoreRulesOf(path.dirname(file));
  if (!rules) return false;
  if (isIgnored(rules, file, 'file')) return true;
  for (let folder = path.dirname(file); isBelow(folder, rules); folder = path.dirname(folder))
    if (isIgnored(rules, folder, 'folder')) return true;
  return false;
}

/** Whether some file of rules stands further up. */
function isBelow(folder: string, rules: IgnoreRules): boolean {
  for (let current: IgnoreRules | undefined = rules; current; current = current.parent)
    if (folder !== current.folder && !path.relative(current.folder, folder).startsWith('..')) return true;
  return false;
}

/** With forward slashes, as patterns and reports have them. */
export function toSlashes(name: string): string {
  return path.sep === '/' ? name : name.split(path.sep).join('/');
}

function verdictOf(matcher: Ignore, relative: string): 'ignored' | 'kept' | 'silent' {
  const { ignored, unignored } = matcher.test(relative);
  if (unignored) return 'kept';
  if (!ignored) return 'silent';
  // We only stand in an ignored folder where it was named on the command line or a nearer file let it in:
  // then that it is ignored says nothing about what it holds.
  const parent = path.posix.dirname(relative);
  return parent !== '.' && matcher.test(`${parent}/`).ignored ? 'silent' : 'ignored';
}

/** From the root of the repository to `folder`; `folder` alone where there is no repository. */
function foldersDownTo(folder: string): readonly string[] {
  const folders: string[] = [];
  for (let current = folder; ; current = path.dirname(current)) {
    folders.unshift(current);
    if (existsSync(path.join(current, '.git'))) return folders;
    if (current === path.dirname(current)) return [folder];
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Absent nearly everywhere, and then there is nothing to say; one that cannot be read hides nothing.
    return undefined;
  }
}
