/** What a pattern takes out of a text: each part has the marks of all that can stand there. */
import type { Expression } from '../program';
import { type Evaluation, stepAt } from './evaluation';
import { marksOfTaken } from './patterns';
import { type Contents, EMPTY_CONTENTS, type Field } from './state';
import { derivedText } from './text';
import {
  deriveMember,
  joinValues,
  mapOrigins,
  type RegExpObject,
  regexpOf,
  soleString,
  UNDEFINED,
  type Value,
  withMarks,
} from './value';

export type Pattern = Pick<RegExpObject, 'pattern' | 'flags'>;

/** Of a pattern that is not known, any text is whatever was found. */
export interface Match {
  readonly whole: Field;
  readonly groups: readonly Field[];
  readonly named: ReadonlyMap<string, Field>;
  readonly isKnown: boolean;
}

/** A pattern, or the text of one. */
export function patternOf(value: Value): Pattern | undefined {
  const text = soleString(value);
  return regexpOf(value) ?? (text === undefined ? undefined : { pattern: text, flags: '' });
}

export function matchOf(ev: Evaluation, pattern: Pattern | undefined, text: Value, node: Expression): Match {
  const found = derivedText(text, node, 's');
  const taken = pattern && marksOfTaken(pattern.pattern, pattern.flags);
  if (!taken) return { whole: { value: found, node }, groups: [], named: new Map(), isKnown: false };
  const part = (marks: number, index: number): Value =>
    withMarks(
      mapOrigins(found, (origin) => deriveMember(origin, `[${index}]`)),
      marks,
      stepAt(ev, node, 'is taken out by a pattern'),
    );
  const groups = taken.groups.map(({ marks }, index): Field => {
    return { value: joinValues(part(marks, index + 1), UNDEFINED), node };
  });
  const named = new Map<string, Field>();
  for (const [index, { name }] of taken.groups.entries()) {
    const group = groups[index];
    if (name !== null && group) named.set(name, eitherField(named.get(name), group));
  }
  return { whole: { value: part(taken.whole, 0), node }, groups, named, isKnown: true };
}

/** Groups on different ways may share a name. */
function eitherField(before: Field | undefined, field: Field): Field {
  return before ? { ...field, value: joinValues(before.value, field.value) } : field;
}

/** The whole match and its groups, by their numbers. */
export function partsOfMatch({ whole, groups, isKnown }: Match): Contents {
  return isKnown ? { ...EMPTY_CONTENTS, elements: [whole, ...groups] } : { ...EMPTY_CONTENTS, rest: whole };
}
