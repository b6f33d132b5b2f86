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
import { toDiagnostic } from '../toLsp';

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

/** `textDocument/publishDiagnostics`: the client does not ask. */
export async function publishDiagnostics(session: Session, uri: string): Promise<void> {
  const version = session.documents.get(uri)?.text.version;
  const diagnostics = await diagnosticsOf(session, uri);
  if (!diagnostics || session.documents.get(uri)?.text.version !== version) return;
  await session.connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
}

/** Nothing when the document was changed meanwhile; none for a document that is not open. */
async function diagnosticsOf(session: Session, uri: string): Promise<Diagnostic[] | undefined> {
  const document = session.documents.get(uri);
  if (!document) return [];
  const analysis = await session.analyses.of(document);
  if (!analysis) return undefined;
  const context = lspContext(session, document, analysis);
  return analysis.findings.map((finding) => toDiagnostic(context, finding));
}

/** The same diagnostics have the same id, so an edit that moves none of them sends none. */
function resultIdOf(items: readonly Diagnostic[]): string {
  return createHash('sha256').update(JSON.stringify(items)).digest('base64url').slice(0, 22);
}
