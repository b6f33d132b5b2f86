import { expect, it } from 'vitest';
import { analyze, type ApiModel, compileCatalog, unmatchedRows } from '../../../analysis';
import { catalog } from '../../../catalog';
import { frontEnds } from '../../support/analyze';

const desk: ApiModel = {
  package: 'desk-kit',
  read: 'desk-kit 1',
  ai: true,
  types: [{ type: 'Desk', make: 'new Desk' }],
  events: [
    { on: 'Desk', call: 'hear', does: 'listen' },
    { on: 'Desk', call: 'shout', does: 'send' },
  ],
};
const models: ApiModel = {
  package: 'model_kit',
  language: 'python',
  read: 'model_kit 1',
  ai: true,
  checkers: [{ decorator: 'checks' }, { decorator: 'examines' }],
};

function unmatchedIn(path: string, text: string, rows: readonly ApiModel[]) {
  const compiled = compileCatalog([...catalog, ...rows]);
  analyze({ path, text }, { frontEnds, catalog: compiled, rules: [], profile: 'recommended' });
  return unmatchedRows(compiled, rows);
}

it('tells which rows about emitters served nothing', () => {
  const text = `import { Desk } from 'desk-kit';\nnew Desk().hear('ask', () => {});\n`;
  expect(unmatchedIn('src/desk.ts', text, [desk])).toEqual([[0, 'events', 1]]);
});

it('tells which rows about checks of fields served nothing', () => {
  const text = `from fastapi import FastAPI
from model_kit import checks
from pydantic import BaseModel
app = FastAPI()
class Ask(BaseModel):
    text: str
    @checks("text")
    def check(cls, value): return value
@app.post("/")
def ask(body: Ask): return body.text
`;
  expect(unmatchedIn('src/ask.py', text, [models])).toEqual([[0, 'checkers', 1]]);
});

it('tells which rows about hosts and bodies served nothing', () => {
  const shape = { operation: 'chat', prompt: [{ at: 'body.ask', role: 'user' }], output: {} } as const;
  const rows: ApiModel = {
    package: 'global',
    read: 'the models of a company',
    hosts: [
      { host: 'models.desk.example', provider: 'Desk', endpoints: [{ path: '/ask', shape: 'desk-ask' }] },
      { host: 'archive.desk.example', provider: 'Desk', endpoints: [{ path: '/ask', shape: 'desk-ask' }] },
    ],
    shapes: [
      { name: 'desk-ask', ...shape },
      { name: 'desk-tell', ...shape },
    ],
  };
  const text = `await fetch('https://models.desk.example/ask', { method: 'POST', body: JSON.stringify({ ask: 'Hello' }) });\n`;
  expect(unmatchedIn('src/desk.ts', text, [rows])).toEqual([
    [0, 'hosts', 1],
    [0, 'shapes', 1],
  ]);
});

it('tells which formats of keys stand nowhere, in code and in files of settings', () => {
  const key = (prefix: string) =>
    ({
      name: prefix,
      provider: 'Desk',
      pattern: `\\b${prefix}-[a-z0-9]{20}\\b`,
      hints: [`${prefix}-`],
    }) as const;
  const rows: ApiModel = { package: 'global', read: 'the keys of a company', keys: [key('dsk'), key('old')] };
  const value = `dsk-${'q7w3e9r1t5'.repeat(2)}`;
  expect(unmatchedIn('src/desk.ts', `export const key = '${value}';\n`, [rows])).toEqual([[0, 'keys', 1]]);
  expect(unmatchedIn('.env', `DESK_KEY=${value}\n`, [rows])).toEqual([[0, 'keys', 1]]);
});
