/** Adding a message of the user to a call. */
import type { ModelCall } from '../facts';
import type { Edit } from '../finding';
import type { ArrayNode, Expression, ObjectNode, Range } from '../program';
import {
  type Editor,
  indentationAt,
  insertAfter,
  lineStart,
  prepend,
  replace,
  textOf,
  wordOf,
} from './editing';
import { type AnyNode, contains, isSameRange, nodesAround, propertyOf } from '../program';
import { addOption, optionOf, optionsOf, type Options } from './options';
import { type ListShape, promptShapeOf } from './promptShape';

/** The message that a prompt part is the content of, and the list it stands in. */
export interface MessagePlace {
  readonly message: ObjectNode;
  readonly siblings: readonly Expression[];
  readonly index: number;
}

export function messageAround(
  editor: Editor,
  part: Range,
  list: ListShape | undefined,
): MessagePlace | undefined {
  if (!list) return undefined;
  const path = nodesAround(editor.program, part);
  for (let index = path.length - 1; index > 0; index--) {
    const message = path[index];
    const container = path[index - 1];
    if (message?.type !== 'object' || !container || !isContentOf(message, part, list)) continue;
    const siblings = siblingsIn(container);
    const position = siblings.findIndex((sibling) => isSameRange(sibling.range, message.range));
    return position < 0 ? undefined : { message, siblings, index: position };
  }
  return undefined;
}

function isContentOf(message: ObjectNode, part: Range, list: ListShape): boolean {
  const content = propertyOf(message, list.content);
  return (
    content !== undefined &&
    propertyOf(message, list.role) !== undefined &&
    contains(content.value.range, part)
  );
}

function siblingsIn(container: AnyNode): readonly Expression[] {
  if (container.type === 'array') return container.elements.map(({ value }) => value);
  return container.type === 'call' ? container.arguments.map(({ value }) => value) : [];
}

export function userMessage({ dialect }: Editor, list: ListShape, content: string): string {
  return dialect.object([
    [list.role, dialect.quote(list.user)],
    [list.content, content],
  ]);
}

/**
 * Gives the call one more message of the user. Undefined where the call's own messages cannot be told: a spread of
 * options, an argument that is no literal, a value that may be text or a list.
 */
export function addUserMessage(editor: Editor, call: ModelCall, content: string): Edit | undefined {
  const options = optionsOf(editor, call);
  const { list, text } = promptShapeOf(call.row);
  if (!options || !list) return undefined;
  const message = userMessage(editor, list, content);
  const messages = optionOf(options, list.option);
  if (messages && list.option !== text) return addToList(editor, messages.value, message);
  if (messages) return addToTextOrList(editor, list, messages.value, message);
  const prompt = text === undefined ? undefined : optionOf(options, text);
  if (prompt) return replace(editor, prompt.range, listOption(editor, options, list, prompt.value, message));
  if (options.isOpen) return undefined;
  return addOption(editor, options, [list.option, `[${message}]`]);
}

function addToList(editor: Editor, messages: Expression, message: string): Edit {
  if (messages.type === 'array') return addToArray(editor, messages, message);
  const { dialect } = editor;
  return replaceValue(editor, messages, `[${message}, ${dialect.spread(textOf(editor, messages))}]`);
}

/** A list that would become too long for its line is broken, unless comments stand in it. */
function addToArray(editor: Editor, array: ArrayNode, message: string): Edit {
  const code = textOf(editor, array);
  const hasComments = editor.program.comments.some(({ range }) => contains(array.range, range));
  if (code.includes('\n') || hasComments || array.elements.length === 0)
    return prepend(editor, array, message);
  const elements = array.elements.map(({ value, spread }) =>
    spread ? editor.dialect.spread(textOf(editor, value)) : textOf(editor, value),
  );
  return replace(editor, array.range, listText(editor, array.range, [message, ...elements]));
}

/** An option that takes text as well as messages. */
function addToTextOrList(
  editor: Editor,
  list: ListShape,
  value: Expression,
  message: string,
): Edit | undefined {
  if (value.type === 'array') return addToArray(editor, value, message);
  if (!isText(value)) return undefined;
  const messages = [message, userMessage(editor, list, textOf(editor, value))];
  return replaceValue(editor, value, listText(editor, value.range, messages));
}

function listOption(
  editor: Editor,
  options: Options,
  list: ListShape,
  prompt: Expression,
  message: string,
): string {
  const messages = [message, userMessage(editor, list, textOf(editor, prompt))];
  return options.write([list.option, listText(editor, prompt.range, messages)]);
}

export function listText(editor: Editor, at: Range, elements: readonly string[]): string {
  const { newline, indent, width } = editor.dialect;
  const here = indentationAt(editor, at.start);
  const line = `[${elements.join(', ')}]`;
  if (at.start - lineStart(editor.text, at.start) + line.length <= width) return line;
  const lines = elements.map((element) => `${newline}${here}${indent}${element},`);
  return `[${lines.join('')}${newline}${here}]`;
}

/** `{ messages }`: the key has to stay. */
function replaceValue(editor: Editor, value: Expression, text: string): Edit {
  const path = nodesAround(editor.program, value.range);
  const holder = [...path].reverse().find(({ type }) => type === 'property');
  const isShorthand = holder?.type === 'property' && holder.shorthand;
  const key = isShorthand ? `${textOf(editor, value)}: ` : '';
  return replace(editor, value.range, key + text);
}

const listWord = /messages|history|conversation|turns|items|input$/i;

/** Whether a value is text, as far as its form and its name tell. */
function isText(value: Expression): boolean {
  if (value.type === 'template' || value.type === 'literal' || value.type === 'binary') return true;
  const word = wordOf(value);
  return word !== '' && !listWord.test(word);
}

/** Adds a message behind another one. */
export function addBehind(editor: Editor, { message }: MessagePlace, text: string): Edit {
  return insertAfter(editor, message, text);
}
