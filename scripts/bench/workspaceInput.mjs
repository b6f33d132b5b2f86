// Workspaces made by rule: features of ten files each around two shared modules, one of which calls a model.
// One feature in two has to do with AI; the rest is what surrounds it in an application.

/**
 * The texts of a TypeScript workspace of exactly `count` files, by path.
 *
 * @param {number} count
 * @returns {Map<string, string>}
 */
export function workspaceOf(count) {
  const files = new Map(Object.entries(shared));
  for (let index = 0; files.size < count; index++) {
    const make = index % 2 === 0 ? answering : ordinary;
    for (const [name, text] of Object.entries(make(index))) {
      if (files.size < count)
        files.set(`src/features/feature${index}/${name}`, text + surroundings(name, index));
    }
  }
  return files;
}

/** What else stands in a file of an application: half a hundred lines that have to do with no model. */
function surroundings(name, index) {
  if (name === 'index.ts' || name === 'types.ts') return '';
  return `
interface Row${index} {
  readonly name: string;
  readonly amounts: readonly number[];
  readonly note?: string;
}

function summarize${index}(rows: readonly Row${index}[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { name, amounts } of rows) {
    const sum = amounts.filter((amount) => amount > 0).reduce((total, amount) => total + amount, 0);
    sums.set(name, (sums.get(name) ?? 0) + sum);
  }
  return sums;
}

export function tableOf${index}(rows: readonly Row${index}[], width = 40): string {
  const sums = [...summarize${index}(rows)].sort(([, one], [, other]) => other - one);
  const lines = sums.map(([name, sum]) => {
    const label = name.length > width ? name.slice(0, width - 1) + '…' : name.padEnd(width);
    return \`\${label} \${sum.toFixed(2)}\`;
  });
  return lines.length === 0 ? 'nothing' : lines.join('\\n');
}

export async function retry${index}<T>(work: () => Promise<T>, attempts = 3): Promise<T> {
  let last: unknown;
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      return await work();
    } catch (error) {
      last = error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 100));
    }
  }
  throw last;
}

export const noteOf${index} = (row: Row${index}): string => row.note?.trim() ?? 'none';
`;
}

/**
 * A module that calls a model, and files that import it and hand it what came with a request.
 *
 * @param {number} importers
 * @returns {Map<string, string>}
 */
export function hubOf(importers) {
  const files = new Map([['src/hub.ts', hub()]]);
  for (let index = 0; index < importers; index++) {
    files.set(`src/routes/route${index}.ts`, importerOf(index));
  }
  return files;
}

const shared = {
  'src/shared/model.ts': `import OpenAI from 'openai';
import { record } from './log';

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, timeout: 20_000 });

export interface Answer {
  readonly text: string;
  readonly tokens: number;
}

export async function complete(system: string, question: string, limit = 400): Promise<Answer> {
  const completion = await openai.chat.completions.create({
    model: 'gpt-5-mini',
    max_completion_tokens: limit,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: question },
    ],
  });
  record('model call', { id: completion.id, usage: completion.usage });
  return { text: completion.choices[0]?.message.content ?? '', tokens: completion.usage?.total_tokens ?? 0 };
}
`,
  'src/shared/log.ts': `export function record(event: string, details: Record<string, unknown>): void {
  console.info(JSON.stringify({ event, at: new Date().toISOString(), ...details }));
}
`,
};

function answering(index) {
  return {
    ...ordinary(index),
    'route.ts': `import { Router } from 'express';
import { answer${index} } from './service';
import { parseQuestion${index} } from './schema';

export const router = Router();

router.post('/features/${index}/answer', async (request, response) => {
  const { question, tone } = parseQuestion${index}(request.body);
  const reply = await answer${index}(tone, question);
  if (reply.length === 0) {
    response.status(502).json({ error: 'empty' });
    return;
  }
  response.json({ reply });
});
`,
    'service.ts': `import { complete } from '../../shared/model';
import { Cache${index} } from './cache';
import { instructions${index} } from './prompts';

const answers = new Cache${index}<{ readonly text: string }>();

export async function answer${index}(tone: string, question: string): Promise<string> {
  const key = tone + question.trim().toLowerCase();
  const known = answers.get(key);
  if (known) return known.text;
  const { text } = await complete(instructions${index}(tone), question);
  answers.set(key, { text });
  return text;
}
`,
    'prompts.ts': `const known = ['kind', 'brief', 'formal'];

export function instructions${index}(tone: string): string {
  const chosen = ${index % 2 === 0 ? "known.includes(tone) ? tone : 'kind'" : 'tone'};
  return ['You answer questions on feature ${index}.', \`Answer in a \${chosen} tone.\`].join('\\n');
}
`,
    'schema.ts': `import { z } from 'zod';

const question = z.object({ question: z.string().max(2_000), tone: z.string().max(20) });

export function parseQuestion${index}(body: unknown): z.infer<typeof question> {
  return question.parse(body);
}
`,
  };
}

function ordinary(index) {
  return {
    'route.ts': `import { Router } from 'express';
import { findOrder${index}, totalOf${index} } from './orders';

export const router = Router();

router.get('/features/${index}/orders/:id', async (request, response) => {
  const order = await findOrder${index}(request.params.id);
  response.json({ id: order.id, total: totalOf${index}(order) });
});
`,
    'service.ts': `import { findOrder${index} } from './orders';
import { labelOf${index} } from './labels';

export async function ship${index}(id: string): Promise<string> {
  const order = await findOrder${index}(id);
  return labelOf${index}({ street: order.id, city: 'Ghent' });
}
`,
    'prompts.ts': `export const texts${index} = { title: 'Feature ${index}', empty: 'There is nothing here.' } as const;\n`,
    'schema.ts': `import { z } from 'zod';

export const address${index} = z.object({ street: z.string().max(200), city: z.string().max(100) });
export const order${index} = z.object({ id: z.string(), address: address${index} });
`,
    'cache.ts': `export class Cache${index}<T extends object> {
  readonly #entries = new Map<string, { readonly value: T; readonly expires: number }>();

  constructor(private readonly lifetime = 60_000) {}

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined || entry.expires < Date.now()) return undefined;
    return entry.value;
  }

  set(key: string, value: T): void {
    this.#entries.set(key, { value, expires: Date.now() + this.lifetime });
    for (const [name, { expires }] of this.#entries) {
      if (expires < Date.now()) this.#entries.delete(name);
    }
  }
}
`,
    'orders.ts': `import type { Order${index} } from './types';

const orders = new Map<string, Order${index}>();

export async function findOrder${index}(id: string): Promise<Order${index}> {
  const order = orders.get(id);
  if (!order) throw new Error(\`There is no order \${id}.\`);
  return order;
}

export function totalOf${index}(order: Order${index}): number {
  return order.lines
    .filter(({ count }) => count > 0)
    .reduce((sum, { count, price }) => sum + count * price, 0);
}
`,
    'types.ts': `export interface Order${index} {
  readonly id: string;
  readonly lines: readonly { readonly article: string; readonly count: number; readonly price: number }[];
  readonly customer?: { readonly name: string; readonly city: string };
}
`,
    'labels.ts': `import { record } from '../../shared/log';

export async function labelOf${index}(address: { street: string; city: string }, attempts = 3): Promise<string> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      const result = await fetch('http://localhost:4000/labels', {
        method: 'POST',
        body: JSON.stringify({ ...address, attempt }),
      });
      if (result.ok) return (await result.json()).label;
    } catch (error) {
      record('no label', { attempt });
      if (attempt === attempts) throw error;
    }
  }
  throw new Error(\`No label for \${address.street} in \${address.city}.\`);
}
`,
    'dates.ts': `export const dayOf${index} = (date: Date): string => date.toISOString().slice(0, 10);

export function daysBetween${index}(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 86_400_000);
}
`,
    'index.ts': `export { router } from './route';\nexport type { Order${index} } from './types';\n`,
  };
}

const logger = `
function record(event: string, details: object): void {
  console.info(event, details);
}
`;

/** Some three hundred lines: the call, and functions around it. */
function hub() {
  const around = Array.from(
    { length: 40 },
    (_, index) => `
export function section${index}(title: string, lines: readonly string[]): string {
  const kept = lines.filter((line) => line.length > 0).slice(0, ${index + 3});
  if (kept.length === 0) return '';
  return [title.toUpperCase(), ...kept.map((line) => \`- \${line}\`)].join('\\n');
}
`,
  );
  return `${shared['src/shared/model.ts'].replace("import { record } from './log';\n", logger)}${around.join('')}`;
}

function importerOf(index) {
  return `import { Router } from 'express';
import { complete, section${index % 40} } from '../hub';

export const router = Router();

router.post('/routes/${index}', async (request, response) => {
  const { question, topic } = request.body;
  const system = section${index % 40}('Topics', [${index % 4 === 0 ? 'topic' : `'topic ${index}'`}]);
  const { text } = await complete(system, question);
  response.json({ text });
});
`;
}
