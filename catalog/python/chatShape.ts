/**
 * What clients have in common that speak as OpenAI's does: messages with a role and a content, and an answer among
 * `choices`.
 */
import { chatRoles } from '../roles';

export const chatPrompt = [
  { at: 'options.messages[].content', role: { at: 'options.messages[].role', ...chatRoles } },
  { at: 'options.messages[].content[].text', role: { at: 'options.messages[].role', ...chatRoles } },
] as const;

export const chatOutput = {
  text: 'result.choices[].message.content',
  toolArguments: [
    'result.choices[].message.tool_calls[].function.arguments',
    'result.choices[].message.function_call.arguments',
  ],
  toolName: 'result.choices[].message.tool_calls[].function.name',
  stop: 'result.choices[].finish_reason',
  internals: 'result.choices[].logprobs',
} as const;

/** The same as an object with members; a dictionary has none that a fix could name. */
export const chatAnswer = { ...chatOutput, cut: 'length' } as const;

export const chatChunks = {
  text: 'chunk.choices[].delta.content',
  toolArguments: 'chunk.choices[].delta.tool_calls[].function.arguments',
} as const;

export const chatStream = { when: { at: 'options.stream', is: true }, ...chatChunks } as const;

export const chatMetadata = { model: 'result.model', usage: 'result.usage', id: 'result.id' } as const;

/** A function that a model may call: it chooses every argument, within the types of the parameters. */
export const toolParameters = {
  parameters: [],
  named: { source: 'tool-argument' },
  kind: 'tool',
  tool: {},
} as const;

/** What a class of a tool says of itself, in fields. */
export const toolOfClass = { name: 'receiver.name', description: 'receiver.description' } as const;
