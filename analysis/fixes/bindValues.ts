import type { ValueBinding } from '../apiModel';
import type { Flow } from '../facts';
import type { Edit } from '../finding';
import type { CallNode, Expression, Statement, Variable } from '../program';
import type { FixMaker } from '../rule';
import { collect, contains, statementAround, variablesIn } from '../program';
import { canMove, type GivenText, givenText, partsOf } from './argumentText';
import { type Editor, editorOf, insert, insertAfter, replace, textOf } from './editing';

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
      safety: isSafe(editor, given, query) ? 'safe' : 'review',
      edits: [replace(editor, given.made.range, query.text), passing],
    };
  };
}

interface Query {
  /** The text with placeholders, as code. */
  readonly text: string;
  /** What takes their place, as code. */
  readonly values: readonly string[];
  readonly used: readonly Expression[];
  /** Each value stands in quotes, so that the database reads one text there whatever the value is. */
  readonly isQuoted: boolean;
}

/** The statement does what it did for every value that does not end its own quotes, and keeps its comments. */
function isSafe(editor: Editor, { call, made, declaration }: GivenText, query: Query): boolean {
  const hasComments = editor.program.comments.some(({ range }) => contains(made.range, range));
  const isNamedLater = declaration !== undefined && !isNext(editor, declaration, call);
  return (
    query.isQuoted && !hasComments && !isNamedLater && query.used.every((value) => isOneText(editor, value))
  );
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
  return !calls(value, /^(join|parse)$/) && variablesIn(value).every((each) => !isParsed(program.body, each));
}

function isParsed(body: object, variable: Variable): boolean {
  let found = false;
  collect(body, (node) => {
    if (node.type !== 'declare' || !node.value || !contains(node.target.range, variable.range)) return;
    found ||= calls(node.value, /^parse$/);
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
  const parts = piecesOf(editor, made);
  const used = parts.filter((part) => typeof part !== 'string');
  const values: string[] = [];
  let isQuoted = true;
  let text = '';
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? '';
    if (typeof part === 'string') {
      if (/\?|\$\d/.test(part)) return undefined;
      text += part;
      continue;
    }
    const next = parts[index + 1];
    const after = typeof next === 'string' ? next : '';
    const place = placeOf(text, after);
    if (!place) return undefined;
    values.push(valueText(editor, part, place));
    isQuoted &&= place.before !== '';
    text =
      text.slice(0, text.length - place.before.length) + (placeholder === '?' ? '?' : `$${values.length}`);
    if (typeof next === 'string') {
      if (/\?|\$\d/.test(next)) return undefined;
      text += next.slice(place.after.length);
      index++;
    }
  }
  return values.length > 0 ? { text: quoted(editor, text), values, used, isQuoted } : undefined;
}

/** Text of templates as it is written, so that it can be written again. */
function piecesOf(editor: Editor, node: Expression): readonly (string | Expression)[] {
  if (node.type !== 'template') return partsOf(node);
  return node.parts.map((part) => (part.type === 'text' ? textOf(editor, part) : part));
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

function quoted(editor: Editor, text: string): string {
  const quote = editor.dialect.quote('').charAt(0);
  return /[\\\r\n]/.test(text) || text.includes(quote) ? `\`${text}\`` : quote + text + quote;
}

function passValues(
  editor: Editor,
  given: GivenText,
  { values: at }: ValueBinding,
  values: readonly string[],
): Edit | undefined {
  if (typeof at === 'number') return passAsList(editor, given.call, values);
  const taker = takerOf(given, at);
  return taker && insert(editor, taker.argumentsRange.start + 1, values.join(', '));
}

/** Values that are passed already would be counted with them. A callback stays where it is. */
function passAsList(editor: Editor, call: CallNode, values: readonly string[]): Edit | undefined {
  const [text, ...others] = call.arguments;
  if (!text || others.some(({ value }) => value.type !== 'function')) return undefined;
  return insertAfter(editor, text.value, `[${values.join(', ')}]`);
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
