// Works out the prefilter when the product is built: where a bundle would hold the catalog for the sake of one regular
// expression, it holds the expression.
const path = require('node:path');
const esbuild = require('esbuild');
const { nodeAlias } = require('./parserAlias.js');

/** @type {import('esbuild').Plugin} */
exports.computedPrefilter = {
  name: 'computed prefilter',
  setup(build) {
    build.onLoad({ filter: /[\\/]workspace[\\/]prefilterPattern\.ts$/ }, async ({ path: file }) => {
      const { patterns, inputs } = await patternsOf(file);
      const exported = patterns.map(([name, { source, flags }]) => {
        const parts = [source, flags].map((part) => JSON.stringify(part)).join(', ');
        return `export const ${name} = () => new RegExp(${parts});`;
      });
      return { contents: exported.join('\n'), loader: 'js', watchFiles: inputs };
    });
  },
};

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
