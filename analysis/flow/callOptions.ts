/** Options of model calls and clients that decide what a call costs, what it may do, and where it goes. */
import type { ClientRow, ModelCallRow } from '../apiModel';
import { optionName } from '../optionName';
import type { Expression } from '../program';
import type { ApiCall } from './api';
import { argumentIndex, parsePath } from './paths';
import { isPlainAddress } from './plainAddress';
import { noteSetting } from './settings';
import { observeFlow } from './sinks';
import type { Field } from './state';
import { makeValue, soleString } from './value';
import { rootsAt, valuesAt, walk } from './walk';

/** The options of a model call stand in the arguments that its prompt stands in. */
export function observeDecisive(call: ApiCall, { prompt }: ModelCallRow): void {
  const roots = new Set(prompt.map(({ at }) => parsePath(at).root));
  for (const root of roots) {
    const isOptions = prompt.every(({ at }) => at !== root);
    if (isOptions) observeOptionsIn(call, root);
  }
}

export function observeClientOptions(call: ApiCall, row: ClientRow): void {
  const { ev, state, roots } = call;
  const root = row.baseUrl ?? row.key ?? 'arg0';
  observeOptionsIn(call, parsePath(root).root);
  if (!row.baseUrl) return;
  for (const field of valuesAt(ev, state, roots, row.baseUrl)) {
    observeOption(call, field, optionName(row.baseUrl));
    const text = field.value.isOpen ? undefined : soleString(field.value);
    if (text !== undefined) observeAddressAt(call, row.baseUrl, text, field.node);
  }
}

/** Only options that are given by name: what is outside data as a whole has no options that the program knows of. */
function observeOptionsIn(call: ApiCall, root: string): void {
  const { ev, state, roots } = call;
  if (argumentIndex(root) < 0 && root !== 'options' && root !== 'body') return;
  for (const { value, node } of rootsAt(roots, root)) {
    const records = { ...value, objects: value.objects.filter(({ type }) => type === 'record'), origins: [] };
    for (const path of ev.catalog.decisive) {
      const segments = parsePath(`arg0.${path}`).segments;
      for (const field of walk(ev, state, { value: records, node }, segments, 0))
        observeOption(call, field, optionName(path));
    }
  }
}

/** `openai(name)` is a model of that name. */
function observeOption({ ev, state, label }: ApiCall, { value, node }: Field, name: string): void {
  const made = value.objects.flatMap((object) => (object.type === 'instance' ? (object.made ?? []) : []));
  const fields: readonly Field[] = made.length > 0 ? made : [{ value, node }];
  for (const field of fields) {
    const { origins } = field.value;
    if (origins.length === 0) continue;
    const outside = makeValue({ origins, isOpen: true });
    observeFlow(ev, state, 'model-option', outside, field.node, `${name} of ${label}`, undefined);
  }
}

/** The address of a request to a provider. */
export function observeAddress(call: ApiCall, paths: readonly string[], url: string): void {
  for (const path of paths)
    for (const { node } of valuesAt(call.ev, call.state, call.roots, path))
      observeAddressAt(call, path, url, node);
}

function observeAddressAt(call: ApiCall, at: string, url: string, node: Expression): void {
  if (isPlainAddress(url))
    noteSetting(call, { at, kind: 'plain-connection', unproven: 'the path of another row' }, node);
}
