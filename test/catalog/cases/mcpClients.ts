/** Servers of tools that code starts or reaches. */
import type { Case } from './case';
import { python } from './pythonModels';

const given = (name: string, code: string, ...facts: readonly string[]): Case => ({ name, code, facts });

const parameters = `{ command: 'npx', args: ['-y', 'notes-mcp'] }`;
const fetches = (label: string): string => `server ${label} fetches notes-mcp by npx`;
const sdk = '@modelcontextprotocol/sdk/client';

const javascript: readonly Case[] = [
  given(
    'a transport over pipes',
    `import { StdioClientTransport } from '${sdk}/stdio.js';\nnew StdioClientTransport(${parameters});`,
    fetches('StdioClientTransport'),
  ),
  ...['SSEClientTransport', 'StreamableHTTPClientTransport'].map((name) =>
    given(
      name,
      `import { ${name} } from '${sdk}/streamableHttp.js';\nnew ${name}(new URL('http://mcp.example.com'));`,
      `server ${name} at a plain address`,
    ),
  ),
  given(
    'OpenAI Agents',
    `import { MCPServerStdio } from '@openai/agents';\nnew MCPServerStdio(${parameters});`,
    fetches('MCPServerStdio'),
  ),
  given(
    'LangChain',
    `import { MultiServerMCPClient } from '@langchain/mcp-adapters';\nnew MultiServerMCPClient({ mcpServers: { notes: ${parameters} } });`,
    fetches('MultiServerMCPClient'),
  ),
  given(
    'Claude Agent SDK',
    `import { query } from '@anthropic-ai/claude-agent-sdk';\nquery({ prompt: 'Go.', options: { mcpServers: { notes: ${parameters} } } });`,
    fetches('query'),
  ),
];

const dict = `{"command": "npx", "args": ["-y", "notes-mcp"]}`;

const inPython: readonly Case[] = [
  python(
    'MCP, parameters of a server',
    `from mcp import StdioServerParameters\nStdioServerParameters(command="npx", args=["-y", "notes-mcp"])`,
    fetches('StdioServerParameters'),
  ),
  python(
    'MCP, a plain address',
    `from mcp.client.sse import sse_client\nsse_client("http://mcp.example.com/sse")`,
    'server sse_client at a plain address',
  ),
  python(
    'OpenAI Agents',
    `from agents.mcp import MCPServerStdio\nMCPServerStdio(params=${dict})`,
    fetches('MCPServerStdio'),
  ),
  python(
    'Pydantic AI',
    `from pydantic_ai.mcp import MCPServerStdio\nMCPServerStdio("npx", args=["-y", "notes-mcp"])`,
    fetches('MCPServerStdio'),
  ),
  python(
    'Pydantic AI, a plain address',
    `from pydantic_ai.mcp import MCPServerSSE\nMCPServerSSE(url="http://mcp.example.com/sse")`,
    'server MCPServerSSE at a plain address',
  ),
  python(
    'LangChain',
    `from langchain_mcp_adapters.client import MultiServerMCPClient\nMultiServerMCPClient({"notes": ${dict}})`,
    fetches('MultiServerMCPClient'),
  ),
  python(
    'FastMCP',
    `from fastmcp import Client\nClient({"mcpServers": {"notes": ${dict}}})`,
    fetches('Client'),
  ),
  python(
    'Claude Agent SDK',
    `from claude_agent_sdk import ClaudeAgentOptions\nClaudeAgentOptions(mcp_servers={"notes": ${dict}})`,
    fetches('ClaudeAgentOptions'),
  ),
];

export const mcpClientCases: readonly Case[] = [...javascript, ...inPython];
