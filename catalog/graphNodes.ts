/** Nodes of graphs: functions of the program that a graph calls with its state. */
import type { ApiModel } from '../analysis';
import { langchainRoles } from './roles';

const byState = 'the type follows the state of the graph';

/** LangGraph: https://docs.langchain.com/oss/javascript/langgraph/graph-api. Turns of the state are of anybody in it. */
export const langgraphNodes = {
  package: '@langchain/langgraph',
  read: '@langchain/langgraph 1.4.14, declarations of the package; https://docs.langchain.com/oss/javascript/langgraph/graph-api',
  ai: true,
  title: 'LangGraph',
  types: [
    {
      type: 'Snapshot',
      on: '@langchain/langgraph:Graph',
      make: 'call getState',
    },
    { type: 'State', on: 'Snapshot', make: 'member values' },
    { type: 'Turns', on: 'State', make: 'member messages' },
    { type: 'Turn', on: 'Turns', make: ['member []', 'member *', 'call at'] },
  ],
  calls: [
    {
      on: '@langchain/langgraph:Graph',
      call: 'stream',
      operation: 'chat',
      prompt: [
        { at: 'arg0.messages[].content', role: { at: 'arg0.messages[].role', ...langchainRoles } },
        { at: 'arg0.messages[].content[].text', role: { at: 'arg0.messages[].role', ...langchainRoles } },
      ],
      output: {},
      stream: { text: ['chunk.*.messages[].content', 'chunk[].content', 'chunk.messages[].content'] },
      bounds: { timeout: ['arg1.signal', 'arg1.timeout'], steps: ['arg1.recursionLimit'] },
      telemetry: ['arg1.callbacks'],
      unproven: {
        'arg0.messages[].content': byState,
        'arg0.messages[].role': byState,
        'arg0.messages[].content[].text': byState,
        'chunk.*.messages[].content': byState,
        'chunk[].content': byState,
        'chunk.messages[].content': byState,
      },
    },
  ],
  toolsets: [
    {
      on: ['@langchain/langgraph:Builder', '@langchain/langgraph:Graph'],
      call: ['compile', 'invoke', 'stream'],
      at: ['arg0'],
      approval: [
        ...['arg0.interruptBefore', 'arg0.interruptAfter'],
        ...['arg1.interruptBefore', 'arg1.interruptAfter'],
      ],
      nodes: true,
    },
  ],
  sources: [
    {
      on: 'Turn',
      member: ['content', 'text'],
      kind: 'message',
      unproven: { content: byState, text: byState },
    },
  ],
  events: [
    {
      ...{ on: '@langchain/langgraph:Builder', call: 'addNode', does: 'listen' },
      at: ['arg1', 'arg0.*'],
      name: 'arg0',
    },
    { on: '@langchain/langgraph:Builder', call: 'compile', does: 'offer' },
    { on: '@langchain/langgraph:Graph', call: 'invoke', does: 'send', at: 'arg0', returns: true },
    { on: '@langchain/langgraph:Graph', call: 'stream', does: 'send', at: 'arg0' },
  ],
  handlers: [
    {
      on: '@langchain/langgraph:Builder',
      call: 'addNode',
      callback: ['arg1', 'arg0.*'],
      parameters: ['State'],
      kind: 'callback',
    },
    {
      on: '@langchain/langgraph:Builder',
      call: 'addConditionalEdges',
      callback: 'arg1',
      parameters: ['State'],
      kind: 'callback',
    },
  ],
} as const satisfies ApiModel;
