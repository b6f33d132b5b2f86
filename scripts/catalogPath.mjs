// The paths of catalog rows, taken apart, for scripts: a path that is none ends them.
import { importTypeScript } from './importTypeScript.mjs';

const { readMemberPath, readRootedPath } = await importTypeScript('analysis/rowPaths.ts');

/**
 * @typedef {import('../analysis/rowPaths').PathStep} Step
 * @typedef {import('../analysis/rowPaths').RootedPath} ParsedPath
 */

/**
 * @param {string} path with a root
 * @returns {ParsedPath}
 */
export function parsePath(path) {
  return orThrow(readRootedPath(path));
}

/**
 * @param {string} path from a type or from the exports of a package
 * @returns {readonly Step[]}
 */
export function parseMembers(path) {
  return orThrow(readMemberPath(path));
}

function orThrow(read) {
  if (typeof read === 'string') throw new Error(read);
  return read;
}
