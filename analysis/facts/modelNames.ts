/** Names of hosted models that calls ask for. */
import { distinctBy } from '../distinct';
import type { Evaluation } from '../flow';
import { retiredKey } from '../flow';
import { literalOf } from '../literalOf';
import type { ModelName } from './facts';
import type { Places } from './places';

/** Where the names stand, whoever asks for them. */
export function modelNames({ calls, catalog }: Evaluation, { unitOf }: Places): readonly ModelName[] {
  return [...calls.values()].flat().flatMap(({ provider, models }) =>
    models.flatMap(({ text, node }): readonly ModelName[] => {
      const unit = unitOf(node);
      const told = literalOf(unit.program, node, text);
      // Whoever passes a name on is not the one to change it.
      if (told.type !== 'literal') return [];
      const name = {
        text,
        provider,
        place: { path: unit.path, range: told.range },
        node: told,
        retired: catalog.retired.get(retiredKey(provider, text)),
        moves: catalog.movingModels.some((pattern) => pattern.test(text)),
      };
      return [name];
    }),
  );
}

/** One place may be told by several calls. */
export function distinctNames(names: readonly ModelName[]): readonly ModelName[] {
  const keyOf = ({ provider, text, place: { range } }: ModelName): string =>
    [provider, text, range.start].join(':');
  return distinctBy(names, keyOf);
}
