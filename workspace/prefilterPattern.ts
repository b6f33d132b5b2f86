import { compileCatalog } from '../analysis';
import { catalog } from '../catalog';

const compiled = compileCatalog(catalog);

/**
 * What a text has in it that has to do with AI.
 * The build works it out, so that the command holds one regular expression and not the catalog behind it.
 */
export function prefilterPattern(): RegExp {
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
