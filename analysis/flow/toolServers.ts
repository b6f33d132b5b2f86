/** Observing servers of tools that code starts or reaches. */
import type { ToolServerRow } from '../apiModel';
import type { Expression } from '../program';
import type { ApiCall } from './api';
import { currentModule, identityAt } from './evaluation';
import type { ToolServerObservation, WordObservation } from './observation';
import { noteEffect } from './recording';
import type { Field } from './state';
import { soleString } from './value';
import { valuesAt, walk } from './walk';

export function observeToolServers(call: ApiCall, { at = [], command, address }: ToolServerRow): void {
  const { ev, state, roots } = call;
  const program = command === undefined ? [] : valuesAt(ev, state, roots, command).map(toWord);
  for (const holder of [at].flat().flatMap((path) => valuesAt(ev, state, roots, path))) {
    const words = (...path: readonly string[]): WordObservation[] =>
      walk(ev, state, holder, path, 0).map(toWord);
    note(call, holder.node, {
      words: [...program, ...words('command'), ...words('args', '[]')],
      addresses: words('url'),
      variables: words('env', '*'),
      headers: words('headers', '*'),
    });
  }
  const addresses = address === undefined ? [] : valuesAt(ev, state, roots, address).map(toWord);
  if (addresses.length > 0) note(call, call.node, { words: [], addresses, variables: [], headers: [] });
}

type Parts = Omit<ToolServerObservation, 'node' | 'unit' | 'label'>;

function note({ ev, node, label }: ApiCall, holder: Expression, parts: Parts): void {
  const { unit } = currentModule(ev);
  noteEffect(ev, {
    type: 'tool server',
    key: [identityAt(ev, node), identityAt(ev, holder)].join(':'),
    observation: { node, unit, label, ...parts },
  });
}

function toWord({ value, node }: Field): WordObservation {
  const written = addressIn(node);
  return written ?? { text: soleString(value), node };
}

/** `new URL('http://…')` stands for the text in it. */
function addressIn(node: Expression): WordObservation | undefined {
  if (node.type !== 'call' || !node.isNew || node.callee.type !== 'name' || node.callee.name !== 'URL')
    return undefined;
  const [first, base] = node.arguments;
  if (!first || base || first.value.type !== 'literal' || typeof first.value.value !== 'string')
    return undefined;
  return { text: first.value.value, node: first.value };
}
