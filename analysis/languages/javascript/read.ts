import type { TSESTree } from '@typescript-eslint/types';
import type { SourceFile } from 'typescript';
import { lineStartsOf, type Comment, type SourceText, type SyntaxProblem } from '../../program';
import { commentsOf } from './comments';
import { convert, isConvertible, parseSource, problemsOf } from './parse';
import { recover } from './recover';
import { codeLine, declarationsIn } from './structure';
import { blank, lineAt } from './text';

export interface Reading {
  readonly tree: TSESTree.Program;
  /** The text that the tree is of: what was given, or with its mistakes blanked. */
  readonly text: string;
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
}

/** Reads a file as well as it can be read, and says what could not. */
export function read(source: SourceText): Reading {
  const { file, problems } = parseShallow(source);
  problems.push(...problemsOf(file));
  const comments = commentsOf(file);
  const comment = comments.find(isSwallowing);
  if (!comment) return readFrom(source, file, comments, problems);
  const range = { start: comment.range.start, end: lineAt(file.text, comment.range.start).end };
  problems.push({ message: 'This comment is not closed.', range });
  const text = blank(file.text, range);
  const opened = parseSource(source.path, text);
  return readFrom({ ...source, text }, opened, commentsOf(opened), problems);
}

function readFrom(
  source: SourceText,
  file: SourceFile,
  comments: readonly Comment[],
  problems: SyntaxProblem[],
): Reading {
  if (problems.length > 0) return convertSound(source, recover(source, file), problems);
  const tree = tryToConvert(file);
  return tree ? { tree, text: file.text, comments, problems } : convertRest(source, file, problems);
}

interface Parsed {
  readonly file: SourceFile;
  readonly problems: SyntaxProblem[];
}

/** What is nested deeper than the parser's stack allows, on purpose or by a machine, is blanked. */
function parseShallow({ path, text }: SourceText): Parsed {
  const problems: SyntaxProblem[] = [];
  for (const shallow of [text, withoutDeepBrackets(text), withoutLongestLine(text)]) {
    try {
      return { file: parseSource(path, shallow), problems };
    } catch {
      problems[0] = { message: 'Nested too deeply to read.', range: { start: 0, end: text.length } };
    }
  }
  return { file: parseSource(path, blank(text, { start: 0, end: text.length })), problems };
}

function withoutLongestLine(text: string): string {
  const starts = lineStartsOf(text);
  let longest = { start: 0, end: 0 };
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? text.length;
    if (end - start > longest.end - longest.start) longest = { start, end };
  });
  return blank(text, longest);
}

/** Nobody nests brackets as deep. */
const deepBrackets = 100;

function withoutDeepBrackets(text: string): string {
  let depth = 0;
  return text.replace(/[([{}\])]/g, (bracket) => {
    const opens = '([{'.includes(bracket);
    const isDeep = opens ? ++depth > deepBrackets : depth-- > deepBrackets;
    depth = Math.max(depth, 0);
    return isDeep ? ' ' : bracket;
  });
}

/**
 * A comment without an end takes the next comment's end for its own, and no error tells.
 * A comment that begins a line inside a comment, with code above it, gives it away.
 */
function isSwallowing({ isBlock, text }: Comment): boolean {
  return isBlock && /^[ \t]*\/\*/m.test(text) && (codeLine.test(text) || declarationsIn(text).length > 0);
}

/** The converter throws on some trees with errors: the line of the first is blanked, at last whole statements. */
function convertSound(source: SourceText, file: SourceFile, problems: SyntaxProblem[]): Reading {
  let current = file;
  for (let attempt = 0; attempt < maximumConversions; attempt++) {
    const tree = tryToConvert(current);
    if (tree) return { tree, text: current.text, comments: commentsOf(current), problems };
    const first = problemsOf(current)[0];
    const text = first && blank(current.text, lineAt(current.text, first.range.start));
    if (text === undefined || text === current.text) break;
    current = parseSource(source.path, text);
  }
  return convertRest(source, current, problems);
}

const maximumConversions = 3;

function tryToConvert(file: SourceFile): TSESTree.Program | undefined {
  try {
    return convert(file);
  } catch {
    return undefined;
  }
}

/** Leaves out the statements of the module that do not convert. */
function convertRest(source: SourceText, file: SourceFile, problems: SyntaxProblem[]): Reading {
  let { text } = file;
  for (const statement of file.statements) {
    if (isConvertible(file, statement)) continue;
    const range = { start: statement.getStart(file), end: statement.end };
    problems.push({ message: 'This statement could not be read.', range });
    text = blank(text, range);
  }
  const rest = parseSource(source.path, text);
  return { tree: convert(rest), text, comments: commentsOf(rest), problems };
}
