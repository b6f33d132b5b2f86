import type { Range, SyntaxProblem } from '../../program';

/**
 * Finds mistakes in the layout of a text: brackets and quotes that nobody closes, lines that end in the middle.
 *
 * The parser skips line ends wherever it is lost: a dot at the end of a line swallows the line below without an error,
 * and an open bracket everything up to the end of the file. In Python the start of a line tells better than any grammar
 * where a statement begins.
 */
export interface Layout {
  /** What makes the text whole again, in order. */
  readonly insertions: readonly Insertion[];
  /** Brackets that close nothing. */
  readonly superfluous: readonly Range[];
  readonly problems: readonly SyntaxProblem[];
}

export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** Of a text that parsed, only lines that end in the middle are looked for: anything else would be an error. */
export function layoutOf(text: string, hasError: boolean): Layout {
  const scan = scanAll(text, hasError, false);
  return scan.isInText && hasError ? scanAll(text, hasError, true) : scan;
}

interface Opening {
  /** What closes it. */
  readonly closer: string;
  readonly at: number;
  /** The string that a `{` stands in, whose text goes on after the `}`. */
  readonly string: Quote | undefined;
}

interface Quote {
  readonly mark: string;
  readonly at: number;
  readonly hasValues: boolean;
}

interface Scan {
  readonly text: string;
  readonly hasError: boolean;
  /** Some text has no end: one that has code in it is the one to end before that. */
  readonly suspectsText: boolean;
  offset: number;
  readonly open: Opening[];
  /** How far the line is indented that began the statement, and where it begins. */
  indent: number;
  start: number;
  /** Where the last token ends, and whether a colon has come outside brackets. */
  end: number;
  hasColon: boolean;
  readonly insertions: Insertion[];
  readonly superfluous: Range[];
  readonly problems: SyntaxProblem[];
  /** Whether the text ends within a string of several lines. */
  isInText: boolean;
}

function scanAll(text: string, hasError: boolean, suspectsText: boolean): Scan {
  const scan: Scan = {
    text,
    hasError,
    suspectsText,
    offset: 0,
    open: [],
    indent: 0,
    start: 0,
    end: 0,
    hasColon: false,
    insertions: [],
    superfluous: [],
    problems: [],
    isInText: false,
  };
  beginStatement(scan);
  while (scan.offset < text.length) step(scan);
  if (scan.open.length > 0 && hasError) closeAll(scan);
  endStatement(scan);
  return scan;
}

/** Reads one token, or a blank. */
function step(scan: Scan): void {
  const { text, offset } = scan;
  const code = text.charCodeAt(offset);
  if (code === 10 || code === 13) return endLine(scan);
  if (code === 35) {
    scan.offset = endOfLine(text, offset);
    return;
  }
  if (code === 92) {
    scan.offset += text.startsWith('\r\n', offset + 1) ? 3 : 2;
    return;
  }
  scan.offset++;
  if (code === 32 || code === 9 || code === 12 || code === 0xfeff) return;
  if (code === 34 || code === 39) readString(scan, offset);
  else if (code === 40 || code === 91 || code === 123) openBracket(scan, code, offset);
  else if (code === 41 || code === 93 || code === 125) closeBracket(scan, offset);
  else if (code === 58) readColon(scan);
  else if (isWord(code)) {
    let end = scan.offset;
    while (isWord(text.charCodeAt(end))) end++;
    scan.offset = end;
  }
  scan.end = Math.max(scan.end, Math.min(scan.offset, text.length));
}

function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code > 127
  );
}

function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

// ---------------------------------------------------------------- lines

function endLine(scan: Scan): void {
  if (scan.open.length === 0) endStatement(scan);
  while (scan.offset < scan.text.length && isLineEnd(scan.text.charCodeAt(scan.offset))) scan.offset++;
  if (scan.open.length === 0) return beginStatement(scan);
  if (!scan.hasError || !isNextStatement(scan)) return;
  closeAll(scan);
  endStatement(scan);
  beginStatement(scan);
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function beginStatement(scan: Scan): void {
  const { text, offset } = scan;
  let start = offset;
  while (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 9) start++;
  scan.indent = start - offset;
  scan.start = start;
  scan.end = start;
  scan.hasColon = false;
}

/** Words that never stand in brackets. */
const certainHead =
  /[ \t]*(?:(?:def|class|import|return|raise|while|with|try|except|finally|elif|pass|break|continue|del|assert|global|nonlocal)\b(?!\s*=[^=])|@)/y;

/** What begins a statement where it is not indented; in brackets people indent it. */
const likelyHead =
  /[ \t]*(?:(?:async|from|if|for|else)\b|[\w.]+(?:\[[^\]\n]*\])? *(?::[^=\n]*)?=(?!=)(?!.*,\s*(?:#.*)?$))/y;

/** Whether the line at hand begins a statement, though brackets are open. */
function isNextStatement({ text, offset, indent }: Scan): boolean {
  certainHead.lastIndex = offset;
  if (certainHead.test(text)) return true;
  let start = offset;
  while (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 9) start++;
  likelyHead.lastIndex = offset;
  return start - offset <= indent && likelyHead.test(text);
}

/** Closes all brackets where the last token before this line ends. */
function closeAll(scan: Scan): void {
  let closers = isDangling(scan) === undefined ? '' : placeholder;
  for (const { closer, at, string } of [...scan.open].reverse()) {
    closers += closer + (string ? string.mark : '');
    scan.problems.push({ message: 'This bracket is not closed.', range: { start: at, end: at + 1 } });
  }
  scan.insertions.push({ at: scan.end, text: closers });
  scan.open.length = 0;
}

// ---------------------------------------------------------------- statements

/** Stands where something is missing; the syntax tree shows it as a name without letters. */
const placeholder = ' _';

const compound = new Set([
  'if',
  'elif',
  'else',
  'for',
  'while',
  'with',
  'try',
  'except',
  'finally',
  'def',
  'class',
  'async',
]);

/** The first word of the statement. */
function headOf({ text, start }: Scan): string {
  return /^[a-z]+/.exec(text.slice(start, start + 12))?.[0] ?? '';
}

function endStatement(scan: Scan): void {
  const { end, insertions, problems, hasError } = scan;
  if (end === 0) return;
  const range = { start: end - 1, end };
  const last = insertions[insertions.length - 1];
  const isClosed = last?.at === end;
  const what = isClosed ? undefined : isDangling(scan);
  if (what !== undefined) {
    insertions.push({ at: end, text: placeholder });
    problems.push({ message: `${what} is missing after this.`, range });
  }
  if (hasError && compound.has(headOf(scan)) && !scan.hasColon && !isFollowedByColon(scan)) {
    insertions.push({ at: end, text: ':' });
    problems.push({ message: 'A colon is missing after this.', range });
  }
}

function isFollowedByColon({ text, end }: Scan): boolean {
  return text.charAt(end - 1) === ':';
}

const openKeyword =
  /(?:^|[^\w.])(?:and|or|not|in|is|if|elif|while|else|import|from|as|await|with|for|del|assert|lambda)$/;

/** What is missing where the last token wants another one after it. */
function isDangling(scan: Scan): string | undefined {
  const { text, end } = scan;
  const code = text.charCodeAt(end - 1);
  if (isLetter(code)) return keywordEndings.has(code) && endsInKeyword(scan) ? 'Something' : undefined;
  if (code === 46) {
    const isNumber = /\.\.\.$|(?:^|[^\w.])\d[\d_]*\.$/.test(lineBefore(scan));
    return isNumber || headOf(scan) === 'from' ? undefined : 'A name';
  }
  if (code === 42) return ['from', 'import'].includes(headOf(scan)) ? undefined : 'A value';
  return '=+-/%&|^~@<>'.includes(text.charAt(end - 1)) ? 'A value' : undefined;
}

/** The last letters of the keywords that something has to follow. */
const keywordEndings = new Set([...'drtnsfetmhla'].map((letter) => letter.charCodeAt(0)));

function lineBefore({ text, end }: Scan): string {
  return text.slice(Math.max(end - 24, 0), end);
}

function endsInKeyword(scan: Scan): boolean {
  const line = lineBefore(scan);
  const head = headOf(scan);
  return openKeyword.test(line) && line !== head && !isAloneElse(line, head);
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** `else` begins a branch unless something stands before it. */
function isAloneElse(line: string, head: string): boolean {
  return head === 'else' && /(?:^|\n)[ \t]*else$/.test(line);
}

// ---------------------------------------------------------------- brackets

function openBracket(scan: Scan, code: number, at: number): void {
  scan.open.push({ closer: code === 40 ? ')' : code === 91 ? ']' : '}', at, string: undefined });
}

function closeBracket(scan: Scan, at: number): void {
  const { text, open } = scan;
  const mark = text.charAt(at);
  const top = open[open.length - 1];
  if (top?.closer === mark) {
    open.pop();
    if (top.string) readText(scan, top.string);
    return;
  }
  if (!scan.hasError) return;
  const matching = open.findLastIndex(({ closer }) => closer === mark);
  if (matching >= 0 && !open.slice(matching + 1).some(({ string }) => string)) {
    for (const unclosed of open.splice(matching + 1).reverse()) {
      scan.insertions.push({ at, text: unclosed.closer });
      const range = { start: unclosed.at, end: unclosed.at + 1 };
      scan.problems.push({ message: 'This bracket is not closed.', range });
    }
    return closeBracket(scan, at);
  }
  scan.superfluous.push({ start: at, end: at + 1 });
  scan.problems.push({ message: 'This bracket closes nothing.', range: { start: at, end: at + 1 } });
}

/** Outside brackets it ends the head of a compound statement; in the braces of a string it begins a format. */
function readColon(scan: Scan): void {
  const top = scan.open[scan.open.length - 1];
  if (!top) scan.hasColon = true;
  else if (top.string && scan.text.charAt(scan.offset) !== '=') readFormat(scan, top.string);
}

/** A format is text up to the brace that closes it, with braces of its own in it. */
function readFormat(scan: Scan, string: Quote): void {
  const { text } = scan;
  while (scan.offset < text.length) {
    const code = text.charCodeAt(scan.offset);
    if (code === 125 || isLineEnd(code)) return;
    scan.offset++;
    if (code === 123) {
      scan.open.push({ closer: '}', at: scan.offset - 1, string: undefined });
      return;
    }
    if (text.startsWith(string.mark, scan.offset - 1)) return;
  }
}

// ---------------------------------------------------------------- strings

function readString(scan: Scan, at: number): void {
  const { text } = scan;
  const quote = text.charAt(at);
  const mark = text.startsWith(quote, at + 1) && text.startsWith(quote, at + 2) ? quote.repeat(3) : quote;
  scan.offset = at + mark.length;
  readText(scan, { mark, at, hasValues: hasValues(text, at) });
}

/** Whether one of the letters before a quote says that there are values in the string. */
function hasValues(text: string, at: number): boolean {
  for (let before = at - 1; before >= at - 3; before--) {
    const letter = text.charCodeAt(before) | 32;
    if (!isLetter(letter)) return false;
    if (letter === 102 || letter === 116) return true;
  }
  return false;
}

/** Reads on to the quote that ends the string, or to a brace with code in it. */
function readText(scan: Scan, string: Quote): void {
  const { text } = scan;
  const { mark, hasValues } = string;
  const isLong = mark.length === 3;
  const quote = mark.charCodeAt(0);
  const limit = isLong && scan.suspectsText ? endBeforeCode(scan) : text.length;
  while (scan.offset < limit) {
    const code = text.charCodeAt(scan.offset);
    if (code === 92) scan.offset += text.startsWith('\r\n', scan.offset + 1) ? 3 : 2;
    else if (code === quote && (!isLong || text.startsWith(mark, scan.offset))) {
      scan.offset += mark.length;
      scan.end = scan.offset;
      return;
    } else if (isLineEnd(code) && !isLong) return endString(scan, string);
    else if (hasValues && code === 123) {
      scan.offset++;
      if (text.charCodeAt(scan.offset) !== 123) {
        scan.open.push({ closer: '}', at: scan.offset - 1, string });
        return;
      }
      scan.offset++;
    } else scan.offset++;
  }
  scan.offset = Math.min(scan.offset, limit);
  if (isLong && limit === text.length) scan.isInText = true;
  endString(scan, string);
}

const codeInText =
  /^[ \t]*(?:(?:async )?def \w+\(|class \w+|import [\w.]+|from [\w.]+ import |@\w+|return\b|(?:if|for|while|with) .*:$|[\w.]+ = |[\w.]+\(.*\)$)/gm;

/** Where a text that ends nowhere should: before the first line of code in it, if no other quote comes earlier. */
function endBeforeCode({ text, offset }: Scan): number {
  const lineEnd = endOfLine(text, offset);
  codeInText.lastIndex = lineEnd;
  const match = codeInText.exec(text);
  const close = Math.min(...['"""', "'''"].map((mark) => indexOrEnd(text, mark, offset)));
  if (!match || match.index > close) return text.length;
  let end = match.index;
  while (end > lineEnd && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

function indexOrEnd(text: string, mark: string, offset: number): number {
  const index = text.indexOf(mark, offset);
  return index < 0 ? text.length : index;
}

function endString(scan: Scan, { mark, at }: Quote): void {
  const { text, offset } = scan;
  scan.end = Math.min(offset, text.length);
  if (!scan.hasError) return;
  scan.insertions.push({ at: scan.end, text: mark });
  scan.problems.push({ message: 'This string is not closed.', range: { start: at, end: scan.end } });
}
