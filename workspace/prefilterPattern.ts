import { compileCatalog } from '../analysis';
import { catalog } from '../catalog';

const compiled = compileCatalog(catalog);

/**
 * What a text that has to do with AI has in it, one or another.
 * The build works it out, so that the command holds a few regular expressions and not the catalog behind them.
 */
export function prefilterPatterns(): readonly RegExp[] {
  return compiled.prefilter;
}

/** The names of files that agents read. */
export function agentFilePattern(): RegExp {
  return compiled.files.agent;
}

/** What has the form of a key. */
export function keyPattern(): RegExp {
  return compiled.files.keys;
}
