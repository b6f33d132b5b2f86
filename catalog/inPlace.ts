/** Models that run where the program does: a binding of a worker, and models in the process itself. */
import type { ApiModel } from '../analysis';
import { plainRoles } from './roles';

const namedByProject = 'the types of Workers declare the binding for a name that the project chooses';

/** Workers AI: https://developers.cloudflare.com/workers-ai/configuration/bindings. A worker is given it in its environment. */
export const workersAi = {
  package: ['global', '@cloudflare/workers-types'],
  read: '@cloudflare/workers-types 4, https://developers.cloudflare.com/workers-ai/configuration/bindings',
  title: 'Workers AI',
  members: ['AI.run'],
  mentions: ['@cf/*', '@hf/*'],
  types: [
    { type: 'Bindings', on: 'hono:Context', make: 'member env', unproven: 'declared as any' },
    {
      type: 'Ai',
      on: 'Bindings',
      make: 'member AI',
      unproven: {
        'member AI': namedByProject,
      },
    },
  ],
  calls: [
    {
      on: 'Ai',
      call: 'run',
      operation: 'chat',
      prompt: [
        { at: 'arg1.instructions', role: 'system' },
        { at: 'arg1.prompt', role: 'user' },
        { at: 'arg1.input', role: 'user' },
        { at: 'arg1.messages[].content', role: { at: 'arg1.messages[].role', ...plainRoles } },
        { at: 'arg1.messages[].content[].text', role: { at: 'arg1.messages[].role', ...plainRoles } },
      ],
      output: {
        text: ['result.response', 'result.choices[].message.content', 'result.text', 'result.summary'],
        toolArguments: 'result.tool_calls[].arguments',
        toolName: 'result.tool_calls[].name',
      },
      stream: { when: { at: 'arg1.stream', is: true }, text: 'result' },
      bounds: { tokens: ['arg1.max_tokens', 'arg1.max_completion_tokens'] },
      tools: ['arg1.tools'],
      unproven: {
        run: namedByProject,
        'arg1.instructions': namedByProject,
        'arg1.prompt': namedByProject,
        'arg1.input': namedByProject,
        'arg1.messages[].content': namedByProject,
        'arg1.messages[].role': namedByProject,
        'arg1.messages[].content[].text': namedByProject,
        'result.response': namedByProject,
        'result.choices[].message.content': namedByProject,
        'result.text': namedByProject,
        'result.summary': namedByProject,
        'result.tool_calls[].arguments': namedByProject,
        'result.tool_calls[].name': namedByProject,
        'arg1.stream': namedByProject,
        result: namedByProject,
        'arg1.max_tokens': namedByProject,
        'arg1.max_completion_tokens': namedByProject,
        'arg1.tools': namedByProject,
      },
    },
  ],
} as const satisfies ApiModel;

/** The environment of a worker, imported: https://developers.cloudflare.com/workers/runtime-apis/bindings. */
export const workersEnvironment = {
  package: 'cloudflare:workers',
  read: 'https://developers.cloudflare.com/workers/runtime-apis/bindings',
  title: 'Workers AI',
  types: [
    {
      type: 'Ai',
      make: 'member env.AI',
      extends: '@cloudflare/workers-types:Ai',
      unproven: {
        'member env.AI': 'declared for the module that the runtime makes',
        '@cloudflare/workers-types:Ai': 'declared for the module that the runtime makes',
      },
    },
  ],
} as const satisfies ApiModel;

/** Transformers.js: https://huggingface.co/docs/transformers.js/pipelines. What a pipeline does is its first argument. */
export const transformersJs = {
  package: ['@huggingface/transformers', '@xenova/transformers'],
  read: '@huggingface/transformers 4.3.1 and @xenova/transformers 2.17.2, declarations of each package',
  ai: true,
  title: 'Transformers.js',
  types: [
    {
      type: 'Generator',
      make: 'call pipeline',
      when: {
        at: 'arg0',
        is: ['text-generation', 'text2text-generation', 'summarization', 'translation'],
      },
    },
    {
      type: 'Extractor',
      make: 'call pipeline',
      when: { at: 'arg0', is: 'feature-extraction' },
    },
  ],
  calls: [
    {
      on: 'Generator',
      call: '',
      operation: 'completion',
      prompt: [
        { at: 'arg0', role: 'user' },
        { at: 'arg0[].content', role: { at: 'arg0[].role', ...plainRoles } },
      ],
      output: {
        text: ['result[].generated_text', 'result[].summary_text', 'result[].translation_text'],
      },
      bounds: { tokens: ['arg1.max_new_tokens', 'arg1.max_length'] },
    },
    {
      on: 'Extractor',
      call: '',
      operation: 'embedding',
      prompt: [],
      output: {},
    },
  ],
} as const satisfies ApiModel;
