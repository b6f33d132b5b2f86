import Anthropic from '@anthropic-ai/sdk';
import { Router } from 'express';
import OpenAI from 'openai';
import { z } from 'zod';

const anthropic = new Anthropic({ timeout: 20_000 });
const openai = new OpenAI();

const Request = z.object({ ticket: z.string().max(10_000) });

/** Tickets of customers, prepared for the people who work on them. */
export const tickets = Router();

tickets.post('/summary', async (request, response) => {
  const { ticket } = Request.parse(request.body);
  const message = await anthropic.messages.create({
    model: 'claude-sonnet-4-6',
    max_tokens: 400,
    system: 'Summarize the ticket in two sentences. Name what the customer wants.',
    messages: [{ role: 'user', content: ticket }],
  });
  console.info('model call', { id: message.id, model: message.model, usage: message.usage });
  const text = message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
  const moderation = await openai.moderations.create({ input: text });
  if (moderation.results[0]?.flagged) {
    response.status(502).send('The summary was withheld.');
    return;
  }
  response.send(text);
});
