// From the URIs of the editor to the paths of the engine, which are relative to a workspace folder.
import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ProjectPlace } from '../workspace';

/** The path of a document, below the innermost of the folders that holds it. */
export function pathOf(
  document: Pick<TextDocument, 'uri' | 'languageId'>,
  folders: readonly string[],
): string {
  const folder = folderOf(document.uri, folders);
  const rest = folder === undefined ? afterScheme(document.uri) : document.uri.slice(folder.length + 1);
  return withExtension(decoded(rest), document.languageId);
}

/** Where a document stands among the files of its folder; nothing where there is no folder on disk. */
export function projectOf(uri: string, folders: readonly string[]): ProjectPlace | undefined {
  const folder = folderOf(uri, folders);
  const root = folder?.startsWith('file:') ? toPath(folder) : undefined;
  return root === undefined ? undefined : { root, base: root, texts: 'editor' };
}

/** The URI of another file of the same folder. */
export function siblingUri(uri: string, path: string, folders: readonly string[]): string | undefined {
  const folder = folderOf(uri, folders);
  return folder && `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

function toPath(folder: string): string | undefined {
  try {
    return fileURLToPath(folder);
  } catch {
    // Some hosts and escapes have no place in a path.
    return undefined;
  }
}

function folderOf(uri: string, folders: readonly string[]): string | undefined {
  return folders
    .map((folder) => folder.replace(/\/$/, ''))
    .filter((folder) => uri.startsWith(`${folder}/`))
    .sort((one, other) => other.length - one.length)[0];
}

function afterScheme(uri: string): string {
  return uri.replace(/^[\w+.-]+:(\/\/[^/]*)?\/*/, '');
}

/** A URI may hold a per cent sign that begins no escape. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Front ends go by the name, and a new document has none yet. */
function withExtension(path: string, languageId: string): string {
  if (/\.(?:[cm]?[jt]sx?|pyi?|ipynb)$/i.test(path)) return path;
  return path + (extensions[languageId] ?? '');
}

const extensions: Readonly<Record<string, string>> = {
  javascript: '.js',
  javascriptreact: '.jsx',
  typescript: '.ts',
  typescriptreact: '.tsx',
  python: '.py',
};
