/** Starting a program without a shell in JavaScript: the name of the function that does, and its arguments. */
import type { Edit } from '../finding';
import { type AnyNode, collect, type Expression, type Range, type Variable } from '../program';
import { countOf } from './argumentText';
import type { ProgramStart } from './dialect';
import { type Editor, insert, replace } from './editing';

export function startProgram(
  editor: Editor,
  { given, calls: [call = ''], vector, words }: ProgramStart,
): readonly Edit[] | undefined {
  const [argument, options] = given.call.arguments;
  const [program, ...others] = words;
  if (!argument || program === undefined || takesShell(options?.value)) return undefined;
  const callee = calleeEdits(editor, given.call.callee, { call, vector: vector.call ?? call });
  return callee && [...callee, replace(editor, argument.value.range, `${program}, [${others.join(', ')}]`)];
}

/** Options that ask for a shell, or that cannot be read. */
function takesShell(options: Expression | undefined): boolean {
  if (options?.type !== 'object') return false;
  return options.properties.some((property) => property.type === 'spread' || property.key === 'shell');
}

/** A function, and the one that takes its place. */
interface Renaming {
  readonly call: string;
  readonly vector: string;
}

/** Names the other function, and imports it where it has to be imported. */
function calleeEdits(editor: Editor, callee: Expression, row: Renaming): readonly Edit[] | undefined {
  const { vector } = row;
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
