import { touchesAi } from '../analysis';
import { prefilterPattern } from './prefilterPattern';

/** Tells whether a text has to do with AI by itself, by one regular expression. Texts that have not go to no worker. */
export function createPrefilter(): (text: string) => boolean {
  const prefilter = prefilterPattern();
  return (text) => touchesAi(text, { prefilter });
}
