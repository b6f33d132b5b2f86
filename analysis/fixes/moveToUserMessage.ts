import { distinctBy } from '../distinct';
import type { Facts, Flow, ModelCall, PromptFlow } from '../facts';
import type { Edit, Fix } from '../finding';
import type { Expression } from '../program';
import type { FixMaker } from '../rule';
import { delimited, nameFor, sentenceFor, wordsFor } from './delimited';
import { type Editor, editorOf, replace } from './editing';
import { addBehind, addUserMessage, messageAround, userMessage } from './messages';
import { moveVariable } from './moveVariable';
import { optionsOf, removeOption } from './options';
import { isSameRange, isVisibleAt, nodesAround, propertyOf, runsWith } from '../program';
import { promptShapeOf } from './promptShape';
import { exchange, isBuilt } from './strings';

/** Moves outside text from instructions to a user message of its own, in a tag that the instructions name. */
export function moveToUserMessage(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const prompts = byCall(flows.flatMap(({ prompt }) => prompt ?? []));
    const [first] = prompts;
    if (!first || isAmongWordsElsewhere(context.facts, flows)) return undefined;
    const [variable] = flows.map((flow) => moveVariable(editor, flow));
    if (variable) return variable;
    const value = first.expression ?? nodeOf(first, editor);
    const edits = first.isWholeContent ? moveWhole(editor, first, value) : movePart(editor, prompts, value);
    if (!edits || !value) return undefined;
    return {
      title: `Move ${nameFor(editor, value)} to a user message`,
      safety: 'review',
      edits,
    } satisfies Fix;
  };
}

/** The value is also mixed into a user message of the call: that is the next thing to mend, and another fix. */
function isAmongWordsElsewhere(facts: Facts, flows: readonly Flow[]): boolean {
  return flows.some(({ source, prompt }) =>
    facts.flows.some(
      (other) =>
        other.sink.kind === 'user-prompt' &&
        other.prompt?.amongInstructions === true &&
        other.prompt.call.node === prompt?.call.node &&
        isSameRange(other.source.place.range, source.place.range),
    ),
  );
}

function byCall(prompts: readonly PromptFlow[]): readonly PromptFlow[] {
  return distinctBy(prompts, ({ call }) => call.node);
}

function nodeOf({ part }: PromptFlow, { program }: Editor): Expression | undefined {
  return expressionAt(nodesAround(program, part.place.range));
}

/** The innermost of nested nodes that is a value. */
export function expressionAt(path: ReturnType<typeof nodesAround>): Expression | undefined {
  const last = path.at(-1);
  const isValue = last && last.type !== 'property' && last.type !== 'block' && last.type !== 'expression';
  return isValue ? (last as Expression) : undefined;
}

/** The instructions are nothing but outside text: it becomes the user's message as it is. */
function moveWhole(
  editor: Editor,
  { call, part }: PromptFlow,
  value: Expression | undefined,
): readonly Edit[] | undefined {
  const { list } = promptShapeOf(call.row);
  const place = messageAround(editor, part.place.range, list);
  if (place && list) {
    const role = propertyOf(place.message, list.role);
    return role && [replace(editor, role.value.range, editor.dialect.quote(list.user))];
  }
  return value && moveOption(editor, call, value);
}

function moveOption(editor: Editor, call: ModelCall, value: Expression): readonly Edit[] | undefined {
  const options = optionsOf(editor, call);
  const option = options?.entries.find((each) => each.value.range.start === value.range.start);
  if (!options || !option) return undefined;
  const added = addUserMessage(editor, call, delimited(editor, [value]));
  if (!added) return undefined;
  const removed = removeOption(editor, option.range);
  return overlap(added, removed) ? undefined : [removed, added];
}

function overlap(a: Edit, b: Edit): boolean {
  return a.range.start < b.range.end && b.range.start < a.range.end;
}

function movePart(
  editor: Editor,
  prompts: readonly PromptFlow[],
  value: Expression | undefined,
): readonly Edit[] | undefined {
  const string = prompts[0]?.string;
  if (!value || !isBuilt(string)) return undefined;
  // What the model is made to have said is no place to explain a tag.
  const sentence = prompts[0]?.part.role === 'system' ? sentenceFor([value]) : '';
  const exchanged = exchange(editor, string, [{ value, words: wordsFor(value) }], sentence);
  const added = prompts.map((prompt) => addFor(editor, prompt, value));
  if (!exchanged || !added.every((edit) => edit !== undefined)) return undefined;
  // The string may stand in what would be written anew: in a message that a call makes.
  const isWrittenAnew = added.some((one) => exchanged.some((other) => overlap(one, other)));
  return isWrittenAnew ? undefined : [...exchanged, ...added];
}

/** Behind the message that gave the instructions, or among the call's messages. */
function addFor(editor: Editor, { call, part }: PromptFlow, value: Expression): Edit | undefined {
  const { list } = promptShapeOf(call.row);
  const content = delimited(editor, [value]);
  const place = messageAround(editor, part.place.range, list);
  const target = place ? place.message.range : call.node.range;
  if (!isVisibleAt(editor.program, value, target) || !runsWith(editor.program, value.range, target))
    return undefined;
  if (place && list) return addBehind(editor, place, userMessage(editor, list, content));
  return addUserMessage(editor, call, content);
}
