/** Files while they are fixed: what they held at first, what they hold by now, and which of them nobody may write to. */
import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { combinedFix, type Edit, editText, type FileLine } from '../../analysis';
import {
  decodeText,
  editNotebook,
  encodeText,
  isLossless,
  lineInsertion,
  lineTarget,
  plainForm,
  readSource,
  sourceOf,
  type SourceText,
} from '../../workspace';
import type { ExaminedFile } from '../scan';
import type { Repair } from './plan';

/** What files hold that are not as they are on disk, by their absolute path. */
export type HeldFiles = ReadonlyMap<string, Buffer>;

export interface FilesRequest {
  readonly paths: readonly string[];
  readonly cwd: string;
}

export interface FixedFiles {
  /** What a file holds: each is read from disk once, so that all rounds are about the same texts. */
  read(absolutePath: string, held: HeldFiles): SourceText;
  /** Why a file cannot be changed, in words that complete "it …"; nothing where it can. */
  whyClosed(file: ExaminedFile): string | undefined;
  /** The files after repairs that go together, of texts as they are held. */
  repaired(held: HeldFiles, repairs: readonly Repair[]): HeldFiles;
  /** What a file held when it was read; nothing where there was none. */
  original(absolutePath: string): Buffer | undefined;
}

export function createFixedFiles(request: FilesRequest): FixedFiles {
  const sources = new Map<string, SourceText>();
  const originals = new Map<string, Buffer | undefined>();
  const reasons = new Map<string, string | undefined>();

  function original(file: string): Buffer | undefined {
    if (!originals.has(file)) originals.set(file, readBytes(file));
    return originals.get(file);
  }

  function read(file: string, held: HeldFiles): SourceText {
    const bytes = held.get(file);
    if (bytes) return sourceOf(file, bytes);
    const source = sources.get(file) ?? readSource(file);
    sources.set(file, source);
    return source;
  }

  return {
    read,
    original,
    whyClosed(file) {
      const { absolutePath } = file.subject.file;
      if (!reasons.has(absolutePath)) reasons.set(absolutePath, whyClosed(file, original, request));
      return reasons.get(absolutePath);
    },
    repaired(held, repairs) {
      const result = new Map(held);
      for (const [file, edits] of editsByFile(repairs)) {
        const bytes = held.get(file) ?? original(file);
        if (bytes) result.set(file, edited(file, bytes, edits));
      }
      for (const { line, target } of linesOf(repairs)) {
        if (whyLineStaysOut(target, request) !== undefined) continue;
        const bytes = withLine(result.get(target) ?? original(target), line);
        if (bytes) result.set(target, bytes);
      }
      return result;
    },
  };
}

function whyClosed(
  { subject: { file, text }, problems, isAnalyzed }: ExaminedFile,
  original: FixedFiles['original'],
  request: FilesRequest,
): string | undefined {
  const bytes = original(file.absolutePath);
  const decoded = bytes && decodeText(bytes);
  if (!bytes || !decoded) return 'can no longer be read';
  const source = sourceOf(file.absolutePath, bytes);
  if (source.type !== 'text' || source.text !== text) return changedMeanwhile;
  if (!isLossless(bytes, decoded)) return 'has bytes that are no UTF-8 and would be lost';
  if (!isAnalyzed) return 'was not analyzed to its end';
  if (problems.some(({ type }) => type === 'syntax')) return 'has a syntax error';
  return whyUnwritable(file.absolutePath, request);
}

export const changedMeanwhile = 'has changed since it was read';

/** Files that nobody gave are left alone; what belongs into them is told. */
export function whyLineStaysOut(target: string, request: FilesRequest): string | undefined {
  const isGiven = request.paths.some((name) => isInside(target, path.resolve(request.cwd, name)));
  return isGiven ? whyUnwritable(target, request) : outside;
}

const outside = 'stands outside of what is scanned';

/** A new file is written where its folder is. */
export function whyUnwritable(file: string, { paths, cwd }: FilesRequest): string | undefined {
  try {
    const isNew = statSync(file, { throwIfNoEntry: false }) === undefined;
    const real = isNew
      ? path.join(realpathSync(path.dirname(file)), path.basename(file))
      : realpathSync(file);
    if (!areasOf(paths, cwd).some((area) => isInside(real, area))) return outside;
    // Whoever may write to the folder could replace the file all the same; that is not what its mode asks for.
    if (!isNew && (statSync(real).mode & 0o222) === 0) return 'is read-only';
    accessSync(path.dirname(real), constants.W_OK);
    if (!isNew) accessSync(real, constants.W_OK);
    return undefined;
  } catch (error) {
    return `cannot be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Where links may lead: anywhere below the current folder, and from paths outside of it to what they name. */
function areasOf(paths: readonly string[], cwd: string): readonly string[] {
  return paths.flatMap((name) => {
    const root = path.resolve(cwd, name);
    if (isInside(root, cwd)) return [realpathSync(cwd)];
    // What does not exist is told where it is looked for.
    const folder = path.dirname(root);
    return existsSync(folder) ? [path.join(realpathSync(folder), path.basename(root))] : [];
  });
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

function editsByFile(repairs: readonly Repair[]): ReadonlyMap<string, readonly Edit[]> {
  const { edits } = combinedFix(repairs);
  const files = [...new Set(edits.map(({ path: file }) => file))];
  return new Map(files.map((file) => [file, edits.filter((edit) => edit.path === file)]));
}

function edited(file: string, bytes: Buffer, edits: readonly Edit[]): Buffer {
  const decoded = decodeText(bytes);
  const source = sourceOf(file, bytes);
  if (!decoded || source.type !== 'text') return bytes;
  const { text, form } = decoded;
  const { notebook } = source;
  return encodeText(notebook ? editNotebook(text, notebook, edits) : editText(text, edits), form);
}

/** A line that a repair wants to see in another file. */
export interface WantedLine extends FileLine {
  /** Absolute. */
  readonly target: string;
}

/** None where a repair is in no project, and none that is there already. */
export function linesOf(repairs: readonly Repair[]): readonly WantedLine[] {
  return repairs.flatMap(({ subject: { file, project }, lines = [] }) =>
    lines.flatMap((line) => {
      const target = lineTarget(file.absolutePath, project.root, line.file);
      const isMissing = target && (target.type === 'absent' || lineInsertion(target.text, line.line));
      return isMissing ? [{ ...line, target: target.path }] : [];
    }),
  );
}

function withLine(bytes: Buffer | undefined, line: string): Buffer | undefined {
  const decoded = bytes ? decodeText(bytes) : { text: '', form: plainForm };
  const insertion = decoded && lineInsertion(decoded.text, line);
  return insertion && encodeText(decoded.text + insertion.text, decoded.form);
}

function readBytes(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    // That it cannot be read is told where it is scanned.
    return undefined;
  }
}
