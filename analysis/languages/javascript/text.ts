import type { Range } from '../../program';
import { isLineEnd } from './punctuation';

/** Line by line reading and blanking of text that does not parse. */

/** Replaces a range by blanks. Line ends stay, so that every offset and line keeps its place. */
export function blank(text: string, { start, end }: Range): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n\u2028\u2029]/g, ' ') + text.slice(end);
}

export function lineAt(text: string, offset: number): Range {
  let start = Math.min(offset, text.length);
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  let end = Math.min(offset, text.length);
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return { start, end };
}

/** The nearest line above that has something on it. */
export function lineBefore(text: string, offset: number): Range | undefined {
  let end = lineAt(text, offset).start;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return end === 0 ? undefined : lineAt(text, end);
}

/** How far the line of an offset is indented. */
export function indentAt(text: string, offset: number): number {
  const { start, end } = lineAt(text, offset);
  let first = start;
  while (first < end && isBlank(text.charCodeAt(first))) first++;
  return first - start;
}

/** A line with the lines below it that are indented deeper, and the one that closes them. */
export function layoutAt(text: string, offset: number): Range {
  const { start, end: first } = lineAt(text, offset);
  const indent = indentAt(text, offset);
  let end = first;
  for (let line = lineAfter(text, end); line; line = lineAfter(text, line.end)) {
    const content = text.slice(line.start, line.end).trim();
    const deeper = content === '' || indentAt(text, line.start) > indent;
    if (!deeper && !/^[}\])]/.test(content)) break;
    end = line.end;
    if (!deeper) break;
  }
  return { start, end };
}

function lineAfter(text: string, end: number): Range | undefined {
  if (end >= text.length) return undefined;
  return lineAt(text, text.startsWith('\r\n', end) ? end + 2 : end + 1);
}

/** Whether nothing but blanks stands before an offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  let before = offset;
  while (before > 0 && !isLineEnd(text.charCodeAt(before - 1))) {
    if (!isBlank(text.charCodeAt(before - 1))) return false;
    before--;
  }
  return true;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || isLineEnd(code);
}
