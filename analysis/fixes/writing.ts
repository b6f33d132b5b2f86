/** What a file's style says and how a text stands in quotes, where JavaScript and Python agree. */

/** The smallest step by which a line is indented; comments that continue do not count. */
export function indentOf(text: string, usual: number): string {
  const steps = [...text.matchAll(/^([ \t]+)(?![ \t*\r\n])/gm)].map(([, space = '']) => space);
  if (steps.some((space) => space.startsWith('\t'))) return '\t';
  const widths = steps.map(({ length }) => length).filter((width) => width > 1);
  return ' '.repeat(widths.length > 0 ? Math.min(...widths, 8) : usual);
}

/** The content of a literal on one line, between quotes of this kind. */
export function escapeFor(content: string, quote: string): string {
  return content
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\r', '\\r')
    .replaceAll('\n', '\\n');
}
