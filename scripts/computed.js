// What is worked out when the product is built instead of each time that it starts. Where a bundle would hold the
// catalog for the sake of one regular expression, it holds the expression; and where it holds the catalog, it holds
// its rows as the text of plain values, which is read in a third of the time that a program takes.
const path = require('node:path');
const { isDeepStrictEqual } = require('node:util');
const esbuild = require('esbuild');
const { nodeAlias } = require('./parserAlias.js');

/** @type {import('esbuild').Plugin} */
exports.computed = {
  name: 'computed',
  setup(build) {
    build.onLoad({ filter: /[\\/]catalog[\\/]index\.ts$/ }, async ({ path: file }) => {
      const { exports, inputs } = await exportsOf(file);
      return { contents: plainValues(exports), loader: 'js', watchFiles: inputs };
    });
    build.onLoad({ filter: /[\\/]workspace[\\/]prefilterPattern\.ts$/ }, async ({ path: file }) => {
      const { patterns, inputs } = await patternsOf(file);
      const exported = patterns.map(([name, made]) => `export const ${name} = () => ${patternText(made)};`);
      return { contents: exported.join('\n'), loader: 'js', watchFiles: inputs };
    });
  },
};

/** @param {RegExp | readonly RegExp[]} made */
function patternText(made) {
  if (Array.isArray(made)) return `[${made.map(patternText).join(', ')}]`;
  const { source, flags } = /** @type {RegExp} */ (made);
  return `new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags)})`;
}

/** @param {Record<string, unknown>} exports */
function plainValues(exports) {
  const exported = Object.entries(exports).map(([name, value]) => {
    const text = JSON.stringify(value);
    if (!isDeepStrictEqual(JSON.parse(text), value))
      throw new Error(`${name} holds something that is no plain value.`);
    return `export const ${name} = JSON.parse(${JSON.stringify(text)});`;
  });
  return exported.join('\n');
}

/** @param {string} file */
async function patternsOf(file) {
  const { exports, inputs } = await exportsOf(file);
  return { patterns: Object.entries(exports).map(([name, make]) => [name, make()]), inputs };
}

/**
 * What a TypeScript file of the product exports, worked out while the product is built, and the files that it takes.
 *
 * @param {string} file
 * @returns {Promise<{ exports: any, inputs: string[] }>}
 */
async function exportsOf(file) {
  const root = path.dirname(__dirname);
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    alias: nodeAlias,
    mainFields: ['module', 'main'],
    metafile: true,
    logLevel: 'silent',
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(module, module.exports, require);
  return {
    exports: module.exports,
    inputs: Object.keys(metafile.inputs).map((input) => path.join(root, input)),
  };
}

exports.exportsOf = exportsOf;
