/** `'… {name} …'.format(name=…)` and `'… %s …' % …`: texts that values are put into. */
import type { Edit } from '../finding';
import { type CallNode, type Expression, isSameRange, type Range } from '../program';
import type { Exchange } from './dialect';
import { type Editor, insert, replace, textOf } from './editing';
import { keywordRange } from './options';
import { type StringToken, tokensOf } from './pythonStrings';
import { joined } from './strings';

interface Format {
  readonly tokens: readonly StringToken[];
  readonly fields: readonly Field[];
  /** What is written twice to stand for itself. */
  readonly escapes: readonly Range[];
  readonly given: readonly Given[];
  /** What puts the values in: `.format(…)`, `% …`. */
  readonly tail: Range;
  /** A tuple of one value needs its comma. */
  readonly isTuple: boolean;
}

/** A place for a value. */
interface Field {
  readonly range: Range;
  readonly value: Expression;
  readonly isPlain: boolean;
}

/** A value as it is given, with its name. */
interface Given {
  readonly value: Expression;
  readonly range: Range;
}

function formatOf(editor: Editor, node: Expression): Format | undefined {
  if (node.type === 'call') return byCall(editor, node);
  return node.type === 'binary' && node.operator === '%' ? byOperator(editor, node) : undefined;
}

function byCall(editor: Editor, node: CallNode): Format | undefined {
  const { callee } = node;
  if (callee.type !== 'member' || callee.property !== 'format') return undefined;
  const tokens = plainTokens(editor, callee.object);
  const given = node.arguments.map(({ keyword, value, spread }) => {
    const range = keyword === undefined ? value.range : keywordRange(editor, keyword, value);
    return range && !spread ? { keyword, value, range } : undefined;
  });
  if (!tokens || !given.every((each) => each !== undefined)) return undefined;
  const byPosition = given.filter(({ keyword }) => keyword === undefined);
  let position = 0;
  const found = scan(editor, tokens, /\{\{|\}\}|\{([^{}!:]*)([^{}]*)\}/g, ([, name = '', form = '']) => {
    const index = name === '' ? position++ : undefined;
    const one = index === undefined ? given.find(({ keyword }) => keyword === name) : byPosition[index];
    return one && { value: one.value, isPlain: form === '' };
  });
  const dot = editor.text.lastIndexOf('.', callee.propertyRange.start);
  return found && { ...found, tokens, given, tail: { start: dot, end: node.range.end }, isTuple: false };
}

function byOperator(editor: Editor, node: Extract<Expression, { type: 'binary' }>): Format | undefined {
  const { left, right, range } = node;
  const tokens = plainTokens(editor, left);
  const isTuple = right.type === 'array' && editor.text.charAt(right.range.start) === '(';
  const values = right.type === 'array' && isTuple ? right.elements.map(({ value }) => value) : [right];
  if (!tokens) return undefined;
  let position = 0;
  const placeholder = /%%|%(\(\w+\))?([-#0 +]*\d*(?:\.\d+)?)([a-zA-Z])/g;
  const found = scan(editor, tokens, placeholder, ([, name, form, letter]) => {
    const value = name === undefined ? values[position++] : undefined;
    return value && { value, isPlain: form === '' && letter === 's' };
  });
  const close = /^[\s)]*(?=%)/.exec(editor.text.slice(left.range.end));
  if (!found || !close || position !== values.length) return undefined;
  const start = left.range.end + close[0].trimEnd().length;
  const given = values.map((value) => ({ value, range: value.range }));
  return { ...found, tokens, given, tail: { start, end: range.end }, isTuple };
}

function plainTokens({ text }: Editor, node: Expression): readonly StringToken[] | undefined {
  if (node.type !== 'literal' || typeof node.value !== 'string') return undefined;
  const tokens = tokensOf(text, node.range, []);
  return tokens?.some(({ prefix }) => /[bft]/i.test(prefix)) ? undefined : tokens;
}

/** Undefined where a place has no value that can be told. */
function scan(
  { text }: Editor,
  tokens: readonly StringToken[],
  pattern: RegExp,
  fieldOf: (match: RegExpMatchArray) => Omit<Field, 'range'> | undefined,
): Pick<Format, 'fields' | 'escapes'> | undefined {
  const fields: Field[] = [];
  const escapes: Range[] = [];
  for (const { content } of tokens) {
    for (const match of text.slice(content.start, content.end).matchAll(pattern)) {
      const start = content.start + match.index;
      const range = { start, end: start + match[0].length };
      if (/^(\{\{|\}\}|%%)$/.test(match[0])) escapes.push(range);
      else {
        const field = fieldOf(match);
        if (!field) return undefined;
        fields.push({ ...field, range });
      }
    }
  }
  return { fields, escapes };
}

export function exchangeInFormat(
  editor: Editor,
  string: Expression,
  exchanges: readonly Exchange[],
  sentence: string,
): readonly Edit[] | undefined {
  const format = formatOf(editor, string);
  const last = format?.tokens.at(-1);
  if (!format || !last) return undefined;
  const edits: Edit[] = [];
  const wordsFor = ({ value }: Given): string | undefined =>
    exchanges.find((each) => isSameRange(each.value.range, value.range))?.words;
  for (const field of format.fields) {
    const words = wordsFor(field);
    if (words !== undefined) edits.push(replace(editor, field.range, words));
  }
  if (edits.length < exchanges.length) return undefined;
  const kept = format.given.filter((each) => wordsFor(each) === undefined);
  const end = Math.max(last.content.start, ...format.fields.map(({ range }) => range.end));
  const before = editor.text.slice(end, last.content.end) || 'words';
  return [
    ...edits,
    ...(sentence === '' ? [] : [insert(editor, last.content.end, joined(before, sentence))]),
    ...withoutGiven(editor, format, kept),
  ];
}

/** Without values the text stands for itself. */
function withoutGiven(editor: Editor, format: Format, kept: readonly Given[]): readonly Edit[] {
  if (kept.length === 0) {
    const once = format.escapes.map((range) =>
      replace(editor, { start: range.start, end: range.start + 1 }, ''),
    );
    return [...once, replace(editor, format.tail, '')];
  }
  const [first, last] = [format.given[0], format.given.at(-1)];
  if (!first || !last || kept.length === format.given.length) return [];
  const codes = kept.map((each) => textOf(editor, each)).join(', ');
  const comma = format.isTuple && kept.length === 1 ? ',' : '';
  return [replace(editor, { start: first.range.start, end: last.range.end }, codes + comma)];
}

/** The text as it is meant, where nothing in it is escaped. */
export function formatParts(editor: Editor, node: Expression): readonly (string | Expression)[] | undefined {
  const format = formatOf(editor, node);
  if (!format || format.fields.some(({ isPlain }) => !isPlain)) return undefined;
  const parts: (string | Expression)[] = [];
  for (const { content } of format.tokens) {
    let at = content.start;
    for (const { range, value } of format.fields) {
      if (range.start < content.start || content.end < range.end) continue;
      parts.push(editor.text.slice(at, range.start), value);
      at = range.end;
    }
    parts.push(editor.text.slice(at, content.end));
  }
  const hasEscapes = parts.some((part) => typeof part === 'string' && part.includes('\\'));
  return hasEscapes
    ? undefined
    : parts.map((part) =>
        typeof part === 'string' ? part.replace(/\{\{|\}\}|%%/g, (pair) => pair.charAt(0)) : part,
      );
}
