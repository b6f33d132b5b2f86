import type { ApiModel } from '../analysis';

const notInstalled = 'not among the packages whose types are at hand';
const argument = { source: 'tool-argument' } as const;

/** Functions of Anthropic's SDK that make a tool for its tool runner. The second of each list is its older place. */
export const anthropicTools = {
  package: ['@anthropic-ai/sdk/helpers/beta/zod', '@anthropic-ai/sdk/helpers/beta/json-schema'],
  read: '@anthropic-ai/sdk 1.11.0, helpers.md of the package',
  ai: true,
  title: 'Anthropic',
  handlers: [
    {
      call: ['betaZodTool', 'betaTool'],
      callback: 'arg0.run',
      parameters: [argument, null],
      schema: 'arg0.inputSchema',
      kind: 'tool',
    },
  ],
} as const satisfies ApiModel;

/** Tools of the Claude Agent SDK: https://docs.claude.com/en/api/agent-sdk/custom-tools. */
export const claudeAgentTools = {
  package: ['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'],
  read: '@anthropic-ai/claude-agent-sdk 0.3, declarations of the package',
  ai: true,
  title: 'Claude Agent SDK',
  handlers: [
    {
      call: 'tool',
      callback: 'arg3',
      parameters: [argument, null],
      schema: 'arg2',
      kind: 'tool',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** Functions of OpenAI's SDK that make a tool from a zod schema. */
export const openaiTools = {
  package: 'openai/helpers/zod',
  read: 'openai 7.55.0, helpers.md of the package',
  ai: true,
  title: 'OpenAI',
  handlers: [
    {
      call: ['zodFunction', 'zodResponsesFunction'],
      callback: 'arg0.function',
      parameters: [argument, null],
      schema: 'arg0.parameters',
      kind: 'tool',
    },
  ],
} as const satisfies ApiModel;

/** Tools of other frameworks, each made by one function with an `execute` or a callback. */
export const mastraTools = {
  package: ['@mastra/core/tools', '@mastra/core'],
  read: '@mastra/core 1, https://mastra.ai/reference/tools/create-tool',
  ai: true,
  title: 'Mastra',
  handlers: [
    {
      call: 'createTool',
      callback: 'arg0.execute',
      parameters: [argument, null],
      kind: 'tool',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** Genkit 1: https://genkit.dev/docs/tool-calling. */
export const genkitTools = {
  package: ['genkit', 'genkit/beta'],
  read: 'genkit 1, https://genkit.dev/docs/tool-calling',
  ai: true,
  title: 'Genkit',
  types: [{ type: 'Genkit', make: ['call genkit', 'annotation Genkit'], unproven: notInstalled }],
  handlers: [
    {
      on: 'Genkit',
      call: ['defineTool', 'dynamicTool'],
      callback: 'arg1',
      parameters: [argument, null],
      schema: 'arg0.inputSchema',
      kind: 'tool',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** LlamaIndex.TS: https://developers.llamaindex.ai/typescript/framework/modules/agents/tool. */
export const llamaIndexTools = {
  package: ['llamaindex', '@llamaindex/core/tools'],
  read: 'llamaindex 0.12, https://developers.llamaindex.ai/typescript/framework/modules/agents/tool',
  ai: true,
  title: 'LlamaIndex',
  handlers: [
    {
      call: ['tool', 'FunctionTool.from'],
      callback: ['arg0', 'arg0.execute', 'arg1.execute'],
      parameters: [argument, null],
      schema: ['arg0.parameters', 'arg1.parameters'],
      kind: 'tool',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** Google's Agent Development Kit: https://google.github.io/adk-docs/tools. */
export const adkTools = {
  package: '@google/adk',
  read: '@google/adk 1, https://google.github.io/adk-docs/tools',
  ai: true,
  title: 'Google ADK',
  handlers: [
    {
      construct: 'FunctionTool',
      callback: 'arg0.execute',
      parameters: [argument, null],
      schema: 'arg0.parameters',
      kind: 'tool',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** Tools that an extension of VS Code gives its models: https://code.visualstudio.com/api/extension-guides/tools. */
export const vscodeTools = {
  package: 'vscode',
  read: '@types/vscode 1.91 and 1.95, https://code.visualstudio.com/api/extension-guides/tools',
  types: [
    {
      type: 'ToolCall',
      make: [
        'annotation LanguageModelToolInvocationOptions',
        'annotation LanguageModelToolInvocationPrepareOptions',
      ],
      unproven: 'newer than the version whose types are at hand',
    },
  ],
  sources: [
    {
      on: 'ToolCall',
      member: 'input',
      kind: 'tool-argument',
      unproven: 'newer than the version whose types are at hand',
    },
  ],
  handlers: [
    {
      call: 'lm.registerTool',
      callback: ['arg1.invoke', 'arg1.prepareInvocation'],
      parameters: ['ToolCall', null],
      kind: 'tool',
      unproven: 'newer than the version whose types are at hand',
    },
  ],
} as const satisfies ApiModel;
