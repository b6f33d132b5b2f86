/** Files of environment variables: `NAME=value` on each line, with quotes and comments as shells have them. */
import type { Comment, DataEntry } from '../../program';
import { type Line, linesOf } from './lines';
import type { Reading } from './reading';

const assignment = /^(\s*(?:export\s+)?)([\w.-]+)(\s*=[ \t]*)/;

export function readDotenv(text: string): Reading {
  const entries: DataEntry[] = [];
  const comments: Comment[] = [];
  let done = 0;
  for (const line of linesOf(text)) {
    // A value in quotes may go over several lines.
    if (line.start < done) continue;
    const indent = line.text.length - line.text.trimStart().length;
    if (line.text.charAt(indent) === '#') {
      comments.push(toComment(line, indent));
      continue;
    }
    const match = assignment.exec(line.text);
    if (!match) continue;
    const [before = '', space = '', key = ''] = match;
    const entry = toEntry(text, line, { key, start: line.start + space.length, valueStart: before.length });
    entries.push(entry);
    done = entry.range.end;
  }
  return {
    roots: [{ type: 'map', entries, range: { start: 0, end: text.length } }],
    comments,
    problems: [],
    // What is commented out has been published all the same.
    texts: comments.map(({ text: value, range }) => ({ value, range })),
  };
}

function toComment({ start, text }: Line, indent: number): Comment {
  return {
    text: text.slice(indent + 1),
    isBlock: false,
    range: { start: start + indent, end: start + text.length },
  };
}

interface Head {
  readonly key: string;
  readonly start: number;
  /** In the line. */
  readonly valueStart: number;
}

function toEntry(text: string, line: Line, { key, start, valueStart }: Head): DataEntry {
  const rest = line.text.slice(valueStart);
  const quote = /^["'`]/.exec(rest)?.[0];
  const from = line.start + valueStart;
  const closing = quote === undefined ? -1 : text.indexOf(quote, from + 1);
  const end = closing < 0 ? from + bareLength(rest) : closing + 1;
  const value = closing < 0 ? text.slice(from, end) : text.slice(from + 1, closing);
  return {
    key,
    keyRange: { start, end: start + key.length },
    value: { type: 'value', value, range: { start: from, end } },
    range: { start, end },
  };
}

/** A comment ends a value without quotes where a blank stands before it. */
function bareLength(rest: string): number {
  const comment = rest.search(/(?:^|\s)#/);
  return (comment < 0 ? rest : rest.slice(0, comment)).trimEnd().length;
}
