// The core runs anywhere: it is bundled as for a browser and analyzes the sample in a context that has the language
// itself and nothing else, neither `process` nor `require` nor a timer.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { leanTypeScript } from './leanTypeScript.js';
import { parserAlias } from './parserAlias.js';
import { root } from './root.mjs';

const sample = 'samples/support-bot';

const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
vm.runInContext(await bundleCore(), context, { filename: 'core.js' });
const files = globSync(`${sample}/**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}`, {
  cwd: root,
  ignore: ['**/node_modules'],
});
const results = files.map(analyzeInContext);
const findings = results.flatMap((result) => result.findings);
const problems = results.flatMap((result) => result.problems);
console.log(`${files.length} files of ${sample} in a bare context: ${findings.length} findings`);
for (const { message, place } of problems) console.error(`${place.path}: ${message}`);
if (findings.length === 0) console.error('The sample has findings; none were found.');
process.exitCode = problems.length > 0 || findings.length === 0 ? 1 : 0;

async function bundleCore() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['scripts/bareCore.ts'],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'core',
    target: 'es2022',
    alias: parserAlias,
    plugins: [leanTypeScript],
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

/** Goes in and out as JSON: objects of another context are not instances of ours. */
function analyzeInContext(file) {
  const source = { path: file, text: readFileSync(path.join(root, file), 'utf8') };
  return JSON.parse(vm.runInContext(`core.analyzeJson(${JSON.stringify(source)})`, context));
}
