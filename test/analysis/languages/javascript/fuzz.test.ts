import { expect, test } from 'vitest';
import { javascriptFrontEnd } from '../../../../analysis/languages/javascript';
import type { Range } from '../../../../analysis/program';

/** A file such as people write, with something of every part of the language in it. */
const source = `'use server';
// Answers questions about orders.
import OpenAI, { type ClientOptions as Options } from 'openai';
import * as express from 'express';
import type { Request, Response } from 'express';
import fs = require('node:fs');
const { readFile, writeFile: write = fs.writeFile } = require('node:fs/promises');

/** How an answer is asked for. */
export interface Question<T = string> {
  readonly text: T;
  history?: readonly { role: 'user' | 'assistant'; content: string }[];
  ask(): Promise<void>;
}

type Handler = (request: Request, response: Response) => Promise<void>;

export enum Tone {
  Plain,
  Formal = 'formal',
  Loud = Formal,
}

declare const __VERSION__: string;

namespace Limits {
  export const tokens = 1_000;
  export function within(count: number): boolean {
    return count <= tokens && count >= 0;
  }
}

const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, timeout: 30_000 } satisfies Options);
const pattern = /[/*]order-(\\d+)/giu;
let total = 0;
var retries = 3n;

function* pages<T>(rows: T[], size = 10): Generator<T[]> {
  for (let start = 0, end = size; start < rows.length; start += size, end += size) {
    yield rows.slice(start, end);
  }
  yield* [];
}

export const system = (tone: Tone, { name = 'you', ...rest }: Record<string, string> = {}) =>
  \`You answer \${tone === Tone.Plain ? 'plainly' : \`in a \${tone} way\`} to \${name}.
Never speak of \${Object.keys(rest).join(', ')} // this is not a comment
\`;

@Injectable()
export class Assistant extends Base<string> implements Bot {
  static #count = 0;
  declare private readonly options: Options;
  history: Question['history'] = [];
  #secret?: string;

  static {
    Assistant.#count++;
  }

  constructor(private readonly model: OpenAI, @Inject('log') public log?: Console) {
    super('assistant');
    this.#secret ??= model?.apiKey ?? undefined;
  }

  get count(): number {
    return Assistant.#count;
  }

  set count(value) {
    Assistant.#count = value >>> 1;
  }

  ask(question: string): Promise<string>;
  async ask(question: string, ...more: unknown[]): Promise<string> {
    const messages = [{ role: 'system', content: system(Tone.Formal) }, ...this.history!];
    messages.push({ role: 'user', content: question + (more.length > 0 ? String(more[0]) : '') });
    outer: for (const message of messages) {
      switch (message.role) {
        case 'system':
          continue outer;
        case 'user': {
          total += message.content.length;
          break;
        }
        default:
          break outer;
      }
    }
    try {
      const completion = await this.model.chat.completions.create({
        model: 'gpt-4o',
        messages,
        ['max' + '_tokens']: Limits.tokens,
        tools: [{ type: 'function', function: { name: 'lookup', parameters: {} } }],
      });
      return completion.choices?.[0]?.message.content as string;
    } catch ({ message, code: [first] = [] }) {
      if (first && message in this.history!) throw new Error(\`failed: \${message}\`, { cause: first });
      else if (typeof message !== 'string') delete this.history;
      else return void 0, '';
    } finally {
      retries--;
    }
  }

  protected abstract reset(): void;
  async *stream(prompt: string) {
    for await (const chunk of await client.responses.create({ input: prompt, stream: true })) yield chunk;
    for (const key in this) if (!Object.hasOwn(this, key)) continue;
    let rounds = 0;
    do rounds++;
    while (rounds < 3 || false);
  }
}

const app = express();
app.use(express.json());
app.post('/ask', async (request, response) => {
  const { question, 'tone': tone = Tone.Plain } = request.body as { question: string; tone?: Tone };
  const assistant = new Assistant(client);
  const answer = await assistant.ask(question).catch((error: Error) => error.message);
  response.send(<html>
    <body className="answer" {...request.query} hidden>
      <h1>Answer // to {question}</h1>
      {/* the answer itself */}
      {answer ? <p dangerouslySetInnerHTML={{ __html: answer }} /> : <></>}
      <Form.Field onSubmit={() => fetch('/ask', { method: 'POST' })}>&nbsp;</Form.Field>
    </body>
  </html>);
});

export default async function main(...args: string[]) {
  'use strict';
  const [path = 'orders.json', , ...others] = args;
  const orders: unknown = JSON.parse(await readFile(path, 'utf8'));
  const tagged = String.raw\`\\unicode \${others}\`;
  const lazy = await import('./lazy.js');
  [total, retries] = [retries, total].map(Number) as never;
  if (new.target || import.meta.url === tagged) return lazy;
  return { orders, pages, get total() { return total; }, async run() { await main(); }, [path]: write };
}

export { client as default2, Tone as tone };
export * from './other';
export * as extra from './extra';
export type { Handler };
module.exports = { ...exports, main };
`;

/** The same numbers every time; from Mulberry32. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const marks = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '<',
  '>',
  '`',
  "'",
  '"',
  '/',
  '/*',
  '${',
  '.',
  ',',
  ';',
  '=>',
  '@',
  '#',
  '\n',
];

function mutate(random: (below: number) => number): string {
  const start = random(source.length);
  const end = Math.min(source.length, start + 1 + random(random(4) === 0 ? 400 : 12));
  switch (random(4)) {
    case 0:
      return source.slice(0, start) + source.slice(end);
    case 1:
      return source.slice(0, end) + source.slice(start, end) + source.slice(end);
    case 2:
      return source.slice(0, start) + (marks[random(marks.length)] ?? '') + source.slice(start);
    default:
      return source.slice(0, start);
  }
}

/** Every range of a program, wherever a node carries one. */
function checkRanges(value: unknown, length: number, seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if ('start' in value && 'end' in value) {
    const { start, end } = value as Range;
    if (!(start >= 0 && start <= end && end <= length))
      throw new Error(`a range from ${start} to ${end} of ${length}`);
    return;
  }
  for (const each of Object.values(value)) checkRanges(each, length, seen);
}

function check(path: string, text: string): number {
  const { program, problems } = javascriptFrontEnd().lower({ path, text });
  checkRanges([program, problems], text.length, new Set());
  const crashes = problems.filter(({ message }) => /could not be read/i.test(message));
  if (crashes.length > 0) throw new Error(crashes.map(({ message }) => message).join());
  return problems.length;
}

test('the file itself is read without problems', () => {
  expect(check('a.tsx', source)).toBe(0);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])('no change of the file does harm, series %i', (seed) => {
  const random = randomFrom(seed);
  let broken = 0;
  for (let round = 0; round < 50; round++) {
    const text = mutate(random);
    try {
      broken += Math.min(check(seed % 4 === 0 ? 'a.ts' : 'a.tsx', text), 1);
    } catch (error) {
      throw new Error(`series ${seed}, round ${round}: ${String(error)}`, { cause: error });
    }
  }
  expect(broken).toBeGreaterThan(10);
});

test('no end of the file does harm', () => {
  for (let end = 0; end < source.length; end += 17) check('a.tsx', source.slice(0, end));
});
