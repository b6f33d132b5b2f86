/** Observing options that change what is allowed. */
import type { SettingRow } from '../apiModel';
import type { Expression } from '../program';
import type { ApiCall } from './api';
import { currentHandler, currentModule, identityAt } from './evaluation';
import { noteEffect } from './recording';
import type { Value } from './value';
import { presenceAt, valuesAt } from './walk';

/** Only what is certain: of an option that is one thing here and another there nothing is said. */
export function observeSetting(call: ApiCall, row: SettingRow): void {
  const { ev, state, roots } = call;
  const { at, absent } = row;
  if (at === undefined) return noteSetting(call, row, undefined);
  if (absent) {
    if (presenceAt(ev, state, roots, at) === 'absent') noteSetting(call, row, undefined);
    return;
  }
  for (const { value, node } of valuesAt(ev, state, roots, at))
    if (isMeant(row, value)) noteSetting(call, row, node);
}

function isMeant({ is }: SettingRow, { constants, objects, isOpen }: Value): boolean {
  if (is === undefined) return isOpen || objects.length > 0 || constants.some(Boolean);
  const wanted: readonly unknown[] = Array.isArray(is) ? is : [is];
  const isKnown = !isOpen && objects.length === 0 && constants.length > 0;
  return isKnown && constants.every((constant) => wanted.includes(constant));
}

/** The option is given so. */
export function noteSetting(call: ApiCall, row: SettingRow, value: Expression | undefined): void {
  const { ev, node, label } = call;
  const place = value ? identityAt(ev, value) : '';
  const { unit } = currentModule(ev);
  noteEffect(ev, {
    type: 'setting',
    key: [row.kind, row.at, identityAt(ev, node), place].join(':'),
    observation: { node, unit, label, value, handler: currentHandler(ev), row },
  });
}
