/** Servers of tools that code describes. */
import type { ToolServerObservation, Unit, WordObservation } from '../flow';
import { isSameRange, nodesAround } from '../program';
import type { ToolServer } from './facts';
import type { Places } from './places';
import { type NamedWord, serverOf } from './toolServers';

export function serverInCode(
  { node, unit, label, name: ownName, words, addresses, variables, headers }: ToolServerObservation,
  { unitOf }: Places,
): ToolServer {
  const isHere = (word: WordObservation): boolean => unitOf(word.node) === unit;
  const here = (all: readonly WordObservation[]): readonly WordObservation[] => all.filter(isHere);
  const named = (all: readonly WordObservation[], kind: NamedWord['kind']): NamedWord[] =>
    here(all).flatMap((word) => {
      const name = keyOf(word, unit);
      return word.text === undefined || name === undefined ? [] : [{ ...toWord(word, unit), name, kind }];
    });
  return serverOf({
    path: unit.path,
    name: ownName ?? label,
    owner: ownName ?? 'mcp',
    range: node.callee.range,
    // A word that stands in another file is no place of this one.
    words: words.every(isHere) ? words.map((word) => toWord(word, unit)) : [],
    addresses: here(addresses).map((word) => toWord(word, unit)),
    named: [...named(variables, 'variable'), ...named(headers, 'header')],
  });
}

/** What comes from elsewhere is written as whoever reads a file would write it. */
const elsewhere = '${elsewhere}';

function toWord({ text, node: { range } }: WordObservation, unit: Unit): NamedWord {
  const inner = { start: range.start + 1, end: range.end - 1 };
  const isPlain = text !== undefined && unit.text.slice(inner.start, inner.end) === text;
  return { text: text ?? elsewhere, range: isPlain ? inner : range, name: '', kind: 'variable' };
}

/** The name under which a value stands in its object. */
function keyOf({ node }: WordObservation, { program }: Unit): string | undefined {
  const property = nodesAround(program, node.range).findLast(
    (each) => each.type === 'property' && isSameRange(each.value.range, node.range),
  );
  return property?.type === 'property' && typeof property.key === 'string' ? property.key : undefined;
}
