/** Checks that fixes write in JavaScript: where a path leads, and whose host an address has. */
import type { Flow } from '../facts';
import type { Edit } from '../finding';
import type { Expression, ImportNode } from '../program';
import { partsOf } from './argumentText';
import type { FolderCheck, HostCheck } from './dialect';
import { type Editor, textOf, unusedName } from './editing';
import { folderIn, isFixed } from './fixedText';
import { behindImports, isNamed, isRequired } from './javascriptImports';

export function folderCheck(
  editor: Editor,
  path: Expression,
  flows: readonly Flow[],
): FolderCheck | undefined {
  const folder = folderOf(editor, path, flows);
  const paths = folder === undefined ? undefined : pathModule(editor);
  if (folder === undefined || !paths) return undefined;
  const { dialect } = editor;
  const root = unusedName(editor, 'folder', 'root');
  const isResolved = isPathCall(editor, path, ['resolve']);
  return {
    imports: paths.imports,
    before: [dialect.declare(root, `${paths.name}.resolve(${folder})`)],
    path: isResolved ? textOf(editor, path) : `${paths.name}.resolve(${textOf(editor, path)})`,
    isOutside: (name) => `!${name}.startsWith(${root} + ${paths.name}.sep)`,
  };
}

/** Code of the folder that a path begins with, as far as the program alone says it. */
function folderOf(editor: Editor, path: Expression, flows: readonly Flow[]): string | undefined {
  if (isPathCall(editor, path, ['join', 'resolve'])) {
    const fixed = leading(path.arguments, ({ value, spread }) => !spread && isFixed(editor, value, flows));
    return fixed.length > 0 && fixed.length < path.arguments.length
      ? fixed.map(({ value }) => textOf(editor, value)).join(', ')
      : undefined;
  }
  return folderInText(editor, partsOf(editor, path), flows);
}

function leading<T>(items: readonly T[], isKept: (item: T) => boolean): readonly T[] {
  const end = items.findIndex((item) => !isKept(item));
  return end < 0 ? items : items.slice(0, end);
}

/** `notes/${name}.md`, and `${folder}/${name}.md` where the folder is fixed. */
function folderInText(
  editor: Editor,
  parts: readonly (string | Expression)[],
  flows: readonly Flow[],
): string | undefined {
  const [first, second, ...others] = parts;
  if (second === undefined) return undefined;
  if (typeof first === 'string') {
    const folder = folderIn(first);
    return folder === undefined ? undefined : editor.dialect.quote(folder);
  }
  const isRoot = typeof second === 'string' && second.startsWith('/') && others.length > 0;
  if (!first || !isRoot || !isFixed(editor, first, flows)) return undefined;
  const below = folderIn(second);
  return [textOf(editor, first), ...(below === undefined ? [] : [editor.dialect.quote(below.slice(1))])].join(
    ', ',
  );
}

const pathModules: ReadonlySet<string> = new Set(['path', 'node:path']);

/** A call of a function of the module for paths, however that is named here. */
function isPathCall(
  editor: Editor,
  node: Expression,
  names: readonly string[],
): node is Extract<Expression, { type: 'call' }> {
  if (node.type !== 'call' || node.isNew) return false;
  const { callee } = node;
  if (callee.type === 'member')
    return names.includes(String(callee.property)) && textOf(editor, callee.object) === ownModule(editor);
  return (
    callee.type === 'name' &&
    pathImports(editor).some(
      ({ imported, variable }) => variable === callee.variable && names.includes(imported),
    )
  );
}

function pathImports({ program }: Editor): ImportNode['names'] {
  return program.body.body.flatMap((node) =>
    node.type === 'import' && !node.typeOnly && pathModules.has(node.specifier) ? node.names : [],
  );
}

/** The name of the module for paths, where the file has one. */
function ownModule(editor: Editor): string | undefined {
  const whole = pathImports(editor).find(({ imported }) => imported === '*' || imported === 'default');
  if (whole) return whole.variable.name;
  const required = editor.program.body.body.find((node) => isRequired(editor, node, pathModules));
  return required?.type === 'declare' && required.target.type === 'name' ? required.target.name : undefined;
}

interface PathModule {
  readonly name: string;
  readonly imports: readonly Edit[];
}

/** The module for paths, imported behind all others where it is not. */
function pathModule(editor: Editor): PathModule | undefined {
  const own = ownModule(editor);
  if (own) return { name: own, imports: [] };
  if (isNamed(editor, 'path')) return undefined;
  const { end, quote } = editor.dialect;
  const edit = behindImports(editor, {
    module: `import * as path from ${quote('node:path')}${end}`,
    required: `const path = require(${quote('node:path')})${end}`,
  });
  return edit && { name: 'path', imports: [edit] };
}

export function hostCheck(_editor: Editor, address: string, hosts: string): HostCheck {
  return { imports: [], isOther: `!${hosts}.includes(new URL(${address}).hostname)` };
}
