import type { TemplateFills } from '../apiModel';
import type { Flow } from '../facts';
import type { Edit } from '../finding';
import {
  type AnyNode,
  type CallNode,
  collect,
  contains,
  type Expression,
  isSameRange,
  isVisibleAt,
  nodesAround,
  type Variable,
} from '../program';
import type { FixMaker } from '../rule';
import { valueAt } from './checkBefore';
import { nameFor } from './delimited';
import { type Editor, editorOf, replace, textOf, wordOf } from './editing';
import { isFixed } from './fixedText';
import { giveOption } from './options';

/** Names outside text in a template, and gives it wherever that is filled in. */
export function fillTemplate(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    const fills = flow?.sink.row?.fills;
    const made = flow && valueAt(editor, flow.sink.argument.range)?.node;
    const maker = made && makerOf(editor, made);
    const named = fills && made && nameValues(editor, made, fills, flows);
    if (!named || !maker) return undefined;
    const calls = fillsOf(editor, maker, fills, 0);
    const given = calls?.map((call) => give(editor, call, named.values, fills));
    if (!given?.every((edits) => edits !== undefined)) return undefined;
    const [first] = named.values;
    const what = first && named.values.length === 1 ? nameFor(editor, first.value) : 'the values';
    return {
      title: `Fill ${what} in by name`,
      safety: 'review',
      edits: [replace(editor, made.range, named.text), ...given.flat()],
    };
  };
}

/** The call that makes the template. What else it is given may say how the text is read. */
function makerOf(editor: Editor, made: Expression): CallNode | undefined {
  const around = nodesAround(editor.program, made.range);
  const maker = around.findLast(
    (node): node is CallNode => node.type === 'call' && !isSameRange(node.range, made.range),
  );
  return maker?.arguments.length === 1 ? maker : undefined;
}

interface NamedValue {
  readonly name: string;
  readonly value: Expression;
}

/** The text with names in the places of all values that are not the program's own. */
function nameValues(
  editor: Editor,
  made: Expression,
  { variable }: TemplateFills,
  flows: readonly Flow[],
): { readonly text: string; readonly values: readonly NamedValue[] } | undefined {
  const open = editor.dialect.open(editor, made);
  const values: NamedValue[] = [];
  const naming = (value: Expression): string => {
    const name = nameAmong(value, values);
    values.push({ name, value });
    return variable.replace('<name>', name);
  };
  if (!open) return { text: editor.dialect.quote(naming(made)), values };
  if (open.parts.some((part) => typeof part !== 'string' && isFixed(editor, part, flows))) return undefined;
  const words = open.parts.map((part) => (typeof part === 'string' ? part : naming(part)));
  return values.length > 0 ? { text: open.write(words.join('')), values } : undefined;
}

/** A word that is no other's. */
function nameAmong(value: Expression, others: readonly NamedValue[]): string {
  const own = wordOf(value).replace(/\W/g, '');
  const word = /^[a-z_]/i.test(own) ? own : 'text';
  const isTaken = others.some(({ name }) => name === word);
  return isTaken ? `${word}${others.length + 1}` : word;
}

/** How far a template is followed through what is made of it. */
const MAX_DEPTH = 5;

/** Every call that fills it in. Undefined where it goes elsewhere too. */
function fillsOf(
  editor: Editor,
  value: Expression,
  fills: TemplateFills,
  depth: number,
): readonly CallNode[] | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const around = nodesAround(editor.program, value.range);
  const [outer, parent] = around.slice(0, around.indexOf(value)).slice(-2);
  const next = (node: Expression): readonly CallNode[] | undefined => fillsOf(editor, node, fills, depth + 1);
  switch (parent?.type) {
    case 'await':
      return next(parent);
    case 'binary':
      return parent.operator === '|' ? next(parent) : undefined;
    case 'member':
      return outer?.type === 'call' && outer.callee === parent
        ? filledBy(outer, String(parent.property), fills, next)
        : undefined;
    case 'declare':
      return parent.target.type === 'name' && parent.target.variable
        ? fillsOfVariable(editor, parent.target.variable, next)
        : undefined;
    default:
      return undefined;
  }
}

function filledBy(
  call: CallNode,
  method: string,
  { by, through = [] }: TemplateFills,
  next: (node: Expression) => readonly CallNode[] | undefined,
): readonly CallNode[] | undefined {
  if (method in by) return [call];
  return through.includes(method) ? next(call) : undefined;
}

function fillsOfVariable(
  editor: Editor,
  variable: Variable,
  next: (node: Expression) => readonly CallNode[] | undefined,
): readonly CallNode[] | undefined {
  if (!editor.dialect.isConstant(variable)) return undefined;
  const uses: Expression[] = [];
  collect(editor.program.body, (node) => {
    if (isUse(node, variable)) uses.push(node);
  });
  const found = uses.map(next);
  return found.length > 0 && found.every((calls) => calls !== undefined) ? found.flat() : undefined;
}

function isUse(node: AnyNode, variable: Variable): node is Extract<Expression, { type: 'name' }> {
  const isNamed = node.type === 'name' && node.variable === variable;
  return isNamed && node.range.start < node.range.end && !contains(variable.range, node.range);
}

/** All values at once: each is another entry of the same list. */
function give(
  editor: Editor,
  call: CallNode,
  values: readonly NamedValue[],
  { by }: TemplateFills,
): readonly Edit[] | undefined {
  const method = call.callee.type === 'member' ? String(call.callee.property) : '';
  // What is added to a call without options is one list, and two would be two.
  if (values.length > 1 && call.arguments.length === 0) return undefined;
  const edits = values.map(({ name, value }) =>
    isVisibleAt(editor.program, value, call.range)
      ? giveOption(editor, call, `${by[method] ?? ''}.${name}`, textOf(editor, value))
      : undefined,
  );
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}
