// Open notebooks: their cells, and the one program that they are to the engine. The editor keeps each cell as a
// document of its own, so what is found in the program goes back to the cell that it stands in.
import type {
  Connection,
  DidChangeNotebookDocumentParams,
  DidOpenNotebookDocumentParams,
  NotebookCell,
  TextDocumentItem,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lineStartsOf, type Range } from '../analysis';
import { type NotebookProgram, partRangeOf, toProgram } from '../workspace';
import { isNotebookChange, isNotebookClose, isNotebookOpen, type NotebookCellsChange } from './params';

/** A notebook at one moment; an edit makes another one. */
export interface NotebookState extends NotebookProgram {
  /** Those of Python, in order. */
  readonly cells: readonly CellState[];
}

export interface CellState {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** A range in a cell. */
export interface CellRange {
  readonly cell: CellState;
  readonly range: Range;
}

/** Where a range of the program stands; nothing where there are no cells. */
export function cellRangeOf(notebook: NotebookState, range: Range): CellRange | undefined {
  const found = partRangeOf(notebook, range);
  const cell = found && notebook.cells[found.part];
  return cell && { cell, range: found.range };
}

export interface NotebookEvents {
  readonly onOpened: (uri: string, state: NotebookState) => void;
  readonly onChanged: (uri: string, state: NotebookState) => void;
  readonly onClosed: (uri: string) => void;
  /** A message made no sense. */
  readonly refuse: (method: string) => void;
}

/** What the editor keeps of a notebook: all cells that it tells us of, and their texts. */
interface Kept {
  cells: readonly NotebookCell[];
  readonly texts: Map<string, TextDocument>;
}

export function listenToNotebooks(connection: Connection, events: NotebookEvents): void {
  const notebooks = new Map<string, Kept>();
  const { synchronization } = connection.notebooks;

  synchronization.onDidOpenNotebookDocument((params) => {
    if (!isNotebookOpen(params)) return events.refuse('notebookDocument/didOpen');
    const { uri } = params.notebookDocument;
    const kept = opened(params);
    notebooks.set(uri, kept);
    events.onOpened(uri, stateOf(kept));
  });

  synchronization.onDidChangeNotebookDocument((params) => {
    const kept = isNotebookChange(params) ? notebooks.get(params.notebookDocument.uri) : undefined;
    if (!kept) return events.refuse('notebookDocument/didChange');
    const { notebookDocument, change } = params as DidChangeNotebookDocumentParams;
    // Outputs and other things beside the cells come and go as they run.
    if (!change.cells) return;
    apply(kept, change.cells);
    events.onChanged(notebookDocument.uri, stateOf(kept));
  });

  synchronization.onDidCloseNotebookDocument((params) => {
    const isKnown = isNotebookClose(params) && notebooks.delete(params.notebookDocument.uri);
    if (!isKnown) return events.refuse('notebookDocument/didClose');
    events.onClosed(params.notebookDocument.uri);
  });
}

function opened({ notebookDocument, cellTextDocuments }: DidOpenNotebookDocumentParams): Kept {
  const texts = cellTextDocuments.map((item) => [item.uri, toDocument(item)] as const);
  return { cells: notebookDocument.cells, texts: new Map(texts) };
}

function toDocument({ uri, languageId, version, text }: TextDocumentItem): TextDocument {
  return TextDocument.create(uri, languageId, version, text);
}

function apply(kept: Kept, { structure, data = [], textContent = [] }: NotebookCellsChange): void {
  if (structure) {
    const { start, deleteCount, cells = [] } = structure.array;
    kept.cells = kept.cells.toSpliced(start, deleteCount, ...cells);
    for (const { uri } of structure.didClose ?? []) kept.texts.delete(uri);
    for (const item of structure.didOpen ?? []) kept.texts.set(item.uri, toDocument(item));
  }
  kept.cells = kept.cells.map((cell) => data.find(({ document }) => document === cell.document) ?? cell);
  for (const { document, changes } of textContent) {
    const text = kept.texts.get(document.uri);
    if (text) TextDocument.update(text, changes, document.version);
  }
}

/** The kind of a cell that is code. */
const codeKind = 2;

function stateOf({ cells, texts }: Kept): NotebookState {
  const code = cells
    .filter(({ kind }) => kind === codeKind)
    .flatMap(({ document }) => texts.get(document) ?? [])
    .filter(({ languageId }) => languageId === 'python')
    .map((document): CellState => {
      const text = document.getText();
      return { uri: document.uri, version: document.version, text, lineStarts: lineStartsOf(text) };
    });
  return { ...toProgram(code.map(({ text }) => ({ type: 'python', text }))), cells: code };
}
