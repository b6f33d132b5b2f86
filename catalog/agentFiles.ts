import type { ApiModel } from '../analysis';

/**
 * Instructions that agents take from a folder: whatever stands in them is part of their prompts.
 * The names are those that the agents' own documentation gives.
 */
export const agentInstructions = {
  package: 'global',
  read: 'agents.md; the pages of Claude Code, Gemini CLI, Cursor, Windsurf, Cline, VS Code and Prompty, 2026-11',
  instructions: [
    ...['AGENTS.md', 'AGENT.md', 'CLAUDE.md', 'CLAUDE.local.md', 'GEMINI.md', 'SKILL.md'],
    ...['.cursorrules', '.cursor/rules/**', '.windsurfrules', '.windsurf/rules/**', '.clinerules'],
    ...['.clinerules/**', '.claude/agents/**', '.claude/commands/**', '.github/copilot-instructions.md'],
    ...['*.instructions.md', '*.prompt.md', '*.chatmode.md', '*.agent.md', '*.prompty', '*.prompt'],
  ],
} as const satisfies ApiModel;

const claudeFiles = ['.claude/settings.json', '.claude/settings.local.json'] as const;
const claude = { files: claudeFiles, label: 'Claude Code' } as const;
const anthropic = ['api.anthropic.com'] as const;

/** Anthropic's agent for terminals. */
export const claudeCode = {
  package: 'global',
  read: 'code.claude.com/docs: settings, hooks, MCP, permission modes, 2026-11',
  serverFiles: [
    { files: ['.mcp.json'], servers: ['mcpServers'], reference: '${NAME}' },
    { files: ['claude_desktop_config.json'], servers: ['mcpServers'] },
  ],
  switches: [
    { ...claude, entry: ['permissions', 'defaultMode'], is: 'bypassPermissions', kind: 'unapproved' },
    // A project's own settings may not say it.
    {
      files: ['.claude/settings.local.json'],
      label: 'Claude Code',
      entry: ['skipDangerousModePermissionPrompt'],
      kind: 'unapproved',
    },
    {
      ...claude,
      entry: ['permissions', 'allow', '*'],
      is: ['Bash', 'Bash(*)', 'Bash(:*)', 'Bash(*:*)'],
      kind: 'unapproved',
    },
    { ...claude, entry: ['enableAllProjectMcpServers'], kind: 'unapproved-servers' },
    {
      ...claude,
      entry: ['hooks', '*', '*', 'hooks', '*', 'command'],
      fetches: true,
      kind: 'fetched-command',
      whole: true,
    },
    { ...claude, entry: ['statusLine', 'command'], fetches: true, kind: 'fetched-command' },
    { ...claude, entry: ['apiKeyHelper'], fetches: true, kind: 'fetched-command' },
    { ...claude, entry: ['env', 'ANTHROPIC_BASE_URL'], otherThan: anthropic, kind: 'redirected' },
  ],
} as const satisfies ApiModel;

const editor = { files: ['.vscode/settings.json'], label: 'the chat of VS Code' } as const;
const workspace = { files: ['*.code-workspace'], label: 'the chat of VS Code' } as const;
const everyCommand = ['/.*/', '/.+/', '/^.*$/', '/^.+$/'] as const;

/** The editor, whose chat has tools. */
export const vscodeFiles = {
  package: 'global',
  read: 'code.visualstudio.com/docs: MCP configuration reference, manage approvals and permissions, 2026-11',
  serverFiles: [
    {
      files: ['.vscode/mcp.json'],
      servers: ['servers'],
      reference: '${input:NAME}',
      inputs: ['inputs'],
    },
    {
      files: ['.vscode/settings.json'],
      servers: ['mcp', 'servers'],
      reference: '${input:NAME}',
      inputs: ['mcp', 'inputs'],
    },
    {
      files: ['*.code-workspace'],
      servers: ['settings', 'mcp', 'servers'],
      reference: '${input:NAME}',
      inputs: ['settings', 'mcp', 'inputs'],
    },
  ],
  switches: [
    { ...editor, entry: ['chat.tools.global.autoApprove'], kind: 'unapproved' },
    { ...editor, entry: ['chat.tools.autoApprove'], kind: 'unapproved' },
    ...everyCommand.map(
      (command) =>
        ({ ...editor, entry: ['chat.tools.terminal.autoApprove', command], kind: 'unapproved' }) as const,
    ),
    { ...workspace, entry: ['settings', 'chat.tools.global.autoApprove'], kind: 'unapproved' },
    { ...workspace, entry: ['settings', 'chat.tools.autoApprove'], kind: 'unapproved' },
  ],
  commented: ['.vscode/*.json', '*.code-workspace'],
} as const satisfies ApiModel;

/** Cursor, the editor and its agent for terminals. */
export const cursorFiles = {
  package: 'global',
  read: 'cursor.com/docs: MCP, permissions.json reference, CLI permissions, 2026-11',
  serverFiles: [{ files: ['.cursor/mcp.json'], servers: ['mcpServers'], reference: '${env:NAME}' }],
  switches: [
    {
      files: ['.cursor/permissions.json'],
      entry: ['mcpAllowlist', '*'],
      is: '*:*',
      kind: 'unapproved',
      label: 'Cursor',
    },
    {
      files: ['.cursor/cli.json'],
      entry: ['permissions', 'allow', '*'],
      is: ['Shell(*)', 'Shell(**)'],
      kind: 'unapproved',
      label: 'Cursor',
    },
  ],
  commented: ['.cursor/permissions.json'],
} as const satisfies ApiModel;

/** Google's agent for terminals. Its settings cannot switch every question off, but those about one server. */
export const geminiCli = {
  package: 'global',
  read: 'geminicli.com/docs: configuration, MCP servers, 2026-11',
  serverFiles: [{ files: ['.gemini/settings.json'], servers: ['mcpServers'], reference: '${NAME}' }],
  switches: [
    {
      files: ['.gemini/settings.json'],
      entry: ['mcpServers', '*', 'trust'],
      kind: 'unapproved',
      label: 'Gemini CLI',
    },
  ],
  commented: ['.gemini/settings.json'],
} as const satisfies ApiModel;

const codex = { files: ['.codex/config.toml'], is: 'danger-full-access', label: 'Codex' } as const;

/** OpenAI's agent for terminals. That it asks nobody is no danger as long as its sandbox holds. */
export const codexFiles = {
  package: 'global',
  read: 'developers.openai.com/codex: configuration reference, 2026-11',
  serverFiles: [{ files: ['.codex/config.toml'], servers: ['mcp_servers'] }],
  switches: [
    { ...codex, entry: ['sandbox_mode'], kind: 'unsandboxed' },
    { ...codex, entry: ['profiles', '*', 'sandbox_mode'], kind: 'unsandboxed' },
  ],
} as const satisfies ApiModel;

const unnamed = [
  'mcp.json',
  '.mcp.json',
  'mcp_config.json',
  '.roo/mcp.json',
  '.kiro/settings/mcp.json',
] as const;
const approving = { files: unnamed, is: '*', kind: 'unapproved', label: 'this server' } as const;

/** Files of the same shape that several agents read. */
export const serverFiles = {
  package: 'global',
  read: 'the pages on MCP of Roo Code, Kiro, Amazon Q Developer, Windsurf and Zed, 2026-11',
  serverFiles: [
    { files: ['mcp.json', 'mcp_config.json', '.amazonq/mcp.json'], servers: ['mcpServers'] },
    { files: ['mcp.json'], servers: ['servers'] },
    { files: ['.roo/mcp.json'], servers: ['mcpServers'], reference: '${env:NAME}' },
    { files: ['.kiro/settings/mcp.json'], servers: ['mcpServers'], reference: '${NAME}' },
    { files: ['.zed/settings.json'], servers: ['context_servers'] },
  ],
  switches: [
    { ...approving, entry: ['mcpServers', '*', 'autoApprove', '*'] },
    { ...approving, entry: ['mcpServers', '*', 'alwaysAllow', '*'] },
  ],
  commented: ['.zed/settings.json'],
} as const satisfies ApiModel;
