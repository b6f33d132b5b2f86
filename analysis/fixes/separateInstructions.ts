import type { Facts, Flow, PromptFlow } from '../facts';
import type { Edit, Fix } from '../finding';
import type { Expression, Range } from '../program';
import type { FixMaker } from '../rule';
import { delimited, nameFor, sentenceFor, wordsFor } from './delimited';
import { editedText, type Editor, editorOf, insertAfter, insertBefore, replace } from './editing';
import { listText, messageAround, type MessagePlace, userMessage } from './messages';
import { optionAround, optionOf, type Options, optionsOf } from './options';
import { contains, isVisibleAt, propertyOf, runsWith } from '../program';
import { type ListShape, promptShapeOf } from './promptShape';
import { type BuiltString, exchange, isBuilt } from './strings';

/** Puts the instructions of a mixed prompt into the system prompt and leaves the outside text to the user's message. */
export function separateInstructions(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const prompts = flows.flatMap(({ prompt }) => prompt ?? []);
    const [prompt] = prompts;
    // A string that several calls are given would need another change in each of them.
    if (!prompt || prompts.some(({ call }) => call.node !== prompt.call.node)) return undefined;
    const { string, expression } = prompt;
    if (!isBuilt(string) || !expression) return undefined;
    const values = untrustedIn(context.facts, string);
    const edits = separate(editor, prompt, string, values.length > 0 ? values : [expression]);
    return (
      edits &&
      ({
        title: `Separate the instructions from ${nameFor(editor, expression)}`,
        safety: 'review',
        edits,
      } satisfies Fix)
    );
  };
}

/** What may not move into the system prompt with the rest of the string. */
function untrustedIn({ flows }: Facts, string: Expression): readonly Expression[] {
  const found = flows.flatMap(({ prompt, marks }) =>
    prompt?.string === string && prompt.expression && !marks.has('known-values') ? [prompt.expression] : [],
  );
  return [...new Set(found)];
}

/** The pieces of which the new prompt is made. */
interface Pieces {
  /** Edits of the string where it is built outside of the call. */
  readonly elsewhere: readonly Edit[];
  /** Code of what the instructions are from now on. */
  readonly instructions: string;
  readonly content: string;
  readonly part: Range;
}

function separate(
  editor: Editor,
  { call, part }: PromptFlow,
  string: BuiltString,
  values: readonly Expression[],
): readonly Edit[] | undefined {
  const exchanges = values.map((value) => ({ value, words: wordsFor(value) }));
  const exchanged = exchange(editor, string, exchanges, sentenceFor(values));
  const { range } = part.place;
  const { program } = editor;
  const canMove = values.every(
    (value) => isVisibleAt(program, value, range) && runsWith(program, value.range, range),
  );
  if (!exchanged || !canMove) return undefined;
  const inside = exchanged.filter((edit) => contains(range, edit.range));
  if (inside.length > 0 && inside.length < exchanged.length) return undefined;
  const pieces: Pieces = {
    elsewhere: inside.length > 0 ? [] : exchanged,
    instructions: editedText(editor, range, inside),
    content: delimited(editor, values),
    part: range,
  };
  const shape = promptShapeOf(call.row);
  const place = messageAround(editor, range, shape.list);
  const options = optionsOf(editor, call);
  const isFree = options !== undefined && shape.system !== undefined && isAbsent(options, shape.system);
  if (place && shape.list) {
    return isFree && !shape.list.system && shape.system
      ? besideList(editor, pieces, place, options, shape.system)
      : inList(editor, pieces, place, shape.list);
  }
  return (
    options && inOptions(editor, pieces, options, { ...shape, system: isFree ? shape.system : undefined })
  );
}

function isAbsent(options: Options, name: string): boolean {
  return !options.isOpen && optionOf(options, name) === undefined;
}

/** A message of the system before the user's; behind other turns both stay messages of the user. */
function inList(
  editor: Editor,
  pieces: Pieces,
  place: MessagePlace,
  list: ListShape,
): readonly Edit[] | undefined {
  const isFirst = place.siblings.slice(0, place.index).every((sibling) => isSystem(sibling, list));
  const content = propertyOf(place.message, list.content);
  if (!content || content.shorthand) return undefined;
  if (!isFirst || !list.system) {
    const replaced = replace(editor, pieces.part, pieces.instructions);
    return [
      ...pieces.elsewhere,
      replaced,
      insertAfter(editor, place.message, userMessage(editor, list, pieces.content)),
    ];
  }
  const system = editor.dialect.object([
    [list.role, editor.dialect.quote(list.system)],
    [list.content, pieces.instructions],
  ]);
  return [
    ...pieces.elsewhere,
    insertBefore(editor, place.message, system),
    replace(editor, pieces.part, pieces.content),
  ];
}

function isSystem(message: Expression, list: ListShape): boolean {
  const role = propertyOf(message, list.role)?.value;
  return role?.type === 'literal' && role.value !== list.user && role.value !== 'assistant';
}

/** The system text is an option beside the list of messages. */
function besideList(
  editor: Editor,
  pieces: Pieces,
  place: MessagePlace,
  options: Options,
  system: string,
): readonly Edit[] | undefined {
  const holder = optionAround(options, place.message.range);
  if (!holder || propertyOf(place.message, 'content')?.shorthand) return undefined;
  return [
    ...pieces.elsewhere,
    insertBefore(editor, holder, options.write([system, pieces.instructions])),
    replace(editor, pieces.part, pieces.content),
  ];
}

/** The prompt is an option of its own. */
function inOptions(
  editor: Editor,
  pieces: Pieces,
  options: Options,
  { list, text, system }: ReturnType<typeof promptShapeOf>,
): readonly Edit[] | undefined {
  const prompt = text === undefined ? undefined : optionOf(options, text);
  if (!prompt || !contains(prompt.range, pieces.part)) return undefined;
  if (system) {
    return [
      ...pieces.elsewhere,
      insertBefore(editor, prompt, options.write([system, pieces.instructions])),
      replace(editor, prompt.range, options.write([prompt.name, pieces.content])),
    ];
  }
  if (!list) return undefined;
  const messages = [pieces.instructions, pieces.content].map((content) => userMessage(editor, list, content));
  return [
    ...pieces.elsewhere,
    replace(
      editor,
      prompt.range,
      options.write([list.option, listText(editor, prompt.value.range, messages)]),
    ),
  ];
}
