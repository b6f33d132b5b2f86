/** Observing options that change what is allowed. */
import type { PinRow, SettingRow } from '../apiModel';
import type { Expression } from '../program';
import { holds, type ApiCall } from './api';
import { currentHandler, currentModule, identityAt } from './evaluation';
import type { SettingObservation } from './observation';
import { noteEffect } from './recording';
import { soleString, type Value } from './value';
import { presenceAt, valuesAt } from './walk';

/** Only what is certain: of an option that is one thing here and another there nothing is said. */
export function observeSetting(call: ApiCall, row: SettingRow): void {
  const { ev, state, roots } = call;
  const { at, absent, nor = [], unless, given } = row;
  if (unless && holds(call, unless)) return;
  if (given !== undefined && presenceAt(ev, state, roots, given) !== 'present') return;
  if (at === undefined) return noteSetting(call, row, undefined);
  if (absent) {
    // What is given as `false` is given.
    const isGiven = valuesAt(ev, state, roots, at).length > 0;
    const isAbsent = [at, ...nor].every((path) => presenceAt(ev, state, roots, path) === 'absent');
    if (!isGiven && isAbsent) noteSetting(call, row, undefined);
    return;
  }
  for (const { value, node } of valuesAt(ev, state, roots, at))
    if (isMeant(row, value)) noteSetting(call, row, node, soleString(value));
}

function isMeant({ is, named }: SettingRow, { constants, objects, isOpen }: Value): boolean {
  if (is === undefined && named === undefined) return isOpen || objects.length > 0 || constants.some(Boolean);
  const isKnown = !isOpen && objects.length === 0 && constants.length > 0;
  return isKnown && constants.every((constant) => isWanted(constant, is) && hasName(constant, named));
}

function isWanted(constant: unknown, is: SettingRow['is']): boolean {
  if (is === undefined) return true;
  const wanted: readonly unknown[] = Array.isArray(is) ? is : [is];
  return wanted.includes(constant);
}

function hasName(constant: unknown, named: string | undefined): boolean {
  return named === undefined || (typeof constant === 'string' && new RegExp(named).test(constant));
}

/** A version that moves is none. */
function pinnedBy({ ev, state, roots }: ApiCall, pin: PinRow | undefined): SettingObservation['pinned'] {
  if (!pin) return 'absent';
  const texts = valuesAt(ev, state, roots, pin.at).map(({ value }) => soleString(value));
  const isMoving = texts.some((text) => text !== undefined && pin.moves?.includes(text));
  return isMoving ? 'absent' : presenceAt(ev, state, roots, pin.at);
}

/** The option is given so. */
export function noteSetting(
  call: ApiCall,
  row: SettingRow,
  value: Expression | undefined,
  text?: string,
): void {
  const { ev, node, label } = call;
  const place = value ? identityAt(ev, value) : '';
  const { unit } = currentModule(ev);
  const pinned = pinnedBy(call, row.pin);
  noteEffect(ev, {
    type: 'setting',
    key: [row.kind, row.at, identityAt(ev, node), place].join(':'),
    observation: { node, unit, label, value, text, pinned, handler: currentHandler(ev), row },
  });
}
