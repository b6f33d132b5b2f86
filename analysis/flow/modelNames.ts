/** Which model a call asks for. */
import type { ApiCall } from './api';
import type { ModelNameObservation } from './observation';
import type { Field } from './state';
import { type InstanceObject, soleString } from './value';
import { presenceAt, type Roots, valuesAt } from './walk';

/** Names that are certain. What is sent to another address goes to somebody else's model, whatever its name. */
export function modelNamesOf(
  call: ApiCall,
  client: InstanceObject | undefined,
): readonly ModelNameObservation[] {
  if (isElsewhere(call, client)) return [];
  const { ev, state, roots } = call;
  const fields = [
    ...ev.catalog.modelOptions.flatMap((path) => valuesAt(ev, state, roots, path)),
    ...(client?.made ?? []),
    ...(client ? rootsOfClient(client).arguments : []),
  ];
  return fields.flatMap(({ value, node }) => {
    const text = soleString(value);
    return text === undefined ? [] : [{ text, node }];
  });
}

/** A client that a model was made by (`openai('gpt-5')`) tells the address, too. */
function isElsewhere({ ev, state }: ApiCall, client: InstanceObject | undefined): boolean {
  const made = client?.construction?.client;
  const row = client?.model.clients.get(client.typeName) ?? made?.model.clients.get(made.type);
  if (!client || row?.baseUrl === undefined) return false;
  const at = row.baseUrl.replace(/^options\./, 'arg0.');
  return presenceAt(ev, state, rootsOfClient(client), at) === 'present';
}

function rootsOfClient({ construction }: InstanceObject): Roots {
  if (!construction) return { arguments: [] };
  const { node } = construction;
  const given: readonly Field[] = construction.arguments.map((value, index) => ({
    value,
    node: node.arguments[index]?.value ?? node,
  }));
  return { arguments: given };
}
