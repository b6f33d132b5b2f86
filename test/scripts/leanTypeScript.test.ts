import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { javascriptFrontEnd, type FrontEnd } from '../../analysis';
import { leanTypeScript } from '../../scripts/leanTypeScript.js';
import { parserAlias } from '../../scripts/parserAlias.js';

const root = path.resolve(__dirname, '../..');
const whole = javascriptFrontEnd();
let lean: FrontEnd;

beforeAll(async () => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['analysis/index.ts'],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    alias: parserAlias,
    external: ['web-tree-sitter'],
    plugins: [leanTypeScript],
    logLevel: 'silent',
  });
  const module = { exports: {} as { javascriptFrontEnd(): FrontEnd } };
  const text = outputFiles[0]?.text ?? '';
  // The bundle is ours, of this moment, and runs here as the engine would run it.
  new Function('module', 'exports', 'require', text)(module, module.exports, require);
  lean = module.exports.javascriptFrontEnd();
}, 60_000);

const texts = globSync(
  '{analysis,catalog,cli,server,client,samples,test/rules,workspace}/**/*.{ts,tsx,js,md}',
  {
    cwd: root,
    ignore: ['**/node_modules/**'],
  },
).map((file) => ({ path: file.replace(/\.md$/, '.tsx'), text: readFileSync(path.join(root, file), 'utf8') }));

describe('the parser by itself', () => {
  it('reads what the whole compiler reads, and recovers as it does', () => {
    expect(texts.length).toBeGreaterThan(200);
    for (const { path: file, text } of texts) {
      const cut = { path: file, text: text.slice(0, Math.floor(text.length * 0.6)) };
      for (const source of [{ path: file, text }, cut])
        expect(isDeepStrictEqual(lean.lower(source), whole.lower(source)), source.path).toBe(true);
    }
  }, 60_000);
});
