/** What there is to scan: each file read once, and which of them have to do with AI or with a file that has. */
import path from 'node:path';
import {
  createDocumentFilter,
  createImportIndex,
  createProjectFiles,
  createResolver,
  type FoundFile,
  type ImportIndex,
  isDocument,
  MAX_HOPS,
  type Notebook,
  type ProjectPlace,
  readSource,
  type SourceText,
} from '../workspace';
import type { Skipped, Trouble } from './scan';
import { type Setup, type SetupRequest, setupOf, touchingRows } from './setup';

/** One file that could be read. */
export interface Subject {
  readonly file: FoundFile;
  /** Of those files alone that are worth a look. */
  readonly text: string | undefined;
  /** Of a notebook: where its text comes from. */
  readonly notebook: Notebook | undefined;
  readonly project: ProjectPlace;
  readonly setup: Setup;
  /** It is no code, so it has nothing to do with other files. */
  readonly isDocument: boolean;
}

export interface Survey {
  readonly subjects: readonly Subject[];
  /** How many files of settings hold nothing that is looked for; there are many, and nobody counts on them. */
  readonly plainDocuments: number;
  readonly skipped: readonly Skipped[];
  readonly troubles: readonly Trouble[];
}

export interface SurveyRequest extends SetupRequest {
  readonly cwd: string;
  /** What a file holds, by its absolute path; what is on disk where nobody says. */
  readonly read?: ((absolutePath: string) => SourceText) | undefined;
}

/** Imports are followed below `cwd`, or below the root of the search where that is elsewhere. */
export function survey(
  files: readonly FoundFile[],
  request: SurveyRequest,
  touchesAiItself: (text: string) => boolean,
): Survey {
  const { cwd, read = readSource } = request;
  const places = files.map((file) => {
    const project = placeOf(file, cwd);
    return { file, project, setup: setupOf(request, file.absolutePath, project.root) };
  });
  const touchesAi = touchingRows(
    touchesAiItself,
    places.map(({ setup }) => setup),
  );
  const indexes = new Map<string, ImportIndex>();
  const indexOf = (root: string): ImportIndex => {
    const known = indexes.get(root);
    if (known) return known;
    const index = createImportIndex(createResolver(createProjectFiles(root)), { touchesAi });
    indexes.set(root, index);
    return index;
  };
  const subjects: (Subject & { readonly text: string })[] = [];
  const isDocumentWorthALook = createDocumentFilter();
  let plainDocuments = 0;
  const skipped: Skipped[] = [];
  const troubles: Trouble[] = [];
  for (const { file, project, setup } of places) {
    const source = read(file.absolutePath);
    const { path } = file;
    if (source.type === 'skipped') skipped.push({ path, reason: source.reason });
    if (source.type === 'unreadable') {
      troubles.push({ type: 'unreadable', path, line: undefined, message: source.message, isFatal: true });
    }
    if (source.type === 'broken') {
      troubles.push({ type: 'syntax', path, line: source.line, message: source.message, isFatal: false });
    }
    if (source.type !== 'text') continue;
    if (source.notebook) troubles.push(...omissionsOf(path, source.notebook));
    if (isDocument(file.pathInRoot)) {
      const { text } = source;
      if (!isDocumentWorthALook({ path: file.pathInRoot, text })) plainDocuments++;
      else subjects.push({ file, text, notebook: undefined, project, setup, isDocument: true });
      continue;
    }
    indexOf(project.root).update(nameIn(project.root, file), source.text);
    subjects.push({ file, text: source.text, notebook: source.notebook, project, setup, isDocument: false });
  }
  for (const [root, index] of indexes) {
    const named = subjects.filter(({ project }) => project.root === root);
    indexImported(index, new Set(named.map(({ file }) => nameIn(root, file))), (name) =>
      read(path.join(root, name)),
    );
  }
  const isRelevant = ({ file, project: { root }, isDocument: isNoCode }: Subject) =>
    isNoCode || indexOf(root).relevantFiles().has(nameIn(root, file));
  return {
    subjects: subjects.map((subject) =>
      isRelevant(subject) ? subject : { ...subject, text: undefined, notebook: undefined },
    ),
    plainDocuments,
    skipped,
    troubles: [...troubles, ...[...indexes.values()].flatMap(troublesOf)],
  };
}

/** A file that is looked at without those that it imports has to do with AI as much as they do. */
function indexImported(
  index: ImportIndex,
  named: ReadonlySet<string>,
  read: (name: string) => SourceText,
): void {
  const known = new Set(named);
  let front: ReadonlySet<string> = named;
  for (let hop = 0; hop < MAX_HOPS && front.size > 0; hop++) {
    const imported = [...front].flatMap((name) => [...index.importsOf(name)]);
    front = new Set(imported.filter((name) => !known.has(name)));
    for (const name of front) {
      known.add(name);
      const source = read(name);
      if (source.type === 'text') index.update(name, source.text);
    }
  }
}

function omissionsOf(path: string, { omittedOutputs }: Notebook): readonly Trouble[] {
  const texts = omittedOutputs === 1 ? 'text was' : 'texts were';
  const message = `Its cells printed more than is analyzed: ${omittedOutputs} ${texts} left out.`;
  return omittedOutputs > 0 ? [{ type: 'limit', path, line: undefined, message, isFatal: false }] : [];
}

function placeOf({ absolutePath, pathInRoot }: FoundFile, cwd: string): ProjectPlace {
  const base = path.join(absolutePath.slice(0, -pathInRoot.length), '.');
  const isInside = base === cwd || `${base}${path.sep}`.startsWith(path.join(cwd, path.sep));
  const folder = base.length > 1 && base.endsWith(path.sep) ? base.slice(0, -1) : base;
  return { root: isInside ? cwd : folder, base: folder, texts: 'disk' };
}

function nameIn(root: string, { absolutePath }: FoundFile): string {
  return path.relative(root, absolutePath).split(path.sep).join('/');
}

function troublesOf(index: ImportIndex): readonly Trouble[] {
  return index
    .problems()
    .map((message) => ({ type: 'limit', path: '.', line: undefined, message, isFatal: false }));
}
