// The pinned input: programs made by rule, so that each run on each machine measures the same text.
// They look like the code that the product is for: handlers that call models, among functions that do not.

/** The sizes that the benchmark reports, in lines. */
export const sizes = [300, 1000, 5000];

/**
 * A TypeScript program of exactly `lines` lines.
 *
 * @param {number} lines
 * @returns {string}
 */
export function programOf(lines) {
  return programFrom({ head, blocks, filler }, lines);
}

/**
 * A program of exactly `lines` lines: its head, then its blocks in turns, and at the end, where no block fits, a filler.
 *
 * @param {{
 *   head: readonly string[],
 *   blocks: readonly ((index: number) => readonly string[])[],
 *   filler: (lines: number) => readonly string[],
 * }} parts
 * @param {number} lines
 * @returns {string}
 */
export function programFrom({ head, blocks, filler }, lines) {
  const program = [...head];
  for (let index = 0; program.length < lines; index++) {
    const block = blocks[index % blocks.length]?.(index) ?? [];
    program.push(...(program.length + block.length > lines ? filler(lines - program.length) : block));
  }
  return `${program.join('\n')}\n`;
}

const head = [
  "import { Router } from 'express';",
  "import OpenAI from 'openai';",
  "import { z } from 'zod';",
  '',
  'const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });',
  'export const router = Router();',
  '',
];

/** One block in four calls a model, and one call in two has something to report. */
const blocks = [
  (index) => [
    `interface Order${index} {`,
    '  readonly id: string;',
    '  readonly lines: readonly { readonly article: string; readonly count: number; readonly price: number }[];',
    '  readonly customer?: { readonly name: string; readonly city: string };',
    '}',
    '',
    `export function total${index}(order: Order${index}): number {`,
    '  return order.lines',
    '    .filter(({ count }) => count > 0)',
    '    .reduce((sum, { count, price }) => sum + count * price, 0);',
    '}',
    '',
  ],
  (index) => [
    `router.post('/orders/${index}/answer', async (request, response) => {`,
    '  const { question, tone } = request.body;',
    "  const known = ['kind', 'brief'].includes(tone) ? tone : 'kind';",
    '  const completion = await openai.chat.completions.create({',
    "    model: 'gpt-5-mini',",
    '    messages: [',
    `      { role: 'system', content: \`Answer in a \${${index % 8 === 1 ? 'tone' : 'known'}} tone.\` },`,
    "      { role: 'user', content: question },",
    '    ],',
    '  });',
    "  const reply = completion.choices[0]?.message.content ?? '';",
    "  console.info('model call', { id: completion.id, usage: completion.usage });",
    '  if (reply.length === 0) {',
    "    response.status(502).json({ error: 'empty' });",
    '    return;',
    '  }',
    '  response.json({ reply });',
    '});',
    '',
  ],
  (index) => [
    `export class Cache${index}<T extends object> {`,
    '  readonly #entries = new Map<string, { readonly value: T; readonly expires: number }>();',
    '',
    '  constructor(private readonly lifetime = 60_000) {}',
    '',
    '  get(key: string): T | undefined {',
    '    const entry = this.#entries.get(key);',
    '    if (entry === undefined || entry.expires < Date.now()) return undefined;',
    '    return entry.value;',
    '  }',
    '',
    '  set(key: string, value: T): void {',
    '    this.#entries.set(key, { value, expires: Date.now() + this.lifetime });',
    '    for (const [name, { expires }] of this.#entries) {',
    '      if (expires < Date.now()) this.#entries.delete(name);',
    '    }',
    '  }',
    '}',
    '',
  ],
  (index) => [
    `const Address${index} = z.object({ street: z.string().max(200), city: z.string().max(100) });`,
    '',
    `export async function ship${index}(input: unknown, attempts = 3): Promise<string> {`,
    `  const address = Address${index}.parse(input);`,
    '  for (let attempt = 1; attempt <= attempts; attempt++) {',
    '    try {',
    "      const result = await fetch('http://localhost:4000/labels', {",
    "        method: 'POST',",
    '        body: JSON.stringify({ ...address, attempt }),',
    '      });',
    '      if (result.ok) return (await result.json()).label;',
    '    } catch (error) {',
    '      if (attempt === attempts) throw error;',
    '    }',
    '  }',
    '  throw new Error(`No label for ${address.street} in ${address.city}.`);',
    '}',
    '',
  ],
];

function filler(lines) {
  return Array.from({ length: lines }, (_, index) => `export const rest${index} = ${index};`);
}
