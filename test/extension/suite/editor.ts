// What the tests do to the editor, with the waiting that it needs.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

const patience = 20_000;

export function fixture(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a document of the workspace in an editor. */
export async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Writes a notebook and opens it; gives the documents of its cells. */
export async function showNotebook(
  uri: vscode.Uri,
  cells: readonly string[],
): Promise<vscode.TextDocument[]> {
  const written = cells.map((source) => ({ cell_type: 'code', metadata: {}, outputs: [], source }));
  const metadata = { language_info: { name: 'python' } };
  const file = JSON.stringify({ cells: written, metadata, nbformat: 4, nbformat_minor: 5 });
  await vscode.workspace.fs.writeFile(uri, Buffer.from(file));
  const notebook = await vscode.workspace.openNotebookDocument(uri);
  await vscode.window.showNotebookDocument(notebook);
  return notebook.getCells().map((cell) => cell.document);
}

/** Puts a document back as it was and closes everything, so that one test leaves nothing to the next. */
export async function revert(uri: vscode.Uri): Promise<void> {
  await show(uri);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export function diagnosticsOf(uri: vscode.Uri, rule: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => ruleOf(diagnostic) === rule);
}

export function ruleOf({ source, code }: vscode.Diagnostic): unknown {
  if (source !== 'sluicegate') return undefined;
  return typeof code === 'object' ? code.value : code;
}

/** Waits for a diagnostic of a rule. */
export function diagnostic(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return until(`a diagnostic of ${rule}`, () => diagnosticsOf(uri, rule)[0]);
}

/** Waits until a document has no diagnostic of a rule. */
export async function silence(uri: vscode.Uri, rule: string): Promise<void> {
  await until(`no diagnostic of ${rule}`, () => diagnosticsOf(uri, rule).length === 0 || undefined);
}

/**
 * The quick fixes of a diagnostic, with their edits.
 * The editor cancels the request when another extension registers a provider meanwhile, as many do after the start.
 */
export async function quickFixes(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const resolved = 100;
  for (let attempt = 1; ; attempt++) {
    try {
      return await vscode.commands.executeCommand<vscode.CodeAction[]>(
        ...([
          'vscode.executeCodeActionProvider',
          uri,
          range,
          vscode.CodeActionKind.QuickFix.value,
          resolved,
        ] as const),
      );
    } catch (error) {
      if (attempt === 20 || !/cancell?ed/i.test(String(error))) throw error;
      await pause(250);
    }
  }
}

export async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, `${action?.title ?? 'the action'} has no edit`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  assert.notEqual(start, -1, `the document has no ${from}`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  edit.replace(document.uri, range, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

export async function until<T>(what: string, get: () => T | undefined): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = get();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await pause(50);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
