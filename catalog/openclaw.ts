import type { ApiModel } from '../analysis';

const notListed = 'not among the packages that prove rows';

/** Plugins of OpenClaw, and of what it was called before: https://docs.openclaw.ai/plugins. */
export const openclaw = {
  package: ['openclaw/plugin-sdk', 'openclaw/plugin-sdk/*', 'clawdbot/plugin-sdk', 'moltbot/plugin-sdk'],
  read: 'https://docs.openclaw.ai/plugins, agent tools',
  ai: true,
  title: 'OpenClaw',
  types: [
    {
      type: 'Api',
      make: ['annotation OpenClawPluginApi', 'annotation ClawdbotPluginApi', 'annotation MoltbotPluginApi'],
      unproven: notListed,
    },
  ],
  handlers: [
    {
      call: ['definePluginEntry', 'default.definePluginEntry'],
      callback: 'arg0.register',
      parameters: ['Api'],
      kind: 'callback',
      unproven: notListed,
    },
    {
      on: 'Api',
      call: 'registerTool',
      callback: 'arg0.execute',
      parameters: [null, { source: 'tool-argument' }],
      schema: 'arg0.parameters',
      kind: 'tool',
      tool: { name: 'arg0.name', description: 'arg0.description', elsewhere: true },
      unproven: notListed,
    },
  ],
} as const satisfies ApiModel;
