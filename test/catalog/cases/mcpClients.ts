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
    fetches('notes'),
  ),
  given(
    'Claude Agent SDK',
    `import { query } from '@anthropic-ai/claude-agent-sdk';\nquery({ prompt: 'Go.', options: { mcpServers: { notes: ${parameters} } } });`,
    fetches('notes'),
  ),
  given(
    'AI SDK, a remote server',
    `import { createMCPClient } from '@ai-sdk/mcp';\nawait createMCPClient({ transport: { type: 'http', url: 'http://mcp.example.com' } });`,
    'server createMCPClient at a plain address',
  ),
  given(
    'AI SDK, a transport over pipes',
    `import { Experimental_StdioMCPTransport } from '@ai-sdk/mcp/mcp-stdio';\nnew Experimental_StdioMCPTransport(${parameters});`,
    fetches('Experimental_StdioMCPTransport'),
  ),
  given(
    'Mastra',
    `import { MCPClient } from '@mastra/mcp';\nnew MCPClient({ servers: { wiki: ${parameters} } });`,
    fetches('wiki'),
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
    fetches('notes'),
  ),
  python(
    'FastMCP',
    `from fastmcp import Client\nClient({"mcpServers": {"notes": ${dict}}})`,
    fetches('notes'),
  ),
  python(
    'Claude Agent SDK',
    `from claude_agent_sdk import ClaudeAgentOptions\nClaudeAgentOptions(mcp_servers={"notes": ${dict}})`,
    fetches('notes'),
  ),
  python(
    'FastMCP, a transport over pipes',
    `from fastmcp.client.transports import StdioTransport\nStdioTransport(command="npx", args=["-y", "notes-mcp"])`,
    fetches('StdioTransport'),
  ),
  python(
    'FastMCP, a plain address',
    `from fastmcp.client.transports import StreamableHttpTransport\nStreamableHttpTransport(url="http://mcp.example.com/mcp")`,
    'server StreamableHttpTransport at a plain address',
  ),
  python(
    'Google ADK',
    `from google.adk.tools.mcp_tool.mcp_session_manager import SseConnectionParams\nSseConnectionParams(url="http://mcp.example.com/sse")`,
    'server SseConnectionParams at a plain address',
  ),
  python(
    'LlamaIndex',
    `from llama_index.tools.mcp import BasicMCPClient\nBasicMCPClient("npx", args=["-y", "notes-mcp"])\nBasicMCPClient("http://mcp.example.com/mcp")`,
    fetches('BasicMCPClient'),
    'server BasicMCPClient at a plain address',
  ),
  python(
    'CrewAI',
    `from crewai_tools import MCPServerAdapter\nMCPServerAdapter([{"url": "http://mcp.example.com/mcp"}])`,
    'server MCPServerAdapter at a plain address',
  ),
  python(
    'smolagents',
    `from smolagents import MCPClient\nMCPClient(server_parameters={"url": "http://mcp.example.com/mcp"})`,
    'server MCPClient at a plain address',
  ),
  python(
    'Google ADK, a class that it hands on',
    `from google.adk.tools.mcp_tool.mcp_toolset import MCPToolset, StdioServerParameters\nMCPToolset(connection_params=StdioServerParameters(command="npx", args=["-y", "notes-mcp"]))`,
    fetches('StdioServerParameters'),
  ),
  python(
    'CrewAI, servers of an agent',
    `from crewai import Agent\nfrom crewai.mcp import MCPServerHTTP, MCPServerStdio\nAgent(mcps=[MCPServerStdio(command="npx", args=["-y", "notes-mcp"]), MCPServerHTTP(url="https://mcp.example.com/mcp")])`,
    fetches('MCPServerStdio'),
  ),
  python(
    'CrewAI, the addresses of servers',
    `from crewai import Agent\nAgent(mcps=["http://mcp.example.com/mcp", "https://mcp.example.com/other#find"])`,
    'server Agent at a plain address',
  ),
];

export const mcpClientCases: readonly Case[] = [...javascript, ...inPython];
