import { build } from 'esbuild';
import path from 'node:path';
import { expect, test } from 'vitest';
import { catalog } from '../../catalog';
import { computed } from '../../scripts/computed.js';
import { prefilterPatterns } from '../../workspace/prefilterPattern';

test('a bundle holds the expressions, and not the catalog that they come from', async () => {
  const { inputs, exports } = await bundled('workspace/prefilterPattern.ts');
  expect(inputs).toEqual(['workspace/prefilterPattern.ts']);
  const { prefilterPatterns: make } = exports as { prefilterPatterns: typeof prefilterPatterns };
  expect(make()).toEqual(prefilterPatterns());
  expect(make().some((pattern) => pattern.test("import OpenAI from 'openai';"))).toBe(true);
});

test('a bundle holds the rows of the catalog as plain values, and all of them', async () => {
  const { inputs, exports } = await bundled('catalog/index.ts');
  expect(inputs).toEqual(['catalog/index.ts']);
  expect(exports).toEqual({ catalog });
});

async function bundled(entry: string): Promise<{ inputs: string[]; exports: unknown }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: path.resolve(import.meta.dirname, '../..'),
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'cjs',
    metafile: true,
    plugins: [computed],
  });
  const module = { exports: {} };
  new Function('module', outputFiles[0]!.text)(module);
  return { inputs: Object.keys(metafile.inputs), exports: module.exports };
}
