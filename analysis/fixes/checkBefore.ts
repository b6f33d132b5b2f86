/** A value of a call that is named and checked in statements before the call. */
import type { Edit } from '../finding';
import type { AnyNode, Expression, Range, Statement } from '../program';
import { isSameRange, nodesAround, statementAround } from '../program';
import { declarationOf } from './argumentText';
import { type Editor, replace, textOf, unusedName } from './editing';

/** What stands at a range, and the declaration of the constant that it names, if it is one. */
export interface CheckedValue {
  readonly node: Expression;
  readonly declaration: Declaration | undefined;
}

type Declaration = Extract<Statement, { type: 'declare' }>;

export function valueAt(editor: Editor, range: Range): CheckedValue | undefined {
  const node = nodesAround(editor.program, range).findLast((each) => isSameRange(each.range, range));
  if (!node || node.type === 'property' || node.type === 'block') return undefined;
  const value = node as Expression;
  const variable = value.type === 'name' ? value.variable : undefined;
  return { node: value, declaration: variable && declarationOf(editor, variable) };
}

/** Statements before the one that a value stands in; none where the value is not always evaluated, or later. */
export function checkBefore(
  editor: Editor,
  value: Expression,
  statements: readonly string[],
): readonly Edit[] | undefined {
  const place = statementAround(editor.program, value.range);
  if (!place || place.inside.some(startsLate)) return undefined;
  return editor.dialect.surround(editor, place, statements, []);
}

/** Names a value that is more than a name, so that it can be checked and then used. */
export function nameValue(
  editor: Editor,
  value: Expression,
  names: readonly string[],
): { readonly name: string; readonly declared: readonly string[]; readonly used: readonly Edit[] } {
  if (isChain(value)) return { name: textOf(editor, value), declared: [], used: [] };
  const name = unusedName(editor, ...names);
  return {
    name,
    declared: [editor.dialect.declare(name, textOf(editor, value))],
    used: [replace(editor, value.range, name)],
  };
}

/** Other code in the place of a value; `{ messages }` keeps its key. */
export function exchangeValue(editor: Editor, value: Expression, code: string): Edit {
  const holder = nodesAround(editor.program, value.range).findLast(({ type }) => type === 'property');
  const isShort =
    holder?.type === 'property' && holder.shorthand && isSameRange(holder.value.range, value.range);
  return replace(editor, value.range, (isShort ? `${textOf(editor, value)}: ` : '') + code);
}

/** `{ ...wish }`, `ask(**wish)`: there the value is all options, and none of them. */
export function isAllOptions({ program }: Editor, { range }: Expression): boolean {
  return nodesAround(program, range).some((node) => {
    if (node.type === 'object')
      return node.properties.some((one) => one.type === 'spread' && isSameRange(one.value.range, range));
    return (
      node.type === 'call' && node.arguments.some((one) => one.spread && isSameRange(one.value.range, range))
    );
  });
}

/** `completion.choices[0].message.content`: reading it twice costs nothing. */
export function isChain(value: Expression): boolean {
  return value.type === 'name' || (value.type === 'member' && isChain(value.object));
}

/** Methods and functions by which the languages make a list. */
const listing: readonly unknown[] = ['split', 'splitlines', 'map', 'flatMap', 'filter', 'list', 'sorted'];

/** `text.split('\n')`, `list(turns)`, also by its name: no text, however it is used. */
export function isMadeList(editor: Editor, node: Expression): boolean {
  if (node.type === 'await' || node.type === 'cast') return isMadeList(editor, node.value);
  if (node.type === 'call') {
    const { callee } = node;
    return listing.includes(
      callee.type === 'member' ? callee.property : callee.type === 'name' && callee.name,
    );
  }
  const variable = node.type === 'name' ? node.variable : undefined;
  const made = variable && declarationOf(editor, variable)?.value;
  return made !== undefined && isMadeList(editor, made);
}

/** What runs only in some cases, or later, may not be asked about before the statement. */
export function startsLate({ type }: AnyNode): boolean {
  return type === 'function' || type === 'conditional' || type === 'logical' || type === 'loop';
}
