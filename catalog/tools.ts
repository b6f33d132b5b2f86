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
/** A loop over the Responses API that runs the tools it was made with, in the same package: helpers.md. */
export const openaiToolRunner = {
  package: 'openai/helpers/responses-tool-runner',
  read: 'openai 7.55.0, the declarations of openai/helpers/responses-tool-runner',
  ai: true,
  title: 'OpenAI',
  types: [{ type: 'Runner', make: ['new ResponsesToolRunner', 'annotation ResponsesToolRunner'] }],
  calls: [
    {
      on: 'Runner',
      call: 'run',
      operation: 'chat',
      client: 'arg0',
      prompt: [
        { at: 'arg1.instructions', role: 'system' },
        { at: 'arg1.input', role: 'user' },
        {
          at: 'arg1.input[].content',
          role: {
            at: 'arg1.input[].role',
            system: ['system', 'developer'],
            user: ['user'],
            assistant: ['assistant'],
          },
        },
      ],
      output: { text: ['result.output_text', 'result.output[].content[].text'] },
      bounds: {
        tokens: ['arg1.max_output_tokens'],
        timeout: ['arg2.signal'],
        timeoutIn: 'signal',
        steps: ['arg2.maxSteps'],
      },
      systemOption: 'arg1.instructions',
      metadata: { model: 'result.model', usage: 'result.usage', id: 'result.id' },
    },
  ],
  handlers: [
    {
      construct: 'ResponsesToolRunner',
      callback: 'arg0.functions[].execute',
      parameters: [argument, null],
      kind: 'tool',
      tool: {
        each: 'arg0.functions[]',
        name: 'arg0.tool.name',
        description: 'arg0.tool.description',
      },
    },
  ],
} as const satisfies ApiModel;
