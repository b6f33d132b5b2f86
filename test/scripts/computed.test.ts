import { build } from 'esbuild';
import path from 'node:path';
import { expect, test } from 'vitest';
import { computedPrefilter } from '../../scripts/computedPrefilter.js';
import { prefilterPattern } from '../../workspace/prefilterPattern';

test('a bundle holds the expression, and not the catalog that it comes from', async () => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: path.resolve(import.meta.dirname, '../..'),
    entryPoints: ['workspace/prefilterPattern.ts'],
    bundle: true,
    write: false,
    format: 'cjs',
    metafile: true,
    plugins: [computedPrefilter],
  });
  expect(Object.keys(metafile.inputs)).toEqual(['workspace/prefilterPattern.ts']);
  const module = { exports: {} as { prefilterPattern: typeof prefilterPattern } };
  new Function('module', outputFiles[0]!.text)(module);
  const [computed, usual] = [module.exports.prefilterPattern(), prefilterPattern()];
  expect([computed.source, computed.flags]).toEqual([usual.source, usual.flags]);
  expect(computed.test("import OpenAI from 'openai';")).toBe(true);
});
