// The pages of the rules ship with the extension as Markdown and are shown by the editor's own preview.
// A diagnostic links to its page. The hover follows no `command:` link of a diagnostic, and a `file:` link would
// show the source text, so the pages have a scheme of their own, which package.json associates with the preview.
import * as vscode from 'vscode';

const scheme = 'sluicegate-rule';

/** What the server puts before `<rule id>.md` to make the link of a diagnostic. */
export const rulePagesBase = `${scheme}:/`;

/** Serves the pages and registers the command that opens one. */
export function registerRulePages(extensionUri: vscode.Uri): vscode.Disposable {
  const folder = vscode.Uri.joinPath(extensionUri, 'dist', 'rules');
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (page) => read(vscode.Uri.joinPath(folder, page.path)),
    }),
    vscode.commands.registerCommand('sluicegate.openRule', (rule?: unknown) => openRule(folder, rule)),
  );
}

async function openRule(folder: vscode.Uri, argument: unknown): Promise<void> {
  const rule = typeof argument === 'string' ? argument : await pickRule(folder);
  if (rule === undefined) return;
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(`${rulePagesBase}${rule}.md`));
}

async function pickRule(folder: vscode.Uri): Promise<string | undefined> {
  return vscode.window.showQuickPick(ruleIds(folder), { placeHolder: 'Rule to read about' });
}

async function ruleIds(folder: vscode.Uri): Promise<string[]> {
  const families = await vscode.workspace.fs.readDirectory(folder);
  const ids = families
    .filter(([, type]) => type === vscode.FileType.Directory)
    .map(async ([family]) => {
      const pages = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, family));
      return pages.map(([page]) => `${family}/${page.replace(/\.md$/, '')}`);
    });
  return (await Promise.all(ids)).flat().sort();
}

async function read(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
