/** The index of the catalog and looking things up in it, to measure both in this process. */
import { analyze, compileCatalog, type Analysis, type ApiModel, type SourceFile } from '../../analysis';
import { javascriptFrontEnd } from '../../analysis/languages/javascript';
import { catalog } from '../../catalog';

const frontEnds = [javascriptFrontEnd()];

/** Compiles the rows that ship. */
export function compileShipped(): unknown {
  return compileCatalog(catalog);
}

/** Evaluates a file with the rows that ship and so many copies of them that are about other packages. */
export function evaluatorWith(copies: number): (file: SourceFile) => Analysis {
  const models = Array.from({ length: copies }, (_, index) => catalog.map((model) => copyOf(model, index)));
  const options = {
    frontEnds,
    catalog: compileCatalog([...catalog, ...models.flat()]),
    rules: [],
    profile: 'recommended',
  } as const;
  return (file) => analyze(file, options);
}

/** The number of rows that ship. */
export const rowCount = catalog
  .flatMap((model) => Object.entries(model))
  .reduce((sum, [word, rows]) => sum + (Array.isArray(rows) && word !== 'package' ? rows.length : 0), 0);

/** A model about packages of other names. Words that hold in all code are left out: there are no others of them. */
function copyOf(model: ApiModel, index: number): ApiModel {
  const { hosts, shapes, keys, credentials, personal, people, standings, owners, ...rest } = model;
  const text = JSON.stringify(rest, (word, value: unknown) =>
    renamed.has(word) ? renamedIn(word, value, index) : value,
  );
  return JSON.parse(text) as ApiModel;
}

/** Words of rows that name packages or types of them. */
const renamed = new Set(['package', 'on', 'extends', 'parameters']);

function renamedIn(word: string, value: unknown, index: number): unknown {
  if (Array.isArray(value)) return value.map((one) => renamedIn(word, one, index));
  if (typeof value !== 'string') return value;
  if (word === 'package') return `copy${index}-${value}`;
  return value.includes(':') ? `copy${index}-${value}` : value;
}
