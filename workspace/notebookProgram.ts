/**
 * The cells of a notebook as one program, since what a cell leaves behind is there for the next one.
 *
 * Python comes as it stands. Everything else comes as a text literal of Python, which does nothing and keeps what a
 * person may have left in it: a key in `%env`, in the output of a cell. A line for the shell comes as the call that it
 * is where values go into it. So the program has characters that no cell
 * has, and a map says where the others come from.
 */
import type { Range } from '../analysis';
import { stretchesOf, valuesIn } from './ipython';

/** One text of a notebook, in order. */
export interface NotebookPart {
  /** `text`: an output, or a cell in another language. */
  readonly type: 'python' | 'text';
  readonly text: string;
}

export interface NotebookProgram {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A run of the program that comes from a part, character by character. */
interface Piece {
  /** In the program. */
  readonly at: number;
  readonly length: number;
  readonly part: number;
  /** In the part. */
  readonly offset: number;
  /** Not the text of a magic or an output, which the program has as a literal. */
  readonly isPython: boolean;
}

/** A range in one part. */
export interface PartRange {
  readonly part: number;
  readonly range: Range;
}

export function toProgram(parts: readonly NotebookPart[]): NotebookProgram {
  const program = createBuilder();
  for (const [part, { type, text }] of parts.entries()) {
    if (type === 'python') addCell(program, part, text);
    else addLiteral(program, part, text, { start: 0, end: text.length });
    program.put('\n');
  }
  return program.built();
}

function addCell(program: Builder, part: number, cell: string): void {
  for (const { type, range } of stretchesOf(cell)) {
    if (type === 'python') program.keep(part, range, cell.slice(range.start, range.end), true);
    if (type === 'command' || type === 'answer') addCommand(program, type, { part, cell, range });
  }
}

interface Command {
  readonly part: number;
  readonly cell: string;
  readonly range: Range;
}

/** As IPython itself writes it, where it is of use: where a value comes of it, or goes into it. */
function addCommand(program: Builder, type: 'command' | 'answer', command: Command): void {
  const { part, cell, range } = command;
  const values = valuesIn(cell, range);
  if (type === 'command' && values.length === 0) return addLiteral(program, part, cell, range);
  const isShell = cell.charAt(range.start) === '!';
  const method = isShell ? (type === 'answer' ? 'getoutput' : 'system') : 'run_line_magic';
  program.put(`get_ipython().${method}(`);
  if (values.length === 0) addLiteral(program, part, cell, range);
  else addTemplate(program, command, values);
  program.put(')');
}

/** A value has its braces as Python has them in a template. */
function addTemplate(program: Builder, { part, cell, range }: Command, values: readonly Range[]): void {
  let start = range.start;
  const addText = (end: number): void => {
    const text = writable(cell.slice(start, end)).replace(/[{}]/g, ' ');
    program.keep(part, { start, end }, text);
  };
  program.put("f'''");
  for (const value of values) {
    addText(value.start);
    program.keep(part, value, `{${cell.slice(value.start + 1, value.end)}`);
    if (cell.charAt(value.start) === '$') program.put('}');
    start = value.end;
  }
  addText(range.end);
  program.put("'''");
}

function addLiteral(program: Builder, part: number, text: string, range: Range): void {
  program.put("'''");
  program.keep(part, range, writable(text.slice(range.start, range.end)));
  program.put("'''");
}

/** What would end a literal early, and characters that stand in no source. */
// eslint-disable-next-line no-control-regex
const unwritable = /['\\]|[\u0000-\u0009\u000b-\u001f\u007f]/g;

/** As many characters. Quotes stay quotes, since keys stand in them. */
function writable(text: string): string {
  return text.replace(unwritable, (each) => (each === "'" ? '"' : ' '));
}

interface Builder {
  /** Adds text that no part has. */
  put(text: string): void;
  /** Adds the text of a range, or as many characters in its place. */
  keep(part: number, range: Range, text: string, isPython?: boolean): void;
  built(): NotebookProgram;
}

function createBuilder(): Builder {
  const texts: string[] = [];
  const pieces: Piece[] = [];
  let at = 0;
  const put = (text: string): void => {
    texts.push(text);
    at += text.length;
  };
  return {
    put,
    keep(part, { start }, text, isPython = false) {
      if (text !== '') pieces.push({ at, length: text.length, part, offset: start, isPython });
      put(text);
    },
    built: () => ({ text: texts.join(''), pieces }),
  };
}

/**
 * Where a range of the program stands. What begins in characters that no part has begins with the next ones that a
 * part has; what goes over several parts ends with the first. Nothing where no part has any text.
 */
export function partRangeOf({ pieces }: NotebookProgram, { start, end }: Range): PartRange | undefined {
  const index = firstOf(pieces, start, end);
  const first = pieces[index];
  if (!first) return undefined;
  const from = first.offset + Math.min(Math.max(start - first.at, 0), first.length);
  const last = lastBefore(pieces, index, end) ?? first;
  const to = last.offset + Math.min(Math.max(end - last.at, 0), last.length);
  return { part: first.part, range: { start: from, end: Math.max(from, to) } };
}

/**
 * Whether a range of the program can be changed in the notebook. The magic of a whole cell counts as such at its very
 * beginning alone, and what the program has in the place of a magic or an output is no Python in the cell.
 */
export function isWritable(
  program: NotebookProgram,
  parts: readonly { readonly text: string }[],
  range: Range,
): boolean {
  const at = partRangeOf(program, range);
  const isAboveMagic = at?.range.start === 0 && parts[at.part]?.text.startsWith('%%');
  return at !== undefined && !isAboveMagic && isPythonAt(program, range);
}

function isPythonAt({ pieces }: NotebookProgram, { start, end }: Range): boolean {
  let at = start;
  for (let index = indexAt(pieces, start); at < end; index++) {
    const piece = pieces[index];
    if (!piece?.isPython || piece.at > at) return false;
    at = piece.at + piece.length;
  }
  return true;
}

/** The first piece that ends behind an offset. */
function indexAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && piece.at + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is missing at the end of a part belongs there, and not to the next one. */
function firstOf(pieces: readonly Piece[], start: number, end: number): number {
  const next = indexAt(pieces, start);
  const before = pieces[next - 1];
  const isAtEnd = start === end && before?.at === start - (before?.length ?? 0);
  const isBetween = (pieces[next]?.at ?? Infinity) > start;
  return isBetween && (isAtEnd || next === pieces.length) ? next - 1 : next;
}

/** The piece in which a range ends that begins in the one of this index, in the same part. */
function lastBefore(pieces: readonly Piece[], first: number, end: number): Piece | undefined {
  let last = pieces[first];
  for (let index = first + 1; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece || piece.part !== last?.part || piece.at >= end) break;
    last = piece;
  }
  return last;
}

/** The offset in the program of an offset in a part; the end of a part stands behind its last character. */
export function programOffsetOf(
  { pieces }: NotebookProgram,
  part: number,
  offset: number,
): number | undefined {
  const own = pieces.filter((piece) => piece.part === part);
  const piece = own.find((each) => offset < each.offset + each.length) ?? own.at(-1);
  return piece && piece.at + Math.min(Math.max(offset - piece.offset, 0), piece.length);
}
