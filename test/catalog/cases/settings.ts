/** Options that change what is allowed. */
import type { Case } from './case';
import { python } from './pythonModels';

const given = (name: string, code: string, ...facts: readonly string[]): Case => ({ name, code, facts });

const genai = `import { GoogleGenAI, HarmBlockThreshold } from '@google/genai';\nconst ai = new GoogleGenAI({});\n`;
const older = `import { GoogleGenerativeAI, HarmBlockThreshold } from '@google/generative-ai';\nconst ai = new GoogleGenerativeAI('');\n`;
const offs = ['BLOCK_NONE', 'OFF'] as const;

const filters: readonly Case[] = [
  ...['models.generateContent', 'models.generateContentStream', 'chats.create'].map((call) =>
    given(
      `Google, a filter of ${call}`,
      `${genai}await ai.${call}({ config: { safetySettings: [{ threshold: 'BLOCK_NONE' }] } });`,
      `setting unfiltered 'BLOCK_NONE'`,
    ),
  ),
  ...offs.flatMap((name) => [
    given(
      `Google, the threshold ${name}`,
      `${genai}await ai.models.generateContent({ config: { safetySettings: [{ threshold: HarmBlockThreshold.${name} }] } });`,
      `setting unfiltered HarmBlockThreshold.${name}`,
    ),
    given(
      `Google, older, the threshold ${name}`,
      `${older}ai.getGenerativeModel({ safetySettings: [{ threshold: HarmBlockThreshold.${name} }] });`,
      `setting unfiltered HarmBlockThreshold.${name}`,
    ),
    python(
      `Google, the threshold ${name}`,
      `from google import genai\nfrom google.genai import types\nclient = genai.Client()\nclient.models.generate_content(config=types.GenerateContentConfig(safety_settings=[types.SafetySetting(threshold=types.HarmBlockThreshold.${name})]))`,
      `setting unfiltered types.HarmBlockThreshold.${name}`,
    ),
    python(
      `Google, older, the threshold ${name}`,
      `import google.generativeai as genai\ngenai.GenerativeModel("g", safety_settings={"a": genai.types.HarmBlockThreshold.${name}})`,
      `setting unfiltered genai.types.HarmBlockThreshold.${name}`,
    ),
    python(
      `Vertex, the threshold ${name}`,
      `from vertexai.generative_models import GenerativeModel, HarmBlockThreshold, SafetySetting\nGenerativeModel("g", safety_settings=[SafetySetting(threshold=HarmBlockThreshold.${name})])`,
      `setting unfiltered HarmBlockThreshold.${name}`,
    ),
  ]),
  given(
    'Google, older, a filter of one request',
    `${older}ai.getGenerativeModel({}).generateContent({ safetySettings: [{ threshold: 'OFF' }] });`,
    `setting unfiltered 'OFF'`,
  ),
  ...['safety_settings={"a": "OFF"}', 'safety_settings=[{"threshold": "OFF"}]'].map((option) =>
    python(
      `Google, older, a filter of one request by ${option}`,
      `import google.generativeai as genai\ngenai.GenerativeModel("g").generate_content("a", ${option})`,
      `setting unfiltered "OFF"`,
    ),
  ),
  given(
    'Cohere, its filter',
    `import { CohereClientV2 } from 'cohere-ai';\nnew CohereClientV2().chat({ safetyMode: 'OFF' });`,
    `setting unfiltered 'OFF'`,
  ),
  given(
    'Cohere, its filter before',
    `import { CohereClient } from 'cohere-ai';\nnew CohereClient().chat({ safetyMode: 'NONE' });`,
    `setting unfiltered 'NONE'`,
  ),
  python(
    'Cohere, its filter',
    `import cohere\ncohere.ClientV2().chat(safety_mode="OFF")`,
    `setting unfiltered "OFF"`,
  ),
];

const deadlines: readonly Case[] = [
  ['asyncio', 'timeout'],
  ['anyio', 'fail_after'],
  ['async_timeout', 'timeout'],
].map(([name, call]) =>
  python(
    `a block with a deadline of ${name}`,
    `import ${name}, openai\nwith ${name}.${call}(20):\n    pass`,
    `setting deadline ${name}.${call}`,
  ),
);

const endless: readonly Case[] = [
  ['count()', 'count'],
  ['repeat(None)', 'repeat'],
].map(([code, name]) =>
  python(
    `a loop without end by ${name}`,
    `import itertools\nfrom openai import OpenAI\nfor turn in itertools.${code}:\n    OpenAI()`,
    `setting endless itertools.${name}`,
  ),
);

const errors: readonly Case[] = [
  python(
    'a block that suppresses errors',
    `from contextlib import suppress\nfrom openai import OpenAI\nwith suppress(Exception):\n    OpenAI()`,
    `setting errors-suppressed suppress`,
  ),
  python(
    'errors as values',
    `import asyncio, openai\nasyncio.gather(return_exceptions=True)`,
    `setting errors-settled True`,
  ),
];

export const settingCases: readonly Case[] = [...filters, ...deadlines, ...endless, ...errors];
