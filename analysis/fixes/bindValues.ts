import type { ValueBinding } from '../apiModel';
import type { Flow } from '../facts';
import type { Edit } from '../finding';
import type { CallNode, Expression, Statement, Variable } from '../program';
import type { FixMaker } from '../rule';
import { collect, contains, statementAround, variablesIn } from '../program';
import { canMove, type GivenText, givenText } from './argumentText';
import type { Entry } from './dialect';
import { type Editor, editorOf, insert, insertAfter, kebab, replace, textOf, wordOf } from './editing';

/** Puts placeholders where values stand in the text of a query, and passes the values apart. */
export function bindValues(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const flow = flows.find(({ sink }) => sink.row?.binds !== undefined);
    const given = flow && givenText(editor, flow.sink.argument.range);
    const binds = flow?.sink.row?.binds;
    const query = given && binds && queryOf(editor, given.made, binds);
    if (!given || !binds || !query || !canMove(editor, given, query.used)) return undefined;
    const passing = passValues(editor, given, binds, query.values);
    if (!passing) return undefined;
    return {
      title:
        query.values.length === 1
          ? 'Pass the value apart from the query'
          : 'Pass the values apart from the query',
      safety: isSafe(editor, given, query, binds, flows) ? 'safe' : 'review',
      edits: [replace(editor, given.made.range, query.text), passing],
    };
  };
}

interface BoundValue {
  readonly name: string;
  readonly code: string;
}

interface Query {
  /** The text with placeholders, as code. */
  readonly text: string;
  /** What takes their place, as code. */
  readonly values: readonly BoundValue[];
  readonly used: readonly Expression[];
  /** Each value stands in quotes, so that the database reads one text there whatever the value is. */
  readonly isQuoted: boolean;
}

/** The statement does what it did for every value that does not end its own quotes, and keeps its comments. */
function isSafe(
  editor: Editor,
  { call, made, declaration }: GivenText,
  query: Query,
  { typed }: ValueBinding,
  flows: readonly Flow[],
): boolean {
  const hasComments = editor.program.comments.some(({ range }) => contains(made.range, range));
  const isNamedLater = declaration !== undefined && !isNext(editor, declaration, call);
  // A value that is no text was made one between the quotes.
  const mayBeRefused = typed && !(query.used.length === 1 && flows.every(isText));
  return (
    !mayBeRefused &&
    query.isQuoted &&
    !hasComments &&
    !isNamedLater &&
    query.used.every((value) => isOneText(editor, value))
  );
}

function isText({ answerOf }: Flow): boolean {
  return answerOf?.form === 'text';
}

/** Between the two nothing can give the values other contents. */
function isNext({ program }: Editor, declaration: Statement, call: CallNode): boolean {
  const from = statementAround(program, declaration.range);
  const to = statementAround(program, call.range);
  const index = from?.block.body.indexOf(from.statement) ?? -1;
  return from !== undefined && from.block === to?.block && from.block.body[index + 1] === to.statement;
}

/** Not a list that is written out between the quotes, and not a field of parsed JSON: clients take objects apart. */
function isOneText({ program }: Editor, value: Expression): boolean {
  return (
    !calls(value, /^(join|parse|loads)$/) && variablesIn(value).every((each) => !isParsed(program.body, each))
  );
}

function isParsed(body: object, variable: Variable): boolean {
  let found = false;
  collect(body, (node) => {
    if (node.type !== 'declare' || !node.value || !contains(node.target.range, variable.range)) return;
    found ||= calls(node.value, /^(parse|loads)$/);
  });
  return found;
}

function calls(value: Expression, name: RegExp): boolean {
  let found = false;
  collect(value, (node) => {
    if (node.type !== 'call' || node.callee.type !== 'member') return;
    found ||= name.test(String(node.callee.property));
  });
  return found;
}

/** Undefined where something in the text is not a value: a column, a condition, the query itself. */
function queryOf(editor: Editor, made: Expression, { placeholder }: ValueBinding): Query | undefined {
  const open = editor.dialect.open(editor, made);
  const pieces = open && piecesOf(open.parts);
  if (!pieces || pieces.texts.some((text) => ownPlaceholder[placeholder].test(text))) return undefined;
  const values: BoundValue[] = [];
  const texts = [...pieces.texts];
  let isQuoted = true;
  for (const [index, value] of pieces.values.entries()) {
    const [before = '', after = ''] = [texts[index], texts[index + 1]];
    const place = placeOf(texts.slice(0, index + 1).join('?'), after);
    if (!place) return undefined;
    texts[index] = before.slice(0, before.length - place.before.length);
    texts[index + 1] = after.slice(place.after.length);
    values.push({ name: nameOf(editor, value, values), code: valueText(editor, value, place) });
    isQuoted &&= place.before !== '';
  }
  if (values.length === 0) return undefined;
  const text = texts.map((each, index) => escapeText(each, placeholder) + mark(placeholder, values, index));
  return { text: open.write(text.join('')), values, used: pieces.values, isQuoted };
}

/** Between two values stands a text, be it empty, and so before the first and after the last one. */
interface Pieces {
  readonly texts: readonly string[];
  readonly values: readonly Expression[];
}

function piecesOf(parts: readonly (string | Expression)[]): Pieces {
  const texts = [''];
  const values: Expression[] = [];
  for (const part of parts) {
    if (typeof part === 'string') texts[values.length] += part;
    else {
      values.push(part);
      texts.push('');
    }
  }
  return { texts, values };
}

/** What would be taken for a placeholder once there are some. */
const ownPlaceholder: Readonly<Record<ValueBinding['placeholder'], RegExp>> = {
  '?': /\?|\$\d/,
  $1: /\?|\$\d/,
  '%s': /%(?:s|\(\w+\))/,
  ':1': /(?<![:\w\\]):\w/,
  ':name': /(?<![:\w\\]):\w/,
};

/** Where a percent sign begins a placeholder, it is doubled to stand for itself. */
function escapeText(text: string, placeholder: ValueBinding['placeholder']): string {
  return placeholder === '%s' ? text.replaceAll('%', '%%') : text;
}

/** The placeholder of the value behind a text; nothing behind the last one. */
function mark(
  placeholder: ValueBinding['placeholder'],
  values: readonly BoundValue[],
  index: number,
): string {
  const value = values[index];
  if (!value) return '';
  if (placeholder === ':name') return `:${value.name}`;
  return placeholder.replace('1', String(index + 1));
}

/** Names of values differ. */
function nameOf(editor: Editor, value: Expression, others: readonly BoundValue[]): string {
  const word = kebab(wordOf(value)).replaceAll('-', '_') || 'value';
  const isTaken = (name: string): boolean => others.some((other) => other.name === name);
  let number = 2;
  while (isTaken(`${word}_${number}`)) number++;
  return isTaken(word) ? `${word}_${number}` : word;
}

/** What stands around a value in the text and goes with it: quotes, and the wildcards within. */
interface ValuePlace {
  readonly before: string;
  readonly after: string;
}

const comparison = /(?:[=<>]|\b(?:like|limit|offset)|\b(?:values|in)\s*\((?:[^()]*,)?)\s*$/i;

function placeOf(before: string, after: string): ValuePlace | undefined {
  const open = /'%?$/.exec(before);
  const close = /^%?'/.exec(after);
  if (open && close) return opensText(before, open.index) ? { before: open[0], after: close[0] } : undefined;
  const isValue = !open && !close && comparison.test(before) && /^(?![\w.('"`%])/.test(after);
  return isValue ? { before: '', after: '' } : undefined;
}

/** The quote is no closing one, and the text after it is not marked as something else: `date '…'`, `E'…'`. */
function opensText(before: string, quote: number): boolean {
  const quotes = before.slice(0, quote).split("'").length - 1;
  return quotes % 2 === 0 && !typedLiteral.test(before.slice(0, quote));
}

const typedLiteral = /\b(?:date|time|timestamp|timestamptz|datetime|interval|[benxu]&?|_\w+)\s*$/i;

/** `%${name}%` is one value. */
function valueText(editor: Editor, value: Expression, { before, after }: ValuePlace): string {
  const [start, end] = [before.replace("'", ''), after.replace("'", '')];
  const code = textOf(editor, value);
  return start === '' && end === '' ? code : editor.dialect.template([start, { code }, end]);
}

function passValues(
  editor: Editor,
  given: GivenText,
  { values: at, each, of }: ValueBinding,
  values: readonly BoundValue[],
): Edit | undefined {
  const codes = values.map(({ code }) => code);
  if (of) return passByName(editor, given, of, values);
  if (typeof at === 'number')
    return passBehind(editor, given.call, each ? codes.join(', ') : editor.dialect.values(codes));
  const taker = takerOf(given, at);
  return taker && insert(editor, taker.argumentsRange.start + 1, codes.join(', '));
}

/** Values that are passed already would be counted with them. A callback stays where it is. */
function passBehind(editor: Editor, call: CallNode, code: string): Edit | undefined {
  const [text, ...others] = call.arguments;
  if (!text || others.some(({ value }) => value.type !== 'function')) return undefined;
  return insertAfter(editor, text.value, code);
}

/** `execute(text(…), { … })` */
function passByName(
  editor: Editor,
  { around }: GivenText,
  methods: readonly string[],
  values: readonly BoundValue[],
): Edit | undefined {
  const [outer, call] = around.slice(-2);
  const isGiven =
    outer?.type === 'call' &&
    outer.callee.type === 'member' &&
    methods.includes(String(outer.callee.property)) &&
    outer.arguments.length === 1 &&
    outer.arguments[0]?.value === call;
  if (!isGiven) return undefined;
  const entries = values.map(({ name, code }): Entry => [name, code]);
  return insertAfter(editor, call as CallNode, editor.dialect.object(entries));
}

/** `prepare(…).all()` */
function takerOf({ around }: GivenText, methods: readonly string[]): CallNode | undefined {
  const [outer, member] = around.slice(-3);
  const isTaker =
    outer?.type === 'call' &&
    member?.type === 'member' &&
    outer.callee === member &&
    methods.includes(String(member.property)) &&
    outer.arguments.length === 0;
  return isTaker ? outer : undefined;
}
