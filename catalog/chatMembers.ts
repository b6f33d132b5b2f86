/** Members of a chat as OpenAI's interface names them, and clients of many providers after it. */
import { plainRoles } from './roles';

export const role = { at: 'arg0.messages[].role', ...plainRoles } as const;

export const prompt = [
  { at: 'arg0.messages[].content', role },
  { at: 'arg0.messages[].content[].text', role },
] as const;

export const output = {
  text: 'result.choices[].message.content',
  toolArguments: 'result.choices[].message.tool_calls[].function.arguments',
  toolName: 'result.choices[].message.tool_calls[].function.name',
  stop: 'result.choices[].finish_reason',
} as const;

export const chunks = {
  text: 'chunk.choices[].delta.content',
  toolArguments: 'chunk.choices[].delta.tool_calls[].function.arguments',
} as const;

export const metadata = { model: 'result.model', usage: 'result.usage', id: 'result.id' } as const;
