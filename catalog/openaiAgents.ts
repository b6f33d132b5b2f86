import type { ApiModel } from '../analysis';

const role = {
  at: 'arg1[].role',
  system: ['system', 'developer'],
  user: ['user'],
  assistant: ['assistant'],
} as const;

const run = {
  operation: 'chat',
  client: 'arg0',
  prompt: [
    { at: 'client.instructions', role: 'system' },
    { at: 'client.handoffDescription', role: 'system' },
    { at: 'arg1', role: 'user' },
    { at: 'arg1[].content', role },
    { at: 'arg1[].content[].text', role },
  ],
  output: {
    text: ['result.finalOutput', 'result.output[].content[].text'],
    toolArguments: 'result.newItems[].rawItem.arguments',
  },
  stream: {
    when: { at: 'arg2.stream', is: true },
    text: ['result.toTextStream()[]', 'result.toTextStream()', 'chunk.data.delta'],
  },
  bounds: {
    tokens: ['client.modelSettings.maxTokens'],
    timeout: ['arg2.signal'],
    steps: ['arg2.maxTurns'],
  },
  tools: ['client.tools'],
  moderation: ['client.outputGuardrails'],
  unproven: {
    'result.finalOutput': 'the output follows the type of the agent',
  },
} as const;

const context = { does: 'send', at: 'arg2.context', by: 'arg0', to: 'Provided' } as const;

/** The Agents SDK of OpenAI: https://openai.github.io/openai-agents-js. A run has ten turns unless it is told so. */
export const openaiAgents = {
  package: ['@openai/agents', '@openai/agents-core', '@openai/agents-realtime', '@openai/agents/realtime'],
  read: '@openai/agents 0.20.0, declarations of @openai/agents-core',
  ai: true,
  title: 'OpenAI Agents',
  clients: [
    {
      type: 'Agent',
      make: ['new Agent', 'call Agent.create', 'new RealtimeAgent', 'annotation Agent'],
    },
  ],
  types: [
    { type: 'Runner', make: ['new Runner', 'annotation Runner'] },
    { type: 'Provided', make: 'annotation RunContext', holds: 'context' },
  ],
  calls: [
    {
      call: 'run',
      ...run,
    },
    {
      on: 'Runner',
      call: 'run',
      ...run,
    },
  ],
  events: [
    { call: 'run', ...context },
    { on: 'Runner', call: 'run', ...context },
  ],
  settings: [
    {
      call: ['shellTool', 'applyPatchTool', 'computerTool'],
      at: 'arg0.needsApproval',
      absent: true,
      kind: 'runs-commands',
    },
  ],
  toolsets: [{ construct: ['Agent', 'RealtimeAgent'], at: ['arg0.tools'] }],
  handlers: [
    {
      call: 'tool',
      callback: 'arg0.execute',
      parameters: [{ source: 'tool-argument' }, null],
      schema: 'arg0.parameters',
      kind: 'tool',
      tool: { name: 'arg0.name', description: 'arg0.description', approval: ['arg0.needsApproval'] },
    },
    {
      construct: 'Agent',
      callback: 'arg0.instructions',
      parameters: ['Provided', null],
      returns: 'system-prompt',
      kind: 'callback',
    },
  ],
} as const satisfies ApiModel;
