/** The options of a call, by name: the properties of an object literal, or arguments by keyword. */
import type { ModelCall } from '../facts';
import type { Edit } from '../finding';
import { optionName } from '../optionName';
import {
  type CallNode,
  type Expression,
  nodesAround,
  type ObjectNode,
  propertyOf,
  type Range,
} from '../program';
import type { Entry } from './dialect';
import { append, type Editor, insert, insertAfter, replace } from './editing';
import { promptShapeOf } from './promptShape';

export interface Options {
  readonly node: ObjectNode | CallNode;
  readonly entries: readonly Option[];
  /** There are more that cannot be told. */
  readonly isOpen: boolean;
  /** Code of one. */
  write(entry: Entry): string;
}

/** One of them with its name; its value stands at the end of the range. */
export interface Option {
  readonly name: string;
  readonly value: Expression;
  readonly range: Range;
}

/** The options of a model call; of a raw request, what its body is made of. */
export function optionsOf(editor: Editor, call: ModelCall): Options | undefined {
  if (call.row.prompt.some(({ at }) => at.startsWith('options.'))) return byKeyword(editor, call.node);
  const first = call.node.arguments[0];
  if (first?.value.type === 'object' && first.keyword === undefined) return byProperty(editor, first.value);
  const { list, text } = promptShapeOf(call.row);
  const [part] = call.prompt;
  if (!part?.path.startsWith('body.')) return undefined;
  const body = nodesAround(editor.program, part.place.range).find(
    (node): node is ObjectNode =>
      node.type === 'object' && [list?.option, text].some((name) => name && propertyOf(node, name)),
  );
  return body && byProperty(editor, body);
}

/** What an option at a path stands among: `arg1.config.x`, `options.x`. Undefined where that is made elsewhere. */
export function optionsAt(editor: Editor, call: CallNode, at: string): Options | undefined {
  const [root = '', ...names] = at.split('.');
  let found = root === 'options' ? byKeyword(editor, call) : optionsOfArgument(editor, call, root);
  for (const name of names.slice(0, -1)) {
    const inner = found && optionOf(found, name);
    found = inner && optionsIn(editor, inner.value);
  }
  return found;
}

function optionsOfArgument(editor: Editor, call: CallNode, root: string): Options | undefined {
  const argument = call.arguments[Number(root.replace(/^arg/, ''))];
  return argument && argument.keyword === undefined ? optionsIn(editor, argument.value) : undefined;
}

/** What a value stands among as an option. */
export function optionsWith(editor: Editor, value: Expression): Options | undefined {
  const around = nodesAround(editor.program, value.range).filter(
    (node): node is ObjectNode | CallNode => node.type === 'object' || node.type === 'call',
  );
  return around
    .map((node) => optionsIn(editor, node))
    .find((options) => options?.entries.some((option) => option.value === value));
}

function optionsIn(editor: Editor, node: Expression): Options | undefined {
  if (node.type === 'object') return byProperty(editor, node);
  return node.type === 'call' ? byKeyword(editor, node) : undefined;
}

export function optionOf({ entries }: Options, name: string): Option | undefined {
  return entries.find((option) => option.name === name);
}

/** The option by keyword or property whose value holds a range. */
export function optionAround(options: Options, { start, end }: Range): Option | undefined {
  return options.entries.find(({ range }) => range.start <= start && end <= range.end);
}

function byProperty({ dialect }: Editor, node: ObjectNode): Options {
  return {
    node,
    entries: node.properties.flatMap((each) =>
      each.type === 'property' && typeof each.key === 'string'
        ? [{ name: each.key, value: each.value, range: each.range }]
        : [],
    ),
    isOpen: node.properties.some(({ type }) => type === 'spread'),
    write: dialect.property,
  };
}

function byKeyword(editor: Editor, node: CallNode): Options | undefined {
  const entries: Option[] = [];
  for (const { keyword, value, spread } of node.arguments) {
    if (keyword === undefined || spread) continue;
    const range = keywordRange(editor, keyword, value);
    if (!range) return undefined;
    entries.push({ name: keyword, value, range });
  }
  return { node, entries, isOpen: node.arguments.some(({ spread }) => spread), write: editor.dialect.option };
}

/** `name=value`, with parentheses around the value. Undefined where a comment stands between. */
export function keywordRange({ text }: Editor, keyword: string, { range }: Expression): Range | undefined {
  const before = /(\w+)\s*=\s*((?:\(\s*)*)$/.exec(text.slice(0, range.start));
  if (!before || before[1] !== keyword) return undefined;
  const count = (before[2] ?? '').replace(/\s/g, '').length;
  const after = new RegExp(`^(?:\\s*\\)){${count}}`).exec(text.slice(range.end));
  return after ? { start: before.index, end: range.end + after[0].length } : undefined;
}

/** Adds one behind the others. */
export function addOption(editor: Editor, { node, entries, write }: Options, entry: Entry): Edit {
  if (node.type === 'object') return append(editor, node, write(entry));
  const last = entries.at(-1) ?? lastArgument(editor, node);
  return last
    ? insertAfter(editor, last, write(entry))
    : insert(editor, node.argumentsRange.end - 1, write(entry));
}

/** The last one without a name, with the parentheses around it. */
function lastArgument({ text }: Editor, node: CallNode): { readonly range: Range } | undefined {
  const last = node.arguments.at(-1);
  if (!last) return undefined;
  const { start, end } = last.value.range;
  const closing = /^(?:\s*\))*/.exec(text.slice(end, node.argumentsRange.end - 1));
  return { range: { start, end: end + (closing?.[0].length ?? 0) } };
}

/** Takes one out, with the comma behind it, or else with the one before it. */
export function removeOption(editor: Editor, { start, end }: Range): Edit {
  const { text } = editor;
  const behind = /^\s*,\s*(?=[^\s)}])/.exec(text.slice(end));
  if (behind) return replace(editor, { start, end: end + behind[0].length }, '');
  const before = /,\s*$/.exec(text.slice(0, start));
  return replace(editor, { start: start - (before?.[0].length ?? 0), end }, '');
}

/** Gives the option at a path, and what it stands among where that is not there. Undefined where it may be there already. */
export function giveOption(editor: Editor, call: CallNode, at: string, code: string): Edit | undefined {
  const name = optionName(at);
  const among = optionsAt(editor, call, at);
  if (among) return isFree(among, name) ? addOption(editor, among, [name, code]) : undefined;
  return behindArguments(editor, call, at, code) ?? nested(editor, call, at, code);
}

/** The same, where a keyword that is not given wants a dictionary. */
export function giveEntry(editor: Editor, call: CallNode, at: string, code: string): Edit | undefined {
  return giveOption(editor, call, at, code) ?? inKeyword(editor, call, at, code);
}

function inKeyword(editor: Editor, call: CallNode, at: string, code: string): Edit | undefined {
  const [root, holder = '', name, deeper] = at.split('.');
  if (root !== 'options' || name === undefined || deeper !== undefined) return undefined;
  const among = byKeyword(editor, call);
  if (!among || !isFree(among, holder)) return undefined;
  return addOption(editor, among, [holder, editor.dialect.object([[name, code]])]);
}

function isFree(options: Options, name: string): boolean {
  return !options.isOpen && !optionOf(options, name);
}

/** The argument that would hold the option is not there, and all before it are. */
function behindArguments(editor: Editor, call: CallNode, at: string, code: string): Edit | undefined {
  const [root = '', name = '', deeper] = at.split('.');
  const last = call.arguments.at(-1);
  if (isEmpty(editor, call) && root === 'arg0' && deeper === undefined)
    return insert(editor, call.argumentsRange.end - 1, editor.dialect.object([[name, code]]));
  const isPlain = call.arguments.every(({ spread, keyword }) => !spread && keyword === undefined);
  const isNext = root === `arg${call.arguments.length}` && isPlain;
  if (!last || !isNext || !name || deeper !== undefined) return undefined;
  return insertAfter(editor, last.value, editor.dialect.object([[name, code]]));
}

/** `()` */
function isEmpty({ text }: Editor, { arguments: values, argumentsRange: { start, end } }: CallNode): boolean {
  return values.length === 0 && /^\(\s*\)$/.test(text.slice(start, end));
}

/** An object within an object; what a keyword wants is not always one. */
function nested(editor: Editor, call: CallNode, at: string, code: string): Edit | undefined {
  const words = at.split('.');
  const [holder = '', name = ''] = words.slice(-2);
  const among = words.length > 2 ? optionsAt(editor, call, words.slice(0, -1).join('.')) : undefined;
  if (among?.node.type !== 'object' || !isFree(among, holder)) return undefined;
  return addOption(editor, among, [holder, editor.dialect.object([[name, code]])]);
}
