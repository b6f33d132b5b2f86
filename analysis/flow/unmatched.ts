/** Rows that no code came upon, for whoever wrote them: a slip in a path looks like code that has nothing of it. */
import type { ApiModel } from '../apiModel';
import type { RowPlace } from '../rowProblems';
import type { Catalog } from './catalog';

/** Kinds of rows that are looked up by what code does or says. Others tell what a name means wherever it stands. */
const kinds = [
  ...([
    'types',
    'clients',
    'calls',
    'sources',
    'sinks',
    'answerTypes',
    'settings',
    'acts',
    'toolsets',
  ] as const),
  ...([
    'protections',
    'handlers',
    'guards',
    'schemas',
    'messages',
    'passes',
    'shared',
    'ends',
    'globals',
  ] as const),
  ...(['constants', 'loggers', 'instrumentations', 'requests'] as const),
  ...(['events', 'containers', 'checkers', 'toolServers', 'hosts', 'shapes', 'keys'] as const),
];

/** The rows of `models` that nothing asked for in all that was evaluated with the catalog; they are part of it. */
export function unmatchedRows({ seen }: Catalog, models: readonly ApiModel[]): readonly RowPlace[] {
  const matched = new Set([...seen].flatMap((one) => [one, ...rowsOf(one)]));
  return models.flatMap((model, index) =>
    kinds.flatMap((kind) =>
      (model[kind] ?? []).flatMap((row: object, place: number) =>
        matched.has(row) ? [] : [[index, kind, place]],
      ),
    ),
  );
}

/** An entry holds rows, and things made of rows. */
function rowsOf(entry: object): readonly object[] {
  return Object.values(entry)
    .flat()
    .flatMap((item: unknown) => {
      if (typeof item !== 'object' || item === null) return [];
      return 'row' in item && typeof item.row === 'object' && item.row ? [item.row] : [item];
    });
}
