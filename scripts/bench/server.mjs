// A language server under measurement: it is started as an editor starts it, and spoken to over its pipes.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createMessageConnection,
} from 'vscode-languageserver-protocol/node';

const capabilities = { textDocument: { diagnostic: { dynamicRegistration: false }, publishDiagnostics: {} } };

/**
 * Starts a server and waits until it is initialized.
 *
 * @param {string} bundle
 */
export async function startServer(bundle) {
  const started = performance.now();
  const child = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  // Whatever a server asks of an editor gets an empty answer.
  connection.onRequest((_method, /** @type {any} */ params) => params?.items?.map(() => null) ?? null);
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
  await connection.sendNotification('initialized', {});
  const milliseconds = performance.now() - started;
  return {
    connection,
    /** From the start of the process until it was initialized. */
    milliseconds,
    memory: () => memoryOf(child.pid),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
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
