import { TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The text of a document after the part of an edit that is about it. */
export function applyTo(uri: string, text: string, edit: WorkspaceEdit | undefined): string {
  const changes = (edit?.documentChanges ?? []).filter((change) => TextDocumentEdit.is(change));
  const own = changes.filter((change) => change.textDocument.uri === uri);
  const edits = own.flatMap((change) => change.edits).filter((each) => 'newText' in each);
  return TextDocument.applyEdits(TextDocument.create(uri, 'plaintext', 1, text), edits);
}
