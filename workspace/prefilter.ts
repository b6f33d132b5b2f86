import { type ApiModel, prefilterOf, touchesAi } from '../analysis';
import { prefilterPatterns } from './prefilterPattern';

/** Tells whether a text has to do with AI by itself. Texts that have not go to no worker. */
export function createPrefilter(): (text: string) => boolean {
  const prefilter = prefilterPatterns();
  return (text) => touchesAi(text, { prefilter });
}

/** Tells the same of what rows of a configuration are about. */
export function createRowFilter(models: readonly ApiModel[]): (text: string) => boolean {
  const prefilter = prefilterOf(models.map(withHints));
  return (text) => prefilter.some((one) => one.test(text));
}

/** Somebody else's pattern may take very long; here nothing ends it. What it hints at is a text to look for. */
function withHints({ keys = [], ...model }: ApiModel): ApiModel {
  const hints = keys.map((key) => ({ ...key, pattern: key.hints.map(escaped).join('|') }));
  return { ...model, keys: hints };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
