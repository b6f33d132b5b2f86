/** Observing what tests ask about: comparisons, questions of a text, and whether something is there at all. */
import type { Expression } from '../program';
import type { Arguments } from './calls';
import { currentHandler, type Evaluation, identityAt } from './evaluation';
import { noteSink } from './recording';
import type { Value } from './value';

/** Only what a model answered is of interest, and one answer of those that are asked about tells as much as all. */
export function observeTest(ev: Evaluation, node: Expression, { origins }: Value): void {
  const origin = origins.find(({ source }) => source.kind === 'model');
  if (!origin) return;
  const handler = currentHandler(ev);
  const key = `test:${identityAt(ev, node)}`;
  noteSink(ev, key, { kind: 'test', label: 'a test', node, origin, handler, row: undefined });
}

/** A call that is told something of outside data, and hands none of it on: `text.includes(word)`, `Number(text)`. */
export function observeQuestion(
  ev: Evaluation,
  { values, nodes }: Pick<Arguments, 'values' | 'nodes'>,
  result: Value | undefined,
): void {
  if (!result || result.origins.length + result.objects.length > 0) return;
  values.forEach((value, index) => {
    const node = nodes[index];
    if (node) observeTest(ev, node, value);
  });
}
