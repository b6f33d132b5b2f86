import type { ApiModel } from '../../analysis';

/** How the clients of the protocol's own package reach a server. */
export const mcpTransports = {
  package: ['mcp', 'mcp.client.stdio', 'mcp.client.sse', 'mcp.client.streamable_http'],
  language: 'python',
  read: 'mcp 2.3.0, mcp/client/stdio.py, sse.py and streamable_http.py',
  ai: true,
  title: 'MCP',
  toolServers: [
    { call: ['StdioServerParameters', 'stdio.StdioServerParameters'], at: 'options' },
    {
      call: ['sse_client', 'streamablehttp_client', 'streamable_http_client'],
      address: ['arg0', 'options.url'],
      headers: 'options.headers.*',
    },
  ],
} as const satisfies ApiModel;

/** Servers that agents are given. */
export const agentServers = {
  package: ['agents', 'agents.mcp'],
  language: 'python',
  read: 'openai-agents 0.24, https://openai.github.io/openai-agents-python/mcp',
  ai: true,
  title: 'OpenAI Agents',
  toolServers: [
    { call: ['MCPServerStdio', 'MCPServerSse', 'MCPServerStreamableHttp'], at: ['options.params', 'arg0'] },
  ],
} as const satisfies ApiModel;

export const pydanticServers = {
  package: ['pydantic_ai.mcp'],
  language: 'python',
  read: 'pydantic-ai 2, https://ai.pydantic.dev/mcp/client',
  ai: true,
  title: 'Pydantic AI',
  toolServers: [
    { call: 'MCPServerStdio', at: 'options', command: 'arg0' },
    { call: ['MCPServerSSE', 'MCPServerStreamableHTTP'], at: 'options', address: 'arg0' },
  ],
} as const satisfies ApiModel;

export const langchainServers = {
  package: ['langchain_mcp_adapters.client'],
  language: 'python',
  read: 'langchain-mcp-adapters 0.3, README.md of the package',
  ai: true,
  title: 'LangChain',
  toolServers: [{ call: 'MultiServerMCPClient', at: ['arg0.*', 'options.connections.*'] }],
} as const satisfies ApiModel;

export const fastmcpClient = {
  package: ['fastmcp', 'fastmcp.client', 'fastmcp.client.transports'],
  language: 'python',
  read: 'fastmcp 4.0.10, fastmcp/client; https://gofastmcp.com/clients/client',
  ai: true,
  title: 'FastMCP',
  toolServers: [
    { call: 'Client', at: 'arg0.mcpServers.*', address: 'arg0' },
    { call: 'StdioTransport', at: 'options', command: 'arg0' },
    {
      call: ['StreamableHttpTransport', 'SSETransport'],
      address: ['arg0', 'options.url'],
      headers: 'options.headers.*',
    },
  ],
} as const satisfies ApiModel;

export const claudeServers = {
  package: ['claude_agent_sdk', 'claude_agent_sdk.types'],
  language: 'python',
  read: 'claude-agent-sdk 0.2, claude_agent_sdk/types.py',
  ai: true,
  title: 'Claude Agent SDK',
  toolServers: [{ call: 'ClaudeAgentOptions', at: 'options.mcp_servers.*' }],
} as const satisfies ApiModel;

export const adkServers = {
  package: [
    'google.adk.tools.mcp_tool',
    'google.adk.tools.mcp_tool.mcp_session_manager',
    'google.adk.tools.mcp_tool.mcp_toolset',
  ],
  language: 'python',
  read: 'google-adk at 2026, google/adk/tools/mcp_tool/mcp_session_manager.py, and its first releases; https://google.github.io/adk-docs/tools/mcp-tools',
  ai: true,
  title: 'Google ADK',
  toolServers: [
    // The class of the protocol's own package, which programs import from here.
    { call: 'StdioServerParameters', at: 'options' },
    {
      call: [
        'StreamableHTTPConnectionParams',
        'StreamableHTTPServerParams',
        'SseConnectionParams',
        'SseServerParams',
      ],
      at: 'options',
    },
  ],
} as const satisfies ApiModel;

export const llamaIndexServers = {
  package: 'llama_index.tools.mcp',
  language: 'python',
  read: 'llama-index-tools-mcp 0.4, https://developers.llamaindex.ai/python/framework/module_guides/mcp',
  ai: true,
  title: 'LlamaIndex',
  toolServers: [
    { call: 'BasicMCPClient', at: 'options', command: 'arg0', address: 'arg0', headers: 'options.headers.*' },
  ],
} as const satisfies ApiModel;

/** Servers that are reached for agents of CrewAI and smolagents: one, or a list of them. */
export const adapterServers = {
  package: ['crewai_tools', 'smolagents'],
  language: 'python',
  read: 'crewai-tools, crewai_tools/adapters/mcp_adapter.py; smolagents, src/smolagents/mcp_client.py; https://docs.crewai.com/en/mcp/overview',
  ai: true,
  title: 'MCP',
  toolServers: [
    {
      call: ['MCPServerAdapter', 'MCPClient', 'ToolCollection.from_mcp'],
      at: [
        ...['arg0', 'arg0[]', 'options.serverparams', 'options.serverparams[]'],
        ...['options.server_parameters', 'options.server_parameters[]'],
      ],
    },
  ],
} as const satisfies ApiModel;

/** Servers that an agent of CrewAI is given itself: described, or by their addresses alone. */
export const crewaiServers = {
  package: ['crewai', 'crewai.mcp', 'crewai.mcp.config'],
  language: 'python',
  read: 'crewai, lib/crewai/src/crewai/mcp/config.py; https://docs.crewai.com/en/mcp/overview',
  ai: true,
  title: 'CrewAI',
  toolServers: [
    { call: ['MCPServerStdio', 'MCPServerHTTP', 'MCPServerSSE'], at: 'options' },
    { call: 'Agent', address: 'options.mcps[]' },
  ],
} as const satisfies ApiModel;
