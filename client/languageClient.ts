import * as vscode from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type ConfigurationParams,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
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
    middleware: {
      workspace: {
        configuration: async (params, token, next) => toldOf(params, await next(params, token)),
      },
    },
  };
  const server = { module, transport: TransportKind.ipc };
  return new LanguageClient(settingsSection, 'Sluicegate', server, options);
}

/** A default must not go before what a configuration file says, so the profile is told where somebody set it. */
function toldOf<T>({ items }: ConfigurationParams, answers: T): T {
  if (!Array.isArray(answers)) return answers;
  const told = answers.map((answer: unknown, index) => {
    const { section, scopeUri } = items[index] ?? {};
    if (section !== settingsSection || isProfileSet(scopeUri)) return answer;
    return { ...(answer as Partial<Settings>), profile: undefined };
  });
  return told as T;
}

function isProfileSet(scope: string | undefined): boolean {
  const uri = scope === undefined ? undefined : vscode.Uri.parse(scope);
  const found = vscode.workspace.getConfiguration(settingsSection, uri).inspect('profile');
  const values = [found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue];
  return values.some((value) => value !== undefined);
}

/** Read anew at each start of the server, since a restart may follow a change of the settings. */
function initializationOptions(): InitializationOptions {
  const section = vscode.workspace.getConfiguration(settingsSection);
  return {
    settings: {
      enable: section.get<Settings['enable']>('enable'),
      disabledRules: section.get<Settings['disabledRules']>('disabledRules'),
    },
    rulePages: rulePagesBase,
  };
}
