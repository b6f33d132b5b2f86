import { Router } from 'express';
import OpenAI from 'openai';

const openai = new OpenAI({ apiKey: 'sk-support-bot-7d31f0a94c5e4b2286aa' });

/** Questions of customers, answered in the tone of the shop that they came from. */
export const chat = Router();

chat.post('/', async (request, response) => {
  const { shop, message } = request.body;
  const completion = await openai.chat.completions.create({
    model: 'gpt-6.1-terra',
    messages: [
      { role: 'system', content: `You are the assistant of ${shop}. Be kind, be brief, promise nothing.` },
      { role: 'user', content: message },
    ],
  });
  response.json({ reply: completion.choices[0]?.message.content });
});

/** The same, word by word. */
chat.post('/stream', async (request, response) => {
  const history = [
    { role: 'assistant' as const, content: `Hello ${request.body.name}, how can I help you?` },
  ];
  const stream = await openai.chat.completions.create({
    model: 'gpt-6.1-terra',
    messages: [...history, { role: 'user', content: request.body.message }],
    stream: true,
  });
  for await (const chunk of stream) response.write(chunk.choices[0]?.delta.content ?? '');
  response.end();
});
