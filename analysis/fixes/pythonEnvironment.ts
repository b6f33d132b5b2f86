/** Keys that a program of Python reads from its environment, in the way in which the file reads it already. */
import type { SecretLiteral } from '../facts';
import type { Edit } from '../finding';
import {
  type AnyNode,
  type Expression,
  type LiteralNode,
  type Range,
  statementAround,
  type TemplateNode,
} from '../program';
import type { EnvironmentRead } from './dialect';
import { type Editor, replace, textOf } from './editing';
import { imports } from './pythonImports';
import { removeStatement } from './pythonStatements';
import { type StringToken, tokensOf } from './pythonStrings';

export function readEnvironment(
  editor: Editor,
  secret: Pick<SecretLiteral, 'place'>,
  path: readonly AnyNode[],
  variable: string,
): EnvironmentRead | undefined {
  const index = path.findLastIndex(({ type }) => type === 'literal' || type === 'template');
  const literal = path[index] as LiteralNode | TemplateNode | undefined;
  const parent = path[index - 1];
  if (!literal) return undefined;
  const assigned = parent && nameOfAssigned(editor, literal, parent);
  if (parent && assigned !== undefined) return withoutAssignment(editor, parent, assigned);
  return withoutDefault(editor, literal, parent) ?? exchange(editor, secret, literal, variable);
}

/** `os.getenv('NAME', key)` reads it already. */
function withoutDefault(
  editor: Editor,
  literal: Expression,
  parent: AnyNode | undefined,
): EnvironmentRead | undefined {
  if (parent?.type !== 'call' || parent.arguments.length !== 2) return undefined;
  const [name, given] = parent.arguments;
  if (
    !name ||
    given?.value !== literal ||
    !/^(os\.)?(getenv|environ\.get)$/.test(textOf(editor, parent.callee))
  )
    return undefined;
  const edit = replace(editor, { start: name.value.range.end, end: parent.argumentsRange.end - 1 }, '');
  return readOf([edit], name.value);
}

/** `os.environ['NAME'] = key` stands where somebody should have set the variable. */
function withoutAssignment(editor: Editor, parent: AnyNode, variable: string): EnvironmentRead | undefined {
  const place = statementAround(editor.program, parent.range);
  if (place?.statement.type !== 'expression' || place.statement.expression !== parent) return undefined;
  const edit = removeStatement(editor, place);
  return edit && { edits: [edit], isNamed: true, variable };
}

function nameOfAssigned(editor: Editor, literal: Expression, parent: AnyNode): string | undefined {
  if (parent.type === 'assign' && parent.value === literal && parent.target.type === 'member') {
    const { object, property } = parent.target;
    return /^(os\.)?environ$/.test(textOf(editor, object)) && typeof property === 'string'
      ? property
      : undefined;
  }
  if (parent.type !== 'call' || parent.arguments[1]?.value !== literal) return undefined;
  const name = parent.arguments[0]?.value;
  const isSet = /^(os\.)?environ\.setdefault$/.test(textOf(editor, parent.callee));
  return isSet && name?.type === 'literal' ? String(name.value) : undefined;
}

function readOf(edits: readonly Edit[], name: Expression): EnvironmentRead | undefined {
  return name.type === 'literal' ? { edits, isNamed: true, variable: String(name.value) } : undefined;
}

function exchange(
  editor: Editor,
  { place }: Pick<SecretLiteral, 'place'>,
  literal: LiteralNode | TemplateNode,
  variable: string,
): EnvironmentRead | undefined {
  const values = literal.type === 'template' ? literal.parts.filter((part) => part.type !== 'text') : [];
  const tokens = tokensOf(editor.text, literal.range, values) ?? [];
  const token = tokens.find(({ range }) => range.start <= place.range.start && place.range.end <= range.end);
  const reader = readerOf(editor);
  const imported = imports(editor, reader.modules);
  if (!token || !imported || /[bt]/i.test(token.prefix)) return undefined;
  const key = within(token, place.range);
  const edit =
    tokens.length === 1 && key.start === token.content.start && key.end === token.content.end
      ? replace(editor, literal.range, reader.read(editor.dialect.quote(variable)))
      : intoTemplate(editor, token, key, reader.read(quotedIn(token, variable)));
  return edit && { edits: [...imported, ...[edit].flat()], isNamed: true, variable };
}

/** The key without quotes. */
function within({ content }: StringToken, { start, end }: Range): Range {
  return { start: Math.max(start, content.start), end: Math.min(end, content.end) };
}

/** Before Python 3.12 the quotes of a string may not stand in its braces. */
function quotedIn({ quote }: StringToken, variable: string): string {
  const other = quote.startsWith('"') ? "'" : '"';
  return other + variable + other;
}

/** `"Bearer key"` becomes an f-string; text that would mean something else in one is left alone. */
function intoTemplate(
  editor: Editor,
  token: StringToken,
  key: Range,
  code: string,
): readonly Edit[] | undefined {
  const exchanged = replace(editor, key, `{${code}}`);
  if (/f/i.test(token.prefix)) return [exchanged];
  const { start, end } = token.content;
  if (/[{}]/.test(editor.text.slice(start, end)) || /u/i.test(token.prefix)) return undefined;
  return [replace(editor, { start: token.range.start, end: token.range.start }, 'f'), exchanged];
}

interface Reader {
  readonly modules: readonly string[];
  read(name: string): string;
}

/** What the file takes out of `os` by name goes first. */
function readerOf(editor: Editor): Reader {
  const names = namesFromOs(editor);
  if (names.has('environ')) return { modules: [], read: (name) => `environ[${name}]` };
  if (names.has('getenv')) return { modules: [], read: (name) => `getenv(${name})` };
  const usesGetenv = /\bos\.getenv\(/.test(editor.text) && !/\bos\.environ\b/.test(editor.text);
  return { modules: ['os'], read: (name) => (usesGetenv ? `os.getenv(${name})` : `os.environ[${name}]`) };
}

function namesFromOs({ program }: Editor): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of program.body.body) {
    if (node.type !== 'import' || node.specifier !== 'os') continue;
    for (const { imported, variable } of node.names) if (imported === variable.name) names.add(imported);
  }
  return names;
}
