import { run } from './run.mjs';

/**
 * Packs what dist holds. All code is in the bundles, so no package is shipped beside them.
 *
 * @param {string} file the .vsix to write
 */
export function packExtension(file) {
  const args = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  if (run('vsce', [...args, '--out', file]) !== 0) throw new Error('vsce failed.');
}
