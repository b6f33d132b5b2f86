/** Switches that take a person or a sandbox away. */
import type { Case } from './case';
import { python } from './pythonModels';

const given = (name: string, code: string, ...facts: readonly string[]): Case => ({ name, code, facts });

const flags = ['--dangerously-skip-permissions', '--dangerously-bypass-approvals-and-sandbox'] as const;
const docker = '{"use_docker": False}';

const javascript: readonly Case[] = [
  given(
    'Claude Agent SDK, its permissions',
    `import { query } from '@anthropic-ai/claude-agent-sdk';\nquery({ prompt, options: { permissionMode: 'bypassPermissions' } });`,
    `setting unapproved 'bypassPermissions'`,
  ),
  ...['startThread({', "resumeThread('a', {"].map((call) =>
    given(
      `Codex, the sandbox of ${call}`,
      `import { Codex } from '@openai/codex-sdk';\nnew Codex().${call} sandboxMode: 'danger-full-access' });`,
      `setting unsandboxed 'danger-full-access'`,
    ),
  ),
  ...['createSession({', "resumeSession('a', {"].map((call) =>
    given(
      `Copilot, the permissions of ${call}`,
      `import { approveAll, CopilotClient } from '@github/copilot-sdk';\nnew CopilotClient().${call} onPermissionRequest: approveAll });`,
      'setting unapproved approveAll',
    ),
  ),
  given(
    'OpenAI, tools of a remote server',
    `import OpenAI from 'openai';\nnew OpenAI().responses.create({ tools: [{ type: 'mcp', require_approval: 'never' }] });`,
    `setting unapproved-remote 'never'`,
  ),
  ...flags.map((flag) =>
    given(
      `a coding agent that is started with ${flag}`,
      `import { spawn } from 'node:child_process';\nspawn('claude', ['-p', text, '${flag}']);`,
      `setting unapproved '${flag}'`,
    ),
  ),
  given(
    'a coding agent that another package starts',
    `import { execa } from 'execa';\nexeca('claude', ['-p', text, '${flags[0]}']);`,
    `setting unapproved '${flags[0]}'`,
  ),
];

const accepted = (from: string, call: string, option: string): Case =>
  python(
    `LangChain, ${option} of ${call}`,
    `from ${from} import ${call.split('.')[0]}\n${call}(a, ${option}=True)`,
    'setting danger-accepted True',
  );

const pythons: readonly Case[] = [
  ...['ClaudeAgentOptions', 'ClaudeCodeOptions'].map((name) =>
    python(
      `Claude Agent SDK, ${name}`,
      `from claude_agent_sdk import ${name}\n${name}(permission_mode="bypassPermissions")`,
      'setting unapproved "bypassPermissions"',
    ),
  ),
  python(
    'CrewAI, code outside of a sandbox',
    'from crewai import Agent\nAgent(allow_code_execution=True, code_execution_mode="unsafe")',
    'setting unsandboxed "unsafe"',
  ),
  python(
    'smolagents, imports of every module',
    'from smolagents import CodeAgent\nCodeAgent(tools=[], additional_authorized_imports=["*"])',
    'setting unsandboxed "*"',
  ),
  python(
    'smolagents, imports of a module that leads out',
    'from smolagents import CodeAgent\nCodeAgent(tools=[], additional_authorized_imports=["numpy", "subprocess"])',
    'setting unsandboxed "subprocess"',
  ),
  python(
    'AutoGen, code without Docker',
    `from autogen import UserProxyAgent\nUserProxyAgent("a", code_execution_config=${docker})`,
    'setting unsandboxed False',
  ),
  python(
    'AutoGen, code without a person',
    'from autogen import UserProxyAgent\nUserProxyAgent("a", human_input_mode="NEVER", code_execution_config={"work_dir": "w"})',
    'setting unapproved "NEVER"',
  ),
  python(
    'OpenAI, tools of a remote server',
    'from openai import OpenAI\nOpenAI().responses.create(tools=[{"type": "mcp", "require_approval": "never"}])',
    'setting unapproved-remote "never"',
  ),
  python(
    'OpenAI Agents, tools of a remote server',
    'from agents import HostedMCPTool\nHostedMCPTool(tool_config={"require_approval": "never"})',
    'setting unapproved-remote "never"',
  ),
  python(
    'a coding agent that is started',
    `import subprocess\nsubprocess.run(["claude", "-p", text, "${flags[0]}"])`,
    `setting unapproved "${flags[0]}"`,
  ),
  python(
    'a coding agent that is started and waited for',
    `import asyncio\nasyncio.create_subprocess_exec("claude", "-p", text, "${flags[0]}")`,
    `setting unapproved "${flags[0]}"`,
  ),
  accepted('langchain_experimental.agents', 'create_pandas_dataframe_agent', 'allow_dangerous_code'),
  accepted('langchain_community.agent_toolkits.load_tools', 'load_tools', 'allow_dangerous_tools'),
  accepted('langchain_neo4j', 'GraphCypherQAChain.from_llm', 'allow_dangerous_requests'),
  python(
    'LangChain, an index in a file of pickle',
    'from langchain_community.vectorstores import FAISS\nFAISS.load_local("a", b, allow_dangerous_deserialization=True)',
    'setting danger-loaded True',
  ),
];

const builtin = (from: string, call: string, kind = 'runs-commands'): Case =>
  python(
    `a ready-made tool: ${call}`,
    `from ${from} import ${call.split('(')[0]}\n${call}`,
    `setting ${kind} ${call.includes('True') ? 'True' : call.split('(')[0]}`,
  );

const builtins: readonly Case[] = [
  builtin('langchain_experimental.tools', 'PythonREPLTool()'),
  python(
    'a ready-made tool, by its name',
    'from langchain_community.agent_toolkits.load_tools import load_tools\nload_tools(["terminal"])',
    'setting runs-commands "terminal"',
  ),
  builtin('langchain_community.tools', 'ShellTool()'),
  builtin('langchain_community.agent_toolkits', 'FileManagementToolkit()', 'reaches-files'),
  builtin('autogen_ext.code_executors.local', 'LocalCommandLineCodeExecutor()'),
  builtin('crewai_tools', 'CodeInterpreterTool(unsafe_mode=True)'),
  builtin('agents', 'ShellTool(executor=a)'),
  builtin('agents', 'LocalShellTool(executor=a)'),
  python(
    'Claude Agent SDK, a shell without a question',
    'from claude_agent_sdk import ClaudeAgentOptions\nClaudeAgentOptions(allowed_tools=["Read", "Bash"])',
    'setting runs-commands "Bash"',
  ),
  given(
    'Claude Agent SDK, a shell without a question',
    `import { query } from '@anthropic-ai/claude-agent-sdk';\nquery({ prompt, options: { allowedTools: ['Read', 'Bash'] } });`,
    `setting runs-commands 'Bash'`,
  ),
  given(
    'OpenAI Agents, a shell',
    `import { shellTool } from '@openai/agents';\nshellTool({ shell });`,
    'setting runs-commands shellTool',
  ),
];

export const approvalCases: readonly Case[] = [...javascript, ...pythons, ...builtins];
