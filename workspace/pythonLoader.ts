/** Python in the worker: its parser is loaded for the first file that needs it, and then kept. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describeError, type FrontEnd, isPythonFile, pythonFrontEnd } from '../analysis';

/** A front end that has to be prepared for a file before it reads it. */
export interface LoadedFrontEnd extends FrontEnd {
  /** What to wait for before this file can be read; nothing where nothing is to be waited for. Never rejected. */
  prepare(path: string): Promise<void> | undefined;
}

/**
 * Python, from two files in `folder`: the parser's runtime and its grammar.
 * Where they cannot be loaded, reading a file throws, which says so of each file and hurts no other.
 */
export function loadedPython(folder: string): LoadedFrontEnd {
  let loaded: FrontEnd | undefined;
  let failure = 'nobody asked for it';
  let loading: Promise<void> | undefined;

  async function load(): Promise<void> {
    try {
      const bytes = (name: string) => readFileSync(path.join(folder, name));
      const [runtime, grammar] = [bytes('web-tree-sitter.wasm'), bytes('tree-sitter-python.wasm')];
      loaded = await pythonFrontEnd({ runtime, grammar });
    } catch (error) {
      failure = describeError(error);
    }
  }

  return {
    language: 'python',
    reads: isPythonFile,
    prepare: (name) => (loaded || !isPythonFile(name) ? undefined : (loading ??= load())),
    lower(file) {
      if (!loaded) throw new Error(`Python is not read, because its parser did not load: ${failure}`);
      return loaded.lower(file);
    },
  };
}
