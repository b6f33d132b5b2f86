/** Checks that fixes write in Python: where a path leads, and whose host an address has. */
import type { Flow } from '../facts';
import type { CallNode, Expression } from '../program';
import { partsOf } from './argumentText';
import type { FolderCheck, HostCheck } from './dialect';
import { type Editor, textOf, unusedName } from './editing';
import { folderIn, isFixed } from './fixedText';
import { imports, isTaken } from './pythonImports';

export function folderCheck(
  editor: Editor,
  path: Expression,
  flows: readonly Flow[],
): FolderCheck | undefined {
  return objectCheck(editor, path, flows) ?? textCheck(editor, path, flows);
}

// ---------------------------------------------------------------- paths that are objects

/** `FOLDER / name` and `Path("notes", name)`. */
function objectCheck(editor: Editor, path: Expression, flows: readonly Flow[]): FolderCheck | undefined {
  const folder = folderOfObject(editor, path, flows);
  if (folder === undefined) return undefined;
  const code = textOf(editor, path);
  return {
    imports: [],
    before: [],
    path: path.type === 'call' ? `${code}.resolve()` : `(${code}).resolve()`,
    isOutside: (name) => `not ${name}.is_relative_to(${folder}.resolve())`,
  };
}

function folderOfObject(editor: Editor, path: Expression, flows: readonly Flow[]): string | undefined {
  if (path.type === 'binary' && path.operator === '/') {
    const isWhole = isFixed(editor, path.left, flows);
    if (!isWhole) return folderOfObject(editor, path.left, flows);
    return path.left.type === 'binary' ? `(${textOf(editor, path.left)})` : textOf(editor, path.left);
  }
  const name = path.type === 'call' ? pathClass(path) : undefined;
  if (path.type !== 'call' || name === undefined) return undefined;
  const [first, ...others] = path.arguments;
  if (!first || first.spread || first.keyword) return undefined;
  if (others.length > 0 && isFixed(editor, first.value, flows))
    return `${name}(${textOf(editor, first.value)})`;
  const [words, value] = others.length === 0 ? partsOf(editor, first.value) : [];
  const folder = typeof words === 'string' && value !== undefined ? folderIn(words) : undefined;
  return folder === undefined ? undefined : `${name}(${editor.dialect.quote(folder)})`;
}

/** `Path`, or `pathlib.Path`. */
function pathClass({ callee }: CallNode): string | undefined {
  if (callee.type === 'name' && callee.name === 'Path') return 'Path';
  const isMember = callee.type === 'member' && callee.property === 'Path' && callee.object.type === 'name';
  return isMember && callee.object.type === 'name' ? `${callee.object.name}.Path` : undefined;
}

// ---------------------------------------------------------------- paths that are texts

function textCheck(editor: Editor, path: Expression, flows: readonly Flow[]): FolderCheck | undefined {
  const folder = folderOfText(editor, path, flows);
  const added = folder === undefined ? undefined : imports(editor, ['os']);
  if (folder === undefined || !added) return undefined;
  const { dialect } = editor;
  const root = unusedName(editor, 'folder', 'root');
  return {
    imports: added,
    before: [dialect.declare(root, `os.path.realpath(${folder})`)],
    path: `os.path.realpath(${textOf(editor, path)})`,
    isOutside: (name) => `not ${name}.startswith(${root} + os.sep)`,
  };
}

function folderOfText(editor: Editor, path: Expression, flows: readonly Flow[]): string | undefined {
  if (path.type === 'call' && isJoin(path)) {
    const [first, ...others] = path.arguments;
    const isFolder = first && !first.spread && others.length > 0 && isFixed(editor, first.value, flows);
    return isFolder ? textOf(editor, first.value) : undefined;
  }
  const [first, second, third] = partsOf(editor, path);
  if (second === undefined) return undefined;
  if (typeof first === 'string') {
    const folder = folderIn(first);
    return folder === undefined ? undefined : editor.dialect.quote(folder);
  }
  const isRoot = typeof second === 'string' && second.startsWith('/') && third !== undefined;
  return first && isRoot && isFixed(editor, first, flows) ? textOf(editor, first) : undefined;
}

/** `os.path.join` */
function isJoin({ callee }: CallNode): boolean {
  if (callee.type !== 'member') return callee.type === 'name' && callee.name === 'join';
  const { object, property } = callee;
  return property === 'join' && object.type === 'member' && object.property === 'path';
}

// ---------------------------------------------------------------- addresses

export function hostCheck(editor: Editor, address: string, hosts: string): HostCheck | undefined {
  const own = ownParser(editor);
  const added = own ? [] : imports(editor, ['urllib.parse']);
  if (!added || (!own && isTaken(editor, 'urllib'))) return undefined;
  return {
    imports: added,
    isOther: `${own ?? 'urllib.parse.urlparse'}(${address}).hostname not in ${hosts}`,
  };
}

/** How the file takes addresses apart already. */
function ownParser({ program }: Editor): string | undefined {
  for (const node of program.body.body) {
    if (node.type !== 'import' || node.specifier !== 'urllib.parse') continue;
    if (node.bindsRoot) return 'urllib.parse.urlparse';
    const name = node.names.find(({ imported }) => imported === 'urlparse' || imported === 'urlsplit');
    if (name) return name.variable.name;
  }
  return undefined;
}
