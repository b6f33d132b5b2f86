// The entry of dist/server.js. It speaks over standard input and output, or over the channel of a parent process
// (`--node-ipc`), and opens no socket.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { readTerms, startEngineThread } from '../workspace';
import { startServer } from './startServer';

const connection = process.argv.includes('--node-ipc')
  ? createConnection(new IPCMessageReader(process), new IPCMessageWriter(process))
  : createConnection(process.stdin, process.stdout);

startServer(connection, {
  createWorker: () => startEngineThread(path.join(__dirname, 'engine.js'), { livesOn: true }),
  terms: () => readTerms(__dirname),
  rulePages: `${pathToFileURL(path.join(__dirname, 'rules')).href}/`,
});
