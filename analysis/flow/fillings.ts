/** Templates of prompts: texts whose variables values of the same names take the place of. */
import type { PassRow, PromptRow, PromptText, ValuesRun } from '../apiModel';
import type { ApiCall } from './api';
import { type Part, partsAt } from './prompts';
import type { Evaluation } from './evaluation';
import { newRecord, readElement, readingOf, readMember } from './members';
import { isRunBy, ran } from './runnables';
import { EMPTY_CONTENTS, type Field, readContents, type State } from './state';
import { concatenate, type TextPart } from './text';
import { constantValue, joinAll, type Piece, soleString, UNKNOWN, type Value } from './value';
import { valuesAt } from './walk';

/** What a model is asked where a call is given values for templates: the texts that name them, and values that none names. */
export function filledParts(
  call: ApiCall,
  { at, role, run, butFor }: PromptRow,
  texts: readonly PromptText[],
): readonly Part[] {
  const others = namedValues(call, butFor ? [butFor] : []);
  const given = run ? ranValues(call, at, run) : namedValues(call, [at]);
  const values = new Map([...given].filter(([name]) => !others.has(name)));
  const known = texts.flatMap((text) => partsAt(call, text));
  const filled = known.flatMap((part) => {
    const [first] = [...values].filter(([name]) => hasVariable(part.field.value, name));
    const value = first && fillIn(call, part.field.value, values);
    return value ? [{ field: { value, node: first[1].node }, role: part.role }] : [];
  });
  const rest = [...values].flatMap(([name, field]) => {
    const naming = known.filter((part) => hasVariable(part.field.value, name));
    if (naming.length === 0) return [{ field, role: typeof role === 'string' ? role : ('unknown' as const) }];
    const open = naming.filter((part) => !isWritten(part.field.value));
    return [...new Set(open.map((part) => part.role))].map((one) => ({ field, role: one }));
  });
  return [...filled, ...rest];
}

/** What a template gives that is filled in: a text, or messages where its texts tell who speaks. */
export function filledTexts(
  call: ApiCall,
  { texts, values: paths }: NonNullable<PassRow['fills']>,
): Value | undefined {
  const values = namedValues(call, paths);
  const { state, node } = call;
  const filled = texts.flatMap((text) =>
    partsAt(call, text).flatMap(({ field, role }) => {
      const value = fillIn(call, field.value, values);
      return value ? [{ value, role, isMessage: typeof text.role !== 'string' }] : [];
    }),
  );
  const messages = filled.filter(({ isMessage }) => isMessage);
  if (messages.length === 0) return filled.length > 0 ? joinAll(filled.map(({ value }) => value)) : undefined;
  const elements = messages.map(({ value, role }): Field => {
    const fields = new Map<string, Field>([
      ['role', { value: constantValue(role), node }],
      ['content', { value, node }],
    ]);
    return { value: newRecord(state, node, { ...EMPTY_CONTENTS, fields }), node };
  });
  return newRecord(state, node, { ...EMPTY_CONTENTS, elements }, true);
}

/** Values by the names of the variables that they replace. */
function namedValues({ ev, state, roots }: ApiCall, paths: readonly string[]): ReadonlyMap<string, Field> {
  const objects = paths
    .flatMap((path) => valuesAt(ev, state, roots, path))
    .flatMap(({ value }) => value.objects);
  return new Map(
    objects.flatMap((object) =>
      object.type === 'record' && !object.isArray ? [...readContents(state, object).fields] : [],
    ),
  );
}

/** Whether a value that a call is given is asked in what is made of it, and nowhere else. */
export function isRunInto(call: ApiCall, prompt: PromptRow, others: readonly PromptRow[]): boolean {
  if (prompt.fills) return false;
  return others.some(({ at, run }) => {
    const values = run?.given === prompt.at ? [...namedValues(call, [at]).values()] : [];
    return run !== undefined && values.some(({ value }) => isRunBy(value, run.by));
  });
}

/** What each makes of what the call is given. */
function ranValues(call: ApiCall, at: string, { by, given }: ValuesRun): ReadonlyMap<string, Field> {
  const [input] = valuesAt(call.ev, call.state, call.roots, given);
  const from = input ?? { value: UNKNOWN, node: call.node };
  return new Map([...namedValues(call, [at])].map(([name, field]) => [name, ran(call, field, by, from)]));
}

/** Nothing where the text is not known. */
function fillIn(
  { ev, state, node }: ApiCall,
  template: Value,
  values: ReadonlyMap<string, Field>,
): Value | undefined {
  if (!isWritten(template)) return undefined;
  const pieces: readonly Piece[] = template.pieces ?? [{ type: 'text', text: soleString(template) ?? '' }];
  const loops = loopsIn(template);
  const parts = pieces.flatMap((piece): readonly TextPart[] =>
    piece.type === 'value'
      ? [piece]
      : piece.text.split(VARIABLE).map((text) => replaced(ev, state, text, values, loops)),
  );
  return concatenate(ev, state, node, parts);
}

/** What a part of a template becomes: a tag nothing, a variable its value, and text itself. */
function replaced(
  ev: Evaluation,
  state: State,
  text: string,
  values: ReadonlyMap<string, Field>,
  loops: ReadonlyMap<string, string>,
): TextPart {
  if (TAG.test(text)) return '';
  const { name, members } = variableIn(text);
  const list = loops.get(name);
  const field = values.get(list ?? name);
  if (!field) return text;
  const reading = readingOf(field.node);
  const value = list === undefined ? field.value : readElement(ev, state, field.value, reading);
  const read = members.reduce((whole, member) => readMember(ev, state, whole, member, reading), value);
  return { value: read, node: field.node };
}

function isWritten(text: Value): boolean {
  return text.pieces !== undefined || soleString(text) !== undefined;
}

/** `{name}`, and `{{ name }}` and `{% … %}` of other templates. */
const VARIABLE = /(\{\{[^{}]*\}\}|\{[^{}]*\})/;
const TAG = /^\{%/;
const LOOP = /\{%-?\s*for\s+(\w+)\s+in\s+(\w+)/g;

/** `{{ user.name }}`: a variable, and what is read of it. */
function variableIn(part: string): { readonly name: string; readonly members: readonly string[] } {
  const [, name = '', below = ''] = /^\{\{?-?\s*(\w+)((?:\.\w+)*)\s*[-}!:.[|]/.exec(part) ?? [];
  return { name, members: below.split('.').filter(Boolean) };
}

/** The lists that loops go through, by the names of their elements: `{% for note in notes %}`. */
function loopsIn(template: Value): ReadonlyMap<string, string> {
  const loops = new Map<string, string>();
  for (const text of textsIn(template))
    for (const [, name = '', list = ''] of text.matchAll(LOOP)) loops.set(name, list);
  return loops;
}

function textsIn({ constants, pieces = [] }: Value): readonly string[] {
  const texts = pieces.map((piece) => (piece.type === 'text' ? piece.text : ''));
  return [...constants.filter((one) => typeof one === 'string'), ...texts];
}

function hasVariable(text: Value, name: string): boolean {
  const loops = loopsIn(text);
  return textsIn(text).some((one) =>
    one.split(VARIABLE).some((part) => {
      const variable = variableIn(part).name;
      return variable !== '' && (loops.get(variable) ?? variable) === name;
    }),
  );
}
