import type { SinkRow } from '../apiModel';
import type { Flow } from '../facts';
import type { Edit } from '../finding';
import { type AnyNode, collect, statementAround } from '../program';
import type { Expression, Range, Variable } from '../program';
import type { FixMaker } from '../rule';
import { canMove, countOf, givenText, partsOf } from './argumentText';
import { type Editor, editorOf, insert, removeStatement, replace, textOf } from './editing';

/** Runs a program with a list of arguments instead of a command line that a shell reads. */
export function splitCommand(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const flow = flows.find(({ sink }) => sink.row?.vector !== undefined);
    const given = flow && givenText(editor, flow.sink.argument.range);
    const words = given && wordsOf(partsOf(given.made));
    const [program, ...others] = words ?? [];
    const [argument, options] = given?.call.arguments ?? [];
    if (!flow?.sink.row?.vector || !given || !argument || !program || takesShell(options?.value))
      return undefined;
    const values = others.flat().filter((part) => typeof part !== 'string');
    const callee = calleeEdits(editor, given.call.callee, flow.sink.row);
    if (!isText(program) || values.length === 0 || !callee || !canMove(editor, given, values))
      return undefined;
    const list = others.map((word) => wordText(editor, word)).join(', ');
    const place = given.declaration && statementAround(editor.program, given.declaration.range);
    return {
      title: `Run ${program.join('')} without a shell`,
      safety: 'review',
      edits: [
        ...callee,
        ...(place ? [removeStatement(editor, place)] : []),
        replace(editor, argument.value.range, `${wordText(editor, program)}, [${list}]`),
      ],
    };
  };
}

/** What a shell would take for one word. */
type Word = readonly (string | Expression)[];

/** What means something to a shell, outside of quotes and inside of double ones. */
const special = /[|&;<>()$`\\*?[\]#~!{}\r\n]/;
const specialInQuotes = /[$`\\!\r\n]/;

/** The words of a command line; undefined where it needs a shell. */
function wordsOf(parts: readonly (string | Expression)[]): readonly Word[] | undefined {
  const words: (string | Expression)[][] = [];
  let word: (string | Expression)[] | undefined;
  let quote = '';
  const add = (part: string | Expression): void => {
    if (!word) words.push((word = []));
    const last = word.at(-1);
    if (typeof part === 'string' && typeof last === 'string') word[word.length - 1] = last + part;
    else word.push(part);
  };
  for (const part of parts.flatMap((each): (string | Expression)[] =>
    typeof each === 'string' ? [...each] : [each],
  )) {
    if (typeof part !== 'string') add(part);
    else if (quote !== '' && part === quote) quote = '';
    else if (quote === '"' ? specialInQuotes.test(part) : quote === '' && special.test(part))
      return undefined;
    else if (quote === '' && /["']/.test(part)) {
      quote = part;
      add('');
    } else if (quote === '' && /\s/.test(part)) word = undefined;
    else add(part);
  }
  return quote === '' ? words.map((each) => each.filter((part) => part !== '')) : undefined;
}

/** A program that is fixed, and no `NAME=value` before it. */
function isText(word: Word): word is readonly string[] {
  return word.length === 1 && word.every((part) => typeof part === 'string' && !part.includes('='));
}

function wordText(editor: Editor, word: Word): string {
  const [first, ...others] = word;
  if (others.length === 0 && typeof first !== 'string')
    return first ? textOf(editor, first) : editor.dialect.quote('');
  const isFixed = word.every((part) => typeof part === 'string');
  return isFixed
    ? editor.dialect.quote(word.join(''))
    : editor.dialect.template(
        word.map((part) => (typeof part === 'string' ? part : { code: textOf(editor, part) })),
      );
}

/** Options that ask for a shell, or that cannot be read. */
function takesShell(options: Expression | undefined): boolean {
  if (options?.type !== 'object') return false;
  return options.properties.some((property) => property.type === 'spread' || property.key === 'shell');
}

/** Names the other function, and imports it where it has to be imported. */
function calleeEdits(editor: Editor, callee: Expression, row: SinkRow): readonly Edit[] | undefined {
  const { vector = '' } = row;
  if (callee.type === 'member')
    return callee.property === row.call ? [replace(editor, callee.propertyRange, vector)] : undefined;
  if (callee.type !== 'name' || !callee.variable) return undefined;
  const { variable } = callee;
  const specifier = specifierOf(editor.program.body, variable);
  if (specifier)
    return specifier.name === row.call
      ? renamed(editor, callee.range, variable, specifier, vector)
      : undefined;
  const wrapped = wrappedIn(editor.program.body, variable);
  return wrapped && countOf(editor.program.body, variable) === 2
    ? calleeEdits(editor, wrapped, row)
    : undefined;
}

/** Where a name is taken out of a module. */
interface Specifier {
  readonly name: string;
  readonly range: Range;
  /** How often the variable is named for that alone. */
  readonly mentions: number;
}

/** `import { exec }`, or `const { exec } = …`. */
function specifierOf(body: AnyNode, variable: Variable): Specifier | undefined {
  let found: Specifier | undefined;
  collect(body, (node) => {
    if (node.type === 'import')
      for (const { imported, variable: local, range } of node.names)
        if (local === variable) found = { name: imported, range, mentions: 0 };
    if (node.type === 'objectPattern')
      for (const { key, target, range } of node.properties)
        if (target.type === 'name' && target.variable === variable && typeof key === 'string')
          found = { name: key, range, mentions: 1 };
  });
  return found;
}

function renamed(
  editor: Editor,
  callee: Range,
  variable: Variable,
  specifier: Specifier,
  name: string,
): readonly Edit[] | undefined {
  const isKnown = new RegExp(`\\b${name}\\b`).test(editor.text);
  const isOnly = countOf(editor.program.body, variable) === specifier.mentions + 1;
  const imported = isImported(editor.program.body, name);
  if (isKnown && !imported) return undefined;
  const use = replace(editor, callee, name);
  if (imported) return [use];
  return isOnly
    ? [replace(editor, specifier.range, name), use]
    : [insert(editor, specifier.range.end, `, ${name}`), use];
}

/** Whether that name is taken out of a module under itself already. */
function isImported(body: AnyNode, name: string): boolean {
  let found = false;
  collect(body, (node) => {
    if (node.type === 'import')
      found ||= node.names.some(({ imported, variable }) => imported === name && variable.name === name);
    if (node.type === 'objectPattern')
      found ||= node.properties.some(
        ({ key, target }) => key === name && target.type === 'name' && target.name === name,
      );
  });
  return found;
}

/** `exec` of `const run = promisify(exec)`. */
function wrappedIn(body: AnyNode, variable: Variable): Expression | undefined {
  let found: Expression | undefined;
  collect(body, (node) => {
    if (node.type !== 'declare' || node.target.type !== 'name' || node.target.variable !== variable) return;
    if (node.value?.type === 'call' && node.value.arguments.length === 1)
      found = node.value.arguments[0]?.value;
  });
  return found;
}
