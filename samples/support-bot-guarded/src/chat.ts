import { Router } from 'express';
import OpenAI from 'openai';
import { z } from 'zod';

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, timeout: 20_000 });

const Question = z.object({
  shop: z.enum(['garden', 'kitchen', 'toys']),
  message: z.string().max(2000),
});

/** Questions of customers, answered in the tone of the shop that they came from. */
export const chat = Router();

chat.post('/', async (request, response) => {
  const { shop, message } = Question.parse(request.body);
  const completion = await openai.chat.completions.create({
    model: 'gpt-6.1-terra',
    max_completion_tokens: 2000,
    messages: [
      { role: 'system', content: `You are the assistant of the ${shop} shop. Be kind, be brief.` },
      { role: 'user', content: message },
    ],
  });
  console.info('model call', { id: completion.id, model: completion.model, usage: completion.usage });
  const reply = completion.choices[0]?.message.content ?? '';
  const moderation = await openai.moderations.create({ input: reply });
  if (moderation.results[0]?.flagged) {
    response.json({ reply: 'A colleague will answer you soon.' });
    return;
  }
  response.json({ reply });
});
