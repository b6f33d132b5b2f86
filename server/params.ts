// What clients send is not always what the protocol says. These look at the parts that we read.
import type {
  CodeAction,
  CodeActionParams,
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidChangeNotebookDocumentParams,
  DidCloseNotebookDocumentParams,
  DidOpenNotebookDocumentParams,
  DidOpenTextDocumentParams,
  DocumentDiagnosticParams,
  Position,
  Range,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';

export type Change = TextDocumentContentChangeEvent;

export function isOpen(params: unknown): params is DidOpenTextDocumentParams {
  return isTextItem(documentOf(params));
}

function isTextItem(item: unknown): boolean {
  return (
    isRecord(item) &&
    typeof item.uri === 'string' &&
    typeof item.languageId === 'string' &&
    typeof item.version === 'number' &&
    typeof item.text === 'string'
  );
}

export function isChange(params: unknown): params is DidChangeTextDocumentParams {
  const document = documentOf(params);
  const changes = isRecord(params) ? params.contentChanges : undefined;
  return typeof document?.version === 'number' && Array.isArray(changes) && changes.every(isContentChange);
}

export function isClose(params: unknown): params is DidCloseTextDocumentParams {
  return documentOf(params) !== undefined;
}

export type NotebookCellsChange = NonNullable<DidChangeNotebookDocumentParams['change']['cells']>;

export function isNotebookOpen(params: unknown): params is DidOpenNotebookDocumentParams {
  const cells = notebookOf(params)?.cells;
  const texts = isRecord(params) ? params.cellTextDocuments : undefined;
  return isListOf(cells, isCell) && isListOf(texts, isTextItem);
}

export function isNotebookChange(params: unknown): params is DidChangeNotebookDocumentParams {
  const change = isRecord(params) ? params.change : undefined;
  if (notebookOf(params) === undefined || !isRecord(change)) return false;
  const { cells } = change;
  return cells === undefined || (isRecord(cells) && isCellsChange(cells));
}

export function isNotebookClose(params: unknown): params is DidCloseNotebookDocumentParams {
  return notebookOf(params) !== undefined;
}

function isCellsChange({ structure, data, textContent }: Readonly<Record<string, unknown>>): boolean {
  return (
    (structure === undefined || isStructure(structure)) &&
    (data === undefined || isListOf(data, isCell)) &&
    (textContent === undefined || isListOf(textContent, isCellText))
  );
}

function isStructure(structure: unknown): boolean {
  const array = isRecord(structure) ? structure.array : undefined;
  return (
    isRecord(structure) &&
    isRecord(array) &&
    Number.isInteger(array.start) &&
    Number.isInteger(array.deleteCount) &&
    (array.cells === undefined || isListOf(array.cells, isCell)) &&
    (structure.didOpen === undefined || isListOf(structure.didOpen, isTextItem)) &&
    (structure.didClose === undefined || isListOf(structure.didClose, isRecord))
  );
}

function isCell(cell: unknown): boolean {
  return isRecord(cell) && typeof cell.kind === 'number' && typeof cell.document === 'string';
}

function isCellText(text: unknown): boolean {
  const document = isRecord(text) ? text.document : undefined;
  return (
    isRecord(text) &&
    isRecord(document) &&
    typeof document.uri === 'string' &&
    typeof document.version === 'number' &&
    isListOf(text.changes, isContentChange)
  );
}

function notebookOf(params: unknown): Readonly<Record<string, unknown>> | undefined {
  const notebook = isRecord(params) ? params.notebookDocument : undefined;
  return isRecord(notebook) && typeof notebook.uri === 'string' ? notebook : undefined;
}

function isListOf(list: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(isItem);
}

export function isWatched(params: unknown): params is DidChangeWatchedFilesParams {
  const changes = isRecord(params) ? params.changes : undefined;
  return (
    Array.isArray(changes) && changes.every((change) => isRecord(change) && typeof change.uri === 'string')
  );
}

export function isDiagnostic(params: unknown): params is DocumentDiagnosticParams {
  return documentOf(params) !== undefined;
}

export function isCodeAction(params: unknown): params is CodeActionParams {
  return (
    documentOf(params) !== undefined && isRecord(params) && isRange(params.range) && isRecord(params.context)
  );
}

export function isCodeActionToResolve(params: unknown): params is CodeAction {
  return isRecord(params) && typeof params.title === 'string';
}

function documentOf(params: unknown): Readonly<Record<string, unknown>> | undefined {
  const document = isRecord(params) ? params.textDocument : undefined;
  return isRecord(document) && typeof document.uri === 'string' ? document : undefined;
}

function isContentChange(change: unknown): boolean {
  return (
    isRecord(change) && typeof change.text === 'string' && (!('range' in change) || isRange(change.range))
  );
}

function isRange(range: unknown): range is Range {
  return isRecord(range) && isPosition(range.start) && isPosition(range.end);
}

function isPosition(position: unknown): position is Position {
  return isRecord(position) && Number.isInteger(position.line) && Number.isInteger(position.character);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
