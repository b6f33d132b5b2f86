// What clients send is not always what the protocol says. These look at the parts that we read.
import type {
  CodeAction,
  CodeActionParams,
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidOpenTextDocumentParams,
  DocumentDiagnosticParams,
  Position,
  Range,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';

export type Change = TextDocumentContentChangeEvent;

export function isOpen(params: unknown): params is DidOpenTextDocumentParams {
  const document = documentOf(params);
  return (
    typeof document?.languageId === 'string' &&
    typeof document.version === 'number' &&
    typeof document.text === 'string'
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
