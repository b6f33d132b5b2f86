/**
 * What of a notebook's cell is Python, and what IPython takes for itself: magics (`%time`), lines for the shell (`!ls`)
 * and questions (`str?`). They stand at the beginning of a statement alone, or behind a `=`, so brackets, strings and
 * comments are passed over token by token.
 */
import type { Range } from '../analysis';

/** The stretches of a cell follow one another and leave nothing out. */
export interface Stretch {
  /**
   * `command`: it stands where Python has a statement. `answer`: it stands where Python has a value.
   * `prefix`: it stands before a statement of Python, which it runs.
   */
  readonly type: 'python' | 'command' | 'answer' | 'prefix';
  readonly range: Range;
}

/** Magics of a whole cell that run the rest of it as Python, in the notebook's own process. */
const runsItsBody = new Set([
  ...['capture', 'prun', 'time', 'timeit'],
  ...['heat', 'memit', 'mprun', 'pyinstrument', 'scalene', 'snakeviz', 'wandb'],
]);

/** The stretches of one cell, none of them empty. */
export function stretchesOf(cell: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const add = (type: Stretch['type'], start: number, end: number): void => {
    if (start < end) stretches.push({ type, range: { start, end } });
  };
  let python = 0;
  for (const { type, range } of commandsIn(cell)) {
    add('python', python, range.start);
    add(type, range.start, range.end);
    python = range.end;
  }
  add('python', python, cell.length);
  return stretches;
}

/**
 * Names and their members, as people write them in braces there, or a name behind a dollar; what is doubled stands for
 * itself. What else stands in braces is mostly the shell's own.
 */
const value =
  /(?<!\{)\{[ \t]*[A-Za-z_][\w.]*(?:\[(?:\w+|'[^'\\{}]*'|"[^"\\{}]*")\]|\(\)|\.\w+)*[ \t]*\}(?!\})|(?<!\$)\$[A-Za-z_]\w*/g;

/** Where a line for the shell takes in values of the program; other commands do nothing with them. */
export function valuesIn(cell: string, { start, end }: Range): readonly Range[] {
  if (cell.charAt(start) !== '!') return [];
  return [...cell.slice(start, end).matchAll(value)].map(({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length,
  }));
}

function* commandsIn(cell: string): Generator<Stretch> {
  let offset = 0;
  for (;;) {
    const start = afterBlankLines(cell, offset);
    const [, name] = /^%%(\w+|!)(?!\w*\?)/.exec(cell.slice(start, start + longestName)) ?? [];
    if (name === undefined) break;
    offset = runsItsBody.has(name) ? endOfLine(cell, start) : cell.length;
    yield { type: 'command', range: { start, end: offset } };
  }
  while (offset < cell.length) {
    const start = afterBlanks(cell, offset);
    const prefix = prefixAt(cell, start);
    if (prefix) yield prefix;
    const statement = readStatement(cell, prefix?.range.end ?? start);
    if (statement.command) yield statement.command;
    offset = statement.end;
  }
}

/** No magic is called by more than this. */
const longestName = 100;

/** What a line begins with that IPython takes for itself: magic, shell, question, and calls without brackets. */
const escapes = '%!?,;/';

interface Statement {
  readonly command?: Stretch;
  /** Behind the end of its last line. */
  readonly end: number;
}

/** Magics of one line that run a statement of Python, with their options. */
const timing = /^%(?:time|timeit(?:[ \t]+-[a-z]+[ \t]*\d*)*)[ \t]+(?=\S)/;

function prefixAt(cell: string, start: number): Stretch | undefined {
  const [prefix] = timing.exec(cell.slice(start, start + longestName)) ?? [];
  return prefix === undefined ? undefined : { type: 'prefix', range: { start, end: start + prefix.length } };
}

/** Reads to the end of the statement that begins here, be it on several lines. */
function readStatement(cell: string, start: number): Statement {
  if (start < cell.length && escapes.includes(cell.charAt(start))) {
    const end = endOfCommand(cell, start);
    return { command: { type: 'command', range: { start, end } }, end: afterLineEnd(cell, end) };
  }
  let depth = 0;
  let last = start;
  for (let offset = start; offset < cell.length;) {
    const character = cell.charAt(offset);
    const end = endOfToken(cell, offset);
    if (isLineEnd(character) && depth === 0) return ended(cell, start, last, end);
    if ('([{'.includes(character)) depth++;
    if (')]}'.includes(character)) depth = Math.max(depth - 1, 0);
    const value = afterBlanks(cell, end);
    if (character === '=' && depth === 0 && isAnswer(cell, value)) {
      const range = { start: value, end: endOfCommand(cell, value) };
      return { command: { type: 'answer', range }, end: afterLineEnd(cell, range.end) };
    }
    if (!/[\s#]/.test(character)) last = offset;
    offset = end;
  }
  return ended(cell, start, last, cell.length);
}

/** Nothing in Python ends with a question mark. */
function ended(cell: string, start: number, last: number, end: number): Statement {
  if (cell.charAt(last) !== '?') return { end };
  return { command: { type: 'command', range: { start, end: last + 1 } }, end };
}

/** `x = !ls` and `x = %pwd`; nothing in Python begins like that, but `!=` is behind what may be a `=`. */
function isAnswer(cell: string, value: number): boolean {
  return cell.charAt(value) === '%' || (cell.charAt(value) === '!' && cell.charAt(value + 1) !== '=');
}

function endOfToken(cell: string, offset: number): number {
  const character = cell.charAt(offset);
  if (character === '"' || character === "'") return endOfString(cell, offset, character);
  if (character === '#') return endOfLine(cell, offset);
  if (character === '\\') return afterLineEnd(cell, offset + 1, offset + 2);
  return isLineEnd(character) ? afterLineEnd(cell, offset) : offset + 1;
}

/** A string of one line that nobody closes ends with its line. */
function endOfString(cell: string, start: number, quote: string): number {
  const mark = cell.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
  for (let offset = start + mark.length; offset < cell.length; offset++) {
    if (cell.startsWith(mark, offset)) return offset + mark.length;
    if (mark === quote && isLineEnd(cell.charAt(offset))) return offset;
    if (cell.charAt(offset) === '\\') offset += cell.startsWith('\r\n', offset + 1) ? 2 : 1;
  }
  return cell.length;
}

/** A backslash at its end continues a command on the next line. */
function endOfCommand(cell: string, start: number): number {
  let end = endOfLine(cell, start);
  while (cell.charAt(end - 1) === '\\' && end < cell.length) end = endOfLine(cell, afterLineEnd(cell, end));
  return end;
}

function afterBlankLines(cell: string, offset: number): number {
  let start = offset;
  while (start < cell.length && /\s/.test(cell.charAt(start))) start++;
  return start;
}

function afterBlanks(cell: string, offset: number): number {
  let start = offset;
  while (start < cell.length && ' \t\f'.includes(cell.charAt(start))) start++;
  return start;
}

function endOfLine(cell: string, offset: number): number {
  let end = offset;
  while (end < cell.length && !isLineEnd(cell.charAt(end))) end++;
  return end;
}

/** Behind the line end that is at the offset; `otherwise` where none is. */
function afterLineEnd(cell: string, offset: number, otherwise = offset): number {
  if (cell.startsWith('\r\n', offset)) return offset + 2;
  return isLineEnd(cell.charAt(offset)) ? offset + 1 : Math.min(otherwise, cell.length);
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r';
}
