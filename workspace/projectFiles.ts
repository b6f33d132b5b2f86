/**
 * The files below one folder, as the resolver sees them: on disk, or as an editor holds them.
 *
 * Each folder is listed once and kept until somebody says that it changed. Links are neither files nor folders here,
 * as in the search for files: what a link points at is found under its own name, and no loop can be built.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isSourceFile } from './files';
import { toSlashes } from './ignoreRules';
import { MAX_CONFIG_LENGTH } from './resolveLimits';
import { dirname, type FileSystemView } from './resolveView';
import { readSource } from './sourceText';

export interface ProjectFiles extends FileSystemView {
  list(folder: string): readonly string[];
  /** The text that an editor holds in place of the file; `undefined` gives the word back to the disk. */
  overlay(path: string, text: string | undefined): void;
  /** Call it when a file or folder appears or disappears. */
  invalidate(path: string): void;
}

/** Paths are relative to `root` or absolute below it; what is elsewhere does not exist. */
export function createProjectFiles(root: string): ProjectFiles {
  const folders = new Map<string, Listing>();
  const texts = new Map<string, string>();
  const below = (name: string) => toRelative(root, name);

  function listingOf(folder: string): Listing {
    const known = folders.get(folder);
    if (known) return known;
    // A folder that its own folder does not list is no folder, or a link to one.
    const isListed = folder === '' || typeIn(folder) === 'folder';
    const listing = isListed ? readListing(path.join(root, folder)) : NOTHING;
    folders.set(folder, listing);
    return listing;
  }

  function typeIn(name: string): EntryType | undefined {
    return listingOf(parentOf(name)).get(name.slice(name.lastIndexOf('/') + 1));
  }

  return {
    isFile(name) {
      // The one question that is asked thousands of times: nearly always in a folder that is known.
      const slash = name.lastIndexOf('/');
      const known = slash === -1 ? undefined : folders.get(name.slice(0, slash));
      if (known?.get(name.slice(slash + 1)) === 'file') return true;
      if (known && texts.size === 0) return false;
      const file = below(name);
      return file !== undefined && (texts.has(file) || typeIn(file) === 'file');
    },
    isDirectory(name) {
      const folder = below(name);
      return folder !== undefined && (folder === '' || typeIn(folder) === 'folder');
    },
    read(name) {
      const file = below(name);
      return file === undefined ? undefined : (texts.get(file) ?? readText(path.join(root, file)));
    },
    list(name) {
      const folder = below(name);
      return folder === undefined ? [] : [...listingOf(folder).keys()];
    },
    overlay(name, text) {
      const file = below(name);
      if (file === undefined) return;
      if (text === undefined) texts.delete(file);
      else texts.set(file, text);
    },
    invalidate(name) {
      const changed = below(name);
      if (changed === undefined) return;
      folders.delete(parentOf(changed));
      for (const folder of folders.keys()) {
        if (folder === changed || folder.startsWith(`${changed}/`)) folders.delete(folder);
      }
    },
  };
}

type EntryType = 'file' | 'folder';
type Listing = ReadonlyMap<string, EntryType>;

const NOTHING: Listing = new Map();

/** With forward slashes; the root is empty. */
function toRelative(root: string, name: string): string | undefined {
  const relative = isPlain(name) ? name : toSlashes(path.relative(root, path.resolve(root, name)));
  return relative === '..' || relative.startsWith('../') || path.isAbsolute(relative) ? undefined : relative;
}

/** Nearly all of them; the general way takes twenty times as long. */
function isPlain(name: string): boolean {
  return !/^[/.]|^[A-Za-z]:|\\|\/\.|\/\/|\/$/.test(name);
}

function parentOf(name: string): string {
  const parent = dirname(name);
  return parent === '.' ? '' : parent;
}

function readListing(folder: string): Listing {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return new Map(
      entries
        .filter((entry) => entry.isFile() || entry.isDirectory())
        .map((entry) => [entry.name, entry.isFile() ? 'file' : 'folder']),
    );
  } catch {
    // Nothing in it can be found; that it cannot be read comes out where files are searched.
    return NOTHING;
  }
}

function readText(file: string): string | undefined {
  if (isSourceFile(file)) {
    const source = readSource(file);
    return source.type === 'text' ? source.text : undefined;
  }
  try {
    return statSync(file).size > MAX_CONFIG_LENGTH ? undefined : readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
