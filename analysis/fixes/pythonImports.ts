/** Imports of modules of Python's own library, in the order of isort. */
import type { Edit } from '../finding';
import { collect, type ImportNode, type Range, type Variable } from '../program';
import { type Editor, insert, lineStart } from './editing';
import { addToImport } from './importNames';
import { lineEnd } from './pythonStatements';
import { standardModules } from './pythonStandardModules';

/** Undefined where one of the names means something else somewhere in the file. */
export function imports(
  editor: Editor,
  modules: readonly string[],
  statement?: string,
): readonly Edit[] | undefined {
  const wanted = [...new Set(modules)].sort();
  if (wanted.some((module) => isTaken(editor, module))) return undefined;
  const missing = wanted.filter((module) => !isImported(editor, module));
  const lines = leadingImports(editor);
  if (lines.length === 0) return atHead(editor, missing, statement);
  const last = lines.at(-1)?.range.end ?? 0;
  const { newline } = editor.dialect;
  return [
    ...addTo(editor, lines, missing),
    ...(statement === undefined
      ? []
      : [insert(editor, lineEnd(editor.text, last), newline + newline + statement)]),
  ];
}

/** `from qdrant_client import models`, behind what the file imports. Undefined where the name means something else. */
export function importName(editor: Editor, name: string, from: string): readonly Edit[] | undefined {
  if (isNameOf(editor, name, from)) return [];
  if (isTaken(editor, name)) return undefined;
  const added = addToImport(editor, name, from);
  if (added) return [added];
  const last = leadingImports(editor).at(-1);
  const end = last && lineEnd(editor.text, last.range.end);
  const line = `${editor.dialect.newline}from ${from} import ${name}`;
  return end === undefined ? undefined : [insert(editor, end, line)];
}

function isNameOf({ program }: Editor, name: string, from: string): boolean {
  return program.body.body.some(
    (node) =>
      node.type === 'import' &&
      node.specifier === from &&
      node.names.some(({ imported, variable }) => imported === name && variable.name === name),
  );
}

/** Whether a name of the file is the module itself: `import os`, `import os.path`. */
function isModule({ specifier, bindsRoot }: ImportNode, module: string): boolean {
  return specifier === module || (bindsRoot === true && specifier.startsWith(`${module}.`));
}

/** At the head of the module, where everything sees it. */
export function isImported({ program }: Editor, module: string): boolean {
  return program.body.body.some(
    (node) => node.type === 'import' && !node.typeOnly && bindsModule(node, module),
  );
}

function bindsModule(node: ImportNode, module: string): boolean {
  return (
    isModule(node, module) &&
    node.names.some(({ imported, variable }) => imported === '*' && variable.name === module)
  );
}

/** Whether something else has that name. */
export function isTaken({ program }: Editor, module: string): boolean {
  const modules = new Set<Variable>();
  const named = new Set<Variable>();
  collect(program.body, (node) => {
    if (node.type === 'name' && node.variable?.name === module) named.add(node.variable);
    if (node.type !== 'import') return;
    for (const { variable, imported } of node.names) {
      if (variable.name !== module) continue;
      named.add(variable);
      if (imported === '*' && isModule(node, module)) modules.add(variable);
    }
  });
  return [...named].some((variable) => !modules.has(variable));
}

interface ImportLine {
  readonly range: Range;
  readonly module: string;
  readonly isFrom: boolean;
}

/** Those before all other code; what `__future__` changes is said even before them. */
function leadingImports({ text, program }: Editor): readonly ImportLine[] {
  const lines: ImportLine[] = [];
  for (const [index, node] of program.body.body.entries()) {
    const isDocstring = index === 0 && node.type === 'expression' && node.expression.type === 'literal';
    if (isDocstring) continue;
    if (node.type !== 'import') break;
    const isFrom = text.startsWith('from', node.range.start);
    lines.push({ range: node.range, module: node.specifier, isFrom });
  }
  return lines;
}

function isStandard({ module }: ImportLine): boolean {
  return standardModules.has(module.split('.')[0] ?? '');
}

function addTo(editor: Editor, lines: readonly ImportLine[], missing: readonly string[]): readonly Edit[] {
  const standard = lines.filter(isStandard);
  const { newline } = editor.dialect;
  const code = (modules: readonly string[]): string => modules.map((each) => `import ${each}`).join(newline);
  const [first] = lines;
  if (missing.length === 0 || !first) return [];
  if (standard.length === 0)
    return [insert(editor, lineStart(editor.text, first.range.start), code(missing) + newline + newline)];
  return missing.map((module) => {
    const before = standard.filter((line) => !line.isFrom && line.module < module).at(-1);
    return before
      ? insert(editor, lineEnd(editor.text, before.range.end), newline + code([module]))
      : insert(editor, lineStart(editor.text, standard[0]?.range.start ?? 0), code([module]) + newline);
  });
}

/** In a file that imports nothing: behind its description, and before its code. */
function atHead(editor: Editor, modules: readonly string[], statement: string | undefined): readonly Edit[] {
  const { text, program, dialect } = editor;
  const { newline } = dialect;
  const block = modules.map((module) => `import ${module}`).join(newline);
  const code = [block, statement ?? ''].filter((each) => each !== '').join(newline + newline);
  if (code === '') return [];
  const head = headOf(editor);
  if (head > 0) {
    const isFollowed = /^[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(head));
    return [insert(editor, head, newline + newline + code + (isFollowed ? '' : newline))];
  }
  const [first] = program.body.body;
  const start = first ? lineStart(text, first.range.start) : text.length;
  const isDefinition = /^(@|def\b|class\b|async\b)/.test(text.slice(start));
  return [insert(editor, startOfComments(text, start), code + newline.repeat(isDefinition ? 3 : 2))];
}

/** Where the description of the module ends, or what it imports from the future; 0 where there is neither. */
function headOf({ text, program }: Editor): number {
  const future = [...text.matchAll(/^from[ \t]+__future__[ \t]+import[ \t]+(?:\([^)]*\)|.*)/gm)].at(-1);
  if (future) return future.index + future[0].trimEnd().length;
  const [first] = program.body.body;
  const isDocstring = first?.type === 'expression' && first.expression.type === 'literal';
  return isDocstring ? lineEnd(text, first.range.end) : 0;
}

/** Comments above the first statement belong to it, unless the file begins with them. */
function startOfComments(text: string, statement: number): number {
  const lines = /(^|\n)(?:[ \t]*#.*\r?\n)+$/.exec(text.slice(0, statement));
  return lines?.[1] === '\n' ? lines.index + 1 : statement;
}
