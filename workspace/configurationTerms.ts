import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ConfigurationTerms } from './configurationText';

/** What it takes to read a configuration, from the files beside the bundles: hardly anybody pays for it who has none. */
export function readTerms(folder: string): ConfigurationTerms {
  return { schema: readJson(folder, 'sluicegate.schema.json'), known: readJson(folder, 'knownNames.json') };
}

/** The build wrote it. */
function readJson<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as T;
}
