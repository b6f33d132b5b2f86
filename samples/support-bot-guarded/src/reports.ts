import { openai } from '@ai-sdk/openai';
import { generateObject } from 'ai';
import { Router } from 'express';
import { z } from 'zod';

interface Ticket {
  readonly shop: string;
  readonly minutes: number;
}

const tickets: readonly Ticket[] = [
  { shop: 'garden', minutes: 12 },
  { shop: 'kitchen', minutes: 31 },
];

/** What may be asked of the tickets: data that the program understands, instead of code that it runs. */
const Query = z.object({
  shop: z.enum(['garden', 'kitchen', 'toys']),
  measure: z.enum(['count', 'minutes']),
});

/** Questions of the management about the tickets: "How many did the garden shop have?" */
export const reports = Router();

reports.get('/', async (request, response) => {
  const { object, usage } = await generateObject({
    model: openai('gpt-6.1-terra'),
    schema: Query,
    instructions: 'Say which shop the question is about, and what it asks for.',
    prompt: String(request.query.question),
    abortSignal: AbortSignal.timeout(20_000),
  });
  console.info('model call', { model: 'gpt-6.1-terra', usage });
  const asked = tickets.filter(({ shop }) => shop === object.shop);
  const minutes = asked.reduce((total, ticket) => total + ticket.minutes, 0);
  response.json({ result: object.measure === 'count' ? asked.length : minutes });
});
