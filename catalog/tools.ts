import type { ApiModel } from '../analysis';

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
      tool: { name: 'arg0.name', description: 'arg0.description' },
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
      tool: { name: 'arg0.name', description: 'arg0.description' },
    },
  ],
} as const satisfies ApiModel;

/** Tools that an extension of VS Code gives its models: https://code.visualstudio.com/api/extension-guides/tools. */
export const vscodeTools = {
  package: 'vscode',
  read: '@types/vscode 1.91 and 1.95, https://code.visualstudio.com/api/extension-guides/tools',
  members: ['lm.registerTool', 'LanguageModelToolInvocationOptions'],
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
      tool: { name: 'arg0', asked: true },
      unproven: 'newer than the version whose types are at hand',
    },
  ],
} as const satisfies ApiModel;
