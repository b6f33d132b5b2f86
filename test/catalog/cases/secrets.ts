import { ask, askImport, type Case } from './case';
import { python } from './pythonModels';

const letters = 'aB3dE5fG7hJ9kL2mN4pQ6rS8tU';
const digits = '0a1b2c3d4e5f6789';

/** `length` characters that look random and are not. */
function some(length: number, alphabet = letters): string {
  return alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length);
}

/** Keys in the published formats, put together from parts. */
const keys = [
  ['sk-' + 'service-', `${some(24)}${'T3Blbk' + 'FJ'}${some(24)}`, 'OpenAI, OPENAI_API_KEY'],
  ['sk-', `${some(20)}${'T3Blbk' + 'FJ'}${some(20)}`, 'OpenAI, OPENAI_API_KEY'],
  ['sk-' + 'admin-', some(60), 'OpenAI, OPENAI_API_KEY'],
  ['sk-' + 'ant-api03-', `${some(93)}AA`, 'Anthropic, ANTHROPIC_API_KEY'],
  ['AI' + 'za', some(35), 'Google, GEMINI_API_KEY'],
  ['AB' + 'SK', some(112), 'Amazon Bedrock, AWS_BEARER_TOKEN_BEDROCK'],
  ['bedrock-' + 'api-key-', some(40), 'Amazon Bedrock, AWS_BEARER_TOKEN_BEDROCK'],
  ['AK' + 'IA', some(16, 'QRSTUVWXYZ234567'), 'AWS, AWS_ACCESS_KEY_ID'],
  ['h' + 'f_', some(34), 'Hugging Face, HF_TOKEN'],
  ['g' + 'sk_', some(52), 'Groq, GROQ_API_KEY'],
  ['r' + '8_', some(37), 'Replicate, REPLICATE_API_TOKEN'],
  ['x' + 'ai-', some(80), 'xAI, XAI_API_KEY'],
  ['sk-' + 'or-v1-', some(64, digits), 'OpenRouter, OPENROUTER_API_KEY'],
  ['pp' + 'lx-', some(48), 'Perplexity, PERPLEXITY_API_KEY'],
  ['nv' + 'api-', some(64), 'NVIDIA, NVIDIA_API_KEY'],
  ['ls' + 'v2_pt_', `${some(32, digits)}_${some(10, digits)}`, 'LangSmith, LANGSMITH_API_KEY'],
  [
    'sk-' + 'lf-',
    [8, 4, 4, 4, 12].map((length) => some(length, digits)).join('-'),
    'Langfuse, LANGFUSE_SECRET_KEY',
  ],
  ['pc' + 'sk_', `${some(6)}_${some(63)}`, 'Pinecone, PINECONE_API_KEY'],
  ['da' + 'pi', some(32, digits), 'Databricks, DATABRICKS_TOKEN'],
] as const;

export const secretCases: readonly Case[] = [
  {
    name: 'a private key in a prompt',
    code: `${askImport}const key = \`-----BEGIN RSA ${'PRIVATE'} KEY-----\n${some(64)}\`;\n${ask('`Sign with ${key}`')}`,
    facts: ['secret a literal private key (---…, 96 characters) -> user-prompt'],
  },
  {
    name: 'a member that holds a credential in a prompt',
    code: `${askImport}import { load } from './users';\nconst user = await load();\n${ask('`Log in with ${user.password}`')};`,
    facts: ['secret user.password -> user-prompt, medium confidence'],
  },
  ...keys.map(([prefix, rest, named]): Case => ({
    name: `a key that begins with ${prefix}`,
    code: `const key = '${prefix}${rest}';`,
    facts: [`secret ${named}`],
  })),
  ...[
    ['process.env.SESSION_SECRET', 'process.env.SESSION_SECRET'],
    ['JSON.stringify(process.env)', 'all of process.env', ' [in-literal]'],
    [`require('node:fs').readFileSync('server.pem', 'utf8')`, `require('node:fs').readFileSync()`],
    ['import.meta.env.VITE_OPENAI_API_KEY', 'import.meta.env.VITE_OPENAI_API_KEY'],
    [`Deno.env.get('OPENAI_API_KEY')`, 'Deno.env.get()'],
  ].map(([expression, label, marks = '']): Case => ({
    name: `${expression} in a prompt`,
    code: `${askImport}${ask(`\`Use this: \${${expression}}\``)};`,
    facts: [`secret ${label} -> user-prompt${marks}`],
  })),
  ...[
    ['import os', 'dict(os.environ)', 'all of os.environ'],
    ['from pathlib import Path', 'Path(".env").read_text()', 'Path().read_text()'],
    ['', 'open("server.key").read()', 'open().read()'],
    [
      'from pydantic_settings import BaseSettings\nclass Settings(BaseSettings):\n    hook_secret: str\nsettings = Settings()',
      'settings.hook_secret',
      'settings.hook_secret',
    ],
    [
      'from pydantic import SecretStr\nhook = SecretStr(read())',
      'hook.get_secret_value()',
      'hook.get_secret_value()',
    ],
  ].map(([imports, expression, label]) =>
    python(
      `${expression} in a prompt`,
      `from openai import OpenAI\n${imports}\nOpenAI().responses.create(input=f"Use this: {${expression}}")`,
      `secret ${label} -> user-prompt`,
    ),
  ),
];
