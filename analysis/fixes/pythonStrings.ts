/** Strings of Python, as fixes change them: several that stand side by side are one, and values stand in braces. */
import type { Edit } from '../finding';
import { contains, type Expression, type Range, type TemplateNode } from '../program';
import { partsOf } from './argumentText';
import type { Exchange, LiteralMarks, OpenText } from './dialect';
import { type Editor, insert, replace } from './editing';
import { joined } from './strings';

/** One of the strings that make a literal or a template. */
export interface StringToken {
  readonly prefix: string;
  readonly quote: string;
  readonly range: Range;
  /** Between the quotes. */
  readonly content: Range;
}

/** The strings in a range in which nothing else stands; what is among `values` is no text. */
export function tokensOf(
  text: string,
  range: Range,
  values: readonly Expression[],
): readonly StringToken[] | undefined {
  const tokens: StringToken[] = [];
  let at = range.start;
  while (at < range.end) {
    const [, gap = '', prefix, quote] = opening.exec(text.slice(at, range.end)) ?? [];
    if (prefix === undefined || quote === undefined) return undefined;
    const start = at + gap.length;
    const inside = start + prefix.length + quote.length;
    const end = endOf(text, inside, quote, values);
    if (end + quote.length > range.end) return undefined;
    tokens.push({
      prefix,
      quote,
      range: { start, end: end + quote.length },
      content: { start: inside, end },
    });
    at = end + quote.length;
  }
  return tokens;
}

/** Between two strings there may be comments and line breaks. */
const opening = /^((?:\s|\\\r?\n|#[^\n]*\n)*)([A-Za-z]{0,2})("""|'''|"|')/;

function endOf(text: string, start: number, quote: string, values: readonly Expression[]): number {
  let at = start;
  while (at < text.length && !text.startsWith(quote, at)) {
    const value = values.find(({ range }) => range.start <= at && at < range.end);
    if (value) at = value.range.end;
    else at += text.charAt(at) === '\\' ? 2 : 1;
  }
  return at;
}

function valuesOf({ parts }: TemplateNode): readonly Expression[] {
  return parts.filter((part) => part.type !== 'text');
}

/** `{value}` with its braces, whatever format is asked for. */
interface Interpolation {
  readonly range: Range;
  readonly isPlain: boolean;
}

function interpolationOf(text: string, { range }: Expression): Interpolation | undefined {
  const before = /\{\s*((?:\(\s*)*)$/.exec(text.slice(0, range.start));
  const count = (before?.[1] ?? '').replace(/\s/g, '').length;
  const after = new RegExp(`^(?:\\s*\\)){${count}}\\s*((?:![rsa])?\\s*(?::[^{}]*)?)\\}`).exec(
    text.slice(range.end),
  );
  return before && after
    ? { range: { start: before.index, end: range.end + after[0].length }, isPlain: after[1] === '' }
    : undefined;
}

export function isPlain({ text }: Editor, _template: TemplateNode, value: Expression): boolean {
  return interpolationOf(text, value)?.isPlain === true;
}

/** A string alone, that holds no values. */
export function marksOf(code: string): LiteralMarks | undefined {
  const [token, ...others] = tokensOf(code, { start: 0, end: code.length }, []) ?? [];
  if (!token || others.length > 0 || /[bft]/i.test(token.prefix)) return undefined;
  return { start: token.prefix + token.quote, end: token.quote };
}

export function exchangeInTemplate(
  editor: Editor,
  string: TemplateNode,
  exchanges: readonly Exchange[],
  sentence: string,
): readonly Edit[] | undefined {
  const values = valuesOf(string);
  const tokens = tokensOf(editor.text, string.range, values);
  const last = tokens?.at(-1);
  const edits = exchanges.map(({ value, words }) => {
    const part = values.find((each) => contains(each.range, value.range));
    const place = part && interpolationOf(editor.text, part);
    return place && replace(editor, place.range, words);
  });
  if (!tokens || !last || !edits.every((edit) => edit !== undefined)) return undefined;
  const end = Math.max(last.content.start, ...values.map(({ range }) => range.end + 1));
  const before = editor.text.slice(Math.min(end, last.content.end), last.content.end) || 'words';
  return [
    ...tokens.flatMap((token) => withoutMark(editor, token, values, edits)),
    ...edits,
    ...(sentence === '' ? [] : [insert(editor, last.content.end, joined(before, sentence))]),
  ];
}

/** A string without values needs no `f`, unless its braces are written twice for it. */
function withoutMark(
  editor: Editor,
  { prefix, range, content }: StringToken,
  values: readonly Expression[],
  edits: readonly Edit[],
): readonly Edit[] {
  const inside = values.filter((value) => contains(content, value.range));
  const taken = edits.filter((edit) => contains(content, edit.range));
  const hasBraces = /\{\{|\}\}/.test(editor.text.slice(content.start, content.end));
  if (inside.length === 0 || inside.length > taken.length || hasBraces) return [];
  const mark = { start: range.start, end: range.start + prefix.length };
  return [replace(editor, mark, prefix.replace(/f/i, ''))];
}

/** Between two strings that are one. */
const boundary = '\u0001';

/** A template's strings stay where they are; a text that is put together otherwise becomes one string. */
export function openText(editor: Editor, made: Expression): OpenText | undefined {
  if (made.type === 'template') return openTemplate(editor, made);
  return { parts: partsOf(editor, made), write: (text) => editor.dialect.quote(text) };
}

function openTemplate({ text }: Editor, made: TemplateNode): OpenText | undefined {
  const values = valuesOf(made);
  const tokens = tokensOf(text, made.range, values);
  const places = values.map((value) => ({ value, place: interpolationOf(text, value) }));
  if (!tokens || places.some(({ place }) => !place?.isPlain)) return undefined;
  const parts = tokens.flatMap((token, index) => {
    const found: (string | Expression)[] = index > 0 ? [boundary] : [];
    const written = (start: number, end: number): string => single(token, text.slice(start, end));
    let at = token.content.start;
    for (const { value, place } of places) {
      if (!place || !contains(token.content, place.range)) continue;
      found.push(written(at, place.range.start), value);
      at = place.range.end;
    }
    return [...found, written(at, token.content.end)];
  });
  const write = (content: string): string =>
    content
      .split(boundary)
      .map((words, index) => {
        const token = tokens[index];
        const gap = text.slice(tokens[index - 1]?.range.end ?? made.range.start, token?.range.start);
        const quote = token?.quote ?? '"';
        return gap + (token?.prefix.replace(/f/i, '') ?? '') + quote + words + quote;
      })
      .join('');
  return { parts, write };
}

/** Braces that are written twice in a string with values are written once in one without. */
function single({ prefix }: StringToken, text: string): string {
  return /f/i.test(prefix) ? text.replace(/\{\{|\}\}/g, (pair) => pair.charAt(0)) : text;
}
