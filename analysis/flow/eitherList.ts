/** Lists of which one is put into another list: what stands at each place. */
import { type Contents, type Field, readContents, type State } from './state';
import { isConstant, joinValues, UNDEFINED, type Value } from './value';

/**
 * Lists of words are one list whose words may be others: `{ py: ['python3', '-u'], js: ['node'] }[language]`. Of others,
 * whose elements are told apart by their places, all stand there behind each other.
 */
export function eitherList(state: State, { objects }: Value): readonly Field[] {
  const lists = objects.flatMap((object) => (object.type === 'record' ? [readContents(state, object)] : []));
  const [first, ...others] = lists;
  if (!first || others.length === 0 || !lists.every(isOfWords))
    return lists.flatMap(({ elements }) => elements);
  return others.reduce<readonly Field[]>(
    (joined, { elements }) => joinByPlace(joined, elements),
    first.elements,
  );
}

function isOfWords({ elements, rest }: Contents): boolean {
  return !rest && elements.every(({ value }) => isConstant(value));
}

function joinByPlace(left: readonly Field[], right: readonly Field[]): readonly Field[] {
  const longer = left.length < right.length ? right : left;
  return longer.map(({ node }, place) => ({
    value: joinValues(left[place]?.value ?? UNDEFINED, right[place]?.value ?? UNDEFINED),
    node,
  }));
}
