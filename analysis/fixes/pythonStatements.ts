/** Where statements may stand in Python: on lines of their own, in the block that they belong to. */
import type { Edit } from '../finding';
import { type BlockNode, nodesAround, type Program, type StatementPlace } from '../program';
import { type Editor, indentationAt, insert, lineStart, replace } from './editing';

export function surround(
  editor: Editor,
  place: StatementPlace,
  before: readonly string[],
  after: readonly string[],
): readonly Edit[] | undefined {
  const outer = outOfHeader(editor, place);
  if (!outer || isInExpression(editor, outer)) return undefined;
  const { start, end } = outer.statement.range;
  const line = editor.dialect.newline + indentationAt(editor, start);
  // What a header opens is not there behind the statement, or only within.
  if (!beginsLine(editor, start) || (after.length > 0 && (outer !== place || !endsLine(editor, end))))
    return undefined;
  return [
    ...(before.length > 0 ? [insert(editor, start, before.join(line) + line)] : []),
    ...(after.length > 0 ? [insert(editor, lineEnd(editor.text, end), line + after.join(line))] : []),
  ];
}

/** The statement whose header a statement of the program stands in: `elif`, and what `with` opens. */
function outOfHeader({ text, program }: Editor, place: StatementPlace): StatementPlace | undefined {
  let current: StatementPlace | undefined = place;
  while (current) {
    const { start, end } = current.statement.range;
    const isBranch = /^elif\b/.test(text.slice(start, start + 5));
    const isOpened =
      /^(async\s+)?with\b/.test(text.slice(current.block.range.start)) &&
      /^\s*(as\b|[,:)])/.test(text.slice(end));
    if (!isBranch && !isOpened) return current;
    current = around(program, current.block);
  }
  return undefined;
}

function around(program: Program, block: BlockNode): StatementPlace | undefined {
  const path = nodesAround(program, block.range);
  const end = path.indexOf(block);
  for (let index = end; index > 0; index--) {
    const [outer, statement] = [path[index - 1], path[index]];
    if (outer?.type !== 'block' || !statement) continue;
    const listed = outer.body.find((each) => each === statement);
    if (listed) return { statement: listed, block: outer, inside: path.slice(index) };
  }
  return undefined;
}

/** The loops of a comprehension, and the body of a lambda. */
function isInExpression({ text, program }: Editor, { statement }: StatementPlace): boolean {
  return nodesAround(program, statement.range).some(
    (node) => node.type === 'function' && !/^(@|async\b|def\b)/.test(text.slice(node.range.start)),
  );
}

function beginsLine({ text }: Editor, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

/** A comment may follow. */
function endsLine({ text }: Editor, offset: number): boolean {
  return /^[ \t]*(#.*)?$/.test(text.slice(offset, lineEnd(text, offset)));
}

export function lineEnd(text: string, offset: number): number {
  const end = /[\r\n]/.exec(text.slice(offset));
  return end ? offset + end.index : text.length;
}

/** A block has to hold something. */
export function removeStatement(editor: Editor, place: StatementPlace): Edit | undefined {
  const { statement, block } = place;
  const { start, end } = statement.range;
  const isNeeded = block !== editor.program.body && block.body.length < 2;
  if (isNeeded || !beginsLine(editor, start) || !endsLine(editor, end)) return undefined;
  const tail = /^\r?\n/.exec(editor.text.slice(lineEnd(editor.text, end)))?.[0].length ?? 0;
  const head = lineStart(editor.text, start);
  return replace(editor, { start: head, end: lineEnd(editor.text, end) + tail }, '');
}
