import type { Flow } from '../facts';
import type { Edit } from '../finding';
import {
  type Expression,
  isVisibleAt,
  type Statement,
  statementAround,
  type StatementPlace,
} from '../program';
import type { FixMaker } from '../rule';
import { checkBefore, exchangeValue, isAllOptions, isChain, isMadeList, valueAt } from './checkBefore';
import { type Editor, editorOf, textOf, unusedName } from './editing';
import { nameFor } from './delimited';
import { mayBeMissing } from './mayBeMissing';
import { refuseAt, type Refusing } from './refusing';

/** A long question, or a page of text. */
const mostCharacters = 4000;

const tooLong = { message: 'The input is too long.', status: 413 };

/** Refuses outside text that is too long before it goes into a prompt. */
export function checkLength(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const values = new Map(flows.map((flow) => [flow.sink.place.range.start, flow]));
    const taken = new Set<string>();
    const checks = [...values.values()].map((flow) => checkOf(editor, flow, taken));
    const edits = checks.every((each) => each !== undefined) ? editsOf(editor, checks) : undefined;
    if (!edits) return undefined;
    const [first] = flows;
    const value = first && valueAt(editor, first.sink.place.range)?.node;
    const name = value && values.size === 1 ? nameFor(editor, value) : 'what is sent';
    return { title: `Check the length of ${name}`, safety: 'review', edits };
  };
}

interface Check {
  readonly flow: Flow;
  readonly value: Expression;
  readonly place: StatementPlace;
  readonly name: string;
  readonly isNamed: boolean;
}

/** Values that have no name of their own get one each. */
function checkOf(editor: Editor, flow: Flow, taken: Set<string>): Check | undefined {
  const value = valueAt(editor, flow.sink.place.range)?.node;
  const place = value && statementAround(editor.program, value.range);
  if (
    !value ||
    !place ||
    !isText(editor, value) ||
    !isVisibleAt(editor.program, value, place.statement.range)
  )
    return undefined;
  if (isChain(value)) return { flow, value, place, isNamed: true, name: textOf(editor, value) };
  const free = ['input', 'text'].filter((name) => !taken.has(name));
  const name = unusedName(editor, ...free, `input${taken.size + 1}`);
  taken.add(name);
  return { flow, value, place, isNamed: false, name };
}

/** Once for each statement that they stand before: where it gets a block of its own, it gets one. */
function editsOf(editor: Editor, checks: readonly Check[]): readonly Edit[] | undefined {
  const imports = new Map<string, Edit>();
  const checked = new Set<string>();
  const groups = new Map<Statement, { readonly value: Expression; readonly before: string[] }>();
  for (const check of checks) {
    if (!checkBefore(editor, check.value, [])) return undefined;
    const { value, place, name, isNamed } = check;
    const group = groups.get(place.statement) ?? { value, before: [] };
    groups.set(place.statement, group);
    // What is checked already need not be checked again.
    const key = `${place.block.range.start}:${name}`;
    if (!isNamed || !checked.has(key)) {
      const refused = refusalOf(editor, check);
      group.before.push(...refused.statements);
      for (const edit of refused.imports) imports.set(edit.text, edit);
    }
    checked.add(key);
  }
  const before = [...groups.values()].filter((group) => group.before.length > 0);
  const exchanged = checks.filter(({ isNamed }) => !isNamed);
  return [
    ...imports.values(),
    ...before.flatMap((group) => checkBefore(editor, group.value, group.before) ?? []),
    ...exchanged.map(({ value, name }) => exchangeValue(editor, value, name)),
  ];
}

function refusalOf(editor: Editor, { flow, place, value, name, isNamed }: Check): Refusing {
  const { dialect } = editor;
  const test = `${dialect.lengthOf(name, mayBeMissing(editor, value))} > ${mostCharacters}`;
  const refused = refuseAt(editor, { place, handler: flow.sink.handler }, test, tooLong);
  if (isNamed) return refused;
  return { ...refused, statements: [dialect.declare(name, textOf(editor, value)), ...refused.statements] };
}

/** Neither a list of messages nor what is made of one, nor all options at once. */
function isText(editor: Editor, value: Expression): boolean {
  const isWhole = ['array', 'object', 'function', 'template'].includes(value.type);
  return !isWhole && !isMadeList(editor, value) && !isAllOptions(editor, value);
}
