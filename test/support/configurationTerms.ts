import schema from '../../workspace/sluicegate.schema.json';
import { knownNames } from '../../workspace/knownNames';
import type { ConfigurationTerms } from '../../workspace';
import type { Schema } from '../../workspace/shapeProblems';

const known = knownNames();

/** What the build writes beside the bundles. */
export const terms: ConfigurationTerms = { schema: schema as Schema, known };
