import type { Flow } from '../facts';
import type { Edit } from '../finding';
import { type Expression, isVisibleAt, statementAround } from '../program';
import type { FixMaker } from '../rule';
import { checkBefore, exchangeValue, isChain, valueAt } from './checkBefore';
import { type Editor, editorOf, textOf, unusedName } from './editing';
import { nameFor } from './delimited';

/** A long question, or a page of text. */
const mostCharacters = 4000;

/** Refuses outside text that is too long before it goes into a prompt. */
export function checkLength(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const values = new Map(flows.map((flow) => [flow.sink.place.range.start, flow]));
    const checked = new Set<string>();
    const edits = [...values.values()].map((flow) => check(editor, flow, checked));
    if (!edits.every((each) => each !== undefined)) return undefined;
    const [first] = flows;
    const value = first && valueAt(editor, first.sink.place.range)?.node;
    const name = value && values.size === 1 ? nameFor(editor, value) : 'what is sent';
    return { title: `Check the length of ${name}`, safety: 'review', edits: edits.flat() };
  };
}

/** What is checked already need not be checked again. */
function check(editor: Editor, { sink }: Flow, checked: Set<string>): readonly Edit[] | undefined {
  const value = valueAt(editor, sink.place.range)?.node;
  const place = value && statementAround(editor.program, value.range);
  if (!value || !place || !isText(value) || !isVisibleAt(editor.program, value, place.statement.range))
    return undefined;
  const { dialect } = editor;
  const isNamed = isChain(value);
  const name = isNamed ? textOf(editor, value) : unusedName(editor, 'input', 'text');
  const key = `${place.block.range.start}:${name}`;
  if (isNamed && checked.has(key)) return [];
  checked.add(key);
  const refused = dialect.refuse(`${dialect.lengthOf(name)} > ${mostCharacters}`, 'The input is too long.');
  const declared = isNamed ? [] : [dialect.declare(name, textOf(editor, value))];
  const around = checkBefore(editor, value, [...declared, ...refused]);
  return around && [...around, ...(isNamed ? [] : [exchangeValue(editor, value, name)])];
}

/** Neither a list of messages nor what is made of one. */
function isText({ type }: Expression): boolean {
  return !['array', 'object', 'function', 'template'].includes(type);
}
