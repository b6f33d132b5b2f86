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
