import * as vscode from 'vscode';
import { State as ClientState, type LanguageClient } from 'vscode-languageclient/node';
import { statusNotification, type State, type Status } from '../protocol';
import { documentSelector } from './documentSelector';

/** An entry in the language status (the braces in the status bar) that says what the server is doing. */
export function createStatusItem(client: LanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('sluicegate.status', documentSelector);
  item.name = 'Sluicegate';
  item.command = { title: 'Show Output', command: 'sluicegate.showOutput' };
  show(item, { state: 'analyzing', message: 'The language server is starting.' });
  return vscode.Disposable.from(
    item,
    client.onNotification(statusNotification, (status: Status) => show(item, status)),
    client.onDidChangeState(({ newState }) => {
      const status = statusOf(newState);
      if (status !== undefined) show(item, status);
    }),
  );
}

function statusOf(state: ClientState): Status | undefined {
  if (state === ClientState.Starting)
    return { state: 'analyzing', message: 'The language server is starting.' };
  if (state === ClientState.Running)
    return { state: 'ready', message: 'Looking at model calls as you type.' };
  if (state === ClientState.Stopped || state === ClientState.StartFailed)
    return { state: 'failed', message: 'The language server is not running.' };
  return undefined;
}

function show(item: vscode.LanguageStatusItem, status: Status): void {
  item.text = labels[status.state];
  item.detail = status.message;
  item.busy = status.state === 'analyzing';
  item.severity = severities[status.state];
}

const labels: Readonly<Record<State, string>> = {
  ready: 'Sluicegate',
  analyzing: 'Sluicegate',
  incomplete: 'Sluicegate: incomplete',
  failed: 'Sluicegate: failed',
};

const severities: Readonly<Record<State, vscode.LanguageStatusSeverity>> = {
  ready: vscode.LanguageStatusSeverity.Information,
  analyzing: vscode.LanguageStatusSeverity.Information,
  incomplete: vscode.LanguageStatusSeverity.Warning,
  failed: vscode.LanguageStatusSeverity.Error,
};
