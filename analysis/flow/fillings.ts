/** Templates of prompts: texts whose variables values of the same names take the place of. */
import type { PassRow, PromptMakers, PromptRow, PromptText, ValuesRun } from '../apiModel';
import type { CallNode, Expression } from '../program';
import { type ApiCall, callApi } from './api';
import { callCallback } from './callbacks';
import type { Arguments } from './calls';
import { entriesOf } from './catalog';
import { type Part, partsAt } from './prompts';
import { newRecord } from './members';
import { ran } from './runnables';
import { EMPTY_CONTENTS, type Field, readContents } from './state';
import { concatenate, type TextPart } from './text';
import {
  constantValue,
  type InstanceObject,
  joinAll,
  objectValue,
  type Piece,
  soleString,
  UNKNOWN,
  type Value,
} from './value';
import { valuesAt } from './walk';

/** What a model is asked where a call is given values for templates: the texts that name them, and values that none names. */
export function filledParts(
  call: ApiCall,
  { at, role, makers, run, butFor }: PromptRow,
  texts: readonly PromptText[],
): readonly Part[] {
  const others = namedValues(call, butFor ? [butFor] : []);
  const given = run ? ranValues(call, at, run) : namedValues(call, [at]);
  const made = makers ? madeValues(call, makers) : new Map<string, Field>();
  const values = new Map([...[...given].filter(([name]) => !others.has(name)), ...made]);
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

export function hasMakers(call: ApiCall, { makers }: PromptRow): boolean {
  return makers !== undefined && namedValues(call, [makers.at]).size > 0;
}

/** `{ context: retriever, question: (input) => input.question }`: what each makes of what the call is given. */
function madeValues(call: ApiCall, { at, method }: PromptMakers): ReadonlyMap<string, Field> {
  return made(call, namedValues(call, [at]), method);
}

function made(call: ApiCall, makers: ReadonlyMap<string, Field>, method: string): ReadonlyMap<string, Field> {
  const [input] = call.roots.arguments;
  return new Map(
    [...makers].map(([name, maker]) => {
      const value = madeOf(call, maker, method);
      return [name, value === input?.value ? input : { value, node: maker.node }];
    }),
  );
}

function madeOf(call: ApiCall, maker: Field, method: string): Value {
  const { ev, state, node, roots } = call;
  const input = roots.arguments[0] ?? { value: UNKNOWN, node };
  const args: Arguments = { values: [input.value], nodes: [input.node] };
  const results = maker.value.objects.map((object): Value => {
    if (object.type === 'closure') return callCallback(ev, state, objectValue(object), args.values, node);
    if (object.type === 'record' && !object.isArray) {
      const fields = made(call, readContents(state, object).fields, method);
      return newRecord(state, node, { ...EMPTY_CONTENTS, fields });
    }
    if (object.type !== 'instance' || asks(object, method)) return UNKNOWN;
    const called = calledFor(node, maker.node, method);
    return callApi(ev, state, called, { ...object, path: method }, args, objectValue(object));
  });
  return results[0] && results.length === 1 ? results[0] : joinAll([UNKNOWN, ...results]);
}

/** The call that the library makes, in the program's words: `retriever.pipe().invoke`. */
function calledFor(node: CallNode, object: Expression, property: string): CallNode {
  const { range } = object;
  const callee = { type: 'member', object, property, propertyRange: range, range, optional: false } as const;
  return { ...node, callee, range };
}

/** Another call of a model would be told of here, where nobody sees it. */
function asks({ model, typeName }: InstanceObject, method: string): boolean {
  return entriesOf(model, typeName, method).some(({ calls }) => calls !== undefined);
}

/** What each makes of what the call is given. */
function ranValues(call: ApiCall, at: string, { by, given }: ValuesRun): ReadonlyMap<string, Field> {
  const [input] = valuesAt(call.ev, call.state, call.roots, given);
  const named = [...namedValues(call, [at])];
  return new Map(named.map(([name, field]) => [name, ran(call, field, by, input?.value ?? UNKNOWN)]));
}

/** Nothing where the text is not known. */
function fillIn(
  { ev, state, node }: ApiCall,
  template: Value,
  values: ReadonlyMap<string, Field>,
): Value | undefined {
  if (!isWritten(template)) return undefined;
  const pieces: readonly Piece[] = template.pieces ?? [{ type: 'text', text: soleString(template) ?? '' }];
  const parts = pieces.flatMap((piece): readonly TextPart[] =>
    piece.type === 'value'
      ? [piece]
      : piece.text.split(VARIABLE).map((text) => values.get(nameIn(text)) ?? text),
  );
  return concatenate(ev, state, node, parts);
}

function isWritten(text: Value): boolean {
  return text.pieces !== undefined || soleString(text) !== undefined;
}

/** `{name}`, and `{{ name }}` of other templates. */
const VARIABLE = /(\{\{[^{}]*\}\}|\{[^{}]*\})/;

function nameIn(part: string): string {
  return /^\{\{?\s*(\w+)\s*[}!:.[|]/.exec(part)?.[1] ?? '';
}

function hasVariable(text: Value, name: string): boolean {
  const pieces = text.pieces?.map((piece) => (piece.type === 'text' ? piece.text : '')) ?? [];
  return [...text.constants, ...pieces].some(
    (one) => typeof one === 'string' && one.split(VARIABLE).some((part) => nameIn(part) === name),
  );
}
