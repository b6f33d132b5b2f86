import { describe, expect, it } from 'vitest';
import { searchText } from '../../scripts/ecosystem/textSearch.mjs';

/** The lines of the calls that a text search sees. */
function callsIn(...lines: readonly string[]): readonly number[] {
  return searchText(lines.join('\n')).calls;
}

describe('searchText', () => {
  it('names the cataloged packages that a file imports, in each form of import', () => {
    const text = [
      `import OpenAI from 'openai';`,
      `import { anthropic } from "@ai-sdk/anthropic";`,
      `import type { Message } from '@anthropic-ai/sdk/resources/messages';`,
      `const { tool } = await import('ai');`,
      `const azure = require('@ai-sdk/azure');`,
      `import express from 'express';`,
      `import { open } from './openai';`,
      `import { rain } from 'rainy-ai';`,
    ];
    expect(searchText(text.join('\n')).imports).toEqual([
      '@ai-sdk/anthropic',
      '@ai-sdk/azure',
      '@anthropic-ai/sdk',
      'ai',
      'openai',
    ]);
  });

  it('sees the calls of a client, however it is reached', () => {
    expect(
      callsIn(
        `import OpenAI from 'openai';`,
        `await client.chat.completions.create({});`,
        `await this.session.openai.chat.completions.stream({});`,
        `await (await getClient()).beta.chat.completions.parse({});`,
        `await client!.responses.create({});`,
      ),
    ).toEqual([2, 3, 4, 5]);
  });

  it('sees messages of one provider and not the messages of a thread', () => {
    expect(
      callsIn(
        `import Anthropic from '@anthropic-ai/sdk';`,
        `await client.messages.create({});`,
        `client.beta.messages.stream({});`,
        `await openai.beta.threads.messages.create(thread, {});`,
      ),
    ).toEqual([2, 3]);
  });

  it('leaves clients of the same shape to the packages that make them', () => {
    expect(callsIn(`const sms = await twilio.messages.create({ to });`)).toEqual([]);
    expect(
      callsIn(
        `import Groq from 'groq-sdk'; // speaks the language of openai`,
        `const provider = 'openai';`,
        `await groq.chat.completions.create({});`,
      ),
    ).toEqual([]);
  });

  it('follows the local names of imported functions', () => {
    expect(
      callsIn(
        `import { generateText as ask, streamObject, tool } from 'ai';`,
        `await ask({});`,
        `streamObject<Answer>({});`,
        `agent.streamObject({});`,
        `function streamObject(options) {}`,
      ),
    ).toEqual([2, 3]);
  });

  it('follows a namespace, also one that a compiler made', () => {
    expect(
      callsIn(
        `const ai_1 = require("ai");`,
        `await (0, ai_1.generateText)({});`,
        `const sdk = await import('ai');`,
        `sdk.streamText({});`,
      ),
    ).toEqual([2, 4]);
  });

  it('does not take functions of the same name for those of the package', () => {
    expect(callsIn(`import { generateText } from './model';`, `await generateText({});`)).toEqual([]);
  });

  it('sees fetch to an address where a model answers', () => {
    expect(
      callsIn(
        `const base = 'https://api.openai.com/v1';`,
        `const address = 'https://api.anthropic.com/v1/messages';`,
        `await fetch('https://api.openai.com/v1/chat/completions', {});`,
        `await fetch(address, {});`,
        'await fetch(`${base}/responses`, {});',
        `await fetch('https://api.openai.com/v1/models');`,
        'await fetch(`${base}/files`);',
      ),
    ).toEqual([3, 4, 5]);
  });

  it('passes over comments and keeps the count of lines', () => {
    expect(
      callsIn(
        `import OpenAI from 'openai';`,
        `/*`,
        ` * await client.chat.completions.create({});`,
        ` */`,
        `// await client.chat.completions.create({});`,
        `await client.chat.completions.create({});`,
      ),
    ).toEqual([6]);
  });

  it('counts constructions apart from calls, in compiled code too', () => {
    const { calls, constructions } = searchText(
      [
        `const openai_1 = require("openai");`,
        `const a = new openai_1.default({});`,
        `const b = new openai_1.AzureOpenAI({});`,
        `const c = createOpenAI({});`,
        `const d = new Database({});`,
      ].join('\n'),
    );
    expect({ calls, constructions }).toEqual({ calls: [], constructions: [2, 3, 4] });
  });
});
