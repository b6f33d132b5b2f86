/** Reads a source file once, and says why where its text is not worth analyzing. */
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { formatOf, lineStartsOf, positionAt } from '../analysis';
import { isNotebook, type Notebook, readNotebook } from './notebook';
import { decodeText } from './textBytes';

/** Why something that looks like source code is not analyzed. */
export type SkipReason =
  | 'ignored by git'
  | 'ignored by configuration'
  | 'dependencies'
  | 'build output'
  | 'symbolic link'
  | 'too large'
  | 'binary'
  | 'minified'
  | 'another language'
  | 'does not parse';

export type SourceText =
  | {
      readonly type: 'text';
      readonly text: string;
      /** Of a notebook, whose text is the program of its cells. */
      readonly notebook?: Notebook;
    }
  /** It is not what its name says; the line counts from one. */
  | { readonly type: 'broken'; readonly message: string; readonly line: number }
  | { readonly type: 'skipped'; readonly reason: SkipReason }
  | { readonly type: 'unreadable'; readonly message: string };

/** Source that people write stays far below; what is larger is generated and would hold up everything else. */
export const maximumFileSize = 1024 * 1024;

/** Notebooks hold the pictures that they show; the limit on code is that on other files. */
export const maximumNotebookSize = 32 * 1024 * 1024;

/** Below this size a minified file costs nothing to analyze. */
const smallestMinified = 2000;
const longLine = 1000;

/** Minified code has hardly any blanks, a prompt on one long line about one in six characters. */
const blanksOfMinified = 0.08;

/** One synchronous read: several times as fast as asynchronous ones over thousands of small files. */
export function readSource(absolutePath: string): SourceText {
  try {
    return readOpen(openSync(absolutePath, 'r'), absolutePath);
  } catch (error) {
    return { type: 'unreadable', message: error instanceof Error ? error.message : String(error) };
  }
}

function readOpen(descriptor: number, name: string): SourceText {
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { type: 'unreadable', message: 'It is not a file.' };
    const most = isNotebook(name) ? maximumNotebookSize : maximumFileSize;
    if (stats.size > most) return { type: 'skipped', reason: 'too large' };
    return sourceOf(name, readFileSync(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

/** What a file of this name comes to that holds these bytes. */
export function sourceOf(name: string, bytes: Buffer): SourceText {
  if (isNotebook(name)) return toNotebookText(bytes);
  return formatOf(name) === undefined ? toSourceText(bytes) : toDocumentText(bytes);
}

/** What the bytes of code come to. */
export function toSourceText(bytes: Buffer): SourceText {
  const text = decodeText(bytes)?.text;
  if (text === undefined) return { type: 'skipped', reason: 'binary' };
  return isMinified(text) ? { type: 'skipped', reason: 'minified' } : { type: 'text', text };
}

/** What the bytes of a file come to that is no code: on one line it is as good as on many. */
function toDocumentText(bytes: Buffer): SourceText {
  const text = decodeText(bytes)?.text;
  return text === undefined ? { type: 'skipped', reason: 'binary' } : { type: 'text', text };
}

/** What the bytes of a notebook come to: JSON on one line is as good as any. */
export function toNotebookText(bytes: Buffer): SourceText {
  const file = decodeText(bytes)?.text;
  if (file === undefined) return { type: 'skipped', reason: 'binary' };
  const reading = readNotebook(file, { characters: maximumFileSize });
  switch (reading.type) {
    case 'notebook':
      return { type: 'text', text: reading.notebook.text, notebook: reading.notebook };
    case 'foreign':
      return { type: 'skipped', reason: 'another language' };
    case 'oversized':
      return { type: 'skipped', reason: 'too large' };
    case 'broken': {
      const { line } = positionAt(lineStartsOf(file), reading.offset);
      return { type: 'broken', message: reading.message, line: line + 1 };
    }
  }
}

/** Whether most of the text stands in long lines without blanks. */
export function isMinified(text: string): boolean {
  if (text.length < smallestMinified) return false;
  let crowded = 0;
  for (const line of longLinesOf(text)) {
    const blanks = line.match(/\s/g)?.length ?? 0;
    if (blanks < line.length * blanksOfMinified) crowded += line.length;
  }
  return crowded > text.length / 2;
}

function* longLinesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (end - start >= longLine) yield text.slice(start, end);
    start = end + 1;
  }
}
