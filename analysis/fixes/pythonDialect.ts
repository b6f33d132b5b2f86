import { catchInPython, fillPython, namePythonCaught } from './handlers';
import type { Dialect, Entry, TemplatePart } from './dialect';
import { askVerdict, evaluation, isAnswer, logger } from './pythonCalls';
import { folderCheck, hostCheck } from './pythonChecks';
import { argument, startProgram } from './pythonCommands';
import { readEnvironment } from './pythonEnvironment';
import { exchangeInFormat, formatParts } from './pythonFormats';
import { importName, imports, isTaken } from './pythonImports';
import { removeStatement, surround } from './pythonStatements';
import { exchangeInTemplate, isPlain, marksOf, openText } from './pythonStrings';
import { escapeFor, indentOf } from './writing';

/** The dialect of Python, in the style of a file, and where it has none in that of black. */
export function pythonDialect(text: string): Dialect {
  const quote = quoteOf(text);
  const property = ([key, value]: Entry): string => `${literal(key, quote)}: ${value}`;
  const option = ([key, value]: Entry): string => `${key}=${value}`;
  return {
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    indent: indentOf(text, 4),
    end: '',
    width: 88,
    quote: (content) => literal(content, quote),
    constant: (value) =>
      typeof value === 'string' ? literal(value, quote) : (constants[String(value)] ?? String(value)),
    typeOf,
    template: (parts) => templateOf(parts, quote),
    marksOf,
    object: (entries) => `{${entries.map(property).join(', ')}}`,
    property,
    option,
    options: (entries) => entries.map(option).join(', '),
    spread: (code) => `*${code}`,
    values: (codes) => `(${codes.join(', ')}${codes.length === 1 ? ',' : ''})`,
    declare: (name, value) => `${name} = ${value}`,
    optionsRoot: 'options',
    abortAfter: () => undefined,
    isEqual: (left, right) => `${left} == ${right}`,
    lengthOf: (code, mayBeMissing) => (mayBeMissing ? `${code} and len(${code})` : `len(${code})`),
    counter: (name) => `${name} = 0`,
    name: (words) => words.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    either: (test, then, otherwise) => `${then} if ${test} else ${otherwise}`,
    sizeOf: (code, mayBeMissing) => (mayBeMissing ? `len(${code} or ${quote}${quote})` : `len(${code})`),
    isAmong: (value, list) => `${value} in ${list}`,
    lacks: (data, members) =>
      [
        `not isinstance(${data}, dict)`,
        ...members.map((member) => `${literal(member, quote)} not in ${data}`),
      ].join(' or '),
    orText: (code) => `${code} or ${quote}${quote}`,
    comment: (words) => `# ${words}`,
    exchangeInTemplate,
    exchangeInFormat,
    formatParts,
    isPlain,
    open: openText,
    surround,
    nameCaught: namePythonCaught,
    fill: fillPython,
    catchIn: catchInPython,
    removeStatement,
    isExpressionBody: ({ text: code }, { statement }) =>
      statement.type === 'return' && !code.startsWith('return', statement.range.start),
    isConstant: ({ kind, writes }) => kind !== 'parameter' && writes === 1,
    mayTakeApart: () => true,
    isAnswer,
    imports,
    importName,
    digest: (editor, code) => {
      const added = imports(editor, ['hashlib']);
      return added && { imports: added, code: `hashlib.sha256(str(${code}).encode()).hexdigest()` };
    },
    readEnvironment,
    clock: (editor) =>
      isTaken(editor, 'time')
        ? undefined
        : {
            now: 'time.monotonic()',
            since: (started) => `round((time.monotonic() - ${started}) * 1000)`,
            modules: ['time'],
          },
    logger,
    askVerdict,
    evaluation,
    readers: [
      { format: 'JSON', modules: ['json'], read: (code) => `json.loads(${code})` },
      { format: 'a Python literal', modules: ['ast'], read: (code) => `ast.literal_eval(${code})` },
    ],
    lacksOwn: () => undefined,
    refuse: (test, message) => whenHolds(text, test, [`raise ValueError(${literal(message, quote)})`]),
    when: (test, statements) => whenHolds(text, test, statements),
    folderCheck,
    hostCheck,
    turns: (list) => {
      const [role, content, assistant, user] = ['role', 'content', 'assistant', 'user'].map(
        (word) => quote + word + quote,
      );
      const told = `${assistant} if message[${role}] == ${assistant} else ${user}`;
      return `[{${role}: ${told}, ${content}: message[${content}]} for message in ${list}]`;
    },
    escape: { format: 'text', modules: ['html'], read: (code) => `html.escape(${code})` },
    startProgram,
    argument,
  };
}

function whenHolds(text: string, test: string, statements: readonly string[]): readonly string[] {
  return [`if ${test}:`, ...statements.map((statement) => indentOf(text, 4) + statement)];
}

/** What a literal is; `None` says nothing of what else there may be. */
function typeOf(code: string): string | undefined {
  if (/^(?:True|False)$/.test(code)) return 'bool';
  if (/^\d+$/.test(code)) return 'int';
  if (/^\d+\.\d+$/.test(code)) return 'float';
  return /^["']/.test(code) ? 'str' : undefined;
}

const constants: Readonly<Record<string, string>> = { true: 'True', false: 'False' };

/** What most strings use; those of three quotes are texts of another sort. */
function quoteOf(text: string): '"' | "'" {
  const strings = text.replace(/"""|'''/g, '').match(/"[^"\n]*"|'[^'\n]*'/g) ?? [];
  const single = strings.filter((string) => string.startsWith("'")).length;
  return single * 2 > strings.length ? "'" : '"';
}

/** With the other quotes where that saves escapes. */
function literal(content: string, usual: '"' | "'"): string {
  const other = usual === '"' ? "'" : '"';
  const quote = content.includes(usual) && !content.includes(other) ? other : usual;
  return quote + escapeFor(content, quote) + quote;
}

/** Before Python 3.12, code in braces may hold neither the quotes around it nor a backslash. */
function templateOf(parts: readonly TemplatePart[], usual: '"' | "'"): string {
  const codes = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.code]));
  const quote = (['"', "'"] as const)
    .toSorted((a) => (a === usual ? -1 : 1))
    .find((mark) => codes.every((code) => !code.includes(mark)));
  if (!quote || codes.some(needsFormat)) return formatted(parts, usual);
  const written = parts.map((part) =>
    typeof part === 'string' ? escapeFor(twice(part), quote) : `{${part.code}}`,
  );
  return `f${quote}${written.join('')}${quote}`;
}

/** What means something else in the braces of a string. */
function needsFormat(code: string): boolean {
  return /[\\\r\n#]|\blambda\b|:=|!(?!=)|^\s*\{/.test(code);
}

function formatted(parts: readonly TemplatePart[], quote: '"' | "'"): string {
  const text = parts.map((part) => (typeof part === 'string' ? twice(part) : '{}')).join('');
  const codes = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.code]));
  return `${literal(text, quote)}.format(${codes.join(', ')})`;
}

function twice(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}
