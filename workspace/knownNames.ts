import { namesIn } from '../analysis';
import { catalog } from '../catalog';
import { rules } from '../rules';
import type { KnownToConfigurations } from './configurationText';

/**
 * What a configuration may name of the rows and rules that ship.
 * The build writes it down, so that neither the command nor the server holds the catalog for the sake of it.
 */
export function knownNames(): KnownToConfigurations {
  const { types, shapes } = namesIn(catalog);
  return {
    types: [...new Set(types)].sort(),
    shapes: [...new Set(shapes)].sort(),
    strictRules: rules.filter(({ profile }) => profile === 'strict').map(({ id }) => id),
  };
}
