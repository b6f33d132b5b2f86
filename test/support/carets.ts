/** Findings drawn under the source: `//   ^^^^ message`, in Python `#   ^^^^ message`. */
import { lineStartsOf, positionAt } from '../../analysis';

export interface Caret {
  /** Zero-based. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: string;
}

const drawn = /^(\s*(?:\/\/|\{\/\*|#)?\s*)(\^+) ?(.*?)(?: \*\/\})?$/;
const isComment = /^\s*(\/\/|\{\/\*|#)\s*\^/;

/** Takes the carets out of a source. */
export function readCarets(source: string): { readonly text: string; readonly carets: readonly Caret[] } {
  const kept: string[] = [];
  const carets: Caret[] = [];
  for (const line of source.split('\n')) {
    const match = isComment.test(line) ? drawn.exec(line) : null;
    if (!match) {
      kept.push(line);
      continue;
    }
    const [, before = '', marks = '', message = ''] = match;
    carets.push({ line: kept.length - 1, column: before.length, length: marks.length, message });
  }
  return { text: kept.join('\n'), carets };
}

interface Reported {
  readonly message: string;
  readonly place: { readonly range: { readonly start: number; readonly end: number } };
}

/** A range over several lines is drawn to the end of its first one. */
export function toCaret(text: string, { message, place }: Reported): Caret {
  const starts = lineStartsOf(text);
  const { line, column } = positionAt(starts, place.range.start);
  const lineText = text.slice(starts[line], starts[line + 1]).replace(/\r?\n$/, '');
  const length = Math.min(place.range.end - place.range.start, lineText.length - column);
  return { line, column, length, message };
}

/** The source with carets under it, in one form whoever drew them. */
export function drawCarets(text: string, carets: readonly Caret[], language = 'js'): string {
  const marker = /^(?:py|ya?ml|toml|env)$/.test(language) ? '#' : '//';
  const lines = text.split(/\r?\n/);
  const drawing = lines.flatMap((line, index) => {
    const here = carets.filter((caret) => caret.line === index);
    const sorted = here.sort((a, b) => a.column - b.column || a.message.localeCompare(b.message));
    return [line, ...sorted.map((caret) => drawCaret(caret, marker))];
  });
  return drawing.join('\n');
}

function drawCaret({ column, length, message }: Caret, marker: string): string {
  return `${marker.padEnd(column)}${'^'.repeat(Math.max(length, 1))} ${message}`;
}
