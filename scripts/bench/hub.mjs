// Types into a module that many others import, in a workspace on disk, and asks for the diagnostics of the module.
import { parse } from '@typescript-eslint/typescript-estree';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { hubFolder } from './places.mjs';
import { startServer } from './server.mjs';
import { wallTime } from './statistics.mjs';

const edits = 40;
const warmUp = 5;

/**
 * Milliseconds on the wall from each edit to the answer. Between edits the server works through the importers, as it
 * does while somebody thinks; the next edit comes before it is done with them.
 *
 * @param {string} bundle
 * @param {number} importers
 */
export async function hubKeystrokes(bundle, importers) {
  const { folder } = hubFolder(importers);
  const file = path.join(folder, 'src', 'hub.ts');
  const uri = pathToFileURL(file).href;
  const text = readFileSync(file, 'utf8');
  const server = await startServer(bundle, folder);
  const { connection } = server;
  const ask = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'typescript', version: 0, text },
  });
  await ask();
  await server.rest();
  const line = text.split('\n').indexOf('export interface Answer {');
  const typed = `const typed = 'as one types it'; // ${'word '.repeat(20)}`;
  // While the server rests, and after as many rounds as make the code hot.
  const parses = Array.from({ length: 40 }, () =>
    wallTime(() => parse(text, { range: true, comment: true })),
  ).slice(20);
  /** @type {number[]} */
  const times = [];
  for (let index = 0; index < edits; index++) {
    const position = { line, character: index };
    const started = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: index + 1 },
      contentChanges: [{ range: { start: position, end: position }, text: typed[index] }],
    });
    await ask();
    times.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  await server.rest();
  const memory = server.memory();
  await server.stop();
  return { lines: text.split('\n').length, times: times.slice(warmUp), parses, memory };
}
