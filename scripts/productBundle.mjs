import { build } from 'esbuild';
import path from 'node:path';
import computing from './computed.js';
import lean from './leanTypeScript.js';
import parser from './parserAlias.js';
import { root } from './root.mjs';

/**
 * Bundles an entry of a script with the options of the product's own bundles.
 *
 * @param {string} entry a file, relative to `scripts`
 * @param {object} [options]
 * @param {boolean} [options.isLean] without what the product does not use of the compiler; a program that takes the
 *   parser's package as a whole needs all of it
 * @returns {Promise<string>} the bundle
 */
export async function bundleLikeProduct(entry, { isLean = true } = {}) {
  const outfile = path.join(root, '.cache', 'scripts', entry.replace(/\.\w+$/, '.js'));
  await build({
    absWorkingDir: root,
    entryPoints: [`scripts/${entry}`],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    alias: parser.nodeAlias,
    plugins: [computing.computed, ...(isLean ? [lean.leanTypeScript] : [])],
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return outfile;
}
