// What a configuration changes in the engine: the catalog with a user's rows, and the rules that run.
import {
  type ApiModel,
  type Catalog,
  compileCatalog,
  type RowPlace,
  type Rule,
  unmatchedRows,
} from '../analysis';
import type { EngineConfiguration } from './engineMessages';

/** Catalogs that are kept beside the one that ships; each has all of its rows. */
const mostCatalogs = 8;

export interface Catalogs {
  /** The rows that ship together with those of a configuration, compiled once for each of them. */
  of(configuration: EngineConfiguration | undefined): Catalog;
  /** Rows of a configuration that nothing has asked for so far. */
  unmatchedRows(configuration: EngineConfiguration): readonly RowPlace[];
}

/** A user's rows come last: where the rows of one place exclude each other, the last one counts. */
export function createCatalogs(shipped: readonly ApiModel[]): Catalogs {
  const plain: Compiled = { rows: [], catalog: compileCatalog(shipped) };
  const compiled = new Map<string, Compiled>();

  function compiledFor(configuration: EngineConfiguration | undefined): Compiled {
    if (!configuration || configuration.catalog.length === 0) return plain;
    const { key, catalog: rows } = configuration;
    const known = compiled.get(key);
    if (known) return known;
    const [oldest] = compiled.keys();
    if (compiled.size >= mostCatalogs && oldest !== undefined) compiled.delete(oldest);
    const made = { rows, catalog: compileCatalog([...shipped, ...rows]) };
    compiled.set(key, made);
    return made;
  }

  return {
    of: (configuration) => compiledFor(configuration).catalog,
    unmatchedRows({ key }) {
      // Each message brings its own copy of the rows; those that were compiled are asked about.
      const known = compiled.get(key);
      return known ? unmatchedRows(known.catalog, known.rows) : [];
    },
  };
}

interface Compiled {
  readonly rows: readonly ApiModel[];
  readonly catalog: Catalog;
}

/** A rule of the strict profile that somebody gave a level runs in any profile. */
export function rulesFor(
  rules: readonly Rule[],
  configuration: EngineConfiguration | undefined,
): readonly Rule[] {
  if (!configuration || configuration.rules.length === 0) return rules;
  return rules.map((rule) =>
    configuration.rules.includes(rule.id) ? { ...rule, profile: 'recommended' } : rule,
  );
}
