// What a plain text search sees in a folder: the other side of the comparison with what the engine recognizes.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { searchText } from './textSearch.mjs';
import { searchPython } from './textSearchPython.mjs';

/**
 * @typedef {object} TextCount
 * @property {number} lines of all files that are not empty
 * @property {number} importing how many files import a cataloged SDK
 * @property {number} calls how many model calls there seem to be
 * @property {readonly CallingFile[]} calling the files that seem to construct a client or call a model
 *
 * @typedef {object} CallingFile
 * @property {string} path relative to the folder, with forward slashes
 * @property {readonly number[]} calls lines
 * @property {readonly number[]} constructions lines
 */

/** @typedef {'javascript' | 'python'} Language */

export const languages = /** @type {const} */ (['javascript', 'python']);

const sourceFiles = { javascript: /(?<!\.d)\.(?:[cm]?[jt]s|[jt]sx)$/i, python: /\.py$/i };
const searches = { javascript: searchText, python: searchPython };
const maximumSize = 1024 * 1024;
const longLine = 1000;

/**
 * @param {string} file
 * @param {Language} language
 */
export function isOf(file, language) {
  return sourceFiles[language].test(file);
}

/**
 * @param {string} folder
 * @param {readonly string[]} include
 * @param {Language} language
 * @returns {TextCount}
 */
export function countInText(folder, include, language) {
  const files = include.flatMap((entry) => [...sourcesIn(folder, path.posix.normalize(entry), language)]);
  const found = files.map((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return { path: file, lines: text.match(/\S.*/g)?.length ?? 0, ...searches[language](text) };
  });
  return {
    lines: found.reduce((total, { lines }) => total + lines, 0),
    importing: found.filter(({ imports }) => imports.length > 0).length,
    calls: found.reduce((total, { calls }) => total + calls.length, 0),
    calling: found
      .filter((file) => isCalling(file, language))
      .map(({ path, calls, constructions }) => ({ path, calls, constructions })),
  };
}

/** In Python many files make the models of others, and no call can be seen in them. */
function isCalling({ calls, constructions }, language) {
  return calls.length > 0 || (language === 'javascript' && constructions.length > 0);
}

function* sourcesIn(folder, entry, language) {
  const file = path.join(folder, entry);
  if (!statSync(file).isDirectory()) {
    if (isOf(entry, language) && isReadable(file)) yield entry;
    return;
  }
  for (const name of readdirSync(file).sort()) {
    if (name !== 'node_modules') yield* sourcesIn(folder, path.posix.join(entry, name), language);
  }
}

/** People wrote it, or a compiler that kept its lines. */
function isReadable(file) {
  if (statSync(file).size > maximumSize) return false;
  const text = readFileSync(file, 'utf8');
  const crowded = text
    .split('\n')
    .reduce((total, line) => total + (line.length > longLine ? line.length : 0), 0);
  return crowded <= text.length / 2;
}
