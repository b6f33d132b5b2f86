/** Imports that fixes write in JavaScript, behind those that a file has. */
import type { Edit } from '../finding';
import { collect, type Statement } from '../program';
import { type Editor, insert, textOf } from './editing';
import { addToImport } from './importNames';

/** Code of an import, as a module says it and as a script does. */
export interface ImportCode {
  readonly module: string;
  readonly required: string;
}

/** Undefined in a file that has none: it is not seen what kind of file it is. */
export function behindImports(editor: Editor, { module, required }: ImportCode): Edit | undefined {
  const { newline } = editor.dialect;
  const body = editor.program.body.body;
  const imported = body.findLast(({ type }) => type === 'import');
  const last = imported ?? body.findLast((node) => isRequired(editor, node));
  return last && insert(editor, endOf(editor, last), newline + (imported ? module : required));
}

/** `import { createHash } from 'node:crypto'`, unless that is there. Undefined where the name means something else. */
export function importName(editor: Editor, name: string, from: string): readonly Edit[] | undefined {
  if (isImported(editor, name, from)) return [];
  if (isNamed(editor, name)) return undefined;
  const added = addToImport(editor, name, from);
  if (added) return [added];
  const { end, quote } = editor.dialect;
  const edit = behindImports(editor, {
    module: `import { ${name} } from ${quote(from)}${end}`,
    required: `const { ${name} } = require(${quote(from)})${end}`,
  });
  return edit && [edit];
}

/** Modules of Node have two names. */
function isImported({ program }: Editor, name: string, from: string): boolean {
  const modules = [from, from.replace(/^node:/, '')];
  return program.body.body.some(
    (node) =>
      node.type === 'import' &&
      !node.typeOnly &&
      modules.includes(node.specifier) &&
      node.names.some(({ imported, variable }) => imported === name && variable.name === name),
  );
}

/** `const path = require('path')` */
export function isRequired(editor: Editor, node: Statement, modules?: ReadonlySet<string>): boolean {
  if (node.type !== 'declare' || !node.value) return false;
  const [, specifier] = /^require\(\s*['"]([^'"]+)['"]\s*\)/.exec(textOf(editor, node.value)) ?? [];
  return specifier !== undefined && (modules?.has(specifier) ?? true);
}

function endOf({ text }: Editor, { range }: Statement): number {
  return range.end + (/^[ \t]*;/.exec(text.slice(range.end))?.[0].length ?? 0);
}

/** Whether a name is used for anything. */
export function isNamed({ program }: Editor, name: string): boolean {
  let found = false;
  collect(program.body, (node) => {
    if (node.type === 'name' && node.name === name) found = true;
    if (node.type === 'import') found ||= node.names.some(({ variable }) => variable.name === name);
  });
  return found;
}
