import { createHash } from 'node:crypto';
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { lspContext, type Session } from '../session';
import { findingsIn, toDiagnostic } from '../toLsp';

/** `textDocument/diagnostic`: the client asks. */
export async function diagnostic(
  session: Session,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  const items = await diagnosticsOf(session, textDocument.uri);
  if (!items)
    throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The document was changed.', {
      retriggerRequest: true,
    });
  const resultId = resultIdOf(items);
  return resultId === previousResultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** `textDocument/publishDiagnostics`: the client does not ask. Of a notebook each cell has its own. */
export async function publishDiagnostics(session: Session, uri: string): Promise<void> {
  const { cells } = session.documents.get(uri)?.notebook ?? {};
  await Promise.all((cells ?? [{ uri }]).map((cell) => publishDocument(session, cell.uri)));
}

async function publishDocument(session: Session, uri: string): Promise<void> {
  const version = versionOf(session, uri);
  const diagnostics = await diagnosticsOf(session, uri);
  if (!diagnostics || versionOf(session, uri) !== version) return;
  await session.connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
}

function versionOf({ documents }: Session, uri: string): number | undefined {
  const document = documents.holding(uri);
  const cell = document?.notebook?.cells.find((each) => each.uri === uri);
  return (cell ?? document?.text)?.version;
}

/** Nothing when the document was changed meanwhile; none for a document that is not open. */
export async function diagnosticsOf(session: Session, uri: string): Promise<Diagnostic[] | undefined> {
  const document = session.documents.holding(uri);
  if (!document) return [];
  const analysis = await session.analyses.of(document);
  if (!analysis) return undefined;
  const context = lspContext(session, document, analysis);
  return findingsIn(context, uri, analysis.findings).map((finding) => toDiagnostic(context, finding));
}

/** The same diagnostics have the same id, so an edit that moves none of them sends none. */
function resultIdOf(items: readonly Diagnostic[]): string {
  return createHash('sha256').update(JSON.stringify(items)).digest('base64url').slice(0, 22);
}
