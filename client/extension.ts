import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createClient } from './languageClient';
import { registerRulePages } from './rulePages';
import { createStatusItem } from './statusItem';

let client: LanguageClient | undefined;

/** Called by the editor when the first file of one of our languages is opened. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Sluicegate', { log: true });
  const started = createClient(context, output);
  client = started;
  context.subscriptions.push(
    output,
    createStatusItem(started),
    registerRulePages(context.extensionUri),
    vscode.commands.registerCommand('sluicegate.showOutput', () => output.show()),
    vscode.commands.registerCommand('sluicegate.restartServer', () => started.restart()),
  );
  await started.start();
}

/** Called by the editor before it unloads the extension; it waits for the server to end. */
export async function deactivate(): Promise<void> {
  await client?.dispose();
  client = undefined;
}
