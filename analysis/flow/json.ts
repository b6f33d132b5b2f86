/** Text of a model that is read as JSON, and what the program does with the data. */
import type { Expression } from '../program';
import { type Evaluation, identityAt } from './evaluation';
import { noteEffect } from './recording';
import { observeFlow } from './sinks';
import type { State } from './state';
import { derive, mapOrigins, type Origin, type Value } from './value';

/** What is read of text is data of its own: its members are known by the name that it gets here. */
export function readAsJson(
  ev: Evaluation,
  state: State,
  text: Value,
  data: Value,
  node: Expression,
  label: string,
): Value {
  if (!text.origins.some(isModels)) return data;
  observeFlow(ev, state, 'json', { ...text, origins: text.origins.filter(isModels) }, node, label, undefined);
  const name = nameOf(identityAt(ev, node));
  return mapOrigins(data, (origin) => (isModels(origin) ? derive(origin, name) : origin));
}

function isModels({ source }: Origin): boolean {
  return source.kind === 'model';
}

function nameOf(place: string): string {
  return `json:${place}`;
}

/** The data as it was read, and no member of it. */
export function isParsed([latest = '', before = '']: readonly string[]): boolean {
  return latest.startsWith('json:') && !before.startsWith('json:');
}

/** A member or an element (`[]`) is read of it. */
export function noteJsonRead(ev: Evaluation, { origins }: Value, member: string): void {
  for (const { identities } of origins) {
    const [latest = '', before = ''] = identities;
    const name = nameIn([latest]);
    const isDeeper = before.startsWith('json:');
    if (name !== undefined) noteEffect(ev, { type: 'json', name, use: `read ${isDeeper ? '' : member}` });
  }
}

/** Some test or check looks at the data, or at a part of it. Which, and what follows from it, is the program's own. */
export function noteJsonChecked(ev: Evaluation, { origins }: Value): void {
  for (const { identities } of origins) {
    const name = nameIn(identities);
    if (name !== undefined) noteEffect(ev, { type: 'json', name, use: 'checked' });
  }
}

function nameIn(identities: readonly string[]): string | undefined {
  const found = identities.find((identity) => identity.startsWith('json:'));
  return found?.split('@')[0];
}

export interface JsonUse {
  readonly isChecked: boolean;
  /** Members that are read of it, elements as `[]`. */
  readonly members: readonly string[];
}

/** What was done with the data that was read at a place. */
export function jsonUseAt({ jsonUses }: Evaluation, place: string): JsonUse {
  const uses = [...(jsonUses.get(nameOf(place)) ?? [])];
  const members = uses.filter((use) => use.startsWith('read ')).map((use) => use.slice('read '.length));
  return { isChecked: uses.includes('checked'), members };
}
