/** Tools that a request describes as data, for the program to run what a model calls of them. */
import type { Case } from './case';
import { python } from './pythonModels';

const runs = (by: string, head: string, call: string, tools: string, block: string): Case => ({
  name: `a tool that ${by} is told of as data`,
  code: `import { exec } from 'node:child_process';\n${head}\nconst answer = await ${call.replace('TOOLS', tools)};\nfor (const block of ${block}) if (block.name === 'run') exec(block.code);`,
  facts: ['tool run executes by exec', 'tool run has typed input'],
});

const fields = `{ type: 'object', properties: { code: { type: 'string' } } }`;

export const loopCases: readonly Case[] = [
  runs(
    'OpenAI',
    `import OpenAI from 'openai';\nconst client = new OpenAI();`,
    'client.chat.completions.create({ messages: [], tools: [TOOLS] })',
    `{ function: { name: 'run', parameters: ${fields} } }`,
    'answer.choices[0].message.tool_calls.map((one) => ({ name: one.function.name, code: one.function.arguments }))',
  ),
  runs(
    'Anthropic',
    `import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();`,
    'client.messages.create({ messages: [], tools: [TOOLS] })',
    `{ name: 'run', input_schema: ${fields} }`,
    'answer.content.map((one) => ({ name: one.name, code: one.input.code }))',
  ),
  runs(
    'Google',
    `import { GoogleGenAI } from '@google/genai';\nconst client = new GoogleGenAI({});`,
    `client.models.generateContent({ contents: '', config: { tools: [TOOLS] } })`,
    `{ functionDeclarations: [{ name: 'run', parametersJsonSchema: ${fields} }] }`,
    'answer.functionCalls.map((one) => ({ name: one.name, code: one.args.code }))',
  ),
  runs(
    'Bedrock',
    `import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';\nconst client = new BedrockRuntimeClient({});`,
    'client.send(new ConverseCommand({ messages: [], toolConfig: { tools: [TOOLS] } }))',
    `{ toolSpec: { name: 'run', inputSchema: { json: ${fields} } } }`,
    'answer.output.message.content.map((one) => ({ name: one.toolUse.name, code: one.toolUse.input.code }))',
  ),
  python(
    'a tool that Google is told of as data in Python',
    `import os
from google import genai
client = genai.Client()
declared = {"name": "run", "parameters_json_schema": {"type": "object", "properties": {"code": {"type": "string"}}}}
answer = client.models.generate_content(contents="", config={"tools": [{"function_declarations": [declared]}]})
for call in answer.function_calls:
    if call.name == "run":
        os.system(call.args["code"])`,
    'tool run executes by os.system',
    'tool run has typed input',
  ),
];
