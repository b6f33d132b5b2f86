// The open documents: their text, and what the half-typed ones were before. Messages that make no sense are
// refused here and told to the log, so that no handler meets them.
import type { Connection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../analysis';
import type { OtherFiles } from '../workspace';
import { changed, noHistory, type History } from './history';
import { toTextChange } from './lastGood';
import { listenToNotebooks, type NotebookState } from './notebooks';
import { isChange, isClose, isOpen, type Change } from './params';

/** `text` is changed in place when the document is edited; its version tells. */
export interface OpenDocument {
  readonly text: TextDocument;
  history: History;
  /** Where lines start in other files that findings name. */
  others: OtherFiles;
  /** Of a notebook, whose text is the program of its cells. */
  notebook?: NotebookState;
  /** What the client was last told or could have asked of each cell, by its URI and version. */
  shownCells: ReadonlyMap<string, string>;
}

export interface Documents {
  get(uri: string): OpenDocument | undefined;
  /** The document itself, or the notebook of a cell. */
  holding(uri: string): OpenDocument | undefined;
  all(): Iterable<OpenDocument>;
}

export interface DocumentEvents {
  readonly onChanged: (document: OpenDocument) => void;
  readonly onClosed: (document: OpenDocument) => void;
  /** A cell was taken out of a notebook that stays open. */
  readonly onCellRemoved: (uri: string) => void;
}

export function listenToDocuments(
  connection: Connection,
  { onChanged, onClosed, onCellRemoved }: DocumentEvents,
): Documents {
  const documents = new Map<string, OpenDocument>();
  const refuse = (method: string) =>
    connection.console.warn(`A ${method} notification made no sense; it is ignored.`);

  connection.onDidOpenTextDocument((params) => {
    if (!isOpen(params)) return refuse('didOpen');
    const { uri, languageId, version, text } = params.textDocument;
    const document = {
      text: TextDocument.create(uri, languageId, version, text),
      history: noHistory,
      others: {},
      shownCells: new Map<string, string>(),
    };
    documents.set(uri, document);
    onChanged(document);
  });

  connection.onDidChangeTextDocument((params) => {
    const document = isChange(params) ? documents.get(params.textDocument.uri) : undefined;
    if (!document) return refuse('didChange');
    apply(document, params.contentChanges, params.textDocument.version);
    onChanged(document);
  });

  connection.onDidCloseTextDocument((params) => {
    const document = isClose(params) ? documents.get(params.textDocument.uri) : undefined;
    if (!document) return refuse('didClose');
    documents.delete(document.text.uri);
    onClosed(document);
  });

  /** The notebooks of cells. */
  const holders = new Map<string, OpenDocument>();
  const release = ({ notebook }: OpenDocument) => {
    for (const { uri } of notebook?.cells ?? []) holders.delete(uri);
  };
  const hold = (document: OpenDocument, state: NotebookState) => {
    document.notebook = state;
    for (const { uri } of state.cells) holders.set(uri, document);
  };

  listenToNotebooks(connection, {
    refuse,
    onOpened(uri, state) {
      const document: OpenDocument = {
        text: TextDocument.create(uri, 'python', 1, state.text),
        history: noHistory,
        others: {},
        shownCells: new Map(),
      };
      documents.set(uri, document);
      hold(document, state);
      onChanged(document);
    },
    onChanged(uri, state) {
      const document = documents.get(uri);
      if (!document) return;
      const before = document.notebook?.cells ?? [];
      release(document);
      hold(document, state);
      apply(document, [{ text: state.text }], document.text.version + 1);
      for (const cell of before) if (!holders.has(cell.uri)) onCellRemoved(cell.uri);
      onChanged(document);
    },
    onClosed(uri) {
      const document = documents.get(uri);
      if (!document) return;
      release(document);
      documents.delete(uri);
      onClosed(document);
    },
  });

  return {
    get: (uri) => documents.get(uri),
    holding: (uri) => documents.get(uri) ?? holders.get(uri),
    all: () => documents.values(),
  };
}

/** One change after the other, since each is about the text that the one before it left. */
function apply(document: OpenDocument, contentChanges: readonly Change[], version: number): void {
  const changes = contentChanges.map((change): TextChange => {
    const old = document.text.getText();
    const range = rangeOf(document.text, change);
    TextDocument.update(document.text, [change], version);
    return toTextChange(old, range, change.text);
  });
  document.history = changed(document.history, version, changes);
}

function rangeOf(text: TextDocument, change: Change): TextChange['range'] {
  if (!('range' in change)) return { start: 0, end: text.getText().length };
  const [start, end] = [text.offsetAt(change.range.start), text.offsetAt(change.range.end)];
  return { start: Math.min(start, end), end: Math.max(start, end) };
}
