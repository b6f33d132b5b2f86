import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { settingsSection, type InitializationOptions, type Settings } from '../protocol';
import { documentSelector } from './documentSelector';
import { rulePagesBase } from './rulePages';

/** The client of the server that ships beside us; it is not started yet. */
export function createClient(
  context: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const options: LanguageClientOptions = {
    documentSelector: documentSelector.slice(),
    outputChannel,
    initializationOptions,
    diagnosticPullOptions: { onChange: true },
  };
  const server = { module, transport: TransportKind.ipc };
  return new LanguageClient(settingsSection, 'Sluicegate', server, options);
}

/** Read anew at each start of the server, since a restart may follow a change of the settings. */
function initializationOptions(): InitializationOptions {
  const section = vscode.workspace.getConfiguration(settingsSection);
  return {
    settings: {
      enable: section.get<Settings['enable']>('enable'),
      profile: section.get<Settings['profile']>('profile'),
      disabledRules: section.get<Settings['disabledRules']>('disabledRules'),
    },
    rulePages: rulePagesBase,
  };
}
