import vm from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { wasm } from '../../../support/pythonFrontEnd';

const entry = `
import { pythonFrontEnd } from './analysis/languages/python';
export async function names(runtime, grammar, text) {
  const python = await pythonFrontEnd({ runtime: Uint8Array.from(runtime), grammar: Uint8Array.from(grammar) });
  const { program, problems } = python.lower({ path: 'a.py', text });
  return JSON.stringify({ names: program.functions.map(({ name }) => name), problems });
}`;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'core',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

test('reads Python where there is the language, WebAssembly and a decoder of text, and nothing else', async () => {
  const context = vm.createContext({ TextDecoder, ...wasm });
  vm.runInContext(await bundle(), context);
  expect(vm.runInContext('typeof process + typeof require + typeof fetch', context)).toBe(
    'undefinedundefinedundefined',
  );
  const source = JSON.stringify('def ask(): return "é"\nclass Bot:\n  def other(self): pass\n');
  const result: unknown = await vm.runInContext(`core.names(runtime, grammar, ${source})`, context);
  expect(JSON.parse(String(result))).toEqual({ names: ['ask', 'other'], problems: [] });
});
