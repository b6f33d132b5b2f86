import type { ApiModel } from '../../analysis';

/** Parameters that are the model's, but for the context that the server passes. */
const chosen = {
  parameters: [],
  named: { source: 'tool-argument', provided: ['Context', 'Provided'] },
  kind: 'tool',
} as const;

/** Whoever connects to a server asks people itself, unless the server says that a tool does no harm. */
const tool = {
  name: ['options.name'],
  description: 'options.description',
  readOnly: 'options.annotations.readOnlyHint',
  destructive: 'options.annotations.destructiveHint',
  asked: true,
} as const;

/** The server of the Model Context Protocol's SDK: `FastMCP` in major 1, `MCPServer` in major 2. */
export const mcpServer = {
  package: ['mcp.server.fastmcp', 'mcp.server.mcpserver', 'mcp.server'],
  language: 'python',
  read: 'mcp 2.3.0 and 1.26, mcp/server/mcpserver/server.py and mcp/server/fastmcp/server.py; https://github.com/modelcontextprotocol/python-sdk',
  ai: true,
  title: 'MCP',
  types: [
    { type: 'FastMCP', make: ['call FastMCP', 'call MCPServer'] },
    { type: 'Context', make: 'annotation Context' },
  ],
  handlers: [
    { on: 'FastMCP', decorator: 'tool', ...chosen, tool },
    { on: 'FastMCP', decorator: ['resource', 'prompt'], ...chosen },
    { on: 'FastMCP', call: 'add_tool', callback: ['arg0', 'options.fn'], ...chosen, tool },
  ],
} as const satisfies ApiModel;

/** The low-level server: major 1 registers by decorators, major 2 by options. It checks no argument. */
export const mcpLowLevel = {
  package: ['mcp.server', 'mcp.server.lowlevel', 'mcp.server.lowlevel.server'],
  language: 'python',
  read: 'mcp 2.3.0 and 1.26, mcp/server/lowlevel/server.py',
  ai: true,
  title: 'MCP',
  types: [{ type: 'Server', make: ['call Server', 'annotation Server'] }],
  handlers: [
    {
      on: 'Server',
      decorator: ['call_tool', 'read_resource', 'get_prompt'],
      parameters: [],
      named: { source: 'tool-argument' },
      kind: 'tool',
    },
    {
      call: 'Server',
      callback: ['options.on_call_tool', 'options.on_read_resource', 'options.on_get_prompt'],
      parameters: [null, { source: 'tool-argument' }],
      kind: 'tool',
    },
  ],
} as const satisfies ApiModel;

/** What a server answers is its author's, who may be anybody; a server that runs here is a program. */
export const mcpClient = {
  package: ['mcp', 'mcp.client.session', 'mcp.client.stdio', 'fastmcp', 'fastmcp.client'],
  language: 'python',
  read: 'mcp 2.3.0, mcp/client/session.py, client.py and stdio.py; fastmcp 4.0.10, fastmcp/client/client.py',
  ai: true,
  title: 'MCP',
  types: [{ type: 'Session', make: ['call ClientSession', 'call Client'] }],
  sources: [
    {
      on: 'Session',
      call: ['call_tool', 'read_resource', 'get_prompt', 'list_tools'],
      kind: 'tool-result',
    },
  ],
  sinks: [
    {
      call: ['StdioServerParameters', 'stdio.StdioServerParameters'],
      at: ['options.command'],
      kind: 'command-execution',
    },
    {
      call: ['StdioServerParameters', 'stdio.StdioServerParameters'],
      at: ['options.args', 'options.args[]'],
      kind: 'command-argument',
    },
  ],
} as const satisfies ApiModel;

/** What a tool says of itself. */
export const mcpTypes = {
  package: ['mcp.types', 'mcp'],
  language: 'python',
  read: 'mcp 1.26, mcp/types.py',
  passes: [{ call: ['ToolAnnotations', 'types.ToolAnnotations'], from: 'options' }],
} as const satisfies ApiModel;

/** FastMCP as a package of its own; its context can ask the client's model. */
export const fastmcp = {
  package: ['fastmcp', 'fastmcp.server', 'fastmcp.server.context', 'fastmcp.dependencies'],
  language: 'python',
  read: 'fastmcp 4.0.10, https://gofastmcp.com/servers/tools and https://gofastmcp.com/servers/sampling',
  ai: true,
  title: 'FastMCP',
  types: [
    { type: 'FastMCP', make: 'call FastMCP' },
    { type: 'Context', make: 'annotation Context' },
    { type: 'Provided', make: ['call CurrentContext', 'call Depends'] },
  ],
  handlers: [
    { on: 'FastMCP', decorator: 'tool', ...chosen, tool },
    { on: 'FastMCP', decorator: ['resource', 'prompt'], ...chosen },
    { on: 'FastMCP', call: ['tool', 'add_tool'], callback: ['arg0', 'options.fn'], ...chosen, tool },
    { call: 'Tool.from_function', callback: ['arg0', 'options.fn'], ...chosen, tool },
  ],
  calls: [
    {
      on: 'Context',
      call: 'sample',
      operation: 'chat',
      prompt: [
        { at: 'options.system_prompt', role: 'system' },
        { at: 'arg0', role: 'user' },
        { at: 'arg0[]', role: 'user' },
        { at: 'options.messages', role: 'user' },
        { at: 'options.messages[]', role: 'user' },
      ],
      output: { text: ['result.text', 'result.result'] },
      bounds: { tokens: ['options.max_tokens'] },
      systemOption: 'options.system_prompt',
    },
  ],
} as const satisfies ApiModel;
