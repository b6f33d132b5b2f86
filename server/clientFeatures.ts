import type { ClientCapabilities } from 'vscode-languageserver/node';

/** What this client can do, of what makes a difference to us. */
export interface ClientFeatures {
  /** It asks for diagnostics; otherwise we send them. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly answersConfiguration: boolean;
  readonly registersForConfiguration: boolean;
  readonly changesFolders: boolean;
  readonly watchesFiles: boolean;
  readonly resolvesEdits: boolean;
  readonly knowsActionLiterals: boolean;
  readonly knowsPreferredActions: boolean;
  readonly keepsActionData: boolean;
  readonly versionsEdits: boolean;
  /** An edit may make a file. */
  readonly createsFiles: boolean;
  /** It lets a person fill in what an edit leaves open. */
  readonly fillsPlaceholders: boolean;
  readonly linksCodes: boolean;
  readonly showsRelated: boolean;
  readonly keepsDiagnosticData: boolean;
  /** It tells of notebooks, cell by cell. */
  readonly syncsNotebooks: boolean;
}

export function toClientFeatures({
  textDocument,
  notebookDocument,
  workspace,
}: ClientCapabilities): ClientFeatures {
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  const actions = textDocument?.codeAction;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersForConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    resolvesEdits: actions?.resolveSupport?.properties?.includes('edit') === true,
    knowsActionLiterals: actions?.codeActionLiteralSupport !== undefined,
    knowsPreferredActions: actions?.isPreferredSupport === true,
    keepsActionData: actions?.dataSupport === true,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    fillsPlaceholders: workspace?.workspaceEdit?.snippetEditSupport === true,
    linksCodes: diagnostics.codeDescriptionSupport === true,
    showsRelated: diagnostics.relatedInformation === true,
    keepsDiagnosticData: diagnostics.dataSupport === true,
    syncsNotebooks: notebookDocument?.synchronization !== undefined,
  };
}
