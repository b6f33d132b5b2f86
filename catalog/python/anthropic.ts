import type { ApiModel } from '../../analysis';
import { toolParameters } from './chatShape';

const roles = {
  user: ['user'],
  assistant: ['assistant'],
  system: ['system'],
  systemFollows: true,
} as const;

const prompt = [
  { at: 'options.system', role: 'system' },
  { at: 'options.system[].text', role: 'system' },
  { at: 'options.messages[].content', role: { at: 'options.messages[].role', ...roles } },
  { at: 'options.messages[].content[].text', role: { at: 'options.messages[].role', ...roles } },
  { at: 'options.messages[].content[].content', role: 'tool' },
] as const;

const endUser = ['options.metadata.user_id'] as const;
const bounds = {
  tokens: ['options.max_tokens'],
  tokensRequired: true,
  timeout: ['options.timeout', 'client.timeout'],
  timeoutIn: 'seconds',
} as const;
const metadata = { model: 'result.model', usage: 'result.usage', id: 'result.id' } as const;
const output = {
  text: 'result.content[].text',
  toolArguments: 'result.content[].input',
  toolName: 'result.content[].name',
  stop: 'result.stop_reason',
  cut: 'max_tokens',
} as const;

const client = {
  key: 'options.api_key',
  baseUrl: 'options.base_url',
  timeout: 'options.timeout',
  keyVariable: 'ANTHROPIC_API_KEY',
} as const;

/** The `anthropic` package, read at 1.13.0. */
export const anthropic = {
  package: 'anthropic',
  language: 'python',
  read: 'anthropic 1.13.0, anthropic/_client.py, anthropic/resources/messages, anthropic/resources/beta/messages and anthropic/lib/tools',
  ai: true,
  title: 'Anthropic',
  clients: [
    {
      type: 'Anthropic',
      make: 'call Anthropic',
      ...client,
      told: [{ call: ['messages.create', 'messages.stream'], options: ['model', 'messages', 'max_tokens'] }],
    },
    { type: 'AsyncAnthropic', make: 'call AsyncAnthropic', extends: 'Anthropic', ...client },
    {
      type: 'AnthropicBedrock',
      make: ['call AnthropicBedrock', 'call AsyncAnthropicBedrock'],
      extends: 'Anthropic',
      provider: 'Amazon Bedrock',
    },
    {
      type: 'AnthropicVertex',
      make: ['call AnthropicVertex', 'call AsyncAnthropicVertex'],
      extends: 'Anthropic',
      provider: 'Google Vertex AI',
    },
  ],
  calls: [
    {
      on: 'Anthropic',
      call: ['messages.create', 'beta.messages.create'],
      operation: 'chat',
      prompt,
      output,
      stream: { when: { at: 'options.stream', is: true }, text: 'chunk.delta.text' },
      bounds,
      endUser,
      tools: ['options.tools'],
      systemOption: 'options.system',
      metadata,
    },
    {
      on: 'Anthropic',
      call: ['messages.stream', 'beta.messages.stream'],
      operation: 'chat',
      prompt,
      output: {
        text: [
          'result.get_final_text()',
          'result.get_final_message().content[].text',
          'result.text_stream[]',
        ],
      },
      stream: { text: ['chunk.text', 'chunk.delta.text'] },
      bounds,
      endUser,
      tools: ['options.tools'],
      systemOption: 'options.system',
      metadata: {
        model: 'result.get_final_message().model',
        usage: 'result.get_final_message().usage',
        id: 'result.get_final_message().id',
      },
    },
    {
      on: 'Anthropic',
      call: ['messages.parse', 'beta.messages.parse'],
      operation: 'structured',
      prompt,
      output: { ...output, structured: 'result.parsed_output', schema: 'options.output_format' },
      bounds,
      endUser,
      tools: ['options.tools'],
      systemOption: 'options.system',
      metadata,
    },
    {
      on: 'Anthropic',
      call: 'beta.messages.tool_runner',
      operation: 'chat',
      prompt,
      output: { text: ['result.until_done().content[].text', 'result[].content[].text'] },
      bounds: { ...bounds, steps: ['options.max_iterations'], endless: 'always' },
      tools: ['options.tools'],
      systemOption: 'options.system',
    },
    {
      on: 'Anthropic',
      call: ['messages.count_tokens', 'beta.messages.count_tokens'],
      operation: 'token-count',
      prompt: [],
      output: {},
    },
  ],
  handlers: [
    { decorator: ['beta_tool', 'beta_async_tool'], ...toolParameters },
    { call: ['beta_tool', 'beta_async_tool'], callback: 'arg0', ...toolParameters },
  ],
  passes: [{ on: 'Anthropic', call: ['with_options', 'copy'], from: 'receiver', configures: true }],
} as const satisfies ApiModel;
