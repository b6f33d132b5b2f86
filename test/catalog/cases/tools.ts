import type { Case } from './case';

/** A tool whose argument `NAME` is run as code. */
function tool(name: string, code: string, label = 'input', marks = ''): Case {
  return {
    name,
    code,
    facts: [`tool-argument ${label} -> code-execution${marks === '' ? '' : ` [${marks}]`}`],
  };
}

const zod = `import { z } from 'zod';\n`;
const schema = `z.object({ code: z.enum(['a', 'b']) })`;
const parameter = 'input';
const known = 'known-values';

const mcp = `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\n${zod}const server = new McpServer({});\n`;
const mcp2 = `import { McpServer, Server } from '@modelcontextprotocol/server';\n${zod}const server = new McpServer({});\n`;
const requests = `import { Server } from '@modelcontextprotocol/sdk/server/index.js';\nimport { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';\n`;
const fastmcp = `import { FastMCP } from 'fastmcp';\n${zod}const server = new FastMCP({});\n`;
const ai = `import { tool, generateText, ToolLoopAgent } from 'ai';\n${zod}`;

const openInputs: readonly Case[] = [
  {
    name: 'AI SDK, a JSON Schema that says nothing',
    code: `import { jsonSchema, tool } from 'ai';\nexport const run = tool({ description: 'Runs.', inputSchema: jsonSchema({ type: 'object' }), execute: async (input) => start(input) });`,
    facts: ['tool undefined has anything input'],
  },
  {
    name: 'Zod, a record of anything',
    code: `import { tool } from 'ai';\n${zod}export const run = tool({ description: 'Runs.', inputSchema: z.record(z.string(), z.unknown()), execute: async (input) => start(input) });`,
    facts: ['tool undefined has anything input'],
  },
];

const servers: readonly Case[] = [
  tool(
    'MCP, a tool',
    `${mcp}server.tool('run', 'Runs code.', { code: z.string() }, async (input) => eval(input.code));`,
    parameter,
  ),
  tool(
    'MCP, a registered tool',
    `${mcp}server.registerTool('run', { inputSchema: ${schema} }, async (input) => eval(input.code));`,
    parameter,
    known,
  ),
  tool('MCP, a prompt', `${mcp}server.prompt('run', async (input) => eval(input.code));`, parameter),
  tool(
    'MCP, a registered prompt',
    `${mcp}server.registerPrompt('run', {}, async (input) => eval(input.code));`,
    parameter,
  ),
  tool(
    'MCP, a resource',
    `${mcp}server.resource('run', template, async (uri, input) => eval(input.code));`,
    parameter,
  ),
  tool(
    'MCP, a request',
    `${requests}const server = new Server({});\nserver.setRequestHandler(CallToolRequestSchema, async (request) => eval(request.params.arguments.code));`,
    'request.params.arguments',
  ),
  tool(
    'MCP, a typed request',
    `import type { CallToolRequest } from '@modelcontextprotocol/sdk/types.js';\nexport function run(request: CallToolRequest) { eval(request.params.name); }`,
    'request.params.name',
  ),
  tool(
    'MCP, the low-level server of another',
    `${mcp}server.server.setRequestHandler(schema, (request) => eval(request.params.uri));`,
    'request.params.uri',
  ),
  {
    name: 'MCP, sampling',
    code: `${requests}const server = new Server({});\nconst answer = await server.createMessage({ systemPrompt: rules, messages: [{ role: 'user', content: { type: 'text', text: question } }], maxTokens: 9 });\neval(answer.content.text);`,
    facts: ['MCP chat', 'system rules', 'user question', 'limits tokens', 'model text -> code-execution'],
  },
  {
    name: 'MCP, a client',
    code: `import { Client } from '@modelcontextprotocol/sdk/client/index.js';\nconst client = new Client({});\neval((await client.callTool({ name: 'a' })).content[0].text);`,
    facts: ['tool-result client.callTool() -> code-execution'],
  },
  tool(
    'MCP 2, a registered tool',
    `${mcp2}server.registerTool('run', { inputSchema: ${schema} }, async (input) => eval(input.code));`,
    parameter,
    known,
  ),
  tool(
    'MCP 2, a registered prompt',
    `${mcp2}server.registerPrompt('run', {}, async (input) => eval(input.code));`,
    parameter,
  ),
  tool(
    'MCP 2, a resource',
    `${mcp2}server.registerResource('run', template, {}, async (uri) => eval(uri));`,
    'uri',
  ),
  tool(
    'MCP 2, a request',
    `${mcp2}new Server({}).setRequestHandler('tools/call', async ({ params }) => eval(params.arguments.code));`,
    'params.arguments',
  ),
  tool(
    'MCP 2, the low-level server of another',
    `${mcp2}server.server.setRequestHandler('tools/call', (request) => eval(request.params.name));`,
    'request.params.name',
  ),
  tool(
    'MCP 2, a typed request',
    `import type { CallToolRequest } from '@modelcontextprotocol/server';\nexport function run(request: CallToolRequest) { eval(request.params.name); }`,
    'request.params.name',
  ),
  {
    name: 'MCP 2, a client',
    code: `import { Client } from '@modelcontextprotocol/client';\nconst client = new Client({});\neval((await client.readResource({ uri: 'a' })).contents[0].text);`,
    facts: ['tool-result client.readResource() -> code-execution'],
  },
  tool(
    'FastMCP',
    `${fastmcp}server.addTool({ name: 'run', parameters: ${schema}, execute: async (input) => eval(input.code) });`,
    parameter,
    known,
  ),
  tool(
    'FastMCP, a prompt',
    `${fastmcp}server.addPrompt({ load: async (input) => eval(input.code) });`,
    parameter,
  ),
];

const frameworks: readonly Case[] = [
  tool('AI SDK', `${ai}tool({ execute: async (input) => eval(input.code) });`, parameter),
  tool(
    'AI SDK, a schema',
    `${ai}tool({ inputSchema: ${schema}, execute: async (input) => eval(input.code) });`,
    parameter,
    known,
  ),
  tool(
    'AI SDK 4, a schema',
    `${ai}tool({ parameters: ${schema}, execute: async (input) => eval(input.code) });`,
    parameter,
    known,
  ),
  tool(
    'AI SDK, tools of a call',
    `${ai}await generateText({ model, prompt, tools: { run: { execute: async (input) => eval(input.code) } } });`,
    'input',
  ),
  tool(
    'AI SDK, tools of an agent',
    `${ai}const agent = new ToolLoopAgent({ model, tools: { run: { execute: async (input) => eval(input.code) } } });`,
    'input',
  ),
  tool(
    'OpenAI, tools that are run',
    `import OpenAI from 'openai';\nnew OpenAI().chat.completions.runTools({ model: 'gpt', messages, tools: [{ type: 'function', function: { function: (input) => eval(input) } }] });`,
  ),
  tool(
    'OpenAI, a tool by zod',
    `import { zodFunction } from 'openai/helpers/zod';\n${zod}zodFunction({ name: 'run', parameters: ${schema}, function: (input) => eval(input.code) });`,
    parameter,
    known,
  ),
  tool(
    'Anthropic, tools that are run',
    `import Anthropic from '@anthropic-ai/sdk';\nnew Anthropic().beta.messages.toolRunner({ messages, tools: [{ name: 'run', run: (input) => eval(input.code) }] });`,
    'input',
  ),
  tool(
    'Anthropic, a tool by zod',
    `import { betaZodTool } from '@anthropic-ai/sdk/helpers/beta/zod';\n${zod}betaZodTool({ name: 'run', inputSchema: ${schema}, run: (input) => eval(input.code) });`,
    parameter,
    known,
  ),
  tool(
    'Claude Agent SDK',
    `import { tool } from '@anthropic-ai/claude-agent-sdk';\n${zod}tool('run', 'Runs code.', { code: z.string() }, async (input) => eval(input.code));`,
    parameter,
  ),
  tool(
    'Mastra',
    `import { createTool } from '@mastra/core/tools';\ncreateTool({ id: 'run', execute: async (input) => eval(input.context.code) });`,
    parameter,
  ),
  tool(
    'Genkit',
    `import { genkit } from 'genkit';\n${zod}const ai = genkit({});\nai.defineTool({ name: 'run', inputSchema: ${schema} }, async (input) => eval(input.code));`,
    parameter,
    known,
  ),
  tool(
    'LlamaIndex',
    `import { tool } from 'llamaindex';\n${zod}tool((input) => eval(input.code), { parameters: ${schema} });`,
    parameter,
    known,
  ),
  tool(
    'Google ADK',
    `import { FunctionTool } from '@google/adk';\n${zod}new FunctionTool({ parameters: ${schema}, execute: (input) => eval(input.code) });`,
    parameter,
    known,
  ),
  tool(
    'VS Code',
    `import * as vscode from 'vscode';\nvscode.lm.registerTool('run', { invoke: (options) => eval(options.input.code) });`,
    'options.input',
  ),
  tool(
    'VS Code, a typed call',
    `import type * as vscode from 'vscode';\nexport function invoke(options: vscode.LanguageModelToolInvocationOptions<Input>) { eval(options.input.code); }`,
    'options.input',
  ),
];

export const toolCases: readonly Case[] = [...openInputs, ...servers, ...frameworks];
