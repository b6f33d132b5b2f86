/** Who reads which format. */
import type { DocumentFormat } from '../../program';
import { readDotenv } from './dotenv';
import { readJson } from './json';
import { readProse } from './prose';
import type { Reading } from './reading';
import { readToml } from './toml';
import { readYaml } from './yaml';

export const readers: Readonly<Record<DocumentFormat, (text: string) => Reading>> = {
  json: readJson,
  yaml: readYaml,
  toml: readToml,
  dotenv: readDotenv,
  prose: readProse,
};
