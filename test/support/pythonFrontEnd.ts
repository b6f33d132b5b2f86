import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pythonFrontEnd } from '../../analysis/languages/python';
import type { FrontEnd } from '../../analysis/program';

const { resolve } = createRequire(import.meta.url);

/** The front end for Python, with the parser's bytes from the installed packages as a shell would hand them in. */
export function makePythonFrontEnd(): Promise<FrontEnd> {
  return pythonFrontEnd({
    runtime: bytesOf('web-tree-sitter/web-tree-sitter.wasm'),
    grammar: bytesOf('tree-sitter-python/tree-sitter-python.wasm'),
  });
}

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(file)));
}
