import type { ApiModel } from '../../analysis';

const roles = { system: ['system', 'developer'], user: ['user'], assistant: ['assistant'] } as const;

const run = {
  operation: 'chat',
  client: 'arg0',
  prompt: [
    { at: 'client.instructions', role: 'system' },
    { at: 'client.handoff_description', role: 'system' },
    { at: 'arg1', role: 'user' },
    { at: 'arg1[].content', role: { at: 'arg1[].role', ...roles } },
    { at: 'arg1[].content[].text', role: { at: 'arg1[].role', ...roles } },
    { at: 'options.input', role: 'user' },
    { at: 'options.input[].content', role: { at: 'options.input[].role', ...roles } },
  ],
  output: {
    text: ['result.final_output', 'result.final_output_as()'],
    structured: ['result.final_output', 'result.final_output_as()'],
    schema: 'client.output_type',
    toolArguments: 'result.new_items[].raw_item.arguments',
  },
  bounds: { tokens: ['client.model_settings.max_tokens'], steps: ['options.max_turns'] },
  tools: ['client.tools'],
  moderation: ['client.output_guardrails'],
  shaped: ['client.output_type'],
} as const;

const stream = { text: 'result.stream_events()[].data.delta' } as const;

const context = {
  does: 'send',
  at: 'options.context',
  by: ['arg0', 'options.starting_agent'],
  to: 'Provided',
} as const;

const words = {
  name: 'options.name_override',
  description: 'options.description_override',
  approval: ['options.needs_approval'],
} as const;

/** The Agents SDK of OpenAI. A run has ten turns unless it is told so. */
export const openaiAgents = {
  package: ['agents', 'agents.realtime'],
  language: 'python',
  read: 'openai-agents 0.22.0, agents/run.py, agent.py and tool.py; https://openai.github.io/openai-agents-python/',
  ai: true,
  title: 'OpenAI Agents',
  clients: [{ type: 'Agent', make: ['call Agent', 'call RealtimeAgent'] }],
  types: [
    { type: 'Runner', make: 'call Runner' },
    {
      type: 'Provided',
      make: ['annotation RunContextWrapper', 'annotation ToolContext'],
      holds: 'context',
    },
  ],
  calls: [
    {
      call: ['Runner.run', 'Runner.run_sync'],
      given: 'options.starting_agent',
      ...run,
      client: 'options.starting_agent',
    },
    { call: ['Runner.run', 'Runner.run_sync'], ...run },
    { on: 'Runner', call: ['run', 'run_sync'], ...run },
    { call: 'Runner.run_streamed', ...run, stream },
    { on: 'Runner', call: 'run_streamed', ...run, stream },
  ],
  toolsets: [{ call: ['Agent', 'RealtimeAgent'], at: ['options.tools'] }],
  handlers: [
    {
      decorator: 'function_tool',
      parameters: [],
      named: { source: 'tool-argument', provided: ['Provided'] },
      kind: 'tool',
      tool: words,
    },
    {
      call: 'function_tool',
      callback: 'arg0',
      parameters: [],
      named: { source: 'tool-argument', provided: ['Provided'] },
      kind: 'tool',
      tool: words,
    },
    {
      call: 'FunctionTool',
      callback: 'options.on_invoke_tool',
      parameters: [null, { source: 'tool-argument' }],
      kind: 'tool',
      tool: {
        name: 'options.name',
        description: 'options.description',
        approval: ['options.needs_approval'],
      },
    },
    {
      call: 'Agent',
      callback: 'options.instructions',
      parameters: ['Provided', null],
      returns: 'system-prompt',
      kind: 'callback',
    },
  ],
  events: [
    { call: ['Runner.run', 'Runner.run_sync', 'Runner.run_streamed'], ...context },
    { on: 'Runner', call: ['run', 'run_sync', 'run_streamed'], ...context },
  ],
  settings: [
    { call: 'ShellTool', at: 'options.needs_approval', absent: true, kind: 'runs-commands' },
    { call: 'LocalShellTool', kind: 'runs-commands' },
    {
      call: 'HostedMCPTool',
      at: 'options.tool_config.require_approval',
      is: 'never',
      kind: 'unapproved-remote',
    },
  ],
  passes: [
    { call: 'ModelSettings', from: 'options' },
    { call: 'AgentOutputSchema', from: ['arg0', 'options.output_type'] },
  ],
} as const satisfies ApiModel;
