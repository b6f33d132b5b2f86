import type { ValueBinding } from '../apiModel';
import type { Flow } from '../facts';
import type { Edit } from '../finding';
import type { CallNode, Expression } from '../program';
import type { FixMaker } from '../rule';
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
      safety: 'review',
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
}

/** Undefined where something in the text is not a value: a column, a condition, the query itself. */
function queryOf(editor: Editor, made: Expression, { placeholder }: ValueBinding): Query | undefined {
  const parts = piecesOf(editor, made);
  const used = parts.filter((part) => typeof part !== 'string');
  const values: string[] = [];
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
    text =
      text.slice(0, text.length - place.before.length) + (placeholder === '?' ? '?' : `$${values.length}`);
    if (typeof next === 'string') {
      if (/\?|\$\d/.test(next)) return undefined;
      text += next.slice(place.after.length);
      index++;
    }
  }
  return values.length > 0 ? { text: quoted(editor, text), values, used } : undefined;
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
  if (open && close) return { before: open[0], after: close[0] };
  const isValue = !open && !close && comparison.test(before) && /^(?![\w.('"`%])/.test(after);
  return isValue ? { before: '', after: '' } : undefined;
}

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
