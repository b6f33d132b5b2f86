/** From a path as it is written in an import to the source file that it means. */
import { isSourceFile } from './files';
import { join, type FileSystemView } from './resolveView';

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

/** An import names the file that the compiler writes; the file that it reads comes first. */
const sourcesOf: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.js', '.jsx'],
  '.jsx': ['.tsx', '.ts', '.jsx'],
  '.mjs': ['.mts', '.mjs'],
  '.cjs': ['.cts', '.cjs'],
};

const sourceExtension = /\.(?:[cm]?[jt]s|[jt]sx)$/;

/** Told of each place that an answer depends on: any source file of this path, whatever its extension. */
export type Note = (stem: string) => void;

/** What a path means, where it is a file. */
export function findFile(view: FileSystemView, path: string, note: Note): string | undefined {
  const extension = sourceExtension.exec(path)?.[0];
  const stem = extension === undefined ? path : stemOf(path);
  note(stem);
  if (extension !== undefined) {
    const found = firstFile(view, stem, sourcesOf[extension] ?? [extension]);
    if (found !== undefined) return found;
    note(path);
  }
  return firstFile(view, path, extensions);
}

/** The file that stands for a folder which has no manifest. */
export function findIndex(view: FileSystemView, folder: string, note: Note): string | undefined {
  const stem = join(folder, 'index');
  note(stem);
  return firstFile(view, stem, extensions);
}

export function stemOf(path: string): string {
  return path.replace(sourceExtension, '');
}

function firstFile(view: FileSystemView, stem: string, endings: readonly string[]): string | undefined {
  for (const ending of endings) {
    const path = stem + ending;
    // `./types.d` would find a declaration.
    if (view.isFile(path) && isSourceFile(path)) return path;
  }
  return undefined;
}
