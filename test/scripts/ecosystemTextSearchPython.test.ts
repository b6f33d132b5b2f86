import { describe, expect, it } from 'vitest';
import { searchPython } from '../../scripts/ecosystem/textSearchPython.mjs';

function callsIn(...lines: readonly string[]): readonly number[] {
  return searchPython(lines.join('\n')).calls;
}

describe('searchPython', () => {
  it('names the cataloged libraries that a file imports, in each form of import', () => {
    const text = [
      'from openai import OpenAI, AsyncOpenAI',
      'from google import genai',
      'import os, anthropic as claude',
      'def later():',
      '    from llama_index.core import Settings',
      'from .openai import client',
    ];
    expect(searchPython(text.join('\n')).imports).toEqual([
      'anthropic',
      'google.genai',
      'llama_index.core',
      'llama_index.core.Settings',
      'openai',
      'openai.AsyncOpenAI',
      'openai.OpenAI',
    ]);
  });

  it('sees calls of clients, also those that are handed on', () => {
    expect(
      callsIn(
        'import asyncio',
        'from anthropic import Anthropic',
        'client.messages.create(model="m")',
        'await asyncio.to_thread(client.messages.create, model="m")',
        'threads.messages.list()',
      ),
    ).toEqual([3, 4]);
  });

  it('sees a call of Amazon only where a file speaks of its models', () => {
    expect(callsIn('import boto3', 'client = boto3.client("other")', 'client.converse(a=1)')).toEqual([]);
    expect(
      callsIn('import boto3', 'client = boto3.client("bedrock-runtime")', 'client.converse(a=1)'),
    ).toEqual([3]);
  });

  it('sees models of frameworks by the names that people give them', () => {
    expect(
      callsIn(
        'from llama_index.core import Settings',
        'answer = await Settings.llm.acomplete(prompt)',
        'ask = self.llm.astream_complete if stream else other',
        'cache.complete()',
      ),
    ).toEqual([2, 3]);
    expect(callsIn('from strands import Agent', 'answer = agent(question)', 'agent.stream_async(q)')).toEqual(
      [2, 3],
    );
  });

  it('passes over comments and documentation', () => {
    expect(
      callsIn(
        'from openai import OpenAI',
        'def ask():',
        '    """',
        '    client.responses.create(input=a)',
        '    """',
        '    # client.responses.create(input=a)',
        '    return client.responses.create(input=a)',
      ),
    ).toEqual([7]);
  });

  it('counts constructions apart, but for models that are handed to the settings', () => {
    const { calls, constructions } = searchPython(
      [
        'from llama_index.llms.openai import OpenAI',
        'from llama_index.core import Settings',
        'Settings.llm = OpenAI(model="g")',
        'model = OpenAI(model="g")',
      ].join('\n'),
    );
    expect({ calls, constructions }).toEqual({ calls: [], constructions: [4] });
  });
});
