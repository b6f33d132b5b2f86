import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pythonFrontEnd } from '../../analysis/languages/python';
import type { FrontEnd } from '../../analysis/program';

const { resolve } = createRequire(import.meta.url);

/** The parser's bytes from the installed packages, as a shell would hand them in. */
export const wasm = {
  runtime: bytesOf('web-tree-sitter/web-tree-sitter.wasm'),
  grammar: bytesOf('tree-sitter-python/tree-sitter-python.wasm'),
};

/** The front end for Python. */
export function makePythonFrontEnd(): Promise<FrontEnd> {
  return pythonFrontEnd(wasm);
}

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(file)));
}
