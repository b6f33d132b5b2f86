import type { Program } from '../program';

/** How a language writes what fixes put into a file, in the file's own style. */
export interface Dialect {
  readonly newline: string;
  /** One step of indentation. */
  readonly indent: string;
  /** What ends a statement. */
  readonly end: string;
  /** A string literal. */
  quote(text: string): string;
  /** A string with values in it; parts that are code stand in an object. */
  template(parts: readonly (string | { readonly code: string })[]): string;
  /** An object literal on one line. */
  object(entries: readonly Entry[]): string;
  property(entry: Entry): string;
  /** `const name = value` as a statement. */
  declare(name: string, value: string): string;
}

/** The languages that makers of fixes write. In others nothing is offered but a suppression. */
export function isWritten(language: Program['language']): boolean {
  return language === 'javascript';
}

export type Entry = readonly [key: string, value: string];

/** The style of a file of JavaScript or TypeScript. */
export function javascriptDialect(text: string): Dialect {
  const quote = quoteOf(text);
  const end = hasSemicolons(text) ? ';' : '';
  const property = ([key, value]: Entry): string => (key === value ? key : `${key}: ${value}`);
  return {
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    indent: indentOf(text),
    end,
    quote: (content) => quote + escapeFor(content, quote) + quote,
    template: (parts) => {
      const written = parts.map((part) =>
        typeof part === 'string' ? escapeTemplate(part) : '${' + part.code + '}',
      );
      return `\`${written.join('')}\``;
    },
    object: (entries) => `{ ${entries.map(property).join(', ')} }`,
    property,
    declare: (name, value) => `const ${name} = ${value}${end}`,
  };
}

/** What most imports use, or most strings where nothing is imported. */
function quoteOf(text: string): '"' | "'" {
  const imports = text.match(/\b(?:from|import|require\()\s*['"]/g) ?? [];
  const marks = imports.length > 0 ? imports.join('') : text;
  return count(marks, '"') > count(marks, "'") ? '"' : "'";
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function hasSemicolons(text: string): boolean {
  const ends = text.match(/[\w)\]'"`}](;?)[ \t]*\r?$/gm) ?? [];
  const statements =
    text.match(/^[ \t]*(?:import|const|let|return|await|export \*)\b[^\n]*[\w)\]'"`;][ \t]*\r?$/gm) ?? [];
  const lines = statements.length > 0 ? statements : ends;
  const withEnd = lines.filter((line) => line.trimEnd().endsWith(';')).length;
  return lines.length === 0 || withEnd * 2 >= lines.length;
}

/** The smallest step by which a line is indented; comments that continue do not count. */
function indentOf(text: string): string {
  const steps = [...text.matchAll(/^([ \t]+)(?![ \t*\r\n])/gm)].map(([, space = '']) => space);
  if (steps.some((space) => space.startsWith('\t'))) return '\t';
  const widths = steps.map(({ length }) => length).filter((width) => width > 1);
  return ' '.repeat(widths.length > 0 ? Math.min(...widths, 8) : 2);
}

function escapeFor(content: string, quote: string): string {
  return content
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\r', '\\r')
    .replaceAll('\n', '\\n');
}

function escapeTemplate(content: string): string {
  return content
    .replaceAll('\\', '\\\\')
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${')
    .replaceAll('\n', '\\n');
}
