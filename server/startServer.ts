// One session, from `initialize` to `exit`: who is told what, and in which order.
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver/node';
import { settingsSection } from '../protocol';
import {
  configurationFile,
  type ConfigurationTerms,
  createEngineHost,
  isDocument,
  type FileChange,
  type HostLimits,
  type WorkerLike,
} from '../workspace';
import { createAnalyses } from './analyses';
import { answering } from './answering';
import { toClientFeatures } from './clientFeatures';
import { createDocumentConfigurations } from './configurations';
import { listenToDocuments, type Documents, type OpenDocument } from './documents';
import { codeAction, codeActionResolve } from './handlers/codeAction';
import { diagnostic, diagnosticsOf, publishDiagnostics } from './handlers/diagnostic';
import { foldersOf, initialize } from './handlers/initialize';
import { createNeighbors } from './neighbors';
import { isCodeAction, isCodeActionToResolve, isDiagnostic, isRecord, isWatched } from './params';
import { pathOf, projectOf } from './paths';
import type { Session } from './session';
import { createSettings } from './settings';
import { createStatusReporter } from './status';

export interface ServerOptions {
  readonly createWorker: () => WorkerLike;
  readonly limits?: HostLimits;
  /** Where the pages of the rules are, for clients that do not say it: what comes before `<rule id>.md`. */
  readonly rulePages: string;
  /** What configurations are read by; asked for when there is one. */
  readonly terms: () => ConfigurationTerms;
}

/** Serves one session on the connection, and begins to listen. */
export function startServer(connection: Connection, options: ServerOptions): void {
  let session: Session | undefined;
  const documents = listenToDocuments(connection, {
    onChanged: ({ text: { uri } }) => session && changed(session, uri),
    onClosed: (document) => session && closed(session, document),
    onCellRemoved: (uri) => session && showNothing(session, uri),
  });

  connection.onInitialize((params) => {
    session = createSession({ connection, documents, params, options });
    return initialize(session.features);
  });
  connection.onInitialized(() => session && initialized(session));
  connection.onDidChangeConfiguration((params: unknown) => {
    session?.settings.changed(isRecord(params) ? params.settings : undefined);
    if (session) refresh(session);
  });
  connection.onDidChangeWatchedFiles((params: unknown) => {
    if (!session || !isWatched(params)) return;
    const uris = params.changes.map(({ uri }) => uri);
    for (const uri of uris) fileChanged(session, { uri, languageId: '' }, 'on disk');
    const configured = uris.filter((uri) => uri.endsWith(`/${configurationFile}`));
    if (configured.length > 0) configurationsChanged(session, configured);
  });
  connection.onShutdown(() => {
    session?.neighbors.dispose();
    return session?.host.dispose();
  });

  const answer = answering(() => session);
  connection.onRequest(DocumentDiagnosticRequest.type, answer(isDiagnostic, diagnostic));
  connection.onRequest(CodeActionRequest.type, answer(isCodeAction, codeAction));
  connection.onRequest(CodeActionResolveRequest.type, answer(isCodeActionToResolve, codeActionResolve));
  connection.listen();
}

interface SessionStart {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly params: InitializeParams;
  readonly options: ServerOptions;
}

function createSession({ connection, documents, params, options }: SessionStart): Session {
  const features = toClientFeatures(params.capabilities ?? {});
  const given: unknown = params.initializationOptions;
  const initial = isRecord(given) ? given : {};
  const settings = createSettings({
    connection,
    initial: initial.settings,
    answersConfiguration: features.answersConfiguration,
  });
  const host = createEngineHost({ ...options, log: (message) => connection.console.warn(message) });
  const status = createStatusReporter({ connection, isEngineRunning: () => host.isAvailable() });
  let folders = foldersOf(params);
  const configurations = createDocumentConfigurations({
    connection,
    status,
    terms: options.terms,
    folders: () => folders,
  });
  const pathIn = (document: OpenDocument['text']) => pathOf(document, folders);
  const neighbors = createNeighbors({
    host,
    documentsOf: ({ root }) =>
      new Map(
        [...documents.all()]
          .filter(({ text }) => projectOf(text.uri, folders)?.root === root)
          .map((document) => [pathIn(document.text), document]),
      ),
    renew: (some) => renew(session, some),
  });
  const session: Session = {
    connection,
    features,
    host,
    documents,
    settings,
    configurations,
    status,
    analyses: createAnalyses({
      host,
      settings,
      configurations,
      status,
      pathOf: pathIn,
      projectOf: (uri) => projectOf(uri, folders),
      onNews: (project) => neighbors.hear(project),
    }),
    neighbors,
    rulePages: typeof initial.rulePages === 'string' ? initial.rulePages : options.rulePages,
    folders: () => folders,
    setFolders: (changed) => (folders = changed),
  };
  return session;
}

/** What is shown of documents changed without an edit: a client that pulls is asked to, another one is told. */
async function renew(session: Session, documents: readonly OpenDocument[]): Promise<void> {
  const changed: string[] = [];
  for (const document of documents) {
    if (await session.analyses.renew(document)) changed.push(document.text.uri);
  }
  const { pullsDiagnostics, refreshesDiagnostics } = session.features;
  if (!pullsDiagnostics) for (const uri of changed) inBackground(session, publishDiagnostics(session, uri));
  else if (refreshesDiagnostics && changed.length > 0) {
    inBackground(session, session.connection.languages.diagnostics.refresh());
  }
}

/** Code, what says how modules are found, and configurations. */
const watchedFiles = [
  '**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx,py,ipynb}',
  '**/{package,jsconfig,tsconfig*}.json',
  '**/pnpm-workspace.yaml',
  `**/${configurationFile}`,
];

/** The parsers are loaded only now, in the worker, so that the editor had its answer first. */
function initialized(session: Session): void {
  const { connection, features, host } = session;
  host.warmUp();
  if (features.answersConfiguration && features.registersForConfiguration) {
    const section = settingsSection;
    inBackground(session, connection.client.register(DidChangeConfigurationNotification.type, { section }));
  }
  if (features.watchesFiles) {
    const watchers = watchedFiles.map((globPattern) => ({ globPattern }));
    inBackground(session, connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
  if (features.changesFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = removed.map((folder) => folder.uri);
      const kept = session.folders().filter((folder) => !gone.includes(folder));
      session.setFolders([...kept, ...added.map((folder) => folder.uri)]);
      refresh(session);
    });
  }
  // Some clients open documents before they say that they are initialized.
  refresh(session);
}

function changed(session: Session, uri: string): void {
  session.analyses.outdated(uri);
  const { pullsDiagnostics, refreshesDiagnostics } = session.features;
  if (!pullsDiagnostics) return inBackground(session, publishDiagnostics(session, uri));
  const document = session.documents.get(uri);
  if (document?.notebook && refreshesDiagnostics) inBackground(session, refreshCells(session, document));
}

/** A client asks again about the cell that was edited, and not about those in which that shows. */
async function refreshCells(session: Session, document: OpenDocument): Promise<void> {
  const cells = document.notebook?.cells ?? [];
  const shown = new Map<string, string>();
  for (const { uri, version } of cells) {
    const diagnostics = await diagnosticsOf(session, uri);
    if (!diagnostics) return;
    shown.set(`${uri} ${version}`, JSON.stringify(diagnostics));
  }
  const before = document.shownCells;
  document.shownCells = shown;
  const isNews = [...shown].some(([cell, now]) => before.has(cell) && before.get(cell) !== now);
  if (isNews) await session.connection.languages.diagnostics.refresh();
}

/** A client that pulls asks no more about what is gone. */
function showNothing(session: Session, uri: string): void {
  if (session.features.pullsDiagnostics) return;
  inBackground(session, session.connection.sendDiagnostics({ uri, diagnostics: [] }));
}

function fileChanged(
  session: Session,
  document: Pick<OpenDocument['text'], 'uri' | 'languageId'>,
  change: FileChange,
): void {
  const project = projectOf(document.uri, session.folders());
  if (project) session.neighbors.changed(project, pathOf(document, session.folders()), change);
}

/** What was found by the old ones is forgotten; open documents say which ones hold. */
function configurationsChanged(session: Session, uris: readonly string[]): void {
  session.configurations.changed(uris);
  for (const { text } of session.documents.all()) session.configurations.of(text);
  const keys = session.configurations.engineKeys();
  session.neighbors.keep(({ configuration }) => !configuration || keys.has(configuration.key));
  refresh(session);
}

function closed(session: Session, { text, notebook }: OpenDocument): void {
  // What is no code tells nothing of other files.
  if (!isDocument(pathOf(text, session.folders()))) fileChanged(session, text, 'closed');
  session.analyses.outdated(text.uri);
  session.status.gone(text.uri);
  for (const { uri } of notebook?.cells ?? [text]) showNothing(session, uri);
}

/** Everything is looked at again: other settings, other folders. */
function refresh(session: Session): void {
  const uris = [...session.documents.all()].map((document) => document.text.uri);
  for (const uri of uris) changed(session, uri);
  const { pullsDiagnostics, refreshesDiagnostics } = session.features;
  if (pullsDiagnostics && refreshesDiagnostics && uris.length > 0) {
    inBackground(session, session.connection.languages.diagnostics.refresh());
  }
}

/** A client may refuse what nobody waits for; that is no reason to end. */
function inBackground({ connection }: Session, work: Promise<unknown>): void {
  work.catch((error: unknown) => connection.console.warn(`The client did not take it: ${String(error)}`));
}
