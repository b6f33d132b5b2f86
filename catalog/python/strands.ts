import type { ApiModel } from '../../analysis';

const roles = { user: ['user'], assistant: ['assistant'] } as const;
const messages = [
  { at: 'client.messages[].content[].text', role: { at: 'client.messages[].role', ...roles } },
  { at: 'client.system_prompt', role: 'system' },
] as const;

const prompt = [
  ...messages,
  { at: 'arg0', role: 'user' },
  { at: 'arg0[].text', role: 'user' },
  { at: 'arg0[].content[].text', role: { at: 'arg0[].role', ...roles } },
  { at: 'options.prompt', role: 'user' },
] as const;

const chosen = {
  parameters: [],
  named: { source: 'tool-argument', provided: ['Provided'] },
  kind: 'tool',
  tool: { name: 'options.name', description: 'options.description', elsewhere: true },
} as const;

/** Strands Agents: an agent is called like a function. What bounds it stands with its model. */
export const strands = {
  package: ['strands', 'strands.agent', 'strands.tools'],
  language: 'python',
  read: 'strands-agents 1.65.0, https://strandsagents.com/docs/api/python/strands.agent.agent/ and tools.decorator',
  ai: true,
  title: 'Strands Agents',
  clients: [{ type: 'Agent', make: 'call Agent' }],
  types: [{ type: 'Provided', make: ['annotation ToolContext', 'annotation Agent'] }],
  calls: [
    {
      on: 'Agent',
      call: ['', 'invoke_async'],
      operation: 'chat',
      prompt,
      output: { text: ['result.message.content[].text', 'result'] },
      tools: ['client.tools'],
    },
    {
      on: 'Agent',
      call: 'stream_async',
      operation: 'chat',
      prompt,
      output: { text: 'result[].result' },
      stream: { text: 'chunk.data' },
      tools: ['client.tools'],
    },
    {
      on: 'Agent',
      call: ['structured_output', 'structured_output_async'],
      operation: 'chat',
      prompt: [...messages, { at: 'arg1', role: 'user' }, { at: 'options.prompt', role: 'user' }],
      output: { text: 'result' },
      tools: ['client.tools'],
    },
  ],
  handlers: [
    { decorator: 'tool', ...chosen },
    { call: 'Agent', callback: 'options.tools[]', ...chosen },
  ],
} as const satisfies ApiModel;
