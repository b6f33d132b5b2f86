import type { ApiModel } from '../analysis';

/** How the clients of the protocol's own package reach a server: major 1, and major 2 under another name. */
export const mcpTransports = {
  package: [
    '@modelcontextprotocol/sdk/client/stdio.js',
    '@modelcontextprotocol/sdk/client/stdio',
    '@modelcontextprotocol/sdk/client/sse.js',
    '@modelcontextprotocol/sdk/client/sse',
    '@modelcontextprotocol/sdk/client/streamableHttp.js',
    '@modelcontextprotocol/sdk/client/streamableHttp',
    '@modelcontextprotocol/client',
    '@modelcontextprotocol/client/stdio',
  ],
  read: '@modelcontextprotocol/sdk 1.32.2, declarations of client/stdio, client/sse and client/streamableHttp',
  ai: true,
  title: 'MCP',
  toolServers: [
    { construct: 'StdioClientTransport', at: 'arg0' },
    {
      construct: ['SSEClientTransport', 'StreamableHTTPClientTransport'],
      address: 'arg0',
      headers: 'arg1.requestInit.headers.*',
    },
  ],
} as const satisfies ApiModel;

/** Servers that agents are given. */
export const agentServers = {
  package: ['@openai/agents', '@openai/agents-core'],
  read: '@openai/agents 0.20.0, https://openai.github.io/openai-agents-js/guides/mcp',
  ai: true,
  title: 'OpenAI Agents',
  toolServers: [
    {
      construct: ['MCPServerStdio', 'MCPServerSSE', 'MCPServerStreamableHttp'],
      at: 'arg0',
    },
  ],
} as const satisfies ApiModel;

export const langchainServers = {
  package: '@langchain/mcp-adapters',
  read: '@langchain/mcp-adapters 1.1.4, README.md of the package',
  ai: true,
  title: 'LangChain',
  toolServers: [{ construct: 'MultiServerMCPClient', at: ['arg0.mcpServers.*', 'arg0.*'] }],
} as const satisfies ApiModel;

export const claudeServers = {
  package: '@anthropic-ai/claude-agent-sdk',
  read: '@anthropic-ai/claude-agent-sdk 0.3.19, sdk.d.ts of the package',
  ai: true,
  title: 'Claude Agent SDK',
  toolServers: [{ call: 'query', at: 'arg0.options.mcpServers.*' }],
} as const satisfies ApiModel;

/** Servers whose tools are given to the AI SDK. */
export const aiSdkServers = {
  package: ['@ai-sdk/mcp', '@ai-sdk/mcp/mcp-stdio', 'ai', 'ai/mcp-stdio'],
  read: '@ai-sdk/mcp 1.0.102, declarations of the package; https://ai-sdk.dev/docs/ai-sdk-core/mcp-tools',
  ai: true,
  title: 'AI SDK',
  toolServers: [
    {
      call: ['createMCPClient', 'experimental_createMCPClient'],
      at: 'arg0.transport',
      unproven: 'the package is not among those that prove rows',
    },
    {
      construct: ['Experimental_StdioMCPTransport', 'StdioMCPTransport'],
      at: 'arg0',
      unproven: 'the package is not among those that prove rows',
    },
  ],
} as const satisfies ApiModel;

export const mastraServers = {
  package: '@mastra/mcp',
  read: '@mastra/mcp 0.14.5, declarations of the package; https://mastra.ai/reference/tools/mcp-client',
  ai: true,
  title: 'Mastra',
  toolServers: [
    {
      construct: ['MCPClient', 'MCPConfiguration'],
      at: 'arg0.servers.*',
      unproven: 'the package is not among those that prove rows',
    },
  ],
} as const satisfies ApiModel;
