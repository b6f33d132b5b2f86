import {
  CodeActionKind,
  TextDocumentSyncKind,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import type { ClientFeatures } from '../clientFeatures';
import { sourceName } from '../toLsp';
import { fixAllKind } from './codeAction';

/** What the server offers to this client. */
export function initialize(features: ClientFeatures): InitializeResult {
  const diagnosticProvider = {
    identifier: sourceName,
    interFileDependencies: true,
    workspaceDiagnostics: false,
  };
  return {
    serverInfo: { name: 'Sluicegate' },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(features.syncsNotebooks && { notebookDocumentSync }),
      ...(features.pullsDiagnostics && { diagnosticProvider }),
      ...(features.knowsActionLiterals && {
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
          resolveProvider: features.resolvesEdits && features.keepsActionData,
        },
      }),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/** Cells in other languages, and prose, are not told to us. */
const notebookDocumentSync = {
  notebookSelector: [{ notebook: 'jupyter-notebook', cells: [{ language: 'python' }] }],
};

/** The folders of a session; an older client names one root, or none. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map((folder) => folder.uri);
  return rootUri ? [rootUri] : [];
}
