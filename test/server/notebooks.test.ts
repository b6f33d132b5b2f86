import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startCoreEngine } from '../support/coreEngine';
import { notebookFile, openNotebook, withNotebooks } from '../support/notebooks';
import { startStandInEngine } from '../support/standInEngine';
import { connectInProcess, pullingClient, pushedClient, range } from '../support/testClient';

const uri = 'file:///nowhere/desk.ipynb';
const rule = 'prompt/untrusted-in-system';
const sources = {
  imports: 'from flask import Flask, request\nfrom openai import OpenAI\n%load_ext autoreload',
  client: 'client = OpenAI()\napp = Flask(__name__)',
  ask: '@app.post("/")\ndef ask():\n    role = request.json["role"]\n    return answer(role)',
  answer:
    'def answer(role):\n    return client.responses.create(model="gpt-5", instructions="You are " + role)',
};
const pulling = withNotebooks(pullingClient);
const start = (capabilities = pulling) =>
  connectInProcess({ createWorker: startCoreEngine }, { capabilities });
const codes = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map(({ code }) => code);

describe('an open notebook', () => {
  test('is offered to clients that have such', async () => {
    const { initialized } = await start();
    expect(initialized.capabilities.notebookDocumentSync).toEqual({
      notebookSelector: [{ notebook: 'jupyter-notebook', cells: [{ language: 'python' }] }],
    });
    expect((await start(pullingClient)).initialized.capabilities).not.toHaveProperty('notebookDocumentSync');
  });

  test('is one program: a finding stands in the cell of the call, with its way through the others', async () => {
    const client = await start();
    const notebook = openNotebook(client, uri, sources);
    const found = (await client.diagnostics(notebook.cell('answer'))).filter(({ code }) => code === rule);
    expect(found.map((each) => each.range)).toEqual([range(1, 76, 80)]);
    expect(found[0]!.relatedInformation?.map(({ location }) => location)).toEqual(
      expect.arrayContaining([
        { uri: notebook.cell('ask'), range: range(2, 11, 23) },
        { uri: notebook.cell('answer'), range: range(1, 76, 80) },
      ]),
    );
    expect(codes(await client.diagnostics(notebook.cell('ask')))).not.toContain(rule);
    expect(await client.diagnostics(notebook.cell('imports'))).toEqual([]);
    expect(client.log).toEqual([]);
  });

  test('follows edits of one cell into others, and asks the client to look again', async () => {
    const client = await start();
    const notebook = openNotebook(client, uri, sources);
    const answer = notebook.cell('answer');
    expect(codes(await client.diagnostics(answer))).toContain(rule);
    await client.diagnostics(notebook.cell('imports'));
    expect(client.refreshes()).toBe(0);
    notebook.type('ask', '"guest"', range(2, 11, 31));
    await expect.poll(() => client.refreshes()).toBe(1);
    expect(codes(await client.diagnostics(answer))).not.toContain(rule);
    notebook.type('ask', 'request.json["role"]', range(2, 11, 18));
    expect(codes(await client.diagnostics(answer))).toContain(rule);
  });

  test('follows cells that are added, taken out and moved', async () => {
    const client = await start();
    const { ask, answer, ...rest } = sources;
    const notebook = openNotebook(client, uri, rest);
    expect(await client.diagnostics(notebook.cell('client'))).toEqual([]);
    notebook.splice(2, [], { answer, ask });
    expect(codes(await client.diagnostics(notebook.cell('answer')))).toContain(rule);
    notebook.splice(3, ['ask'], {});
    expect(codes(await client.diagnostics(notebook.cell('answer')))).not.toContain(rule);
    expect(await client.diagnostics(notebook.cell('ask'))).toEqual([]);
    notebook.splice(0, [], { ask, empty: '' });
    const [found] = (await client.diagnostics(notebook.cell('answer'))).filter(({ code }) => code === rule);
    expect(found?.range).toEqual(range(1, 76, 80));
  });

  test('runs in the order of its cells', async () => {
    const client = await start();
    const imports = 'from openai import OpenAI\nclient = OpenAI()';
    const answer = 'text = client.responses.create(model="gpt-5", input="Some code.").output_text';
    const notebook = openNotebook(client, uri, { imports, answer, clear: 'text = "1"', run: 'eval(text)' });
    expect(codes(await client.diagnostics(notebook.cell('run')))).toEqual([]);
    notebook.reorder(['imports', 'clear', 'answer', 'run']);
    const [found] = await client.diagnostics(notebook.cell('run'));
    expect(found).toMatchObject({ code: 'output/code-execution', range: range(0, 5, 9) });
    notebook.reorder(['imports', 'answer', 'clear', 'run']);
    expect(codes(await client.diagnostics(notebook.cell('run')))).toEqual([]);
  });

  test('is mended in the cell alone', async () => {
    const client = await start();
    const notebook = openNotebook(client, uri, sources);
    const cell = notebook.cell('answer');
    const [found] = (await client.diagnostics(cell)).filter(({ code }) => code === rule);
    notebook.type('answer', '\n', range(0, 0, 0));
    const [action] = (await client.actions(cell, range(2, 76, 80))).filter(({ title }) =>
      title.includes(rule),
    );
    expect((await client.resolve(action!)).edit).toEqual({
      documentChanges: [
        {
          textDocument: { uri: cell, version: 2 },
          edits: [
            { range: range(2, 0, 0), newText: `    # sluicegate-ignore ${rule} -- why this is fine\n` },
          ],
        },
      ],
    });
    expect(await client.actions(notebook.cell('client'), found!.range)).toEqual([]);
  });

  test('is not mended above the magic of a whole cell, which has to come first', async () => {
    const client = await start();
    const key = `sk-proj-${'aB3dE5gH7jK9'.repeat(4)}`;
    const notebook = openNotebook(client, uri, { shell: `%%bash\nrun ${key}`, line: `%env KEY=${key}` });
    const [inShell] = await client.diagnostics(notebook.cell('shell'));
    expect(inShell).toMatchObject({ code: 'secrets/hardcoded-key', range: range(1, 4, 4 + key.length) });
    expect(await client.actions(notebook.cell('shell'), inShell!.range)).toEqual([]);
    const [inLine] = await client.diagnostics(notebook.cell('line'));
    expect(inLine?.range).toEqual(range(0, 9, 9 + key.length));
    const [action] = await client.actions(notebook.cell('line'), inLine!.range);
    const { edit } = await client.resolve(action!);
    expect(JSON.stringify(edit)).toContain('# sluicegate-ignore secrets/hardcoded-key');
  });

  test('keeps its findings while another cell is half typed', async () => {
    const client = await start();
    const notebook = openNotebook(client, uri, sources);
    await client.diagnostics(notebook.cell('answer'));
    notebook.type('client', '\nprint(', range(1, 21, 21));
    expect(codes(await client.diagnostics(notebook.cell('answer')))).toContain(rule);
  });

  test('is told cell by cell to a client that does not ask, and taken back', async () => {
    const client = await start(withNotebooks(pushedClient));
    const notebook = openNotebook(client, uri, sources);
    const cell = notebook.cell('answer');
    expect(codes((await client.pushed(cell, 1)).diagnostics)).toContain(rule);
    const pushes: string[] = [];
    client.connection.onNotification(
      'textDocument/publishDiagnostics',
      (push: { uri: string; diagnostics: unknown[] }) =>
        void (push.diagnostics.length === 0 && pushes.push(push.uri)),
    );
    notebook.splice(3, ['answer'], {});
    await expect.poll(() => pushes).toContain(cell);
    notebook.close();
    await expect.poll(() => pushes.filter((each) => each === notebook.cell('ask')).length).toBeGreaterThan(1);
  });

  test('has nothing more to say once it is closed', async () => {
    const client = await start();
    const notebook = openNotebook(client, uri, sources);
    expect(await client.diagnostics(notebook.cell('answer'))).not.toEqual([]);
    notebook.close();
    expect(await client.diagnostics(notebook.cell('answer'))).toEqual([]);
    expect(client.log).toEqual([]);
  });

  test('that makes no sense is refused, and harms no other', async () => {
    const client = await connectInProcess({ createWorker: startStandInEngine }, { capabilities: pulling });
    const notebook = openNotebook(client, uri, { one: 'bad' });
    const send = (method: string, params: unknown) =>
      client.connection.sendNotification(`notebookDocument/${method}`, params as object);
    const notebookDocument = { uri, version: 2 };
    const messages: [string, unknown][] = [
      ['didOpen', { notebookDocument: { uri, cells: 'none' }, cellTextDocuments: [] }],
      ['didOpen', { notebookDocument: { uri, cells: [{ kind: 'code' }] }, cellTextDocuments: [{}] }],
      ['didChange', { notebookDocument, change: { cells: { structure: { array: { start: '0' } } } } }],
      ['didChange', { notebookDocument, change: { cells: { textContent: [{ document: {} }] } } }],
      ['didChange', { notebookDocument: { uri: 'file:///other.ipynb' }, change: {} }],
      ['didChange', { notebookDocument }],
      ['didClose', { notebookDocument: {} }],
    ];
    for (const [method, params] of messages) await send(method, params);
    expect(codes(await client.diagnostics(notebook.cell('one')))).toEqual(['output/code-execution']);
    await expect.poll(() => client.log.length).toBe(messages.length);
    await send('didChange', { notebookDocument, change: { metadata: {} } });
    const wild = { array: { start: -7, deleteCount: 99, cells: [{ kind: 2, document: 'unknown:' }] } };
    await send('didChange', { notebookDocument, change: { cells: { structure: wild } } });
    expect(await client.diagnostics(notebook.cell('one'))).toEqual([]);
    expect(client.log).toHaveLength(messages.length);
  });
});

describe('a notebook among the files of a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sluicegate-desk-')));
    write('model.py', `from openai import OpenAI\nclient = OpenAI()\n${sources.answer}\n`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(name: string, text: string): void {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const imports = 'from flask import Flask, request\nfrom model import answer\napp = Flask(__name__)';
  const at = (name: string) => pathToFileURL(path.join(folder, name)).href;
  const open = () =>
    connectInProcess(
      { createWorker: startCoreEngine },
      { capabilities: pulling, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'desk' }] },
    );
  const model = `from openai import OpenAI\nclient = OpenAI()\n${sources.answer}\n`;

  test('is where data of a module comes from, as a cell while it is open', async () => {
    const client = await open();
    client.open(at('model.py'), model, 'python');
    const notebook = openNotebook(client, at('desk.ipynb'), { imports, ask: sources.ask });
    await client.diagnostics(notebook.cell('ask'));
    await expect
      .poll(async () => codes(await client.diagnostics(at('model.py'))), { timeout: 15_000 })
      .toContain(rule);
    const [found] = (await client.diagnostics(at('model.py'))).filter(({ code }) => code === rule);
    expect(found!.relatedInformation?.[0]?.location).toEqual({
      uri: notebook.cell('ask'),
      range: range(2, 11, 23),
    });
  });

  test('is where data of a module comes from, as a file while it is not', async () => {
    const file = notebookFile([{ type: 'markdown', source: '# Desk' }, imports, sources.ask]);
    write('desk.ipynb', file);
    const client = await open();
    client.open(at('model.py'), model, 'python');
    await expect
      .poll(async () => codes(await client.diagnostics(at('model.py'))), { timeout: 15_000 })
      .toContain(rule);
    const [found] = (await client.diagnostics(at('model.py'))).filter(({ code }) => code === rule);
    const { location } = found!.relatedInformation![0]!;
    expect(location.uri).toBe(at('desk.ipynb'));
    const { start: from, end: to } = location.range;
    expect(file.split('\n')[from.line]!.slice(from.character, to.character)).toBe('request.json');
  });
});
