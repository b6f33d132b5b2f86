/**
 * Files that are no code and that the server is told about: those that agents read, by the names that the catalog has for
 * them, and those of environment variables. Files of settings at large are searched by the command alone.
 */
export const agentFiles = [
  ...['AGENTS.md', 'AGENT.md', 'CLAUDE.md', 'CLAUDE.local.md', 'GEMINI.md', 'SKILL.md'],
  ...['.cursorrules', '.cursor/rules/**', '.windsurfrules', '.windsurf/rules/**', '.clinerules'],
  ...['.clinerules/**', '.claude/agents/**', '.claude/commands/**', '.github/copilot-instructions.md'],
  ...['*.instructions.md', '*.prompt.md', '*.chatmode.md', '*.agent.md', '*.prompty', '*.prompt'],
  ...['mcp.json', '.mcp.json', 'mcp_config.json', 'claude_desktop_config.json', '.vscode/mcp.json'],
  ...['.cursor/mcp.json', '.roo/mcp.json', '.kiro/settings/mcp.json', '.amazonq/mcp.json'],
  ...['.claude/settings.json', '.claude/settings.local.json', '.vscode/settings.json', '*.code-workspace'],
  ...['.cursor/permissions.json', '.cursor/cli.json', '.gemini/settings.json', '.codex/config.toml'],
  '.zed/settings.json',
] as const;

export const environmentFiles = ['.env', '.env.*'] as const;
