import type { Dialect, Entry } from './dialect';
import { textOf } from './editing';
import { catchIn, fill, nameCaught } from './handlers';
import { startProgram } from './javascriptCommands';
import { folderCheck, hostCheck } from './javascriptChecks';
import { readEnvironment } from './javascriptEnvironment';
import { importName } from './javascriptImports';
import { isExpressionBody, removeStatement, surround } from './javascriptStatements';
import { exchangeInTemplate, openText } from './javascriptStrings';
import { askVerdict, evaluation, isAnswer, logger } from './javascriptCalls';
import { escapeFor, indentOf } from './writing';

/** The dialect of JavaScript and TypeScript, in the style of a file. */
export function javascriptDialect(text: string): Dialect {
  const quote = quoteOf(text);
  const end = hasSemicolons(text) ? ';' : '';
  const property = ([key, value]: Entry): string => (key === value ? key : `${key}: ${value}`);
  const object = (entries: readonly Entry[]): string => `{ ${entries.map(property).join(', ')} }`;
  return {
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    indent: indentOf(text, 2),
    end,
    width: 100,
    quote: (content) => quote + escapeFor(content, quote) + quote,
    constant: (value) =>
      typeof value === 'string' ? quote + escapeFor(value, quote) + quote : String(value),
    typeOf: () => undefined,
    template: (parts) => {
      const written = parts.map((part) =>
        typeof part === 'string' ? escapeTemplate(part) : '${' + part.code + '}',
      );
      return `\`${written.join('')}\``;
    },
    marksOf: (code) => (code.startsWith(quote) ? { start: quote, end: quote } : undefined),
    object,
    property,
    option: property,
    options: object,
    spread: (code) => `...${code}`,
    values: (codes) => `[${codes.join(', ')}]`,
    declare: (name, value) => `const ${name} = ${value}${end}`,
    optionsRoot: 'arg0',
    abortAfter: (milliseconds) => `AbortSignal.timeout(${milliseconds})`,
    isEqual: (left, right) => `${left} === ${right}`,
    lengthOf: (code) => `${code}.length`,
    counter: (name) => `let ${name} = 0${end}`,
    name: (words) => words,
    either: (test, then, otherwise) => `${test} ? ${then} : ${otherwise}`,
    sizeOf: (code) => `${code}?.length`,
    isAmong: (value, list) => `${list}.includes(${value})`,
    lacks: (data, members) =>
      [
        `typeof ${data} !== ${quote}object${quote} || ${data} === null`,
        ...members.map((member) => `!(${quote}${member}${quote} in ${data})`),
      ].join(' || '),
    orText: (code) => `${code} ?? ${quote}${quote}`,
    comment: (words, form) => (form === 'braces' ? `{/* ${words} */}` : `// ${words}`),
    exchangeInTemplate,
    exchangeInFormat: () => undefined,
    formatParts: () => undefined,
    isPlain: () => true,
    open: openText,
    surround,
    nameCaught,
    fill,
    catchIn,
    removeStatement,
    isExpressionBody,
    isConstant: ({ kind }) => kind === 'const',
    // What may be assigned later has to stay where it is declared.
    mayTakeApart: ({ text: code }, { range }) =>
      /\bconst\s+$/.test(code.slice(0, range.start)) || code.startsWith('const', range.start),
    isAnswer,
    imports: () => [],
    importName,
    digest: (editor, code) => {
      const imports = importName(editor, 'createHash', 'node:crypto');
      const [kind, form] = ['sha256', 'hex'].map((word) => quote + word + quote);
      return imports && { imports, code: `createHash(${kind}).update(String(${code})).digest(${form})` };
    },
    readEnvironment,
    clock: () => ({ now: 'Date.now()', since: (started) => `Date.now() - ${started}`, modules: [] }),
    logger,
    askVerdict,
    evaluation,
    readers: [{ format: 'JSON', modules: [], read: (code) => `JSON.parse(${code})` }],
    lacksOwn: (object, name) => `!Object.hasOwn(${object}, ${name})`,
    refuse: (test, message) =>
      whenHolds(text, test, [`throw new Error(${quote}${escapeFor(message, quote)}${quote})${end}`]),
    when: (test, statements) => whenHolds(text, test, statements),
    folderCheck,
    hostCheck,
    turns: (list) => {
      const [assistant, user] = ['assistant', 'user'].map((role) => quote + role + quote);
      const role = `message.role === ${assistant} ? ${assistant} : ${user}`;
      return `${list}.map((message) => ({ role: ${role}, content: message.content }))`;
    },
    escape: undefined,
    startProgram,
    argument: textOf,
  };
}

function whenHolds(text: string, test: string, statements: readonly string[]): readonly string[] {
  const [only, ...others] = statements;
  const line = `if (${test}) ${only}`;
  if (others.length === 0 && line.length <= 90) return [line];
  return [`if (${test}) {`, ...statements.map((statement) => indentOf(text, 2) + statement), '}'];
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

function escapeTemplate(content: string): string {
  return content
    .replaceAll('\\', '\\\\')
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${')
    .replaceAll('\n', '\\n');
}
