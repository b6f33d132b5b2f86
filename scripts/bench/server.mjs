// A language server under measurement: it is started as an editor starts it, and spoken to over its pipes.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createMessageConnection,
} from 'vscode-languageserver-protocol/node';

const capabilities = {
  workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
  textDocument: { diagnostic: { dynamicRegistration: false }, publishDiagnostics: {} },
};

/**
 * Starts a server and waits until it is initialized.
 *
 * @param {string} bundle
 * @param {string} [folder] the workspace; none where it is left out
 */
export async function startServer(bundle, folder) {
  const started = performance.now();
  const child = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  // Whatever a server asks of an editor gets an empty answer.
  connection.onRequest((_method, /** @type {any} */ params) => params?.items?.map(() => null) ?? null);
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folder === undefined ? null : [{ uri: pathToFileURL(folder).href, name: 'bench' }],
    capabilities,
  });
  await connection.sendNotification('initialized', {});
  const milliseconds = performance.now() - started;
  return {
    connection,
    /** From the start of the process until it was initialized. */
    milliseconds,
    memory: () => memoryOf(child.pid),
    /** Settles when it has nothing left to do in the background. */
    rest: () => restOf(child.pid),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}

/** A process that took next to no processor time for a while rests. Where the system does not tell, it is waited for. */
async function restOf(pid) {
  const patience = 1_500;
  for (let before = ticksOf(pid); before !== undefined;) {
    await wait(patience);
    const after = ticksOf(pid);
    if (after === undefined || after - before < 5) return;
    before = after;
  }
  await wait(10 * patience);
}

/** Processor time so far, in hundredths of a second. */
function ticksOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return undefined;
  }
}

/** Resident memory in MiB, where the system says it in a file. */
function memoryOf(pid) {
  try {
    const [, kibibytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kibibytes) / 1024;
  } catch {
    return NaN;
  }
}
