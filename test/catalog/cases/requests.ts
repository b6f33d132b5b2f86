import type { Case } from './case';

const chat = `{ messages: [{ role: 'system', content: rules }, { role: 'user', content: question }] }`;
const chatFacts = ['system rules', 'user question'];

function fetched(name: string, url: string, body: string, answer: string, facts: readonly string[]): Case {
  return {
    name,
    code: `const response = await fetch(\`${url}\`, { method: 'POST', body: JSON.stringify(${body}), signal });\nconst json = await response.json();\neval(${answer});`,
    facts: [...facts, 'limits timeout', 'model text -> code-execution'],
  };
}

const openaiHosts = [
  ['https://api.openai.com/v1/chat/completions', 'OpenAI'],
  [
    'https://example.openai.azure.com/openai/deployments/${name}/chat/completions?api-version=1',
    'Azure OpenAI',
  ],
  ['https://api.mistral.ai/v1/chat/completions', 'Mistral'],
  ['https://api.groq.com/openai/v1/chat/completions', 'Groq'],
  ['https://api.together.ai/v1/chat/completions', 'Together'],
  ['https://api.together.xyz/v1/chat/completions', 'Together'],
  ['https://openrouter.ai/api/v1/chat/completions', 'OpenRouter'],
  ['https://api.perplexity.ai/chat/completions', 'Perplexity'],
  ['https://api.deepseek.com/chat/completions', 'DeepSeek'],
  ['https://api.x.ai/v1/chat/completions', 'xAI'],
  ['https://api.fireworks.ai/inference/v1/chat/completions', 'Fireworks'],
  ['https://router.huggingface.co/v1/chat/completions', 'Hugging Face'],
  ['https://ai-gateway.vercel.sh/v1/chat/completions', 'AI Gateway'],
  ['http://localhost:11434/v1/chat/completions', 'Ollama'],
] as const;

const geminiBody = `{ systemInstruction: { parts: [{ text: rules }] }, contents: [{ role: 'user', parts: [{ text: question }] }] }`;
const geminiText = 'json.candidates[0].content.parts[0].text';

export const requestCases: readonly Case[] = [
  ...openaiHosts.map(([url, provider]) =>
    fetched(`fetch to ${url}`, url, chat, 'json.choices[0].message.content', [
      `${provider} chat`,
      ...chatFacts,
    ]),
  ),
  fetched(
    'completions',
    'https://api.openai.com/v1/completions',
    '{ prompt: question }',
    'json.choices[0].text',
    ['OpenAI completion', 'user question'],
  ),
  fetched(
    'responses',
    'https://api.openai.com/v1/responses',
    '{ instructions: rules, input: question }',
    'json.output[0].content[0].text',
    ['OpenAI chat', ...chatFacts],
  ),
  fetched(
    'messages',
    'https://api.anthropic.com/v1/messages',
    `{ system: rules, messages: [{ role: 'user', content: question }] }`,
    'json.content[0].text',
    ['Anthropic chat', ...chatFacts],
  ),
  fetched(
    'Gemini',
    'https://generativelanguage.googleapis.com/v1beta/models/gemini:generateContent',
    geminiBody,
    geminiText,
    ['Google chat', ...chatFacts],
  ),
  ...['https://aiplatform.googleapis.com', 'https://us-central1-aiplatform.googleapis.com'].map((host) =>
    fetched(`Vertex at ${host}`, `${host}/v1/\${model}:generateContent`, geminiBody, geminiText, [
      'Google Vertex chat',
      ...chatFacts,
    ]),
  ),
  fetched(
    'Bedrock',
    'https://bedrock-runtime.us-east-1.amazonaws.com/model/${id}/converse',
    `{ system: [{ text: rules }], messages: [{ role: 'user', content: [{ text: question }] }] }`,
    'json.output.message.content[0].text',
    ['Amazon Bedrock chat', ...chatFacts],
  ),
  fetched('Cohere', 'https://api.cohere.com/v2/chat', chat, 'json.message.content[0].text', [
    'Cohere chat',
    ...chatFacts,
  ]),
  fetched(
    'Replicate',
    'https://api.replicate.com/v1/predictions',
    '{ input: { system_prompt: rules, prompt: question } }',
    'json.output[0]',
    ['Replicate completion', ...chatFacts],
  ),
  ...['http://127.0.0.1:11434', 'http://host.docker.internal:11434', 'https://ollama.com'].map((host) =>
    fetched(`Ollama at ${host}`, `${host}/api/chat`, chat, 'json.message.content', [
      'Ollama chat',
      ...chatFacts,
    ]),
  ),
  fetched(
    'Ollama, completion',
    'http://localhost:11434/api/generate',
    '{ system: rules, prompt: question }',
    'json.response',
    ['Ollama completion', ...chatFacts],
  ),
];
