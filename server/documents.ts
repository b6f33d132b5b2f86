// The open documents: their text, and what the half-typed ones were before. Messages that make no sense are
// refused here and told to the log, so that no handler meets them.
import type { Connection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OtherFiles } from '../workspace';
import { changed, noHistory, type History } from './history';
import { toTextChange, type TextChange } from './lastGood';
import { isChange, isClose, isOpen, type Change } from './params';

/** `text` is changed in place when the document is edited; its version tells. */
export interface OpenDocument {
  readonly text: TextDocument;
  history: History;
  /** Where lines start in other files that findings name. */
  others: OtherFiles;
}

export interface Documents {
  get(uri: string): OpenDocument | undefined;
  all(): Iterable<OpenDocument>;
}

export interface DocumentEvents {
  readonly onChanged: (document: OpenDocument) => void;
  readonly onClosed: (document: OpenDocument) => void;
}

export function listenToDocuments(
  connection: Connection,
  { onChanged, onClosed }: DocumentEvents,
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

  return { get: (uri) => documents.get(uri), all: () => documents.values() };
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
