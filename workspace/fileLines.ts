/** Where a line belongs that a fix wants to see in another file, and what adds it there. It writes nothing. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readSource } from './sourceText';

/** A file that is asked to hold a line, and its text as far as there is one. */
export type LineTarget =
  | { readonly type: 'existing'; readonly path: string; readonly text: string }
  | { readonly type: 'absent'; readonly path: string };

/** An insertion into a text. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/**
 * The file of this name in the nearest folder of a project around `source`, not above `root`; both are absolute.
 * Nothing where there is no project, and where something is there that is no text.
 */
export function lineTarget(source: string, root: string, name: string): LineTarget | undefined {
  const folder = projectFolder(path.dirname(source), root);
  if (folder === undefined) return undefined;
  const target = path.join(folder, name);
  if (!existsSync(target)) return { type: 'absent', path: target };
  const found = readSource(target);
  return found.type === 'text' ? { type: 'existing', path: target, text: found.text } : undefined;
}

/** What makes a folder one of a project, in JavaScript and in Python. */
const projectFiles = [
  'package.json',
  'pyproject.toml',
  'setup.py',
  'setup.cfg',
  'requirements.txt',
  'Pipfile',
  'manage.py',
] as const;

function projectFolder(folder: string, root: string): string | undefined {
  const inside = path.relative(root, folder);
  if (inside.startsWith('..') || path.isAbsolute(inside)) return undefined;
  if (projectFiles.some((name) => existsSync(path.join(folder, name)))) return folder;
  return inside === '' ? undefined : projectFolder(path.dirname(folder), root);
}

/** Adds an assignment (`NAME=`) at the end; nothing where the name is assigned already, be it in a comment. */
export function lineInsertion(text: string, line: string): Insertion | undefined {
  const isThere = text.split(/[\r\n]+/).some((each) => nameOf(each) === nameOf(line));
  if (isThere) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text === '' || /[\r\n]$/.test(text) ? '' : newline;
  return { offset: text.length, text: before + line + newline };
}

/** `export NAME = value` and `# NAME=value` both name it. */
function nameOf(line: string): string | undefined {
  return /^[\s#]*(?:export\s+)?([\w.-]+)\s*=/.exec(line)?.[1];
}
