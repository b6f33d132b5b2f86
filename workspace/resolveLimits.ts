/** Every bound of finding modules, in one place. Configuration is input like any other, and reaching one is a problem. */

/** Configurations that extend one another. Presets of presets are about four deep. */
export const MAX_EXTENDS = 32;
/** Characters of one configuration file. The largest `paths` of real monorepos are a tenth of it. */
export const MAX_CONFIG_LENGTH = 1_000_000;
/** Brackets, or columns of indentation, in a YAML file. A list of patterns has none or few. */
export const MAX_YAML_DEPTH = 300;
/** Folders looked at for the members of one workspace. Large monorepos have about 3,000 packages. */
export const MAX_MEMBER_FOLDERS = 20_000;
/** Folders below each other that `**` goes down. */
export const MAX_MEMBER_DEPTH = 8;
/** Characters of a specifier; what is longer is no path. */
export const MAX_SPECIFIER_LENGTH = 400;
/**
 * Imports between a file that touches AI and one that is looked at because of it.
 * Handler, service, client, wrapper and two barrels between them: data that goes further is rarely followed.
 */
export const MAX_HOPS = 6;
/** Problems that are kept; whoever has more reads the first of them first. */
export const MAX_PROBLEMS = 100;
