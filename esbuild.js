// Builds what ships: four bundles, their metafiles, and the rule pages that diagnostics link to.
// A missing entry fails the build; nothing is left out in silence.
//
//   node esbuild.js              everything
//   node esbuild.js client cli   these bundles and nothing else
//   node esbuild.js --watch      everything, again after each change
const { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const { computed, exportsOf } = require('./scripts/computed.js');
const { leanTypeScript } = require('./scripts/leanTypeScript.js');
const { thirdPartyNotices } = require('./scripts/notices.js');
const { nodeAlias } = require('./scripts/parserAlias.js');

const root = __dirname;
const dist = path.join(root, 'dist');

/** @type {Record<string, { entry: string, options?: import('esbuild').BuildOptions }>} */
const bundles = {
  client: { entry: 'client/extension.ts', options: { external: ['vscode'] } },
  server: { entry: 'server/main.ts' },
  cli: { entry: 'cli/main.ts', options: { banner: { js: '#!/usr/bin/env node' } } },
  engine: { entry: 'workspace/engineWorker.ts' },
};

/** Python's parser as WebAssembly, which the worker reads when it meets the first file of Python. */
const wasmFiles = [
  'node_modules/web-tree-sitter/web-tree-sitter.wasm',
  'node_modules/tree-sitter-python/tree-sitter-python.wasm',
];

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  metafile: true,
  alias: nodeAlias,
  logLevel: 'warning',
  // ES modules where a package has them: what is not used can then be dropped.
  mainFields: ['module', 'main'],
};

main().catch((error) => {
  // esbuild has printed its own messages by then.
  if (!error.errors) console.error(error);
  process.exitCode = 1;
});

async function main() {
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  mkdirSync(path.join(dist, 'meta'), { recursive: true });
  if (process.argv.includes('--watch')) return watch();
  await build(named.length > 0 ? named : Object.keys(bundles));
  if (named.length === 0) await finish();
}

/** @param {readonly string[]} names */
async function build(names) {
  await Promise.all(names.map((name) => esbuild.build(optionsOf(name))));
}

async function watch() {
  copyRulePages();
  copyWasm();
  await writeTerms();
  for (const name of Object.keys(bundles)) {
    const context = await esbuild.context({ ...optionsOf(name), logLevel: 'info' });
    await context.watch();
  }
}

/** What ships beside the bundles. */
async function finish() {
  copyRulePages();
  copyWasm();
  await writeTerms();
  const metafiles = Object.keys(bundles).map((name) => path.join(dist, 'meta', `${name}.json`));
  const inputs = metafiles.flatMap((file) => Object.keys(JSON.parse(readFileSync(file, 'utf8')).inputs));
  writeFileSync(
    path.join(dist, 'THIRD_PARTY_NOTICES.txt'),
    thirdPartyNotices(root, [...inputs, ...wasmFiles]),
  );
}

/**
 * @param {string} name
 * @returns {import('esbuild').BuildOptions & { metafile: true }}
 */
function optionsOf(name) {
  const bundle = bundles[name];
  if (!bundle) throw new Error(`There is no bundle named ${name}.`);
  return {
    ...common,
    ...bundle.options,
    metafile: true,
    entryPoints: [bundle.entry],
    outfile: `dist/${name}.js`,
    plugins: [computed, leanTypeScript, writeMetafile(name)],
  };
}

/**
 * @param {string} name
 * @returns {import('esbuild').Plugin}
 */
function writeMetafile(name) {
  return {
    name: 'metafile',
    setup(build) {
      build.onEnd(({ metafile }) => {
        if (metafile) writeFileSync(path.join(dist, 'meta', `${name}.json`), JSON.stringify(metafile));
      });
    },
  };
}

/** The pages ship with the product, so that a diagnostic can link to its page offline. */
function copyRulePages() {
  const pages = path.join(root, 'docs', 'rules');
  if (!existsSync(path.join(pages, 'README.md')))
    throw new Error('docs/rules has no pages; run `npm run docs`.');
  rmSync(path.join(dist, 'rules'), { recursive: true, force: true });
  cpSync(pages, path.join(dist, 'rules'), { recursive: true });
}

function copyWasm() {
  for (const file of wasmFiles) cpSync(path.join(root, file), path.join(dist, path.basename(file)));
}

/** What configurations are read by: their schema, which editors use too, and the names that they may use. */
async function writeTerms() {
  const schema = path.join(root, 'workspace', 'sluicegate.schema.json');
  cpSync(schema, path.join(dist, path.basename(schema)));
  const { knownNames } = (await exportsOf(path.join(root, 'workspace', 'knownNames.ts'))).exports;
  writeFileSync(path.join(dist, 'knownNames.json'), JSON.stringify(knownNames()));
}
