/** Where statements may stand in JavaScript, and what belongs to them. */
import type { Edit } from '../finding';
import { isSameRange, type Range, type StatementPlace } from '../program';
import { type Editor, indentationAt, insert, lineStart, replace } from './editing';

/** Puts statements before and after one; makes a block where there is none. Undefined where none can be made. */
export function surround(
  editor: Editor,
  place: StatementPlace,
  before: readonly string[],
  after: readonly string[],
): readonly Edit[] {
  const extent = isExpressionBody(editor, place) ? place.statement.range : extentOf(editor, place);
  const { newline, indent } = editor.dialect;
  const here = indentationAt(editor, headOf(editor, place, extent));
  if (isListed(editor, place)) {
    const line = newline + here;
    return [
      ...(before.length > 0 ? [insert(editor, extent.start, before.join(line) + line)] : []),
      ...(after.length > 0 ? [insert(editor, extent.end, line + after.join(line))] : []),
    ];
  }
  const line = newline + here + indent;
  const lines = (statements: readonly string[]): string => statements.map((each) => line + each).join('');
  const closing = `${newline}${here}}`;
  if (!isExpressionBody(editor, place)) {
    return [
      insert(editor, extent.start, `{${lines(before)}${line}`),
      insert(editor, extent.end, lines(after) + closing),
    ];
  }
  const body = withParentheses(editor, extent);
  const space = /\s*$/.exec(editor.text.slice(0, body.start))?.[0].length ?? 0;
  return [
    replace(editor, { start: body.start - space, end: body.start }, ` {${lines(before)}${line}return `),
    insert(editor, body.end, editor.dialect.end + lines(after) + closing),
  ];
}

/** Where the line begins that the statement, or the arrow before it, belongs to. */
function headOf(editor: Editor, place: StatementPlace, { start }: Range): number {
  if (!isExpressionBody(editor, place)) return start;
  return editor.text.lastIndexOf('=>', start);
}

/** Takes a statement out, with its line where it has one for itself. */
export function removeStatement(editor: Editor, place: StatementPlace): Edit {
  const { start, end } = extentOf(editor, place);
  const head = lineStart(editor.text, start);
  const tail = /^[ \t]*\r?\n/.exec(editor.text.slice(end));
  const isAlone = tail && /^[ \t]*$/.test(editor.text.slice(head, start));
  return replace(editor, isAlone ? { start: head, end: end + tail[0].length } : { start, end }, '');
}

/** The whole of a statement: a declaration with its keyword, its neighbors after a comma, and its semicolon. */
function extentOf({ text }: Editor, { statement, block }: StatementPlace): Range {
  let { start, end } = statement.range;
  if (statement.type === 'declare') {
    const index = block.body.indexOf(statement);
    for (let at = index - 1; at >= 0 && isCommaBefore(text, start); at--)
      start = block.body[at]?.range.start ?? start;
    for (let at = index + 1; at < block.body.length && /^\s*,/.test(text.slice(end)); at++)
      end = block.body[at]?.range.end ?? end;
    start -= /\b(const|let|var|using)\s+$/.exec(text.slice(0, start))?.[0].length ?? 0;
  }
  if (text.charAt(end - 1) !== ';') end += /^[ \t]*;/.exec(text.slice(end, end + 40))?.[0].length ?? 0;
  return { start, end };
}

function isCommaBefore(text: string, offset: number): boolean {
  return /,\s*$/.test(text.slice(Math.max(0, offset - 200), offset));
}

/** Whether the statement stands in a list where others may stand beside it. */
function isListed({ text, program }: Editor, { statement, block }: StatementPlace): boolean {
  if (block === program.body) return true;
  if (isSameRange(block.range, statement.range)) return false;
  return text.charAt(block.range.start) === '{' || /^(case|default)\b/.test(text.slice(block.range.start));
}

/** `=> value`: the statement is the value. */
export function isExpressionBody({ text }: Editor, { statement }: StatementPlace): boolean {
  return (
    statement.type === 'return' &&
    !/^return\b/.test(text.slice(statement.range.start, statement.range.start + 7))
  );
}

/** `=> ({ … })` */
function withParentheses({ text }: Editor, range: Range): Range {
  const open = /\(\s*$/.exec(text.slice(0, range.start));
  const close = /^\s*\)/.exec(text.slice(range.end));
  const isArrow = open && /=>\s*$/.test(text.slice(0, open.index));
  return open && close && isArrow ? { start: open.index, end: range.end + close[0].length } : range;
}
