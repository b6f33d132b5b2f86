import type { ApiModel } from '../analysis';

/** What an extension of VS Code runs, opens, reads and shows: https://code.visualstudio.com/api/references/vscode-api. */
export const vscode = {
  package: 'vscode',
  read: '@types/vscode 1.91, https://code.visualstudio.com/api/references/vscode-api',
  types: [
    {
      type: 'Terminal',
      make: ['call window.createTerminal', 'member window.activeTerminal', 'annotation Terminal'],
    },
    { type: 'Webview', make: 'annotation Webview' },
    {
      type: 'Panel',
      make: ['call window.createWebviewPanel', 'annotation WebviewPanel', 'annotation WebviewView'],
    },
    { type: 'WebviewOfPanel', extends: 'Webview', on: 'Panel', make: 'member webview' },
    { type: 'Document', make: ['annotation TextDocument', 'call workspace.openTextDocument'] },
    { type: 'Editor', make: ['member window.activeTextEditor', 'annotation TextEditor'] },
    { type: 'DocumentOfEditor', extends: 'Document', on: 'Editor', make: 'member document' },
  ],
  sources: [
    { call: 'workspace.fs.readFile', kind: 'file' },
    { on: 'Document', call: 'getText', kind: 'file' },
  ],
  handlers: [
    {
      on: 'Webview',
      call: 'onDidReceiveMessage',
      callback: 'arg0',
      parameters: [{ source: 'message' }],
      kind: 'message',
    },
  ],
  sinks: [
    { on: 'Terminal', call: 'sendText', at: ['arg0'], kind: 'command-execution' },
    { construct: ['ShellExecution', 'ProcessExecution'], at: ['arg0'], kind: 'command-execution' },
    { construct: 'ProcessExecution', at: ['arg1[]'], kind: 'command-argument' },
    { call: 'env.openExternal', at: ['arg0'], kind: 'url' },
    {
      call: [
        'workspace.fs.readFile',
        'workspace.fs.writeFile',
        'workspace.fs.delete',
        'workspace.fs.createDirectory',
      ],
      at: ['arg0'],
      kind: 'path',
    },
    { on: 'Webview', assign: 'html', at: ['arg0'], kind: 'html' },
  ],
  passes: [
    { call: ['Uri.file', 'Uri.parse'], from: 'arg0' },
    { call: 'Uri.joinPath', from: 'args' },
  ],
} as const satisfies ApiModel;

const newer = 'newer than the version whose types are at hand';

/**
 * Models that VS Code gives to its extensions: https://code.visualstudio.com/api/extension-guides/language-model. There
 * is no role of a system: instructions are messages of the user.
 */
export const vscodeModels = {
  package: 'vscode',
  read: '@types/vscode 1.91, https://code.visualstudio.com/api/extension-guides/language-model and https://code.visualstudio.com/api/extension-guides/chat',
  title: 'VS Code',
  members: [
    'selectChatModels',
    'createChatParticipant',
    'LanguageModelChat',
    'ChatRequest',
    'ChatRequestHandler',
  ],
  types: [
    { type: 'Models', make: 'call lm.selectChatModels' },
    { type: 'LanguageModelChat', on: 'Models', make: 'member []' },
    { type: 'LanguageModelChat', on: 'ChatRequest', make: 'member model', unproven: newer },
    { type: 'ChatRequest', make: 'annotation ChatRequest' },
    { type: 'ChatResponseStream', make: 'annotation ChatResponseStream' },
  ],
  calls: [
    {
      on: 'LanguageModelChat',
      call: 'sendRequest',
      operation: 'chat',
      prompt: [
        {
          at: 'arg0[].content',
          role: { at: 'arg0[].role', user: ['user'], assistant: ['assistant'] },
        },
      ],
      output: {
        text: ['result.text[]', 'result.stream[].value'],
        toolArguments: 'result.stream[].input',
      },
      stream: {},
      bounds: { timeout: ['arg2'] },
      tools: ['arg1.tools'],
      unproven: {
        'result.stream[].value': newer,
        'result.stream[].input': newer,
        'arg1.tools': newer,
      },
    },
  ],
  messages: [
    { call: 'LanguageModelChatMessage.User', role: 'user', content: 'arg0' },
    { call: 'LanguageModelChatMessage.Assistant', role: 'assistant', content: 'arg0' },
    { construct: 'LanguageModelChatMessage', role: 'user', content: 'arg1' },
  ],
  sources: [
    { on: 'ChatRequest', member: 'prompt', kind: 'message' },
    { call: 'lm.invokeTool', kind: 'tool-result', unproven: newer },
  ],
  handlers: [
    {
      call: 'chat.createChatParticipant',
      callback: 'arg1',
      parameters: ['ChatRequest', null, 'ChatResponseStream', null],
      kind: 'message',
    },
    {
      annotation: 'ChatRequestHandler',
      parameters: ['ChatRequest', null, 'ChatResponseStream', null],
      kind: 'message',
    },
  ],
  sinks: [{ on: 'ChatResponseStream', call: 'markdown', at: ['arg0'], kind: 'response' }],
} as const satisfies ApiModel;
