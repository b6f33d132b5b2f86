import path from 'node:path';
import { type Configurations, createConfigurations, namedConfiguration } from '../workspace';
import type { Context } from './context';

/** The configurations that a command goes by: the one that its options name, or those in the folders. */
export function configurationsOf(
  { config }: { readonly config?: string },
  { cwd, terms }: Pick<Context, 'cwd' | 'terms'>,
): Configurations {
  if (config === undefined) return createConfigurations({ terms });
  return namedConfiguration(path.resolve(cwd, config), { cwd, terms });
}
