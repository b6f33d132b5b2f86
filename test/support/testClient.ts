import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import type { Status } from '../../protocol';
import { startServer, type ServerOptions } from '../../server/startServer';
import { terms } from './configurationTerms';

/** A small editor: it opens, types and asks, and remembers what it was told. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly log: readonly string[];
  readonly statuses: readonly Status[];
  readonly refreshes: () => number;
  /** Answers to `workspace/configuration` from here on. */
  configure(settings: unknown): void;
  open(uri: string, text: string, languageId?: string): void;
  /** Replaces a range by text, or all of it. */
  type(uri: string, text: string, range?: Range): void;
  close(uri: string): void;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** The diagnostics of a pull. */
  diagnostics(uri: string): Promise<readonly Diagnostic[]>;
  /** What is pushed next for this document and version. */
  pushed(uri: string, version: number): Promise<PublishDiagnosticsParams>;
  actions(uri: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]>;
  resolve(action: CodeAction): Promise<CodeAction>;
}

/** What VS Code says of itself, as far as it matters here. */
export const pullingClient: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/** An editor of the plain sort. */
export const pushedClient: ClientCapabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
};

/** A server in this process, so that a test can hand it any engine. */
export async function connectInProcess(
  options: Partial<ServerOptions> & Pick<ServerOptions, 'createWorker'>,
  initialize: Partial<InitializeParams> = {},
): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, { rulePages: 'file:///rules/', terms: () => terms, ...options });
  return connect(new StreamMessageReader(toClient), new StreamMessageWriter(toServer), initialize);
}

/** Starts a session over any transport. */
export async function connect(
  reader: MessageReader,
  writer: MessageWriter,
  initialize: Partial<InitializeParams> = {},
): Promise<TestClient> {
  const connection = createProtocolConnection(reader, writer);
  const log: string[] = [];
  const statuses: Status[] = [];
  const pushes: PublishDiagnosticsParams[] = [];
  const waiting: {
    isIt: (push: PublishDiagnosticsParams) => boolean;
    resolve: (push: PublishDiagnosticsParams) => void;
  }[] = [];
  let settings: unknown = null;
  let refreshes = 0;
  connection.onNotification(
    'window/logMessage',
    ({ message }: { message: string }) => void log.push(message),
  );
  connection.onNotification('sluicegate/status', (status: Status) => void statuses.push(status));
  connection.onNotification('textDocument/publishDiagnostics', (push: PublishDiagnosticsParams) => {
    pushes.push(push);
    for (const { isIt, resolve } of waiting) if (isIt(push)) resolve(push);
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => settings),
  );
  connection.onRequest('workspace/diagnostic/refresh', () => void refreshes++);
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();

  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: 'file:///nowhere', name: 'work' }],
    capabilities: pullingClient,
    ...initialize,
  });
  await connection.sendNotification('initialized', {});

  const versions = new Map<string, number>();
  const send = (method: string, params: object) => void connection.sendNotification(method, params);
  const pull = (uri: string, previousResultId?: string) =>
    connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  return {
    connection,
    initialized,
    log,
    statuses,
    refreshes: () => refreshes,
    configure: (given) => (settings = given),
    open(uri, text, languageId = 'typescript') {
      versions.set(uri, 1);
      send('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    },
    type(uri, text, range) {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      const contentChanges = [range ? { range, text } : { text }];
      send('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    close: (uri) => send('textDocument/didClose', { textDocument: { uri } }),
    pull,
    async diagnostics(uri) {
      const report = await pull(uri);
      if (report.kind !== 'full') throw new Error('A first pull is answered in full.');
      return report.items;
    },
    pushed: (uri, version) =>
      new Promise((resolve) => {
        const isIt = (push: PublishDiagnosticsParams) => push.uri === uri && push.version === version;
        const known = pushes.find(isIt);
        if (known) resolve(known);
        else waiting.push({ isIt, resolve });
      }),
    actions: (uri, range, only) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...(only && { only }) },
      }),
    resolve: (action) => connection.sendRequest('codeAction/resolve', action),
  };
}

/** `range(1, 2, 4)` is within a line; `range(1, 2, 4, 5)` goes on to another one. */
export function range(line: number, character: number, ...end: [number] | [number, number]): Range {
  const [endLine, endCharacter] = end.length === 1 ? [line, end[0]] : end;
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
