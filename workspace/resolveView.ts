/**
 * The file system as the resolver sees it: synchronous, injected, with forward slashes.
 *
 * Paths are absolute or relative to a root; then `.` is the root itself.
 */
import { posix } from 'node:path';

export interface FileSystemView {
  isFile(path: string): boolean;
  isDirectory(path: string): boolean;
  read(path: string): string | undefined;
  /** The names in a folder. Without it the members of a workspace are found only where they are named in full. */
  list?(folder: string): readonly string[];
}

export const { dirname, basename } = posix;

/** The general way is slow, and nearly always there is nothing to normalize. */
export function join(folder: string, name: string): string {
  const plain = name.startsWith('./') ? name.slice(2) : name;
  if (!isPlain(plain) || folder === '' || folder.endsWith('/')) return posix.join(folder, name);
  return folder === '.' ? plain : `${folder}/${plain}`;
}

function isPlain(name: string): boolean {
  const first = name[0];
  return (
    first !== undefined && first !== '.' && first !== '/' && !name.includes('/.') && !name.includes('//')
  );
}

/** A folder and those that contain it, the nearest first. */
export function foldersUp(folder: string): readonly string[] {
  const folders = [folder];
  for (let current = folder; !isTop(current);) folders.push((current = dirname(current)));
  return folders;
}

/** A drive has nothing above it either, though `dirname` says `.`. */
export function isTop(folder: string): boolean {
  return dirname(folder) === folder || /^([A-Za-z]:|\.\.(\/\.\.)*)$/.test(folder);
}

export function isBelow(path: string, folder: string): boolean {
  if (folder === '.') return !path.startsWith('../') && !path.startsWith('/');
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** `join` keeps a slash at the end. */
export function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
