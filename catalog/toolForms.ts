import type { ApiModel } from '../analysis';

/**
 * How a request describes the tools that a model may call, where the program runs them itself: as OpenAI's chat
 * completions do, as its responses and Anthropic's messages do, as Google's declarations of functions, and as Bedrock does.
 */
export const toolForms = {
  package: 'global',
  read: 'https://platform.openai.com/docs/api-reference, https://docs.anthropic.com/en/api/messages, https://ai.google.dev/api/caching#Tool, https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ToolSpecification.html, 2026-11',
  toolForms: [
    { name: 'arg0.function.name', schema: ['arg0.function.parameters'] },
    { name: 'arg0.name', schema: ['arg0.parameters', 'arg0.input_schema'] },
    {
      each: 'arg0.functionDeclarations[]',
      name: 'arg0.name',
      schema: ['arg0.parameters', 'arg0.parametersJsonSchema'],
    },
    {
      each: 'arg0.function_declarations[]',
      name: 'arg0.name',
      schema: ['arg0.parameters', 'arg0.parameters_json_schema'],
    },
    { name: 'arg0.toolSpec.name', schema: ['arg0.toolSpec.inputSchema.json'] },
  ],
} as const satisfies ApiModel;
