import { readFileSync } from 'node:fs';
import path from 'node:path';
import { knownNames } from '../../workspace/knownNames';
import type { ConfigurationTerms } from '../../workspace';

const schema = path.resolve(import.meta.dirname, '../../workspace/sluicegate.schema.json');

/** What the build writes beside the bundles. */
export const terms: ConfigurationTerms = {
  schema: JSON.parse(readFileSync(schema, 'utf8')),
  known: knownNames(),
};
