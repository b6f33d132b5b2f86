/** Writes files so that each is either as it was or as it should be, whatever happens meanwhile. */
import {
  chownSync,
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { changedMeanwhile, type FilesRequest, whyUnwritable } from './files';

export interface FileChange {
  readonly absolutePath: string;
  /** What it held when it was read; nothing where there was no such file. */
  readonly before: Buffer | undefined;
  readonly after: Buffer;
}

export interface Unwritten {
  readonly absolutePath: string;
  /** Completes "it …". */
  readonly reason: string;
}

/** Writes what can be written, and says what cannot. */
export function writeFiles(changes: readonly FileChange[], request: FilesRequest): readonly Unwritten[] {
  return changes.flatMap((change) => {
    const reason = whyUnwritable(change.absolutePath, request) ?? write(change);
    return reason === undefined ? [] : [{ absolutePath: change.absolutePath, reason }];
  });
}

function write({ absolutePath, before, after }: FileChange): string | undefined {
  try {
    const stats = statSync(absolutePath, { throwIfNoEntry: false });
    const isAsRead = stats ? before?.equals(readFileSync(absolutePath)) : before === undefined;
    if (!isAsRead) return changedMeanwhile;
    // The name of a link stays one: what it leads to is replaced.
    writeAtomically(stats ? realpathSync(absolutePath) : absolutePath, after, stats);
    return undefined;
  } catch (error) {
    return `could not be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Beside the file, since a file moves at once only within its file system. */
function writeAtomically(file: string, bytes: Buffer, stats: Stats | undefined): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  const descriptor = openSync(temporary, 'wx');
  try {
    try {
      writeFileSync(descriptor, bytes);
      fsyncSync(descriptor);
      if (stats) fchmodSync(descriptor, stats.mode & 0o7777);
    } finally {
      closeSync(descriptor);
    }
    if (stats) keepOwner(temporary, stats);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** One who may write to a file may not be able to give one away; then it is theirs. */
function keepOwner(file: string, { uid, gid }: Stats): void {
  const own = statSync(file);
  if (own.uid === uid && own.gid === gid) return;
  try {
    chownSync(file, uid, gid);
  } catch {
    return;
  }
}
