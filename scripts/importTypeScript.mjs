// Lets a script of plain JavaScript use the project's TypeScript: bundles an entry in memory and imports it.
import { build } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

/**
 * Imports a TypeScript file of the project, `await importTypeScript('rules/index.ts')`, with all that it imports
 * of ours; packages are loaded from node_modules as they are.
 *
 * @param {string} entry relative to the project's folder
 * @returns {Promise<any>} the module
 */
export async function importTypeScript(entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  // Beside node_modules, where packages are looked for; one file for each process, for several may run at once.
  const file = path.join(root, '.cache', 'scripts', `${entry.replaceAll('/', '.')}.${process.pid}.mjs`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, outputFiles[0]?.text ?? '');
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}
