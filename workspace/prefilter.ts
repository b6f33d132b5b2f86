import { compileCatalog, touchesAi } from '../analysis';
import { catalog } from '../catalog';

/** Tells whether a text has to do with AI by itself, by one regular expression. Texts that have not go to no worker. */
export function createPrefilter(): (text: string) => boolean {
  const compiled = compileCatalog(catalog);
  return (text) => touchesAi(text, compiled);
}
