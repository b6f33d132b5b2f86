/** Whom a person is asked about before tools run: what options of an agent or a call say, for each tool by its name. */
import type { Evaluation } from './evaluation';
import type { Consent } from './observation';
import { readContents, type State } from './state';
import { soleString, type Value } from './value';
import { isNothing, presenceAt, type Roots, valuesAt } from './walk';

type Presence = Consent['others'];

/** What one option says: of all tools, or where its path ends in `.*` of those that it names. */
export function consentAt(ev: Evaluation, state: State, roots: Roots, path: string): Consent {
  const [, table] = /^(.*)\.\*$/.exec(path) ?? [];
  if (table === undefined) return { named: new Map(), others: presenceAt(ev, state, roots, path) };
  return consentOf(valuesAt(ev, state, roots, table).map(({ value }) => consentIn(state, value)));
}

/** A table of names, or a function that is asked about each tool. What a row makes is no such thing. */
function consentIn(state: State, value: Value): Consent {
  if (isNothing(value)) return nobody;
  if (value.isOpen || value.origins.length > 0) return { named: new Map(), others: 'unknown' };
  const named = new Map<string, Presence>();
  const others: Presence[] = value.constants.includes(true) ? ['present'] : [];
  for (const object of value.objects) {
    if (object.type === 'closure') others.push('present');
    else if (object.type === 'record' && !object.class) {
      const { fields, isOpen, rest } = readContents(state, object);
      for (const [name, field] of fields) named.set(name, isNothing(field.value) ? 'absent' : 'present');
      if (isOpen || rest) others.push('unknown');
    } else if (object.type !== 'instance') others.push('unknown');
  }
  return { named, others: strongest(others) };
}

/**
 * Whether a graph stops before the node of a name. Where it stops before another one, that may be on the way, unless it
 * is one of the nodes that run tools themselves.
 */
export function stopAt(
  ev: Evaluation,
  state: State,
  roots: Roots,
  path: string,
  node: string | undefined,
  runners: readonly string[],
): Presence {
  const given = valuesAt(ev, state, roots, path).filter(({ value }) => !isNothing(value));
  const names = given.flatMap(({ value }) => namesIn(state, value));
  if (names.includes('*') || (node !== undefined && names.includes(node))) return 'present';
  const isAside = (name: string | undefined): boolean =>
    node !== undefined && name !== undefined && runners.includes(name);
  return names.every(isAside) ? 'absent' : 'unknown';
}

/** The texts in a list, or one alone; nothing in the place of one that is not known. */
function namesIn(state: State, value: Value): readonly (string | undefined)[] {
  const own = value.constants.map((one) => (typeof one === 'string' ? one : undefined));
  const listed = value.objects.flatMap((object) => {
    if (object.type !== 'record') return [undefined];
    const { elements, rest, isOpen } = readContents(state, object);
    const more = rest || isOpen ? [undefined] : [];
    return [...elements.map((element) => soleString(element.value)), ...more];
  });
  return [...own, ...listed, ...(value.isOpen || value.origins.length > 0 ? [undefined] : [])];
}

const nobody: Consent = { named: new Map(), others: 'absent' };

/** What several options say together. */
export function consentOf(all: readonly Consent[]): Consent {
  const names = new Set(all.flatMap(({ named }) => [...named.keys()]));
  const named = [...names].map(
    (name) => [name, strongest(all.map((one) => one.named.get(name) ?? one.others))] as const,
  );
  return { named: new Map(named), others: strongest(all.map(({ others }) => others)) };
}

/** For one tool; one whose name is not known may be any of those that are named. */
export function consentFor({ named, others }: Consent, name: string | undefined): Presence {
  if (name !== undefined) return named.get(name) ?? others;
  return others === 'absent' && [...named.values()].some((one) => one !== 'absent') ? 'unknown' : others;
}

/** For what a library names: any that is named may be meant. */
export function consentForAny({ named, others }: Consent): Presence {
  return strongest([others, ...named.values()]);
}

export function strongest(all: readonly Presence[]): Presence {
  return all.includes('present') ? 'present' : all.includes('unknown') ? 'unknown' : 'absent';
}
