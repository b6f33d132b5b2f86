/** Starting a program without a shell in Python: a list of words where a command line was. */
import type { Edit } from '../finding';
import type { Argument, CallNode, Expression } from '../program';
import type { GivenText } from './argumentText';
import type { ProgramStart } from './dialect';
import { type Editor, replace, separatorOf, textOf } from './editing';
import { keywordRange } from './options';
import { imports } from './pythonImports';

export function startProgram(
  editor: Editor,
  { given, calls, vector, words }: ProgramStart,
): readonly Edit[] | undefined {
  const { call } = given;
  const [line] = call.arguments;
  const shell = shellEdits(editor, call);
  const callee =
    vector.call === undefined ? [] : calleeEdits(editor, call.callee, calls, vector.call, vector.package);
  const result = vector.instead === undefined ? [] : withoutMethod(editor, given, vector.instead);
  if (!line || !shell || !callee || !result) return undefined;
  const list = words.join(vector.takes === 'arguments' ? `,${separatorOf(editor, line.value.range)}` : ', ');
  const options = Object.entries(vector.options ?? {}).map(
    ([name, value]) => `, ${name}=${value ? 'True' : 'False'}`,
  );
  const code = (vector.takes === 'arguments' ? list : `[${list}]`) + options.join('');
  return [...callee, replace(editor, line.value.range, code), ...shell, ...result];
}

/** Takes `shell=True` out. Undefined where something else about the shell is asked for, or cannot be read. */
function shellEdits(editor: Editor, call: CallNode): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const [index, argument] of call.arguments.entries()) {
    if (argument.spread || argument.keyword === 'executable') return undefined;
    if (argument.keyword !== 'shell') continue;
    const edit = withoutArgument(editor, argument, call.arguments[index - 1]);
    if (argument.value.type !== 'literal' || !edit) return undefined;
    edits.push(edit);
  }
  return edits;
}

function withoutArgument(
  editor: Editor,
  { keyword, value }: Argument,
  before: Argument | undefined,
): Edit | undefined {
  const range = keyword && keywordRange(editor, keyword, value);
  if (!range || !before) return undefined;
  const start = editor.text.slice(before.value.range.end, range.start).includes('#')
    ? undefined
    : editor.text.lastIndexOf(',', range.start);
  return start === undefined ? undefined : replace(editor, { start, end: range.end }, '');
}

/** The other function by its module's name, which stays where it is the same module. */
function calleeEdits(
  editor: Editor,
  callee: Expression,
  calls: readonly string[],
  name: string,
  module: string | undefined,
): readonly Edit[] | undefined {
  const isMember = callee.type === 'member' && calls.includes(String(callee.property));
  if (module === undefined) return isMember ? [replace(editor, callee.propertyRange, name)] : undefined;
  const imported = imports(editor, [module]);
  return imported && [...imported, replace(editor, callee.range, `${module}.${name}`)];
}

/** `popen(…).read()`, without the reading. */
function withoutMethod(
  editor: Editor,
  { around, call }: GivenText,
  method: string,
): readonly Edit[] | undefined {
  const [outer, member] = around.slice(-3);
  const isRead =
    outer?.type === 'call' &&
    member?.type === 'member' &&
    outer.callee === member &&
    member.property === method &&
    outer.arguments.length === 0;
  return isRead ? [replace(editor, { start: call.range.end, end: outer.range.end }, '')] : undefined;
}

/** `shlex.quote(word)` is the word again where no shell reads it. */
export function argument(editor: Editor, value: Expression): string {
  const isQuoted =
    value.type === 'call' &&
    value.arguments.length === 1 &&
    /^(shlex\.|pipes\.)?quote$/.test(textOf(editor, value.callee));
  const word = isQuoted ? value.arguments[0]?.value : undefined;
  return textOf(editor, word ?? value);
}
