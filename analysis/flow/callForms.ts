/** Clients that nobody was seen to make, told by how they are called: what a container, a context or a plugin hands over. */
import type { CallNode, Expression } from '../program';
import { callApi } from './api';
import type { Arguments } from './calls';
import type { CallForm } from './catalog';
import type { Evaluation } from './evaluation';
import { instanceOf } from './members';
import { readContents, type State } from './state';
import { objectValue, type Value } from './value';

/** The call as one of the client that has such calls; nothing where it has no such form. */
export function callByForm(
  ev: Evaluation,
  state: State,
  node: CallNode,
  receiver: Value,
  args: Arguments,
): Value | undefined {
  if (receiver.origins.length > 0) return undefined;
  const form = formsOf(ev, node.callee).find((one) => givesAll(state, args, one));
  if (!form) return undefined;
  const client = instanceOf(form.model, form.type, `told:${form.model.model.title ?? ''}`);
  return callApi(ev, state, node, { ...client, path: form.path }, args, objectValue(client));
}

/** The forms that a call may have by what is called. */
export function formsOf({ catalog }: Evaluation, callee: Expression): readonly CallForm[] {
  if (callee.type !== 'member' || typeof callee.property !== 'string') return [];
  return (catalog.callForms.get(callee.property) ?? []).filter(({ path }) => endsWith(callee, path));
}

/** `context.openai.chat.completions.create` */
function endsWith(callee: Expression, path: string): boolean {
  let rest: Expression = callee;
  for (const name of path.split('.').reverse()) {
    if (rest.type !== 'member' || rest.property !== name) return false;
    rest = rest.object;
  }
  return true;
}

function givesAll(state: State, { values: [first], keywords }: Arguments, { options }: CallForm): boolean {
  if (options.length === 0) return true;
  const records = (first?.objects ?? []).filter((object) => object.type === 'record');
  const all = keywords ? [keywords] : records.map((record) => readContents(state, record));
  return all.some(({ fields }) => options.every((name) => fields.has(name)));
}
