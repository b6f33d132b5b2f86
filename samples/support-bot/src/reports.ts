import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { Router } from 'express';

interface Ticket {
  readonly shop: string;
  readonly minutes: number;
}

const tickets: readonly Ticket[] = [
  { shop: 'garden', minutes: 12 },
  { shop: 'kitchen', minutes: 31 },
];

/** Questions of the management about the tickets: "How many were there last week?" */
export const reports = Router();

reports.get('/', async (request, response) => {
  const { text } = await generateText({
    model: openai('gpt-6.1-terra'),
    instructions: 'Write one JavaScript expression over the array `tickets` that answers the question.',
    prompt: String(request.query.question),
  });
  const compute = new Function('tickets', `return (${text});`);
  response.json({ result: compute(tickets) });
});
