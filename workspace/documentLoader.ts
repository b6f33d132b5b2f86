/** Files that are no code in the worker: their parsers are loaded for the first one, and then kept. */
import { describeError, documentFrontEnd, formatOf, type FrontEnd } from '../analysis';
import type { LoadedFrontEnd } from './pythonLoader';

export function loadedDocuments(): LoadedFrontEnd {
  let loaded: FrontEnd | undefined;
  let failure = 'nobody asked for it';
  let loading: Promise<void> | undefined;
  const isOne = (name: string): boolean => formatOf(name) !== undefined;

  async function load(): Promise<void> {
    try {
      loaded = await documentFrontEnd();
    } catch (error) {
      failure = describeError(error);
    }
  }

  return {
    language: 'data',
    reads: isOne,
    prepare: (name) => (loaded || !isOne(name) ? undefined : (loading ??= load())),
    lower(file) {
      if (!loaded) throw new Error(`The parsers of settings did not load: ${failure}`);
      return loaded.lower(file);
    },
  };
}
