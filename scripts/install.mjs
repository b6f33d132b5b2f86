// Installs what package-lock.json says where node_modules does not hold it. Only Node's own modules here:
// this runs before anything is installed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';
import { root } from './root.mjs';

export function installWhereNeeded() {
  if (isInstalled('.')) return;
  console.log('Installing the development dependencies with npm ci.');
  // Some packages ask for a newer Node than their types need, which is all that is used of them.
  const exit = run('npm', ['ci', '--loglevel=error']);
  if (exit !== 0) throw new Error(`npm ci failed with exit code ${exit}.`);
}

/**
 * Installs a package of packages that are only read: nothing of them runs, and what they would like beside them is not
 * asked for.
 *
 * @param {string} folder relative to the project's
 * @returns {boolean} whether it is there; it is not where the packages cannot be had
 */
export function installToRead(folder) {
  if (isInstalled(folder)) return true;
  console.log(`Installing the packages of ${folder}.`);
  return run('npm', ['ci', '--prefix', folder, ...readOnly]) === 0;
}

export const readOnly = [
  '--ignore-scripts',
  '--legacy-peer-deps',
  '--omit=optional',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];

/** npm leaves in node_modules a list of what it installed; every package that must be there must be in it. */
function isInstalled(folder) {
  const wanted = packagesOf(`${folder}/package-lock.json`);
  const present = packagesOf(`${folder}/node_modules/.package-lock.json`);
  return Object.entries(wanted).every(([folder, { version, optional }]) => {
    if (folder === '' || (optional && !present[folder])) return true;
    return present[folder]?.version === version;
  });
}

/** @returns {Record<string, { version: string, optional?: boolean }>} */
function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(path.join(root, lockFile), 'utf8')).packages;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}
