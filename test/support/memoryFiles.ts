/** A file system of strings, for what asks where files are. */
import type { FileSystemView } from '../../workspace/resolve';

export interface MemoryFiles extends FileSystemView {
  list(folder: string): readonly string[];
  /** Writes a file, or with `undefined` deletes it. */
  write(path: string, text: string | undefined): void;
  paths(): readonly string[];
}

/** Relative to a root that is called `.`. */
export function memoryFiles(texts: Readonly<Record<string, string>>): MemoryFiles {
  const files = new Map(Object.entries(texts));
  const below = (folder: string) => {
    const prefix = folder === '.' ? '' : `${folder.replace(/\/$/, '')}/`;
    return [...files.keys()]
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length));
  };
  return {
    isFile: (path) => files.has(path),
    isDirectory: (path) => !files.has(path) && below(path).length > 0,
    read: (path) => files.get(path),
    list: (folder) => [...new Set(below(folder).map((path) => path.split('/')[0]!))],
    write: (path, text) => void (text === undefined ? files.delete(path) : files.set(path, text)),
    paths: () => [...files.keys()],
  };
}
