// Folders to measure on: generated ones, written anew, and a published package where its archive is there.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasArchive, readList, unpack } from '../ecosystem/archives.mjs';
import { root } from '../root.mjs';
import { hubOf, workspaceOf } from './workspaceInput.mjs';

/**
 * @typedef {object} Place
 * @property {string} name
 * @property {string} folder
 * @property {readonly string[]} include what to scan in it
 */

const folders = path.join(root, '.cache', 'bench');

/**
 * @param {number} count
 * @returns {Place}
 */
export function generatedFolder(count) {
  return write(`${count} files`, workspaceOf(count));
}

/**
 * @param {number} importers
 * @returns {Place}
 */
export function hubFolder(importers) {
  return write(`hub of ${importers}`, hubOf(importers));
}

/**
 * Nothing is fetched for a measure.
 *
 * @param {string} name
 * @returns {Place | undefined}
 */
export function ecosystemFolder(name) {
  const listed = readList().find((one) => one.name === name);
  if (!listed || !hasArchive(listed)) return undefined;
  return { name: `${name} ${listed.version}`, folder: unpack(listed), include: listed.include };
}

/**
 * The files of one kind in all packages whose archives are there.
 *
 * @param {string} extension
 * @returns {string[]} their texts
 */
export function ecosystemTexts(extension) {
  return readList()
    .filter(hasArchive)
    .flatMap((listed) => {
      const folder = unpack(listed);
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      return names.filter((name) => name.endsWith(extension)).map((name) => path.join(folder, name));
    })
    .map((file) => readFileSync(file, 'utf8'));
}

function write(name, texts) {
  const folder = path.join(folders, name.replaceAll(' ', '-'));
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of texts) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return { name, folder, include: ['.'] };
}
