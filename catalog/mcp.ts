import type { ApiModel } from '../analysis';

const argument = { source: 'tool-argument' } as const;

/** Whoever connects to a server asks people itself, unless the server says that a tool does no harm. */
const older = {
  name: 'arg0',
  description: 'arg1',
  readOnly: 'args.readOnlyHint',
  destructive: 'args.destructiveHint',
  asked: true,
} as const;
const newer = {
  name: 'arg0',
  description: 'arg1.description',
  readOnly: 'arg1.annotations.readOnlyHint',
  destructive: 'arg1.annotations.destructiveHint',
  asked: true,
} as const;

/** The first parameter of a tool is what the model chose, after its schema; a tool without one has none. */
const toolHandlers = {
  tool: { callback: 'args', parameters: [argument, null], schema: 'args', kind: 'tool', tool: older },
  registerTool: {
    callback: 'arg2',
    parameters: [argument, null],
    schema: 'arg1.inputSchema',
    kind: 'tool',
    tool: newer,
  },
  prompt: { callback: 'args', parameters: [argument, null], schema: 'args', kind: 'tool' },
  registerPrompt: { callback: 'arg2', parameters: [argument, null], schema: 'arg1.argsSchema', kind: 'tool' },
  resource: { callback: 'args', parameters: [argument, argument, null], kind: 'tool' },
} as const;

const requestMembers = ['params.arguments', 'params.name', 'params.uri'] as const;

/** The low-level server of the Model Context Protocol, major 1: it checks the request, not the arguments in it. */
export const mcpRequests = {
  package: [
    '@modelcontextprotocol/sdk/types.js',
    '@modelcontextprotocol/sdk/types',
    '@modelcontextprotocol/sdk/server/index.js',
    '@modelcontextprotocol/sdk/server/index',
    '@modelcontextprotocol/sdk/server',
  ],
  read: '@modelcontextprotocol/sdk 1.32.2, README.md and declarations of the package',
  ai: true,
  title: 'MCP',
  types: [
    {
      type: 'Request',
      make: ['annotation CallToolRequest', 'annotation ReadResourceRequest', 'annotation GetPromptRequest'],
    },
  ],
  clients: [
    {
      type: 'Server',
      make: ['new Server', 'annotation Server'],
    },
  ],
  sources: [
    {
      on: 'Request',
      member: requestMembers,
      kind: 'tool-argument',
    },
  ],
  handlers: [
    {
      on: 'Server',
      call: 'setRequestHandler',
      callback: 'arg1',
      parameters: ['Request', null],
      kind: 'tool',
    },
  ],
  acts: [{ on: 'Server', call: 'elicitInput', kind: 'asks' }],
  calls: [
    {
      on: 'Server',
      call: 'createMessage',
      operation: 'chat',
      prompt: [
        { at: 'arg0.systemPrompt', role: 'system' },
        {
          at: 'arg0.messages[].content.text',
          role: { at: 'arg0.messages[].role', user: ['user'], assistant: ['assistant'] },
        },
      ],
      output: { text: 'result.content.text', stop: 'result.stopReason' },
      bounds: { tokens: ['arg0.maxTokens'], timeout: ['arg1.timeout', 'arg1.signal'] },
      systemOption: 'arg0.systemPrompt',
      metadata: { model: 'result.model' },
    },
  ],
} as const satisfies ApiModel;

/** The server of the Model Context Protocol, major 1, that checks what its tools are given. */
export const mcpServer = {
  package: ['@modelcontextprotocol/sdk/server/mcp.js', '@modelcontextprotocol/sdk/server/mcp'],
  read: '@modelcontextprotocol/sdk 1.32.2, README.md and declarations of the package',
  ai: true,
  title: 'MCP',
  types: [
    { type: 'McpServer', make: ['new McpServer', 'annotation McpServer'] },
    {
      type: 'LowLevel',
      extends: '@modelcontextprotocol/sdk/types.js:Server',
      on: 'McpServer',
      make: 'member server',
    },
  ],
  handlers: [
    { on: 'McpServer', call: 'tool', ...toolHandlers.tool },
    { on: 'McpServer', call: 'registerTool', ...toolHandlers.registerTool },
    { on: 'McpServer', call: 'prompt', ...toolHandlers.prompt },
    { on: 'McpServer', call: 'registerPrompt', ...toolHandlers.registerPrompt },
    { on: 'McpServer', call: ['resource', 'registerResource'], ...toolHandlers.resource },
  ],
} as const satisfies ApiModel;

/** What a server answers is its author's, who may be anybody: https://modelcontextprotocol.io. */
export const mcpClient = {
  package: ['@modelcontextprotocol/sdk/client/index.js', '@modelcontextprotocol/sdk/client/index'],
  read: '@modelcontextprotocol/sdk 1.32.2, README.md and declarations of the package',
  ai: true,
  title: 'MCP',
  types: [{ type: 'Client', make: ['new Client', 'annotation Client'] }],
  sources: [
    {
      on: 'Client',
      call: ['callTool', 'readResource', 'getPrompt', 'listTools'],
      kind: 'tool-result',
    },
  ],
} as const satisfies ApiModel;

/** Major 2 of the server: https://ts.sdk.modelcontextprotocol.io. Requests go by their method's name. */
export const mcpServer2 = {
  package: ['@modelcontextprotocol/server', '@modelcontextprotocol/server/stdio'],
  read: '@modelcontextprotocol/server 2.4.0, README.md and declarations of the package',
  ai: true,
  title: 'MCP',
  types: [
    { type: 'McpServer', make: ['new McpServer', 'annotation McpServer'] },
    { type: 'Server', make: ['new Server', 'annotation Server'] },
    { type: 'LowLevel', extends: 'Server', on: 'McpServer', make: 'member server' },
    {
      type: 'Request',
      make: ['annotation CallToolRequest', 'annotation ReadResourceRequest', 'annotation GetPromptRequest'],
    },
  ],
  sources: [{ on: 'Request', member: requestMembers, kind: 'tool-argument' }],
  handlers: [
    { on: 'McpServer', call: 'registerTool', ...toolHandlers.registerTool },
    { on: 'McpServer', call: 'registerPrompt', ...toolHandlers.registerPrompt },
    { on: 'McpServer', call: 'registerResource', ...toolHandlers.resource },
    {
      on: 'Server',
      call: 'setRequestHandler',
      callback: 'args',
      parameters: ['Request', null],
      kind: 'tool',
    },
  ],
} as const satisfies ApiModel;

/** Major 2 of the client. */
export const mcpClient2 = {
  package: '@modelcontextprotocol/client',
  read: '@modelcontextprotocol/client 2.4.0, README.md and declarations of the package',
  ai: true,
  title: 'MCP',
  types: [{ type: 'Client', make: ['new Client', 'annotation Client'] }],
  sources: [
    {
      on: 'Client',
      call: ['callTool', 'readResource', 'getPrompt', 'listTools'],
      kind: 'tool-result',
    },
  ],
} as const satisfies ApiModel;

/** FastMCP 4 for TypeScript: https://github.com/punkpeye/fastmcp. */
export const fastmcp = {
  package: 'fastmcp',
  read: 'fastmcp 4.20, README.md of the package',
  ai: true,
  title: 'FastMCP',
  types: [{ type: 'FastMCP', make: ['new FastMCP', 'annotation FastMCP'] }],
  handlers: [
    {
      on: 'FastMCP',
      call: 'addTool',
      callback: 'arg0.execute',
      parameters: [argument, null],
      schema: 'arg0.parameters',
      kind: 'tool',
      tool: {
        name: 'arg0.name',
        description: 'arg0.description',
        readOnly: 'arg0.annotations.readOnlyHint',
        destructive: 'arg0.annotations.destructiveHint',
        asked: true,
      },
    },
    {
      on: 'FastMCP',
      call: ['addPrompt', 'addResource', 'addResourceTemplate'],
      callback: 'arg0.load',
      parameters: [argument],
      kind: 'tool',
    },
  ],
} as const satisfies ApiModel;
