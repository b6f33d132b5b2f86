// What the editor calls the places that the engine names: a document and a range, in a notebook a cell and a range.
import path from 'node:path';
import type { Location } from 'vscode-languageserver/node';
import { type Place, type Range } from '../analysis';
import { isNotebook, notebookRange, readSource } from '../workspace';
import type { DocumentAnalysis } from './analyses';
import type { Documents, OpenDocument } from './documents';
import { cellRangeOf, type NotebookState } from './notebooks';
import { pathOf, projectOf, siblingUri } from './paths';
import { toRange } from './toLsp';

/** Nothing where the place is in no document, or in one whose lines are unknown. */
export type Locate = (place: Place) => Location | undefined;

export interface Locating {
  readonly documents: Documents;
  readonly folders: readonly string[];
}

/** For what was found in a document, there and in other files. */
export function locating(known: Locating, document: OpenDocument, analysis: DocumentAnalysis): Locate {
  const { request, result, notebook } = analysis;
  const { uri } = document.text;
  return (place) => {
    const { path: name, range } = place;
    if (name !== request.path) return elsewhere(known, document, analysis, place);
    return notebook ? inCells(notebook, range) : { uri, range: toRange(result.lineStarts, range) };
  };
}

function elsewhere(
  { documents, folders }: Locating,
  { text: { uri }, others }: OpenDocument,
  { request: { project } }: DocumentAnalysis,
  { path: name, range }: Place,
): Location | undefined {
  const at = siblingUri(uri, name, folders);
  if (at === undefined) return undefined;
  if (!isNotebook(name)) {
    const lineStarts = others[name];
    return lineStarts && { uri: at, range: toRange(lineStarts, range) };
  }
  const open = [...documents.all()].find(
    ({ text }) =>
      pathOf(text, folders) === name && projectOf(text.uri, folders)?.base === projectOf(uri, folders)?.base,
  );
  if (open?.notebook) return inCells(open.notebook, range);
  return project && inFile(at, path.join(project.base, name), range);
}

function inCells(notebook: NotebookState, range: Range): Location | undefined {
  const found = cellRangeOf(notebook, range);
  return found && { uri: found.cell.uri, range: toRange(found.cell.lineStarts, found.range) };
}

/** A notebook that is not open has no cells for the editor, but a file. */
function inFile(uri: string, file: string, range: Range): Location | undefined {
  const source = readSource(file);
  const notebook = source.type === 'text' ? source.notebook : undefined;
  const found = notebook && notebookRange(notebook, range);
  return found && { uri, range: toRange(notebook.fileLineStarts, found.inFile) };
}
