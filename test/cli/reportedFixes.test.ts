/** What reports for programs tell of fixes. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Log } from 'sarif';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JsonReport } from '../../cli/formats/json';
import { locateAll } from '../../cli/located';
import { notebookFile } from '../support/notebooks';
import { runIn } from '../support/terminal';
import { findingIn, reportOf, resultOf } from './sample';

const query = `import sqlite3
from openai import OpenAI
client = OpenAI()
db = sqlite3.connect("shop.db")
answer = client.responses.create(model="gpt-6.1-sol", input="Whose?", max_output_tokens=99)
db.execute(f"select id from orders where email = '{answer.output_text}'")
`;
const title = 'Pass the value apart from the query';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sluicegate-fixes-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);

async function scan(format: 'json' | 'sarif', ...args: readonly string[]): Promise<string> {
  const { stdout } = await runIn(folder, 'scan', '--format', format, ...args);
  return stdout;
}

test('each finding has its fixes with their edits', async () => {
  write('desk.py', query);
  const { findings } = JSON.parse(await scan('json', '--rule', 'output/sql-injection')) as JsonReport;
  const [fix] = findings[0]?.fixes ?? [];
  expect(fix).toMatchObject({ title, safety: 'safe' });
  expect(fix?.edits.map(({ path: file, range }) => `${file}:${range.start.line}`)).toContain('desk.py:6');
});

test('in a notebook JSON has the text of the cell, and SARIF that of the file', async () => {
  const file = notebookFile([query]);
  write('desk.ipynb', file);
  const { findings } = JSON.parse(await scan('json', '--rule', 'output/sql-injection')) as JsonReport;
  const edits = findings[0]?.fixes?.[0]?.edits ?? [];
  expect(edits.every(({ cell }) => cell?.number === 1)).toBe(true);
  const log = JSON.parse(await scan('sarif', '--rule', 'output/sql-injection')) as Log;
  const change = log.runs[0]?.results?.[0]?.fixes?.[0]?.artifactChanges[0];
  const after = (change?.replacements ?? []).reduceRight((text, { deletedRegion, insertedContent }) => {
    const at = (line = 1, column = 1) =>
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length +
      (line > 1 ? 1 : 0) +
      column -
      1;
    const start = at(deletedRegion.startLine, deletedRegion.startColumn);
    const end = at(deletedRegion.endLine, deletedRegion.endColumn);
    return text.slice(0, start) + (insertedContent?.text ?? '') + text.slice(end);
  }, file);
  const [cell] = (JSON.parse(after) as { cells: { source: string[] }[] }).cells;
  expect(cell?.source.join('')).toContain(
    'db.execute("select id from orders where email = ?", (answer.output_text,))',
  );
});

test('a fix that writes a credential anew is not told', () => {
  const source = `ask({ key: 'f3a9c1d27b5e', input });`;
  const secret = findingIn(source, `'f3a9c1d27b5e'`, { rule: 'secrets/hardcoded-key', isSecret: true });
  const report = reportOf(source, [secret]);
  const { place } = findingIn(source, `key: 'f3a9c1d27b5e', input`);
  const fixOf = (edit: string) => ({
    title: 'Mend it',
    safety: 'review' as const,
    edits: [{ ...place, text: edit }],
  });
  const fixes = [fixOf(`input, key: 'f3a9c1d27b5e'`), fixOf('input')];
  const [located] = locateAll(resultOf({ ...report, fixes: new Map([[secret, fixes]]) }));
  expect(located?.fixes?.map(({ edits }) => edits[0]?.text)).toEqual(['input']);
});

test('the text for people says that there are some', async () => {
  write('desk.py', query);
  const { stdout } = await runIn(folder, 'scan');
  expect(stdout).toContain('1 finding can be fixed safely: sluicegate fix.');
  expect(stdout).not.toContain(title);
});
