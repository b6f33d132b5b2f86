import type { Expression, Range, TemplateText } from '../../program';
import { lowerOptional } from './lowerExpression';
import { textOf, type Lowering } from './lowering';
import { childOf, childrenOfType, hasToken, partsOf, rangeOf, type Syntax } from './syntax';

type Part = TemplateText | Expression;

/** A literal, or a template where values stand in it. */
export function lowerString(lowering: Lowering, node: Syntax): Expression {
  const values = childrenOfType(node, isInterpolation);
  if (values.length > 0) return fromParts(lowering, node, partsOfString(lowering, node, values));
  const { form, start, end } = bordersOf(lowering, node);
  const value = end > start ? cook(lowering.text.slice(start, end), form) : '';
  const range = rangeOf(node);
  lowering.literals.push({ value, range });
  return { type: 'literal', value, range };
}

function isInterpolation(type: string): boolean {
  return type === 'interpolation';
}

/** Strings side by side are one. */
export function lowerConcatenated(lowering: Lowering, node: Syntax): Expression {
  const parts = partsOf(node).flatMap((part) =>
    part.type === 'string' ? partsOfString(lowering, part, childrenOfType(part, isInterpolation)) : [],
  );
  return fromParts(lowering, node, parts);
}

function fromParts(lowering: Lowering, node: Syntax, parts: readonly Part[]): Expression {
  const texts = parts.filter((part): part is TemplateText => part.type === 'text');
  const range = rangeOf(node);
  if (texts.length === parts.length) {
    const value = texts.map((text) => text.value).join('');
    lowering.literals.push({ value, range });
    return { type: 'literal', value, range };
  }
  for (const text of texts) lowering.literals.push({ value: text.value, range: text.range });
  return { type: 'template', parts, range };
}

interface Borders {
  readonly form: Form;
  readonly start: number;
  readonly end: number;
}

/** Where the text between the quotes begins and ends. */
function bordersOf(lowering: Lowering, node: Syntax): Borders {
  const opening = childOf(node, 'string_start');
  const closing = childOf(node, 'string_end');
  const form = opening ? formOf(textOf(lowering, opening)) : plain;
  return { form, start: opening?.end ?? node.start, end: closing?.start ?? node.end };
}

function partsOfString(lowering: Lowering, node: Syntax, values: readonly Syntax[]): Part[] {
  const { form, start: first, end } = bordersOf(lowering, node);
  const parts: Part[] = [];
  let start = first;
  for (const child of values) {
    addText(lowering, parts, form, { start, end: child.start });
    addInterpolation(lowering, parts, child);
    start = child.end;
  }
  addText(lowering, parts, form, { start, end: Math.max(start, end) });
  return parts;
}

interface Form {
  readonly isRaw: boolean;
  readonly isBytes: boolean;
  readonly hasValues: boolean;
}

const plain: Form = { isRaw: false, isBytes: false, hasValues: false };

function formOf(opening: string): Form {
  if (opening === '"' || opening === "'") return plain;
  const prefix = opening.replace(/['"]+$/, '').toLowerCase();
  return {
    isRaw: prefix.includes('r'),
    isBytes: prefix.includes('b'),
    hasValues: prefix.includes('f') || prefix.includes('t'),
  };
}

function addText({ text }: Lowering, parts: Part[], form: Form, range: Range): void {
  if (range.end <= range.start) return;
  const raw = text.slice(range.start, range.end);
  parts.push({ type: 'text', value: cook(raw, form), range });
}

function cook(raw: string, { isRaw, isBytes, hasValues }: Form): string {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const text = hasValues ? lines.replace(/\{\{|\}\}/g, (pair) => pair.charAt(0)) : lines;
  if (isRaw || !text.includes('\\')) return text;
  return text.replace(isBytes ? byteEscape : textEscape, (escape) => unescape(escape));
}

const byteEscape = /\\(?:\n|x[\da-fA-F]{2}|[0-7]{1,3}|[\s\S])/g;
const textEscape = /\\(?:\n|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|N\{[^}]*\}|[0-7]{1,3}|[\s\S])/g;

const simpleEscapes: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** An escape that Python does not know keeps its backslash, and so does a character by its long name. */
function unescape(escape: string): string {
  const code = escape.charAt(1);
  if (escape.length === 2 && simpleEscapes[code] !== undefined) return simpleEscapes[code];
  if (code >= '0' && code <= '7') return String.fromCharCode(parseInt(escape.slice(1), 8));
  if (escape.length > 2 && 'xuU'.includes(code)) return characterOf(parseInt(escape.slice(2), 16));
  return escape;
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** `{value!r:>{width}}`: the value as text; `{value=}` writes what stands before the sign, too. */
function addInterpolation(lowering: Lowering, parts: Part[], node: Syntax): void {
  const [value, ...others] = partsOf(node);
  if (hasToken(node, '=') && value) {
    const raw = lowering.text.slice(value.start, node.end);
    const sign = /^[^=]*=\s*/.exec(raw.slice(value.end - value.start))?.[0] ?? '';
    const end = value.end + sign.length;
    const range = { start: node.start + 1, end };
    parts.push({ type: 'text', value: lowering.text.slice(range.start, range.end), range });
  }
  const expression = lowerOptional(lowering, value, node);
  const specifier = others.find(({ type }) => type === 'format_specifier');
  parts.push(specifier ? formatted(lowering, expression, specifier) : expression);
}

/** Only numbers and dates have a format that ends like these; a text in their place is an error. */
const numberFormat = /[bcdeEfFgGnoxX%]$/;

function formatted(lowering: Lowering, value: Expression, specifier: Syntax): Expression {
  const nested = partsOf(specifier);
  if (nested.length > 0) {
    const widths = nested.map((each) => lowerOptional(lowering, partsOf(each)[0], each));
    const range = { start: value.range.start, end: specifier.end };
    return { type: 'sequence', expressions: [...widths, value], range };
  }
  if (!numberFormat.test(textOf(lowering, specifier))) return value;
  return { type: 'unary', operator: '+', operand: value, range: value.range };
}
