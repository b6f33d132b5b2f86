import Anthropic from '@anthropic-ai/sdk';
import { Router } from 'express';

const anthropic = new Anthropic();
const crmToken = process.env.CRM_TOKEN;

/** Tickets of customers, prepared for the people who work on them. */
export const tickets = Router();

tickets.post('/summary', async (request, response) => {
  const message = await anthropic.messages.create({
    model: 'claude-sonnet-4-6',
    max_tokens: 400,
    messages: [
      {
        role: 'user',
        content: `Summarize this ticket in two sentences. Name what the customer wants. ${request.body.ticket}`,
      },
    ],
  });
  const text = message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
  response.send(text);
});

/** A draft for an agent, with what the customer database knows. */
tickets.post('/draft', async (request, response) => {
  const message = await anthropic.messages.create({
    model: 'claude-sonnet-4-6',
    max_tokens: 800,
    system: `Draft an answer. Look customers up in the database with the token ${crmToken}.`,
    messages: [{ role: 'user', content: request.body.ticket }],
  });
  response.json({ id: message.id, draft: message.content });
});
