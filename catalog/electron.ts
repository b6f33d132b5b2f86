import type { ApiModel } from '../analysis';

/** Electron: windows whose pages may reach the machine: https://www.electronjs.org/docs/latest/tutorial/security. */
export const electron = {
  package: ['electron', 'electron/main', 'electron/renderer'],
  read: 'electron 41, https://www.electronjs.org/docs/latest/api/web-contents and https://www.electronjs.org/docs/latest/api/shell',
  types: [
    {
      type: 'Window',
      make: [
        ...['new BrowserWindow', 'annotation BrowserWindow', 'call BrowserWindow.fromId'],
        ...['call BrowserWindow.fromWebContents', 'call BrowserWindow.getFocusedWindow'],
      ],
    },
    { type: 'Windows', make: 'call BrowserWindow.getAllWindows' },
    {
      type: 'Window',
      on: 'Windows',
      make: ['member []', 'member *'],
      unproven: { 'member *': 'one of a list, by its number' },
    },
    { type: 'Contents', on: 'Window', make: ['member webContents', 'annotation WebContents'] },
    { type: 'Event', make: ['annotation IpcMainInvokeEvent', 'annotation IpcMainEvent'] },
    { type: 'Contents', on: 'Event', make: 'member sender' },
  ],
  sinks: [
    {
      on: 'Contents',
      call: ['executeJavaScript', 'insertCSS'],
      at: ['arg0'],
      kind: 'code-execution',
      inPage: true,
    },
    { on: ['Window', 'Contents'], call: 'loadURL', at: ['arg0'], kind: 'url' },
    { on: ['Window', 'Contents'], call: 'loadFile', at: ['arg0'], kind: 'path' },
    { call: 'shell.openExternal', at: ['arg0'], kind: 'url' },
    { call: ['shell.openPath', 'shell.trashItem'], at: ['arg0'], kind: 'path' },
  ],
  acts: [{ call: 'shell.trashItem', kind: 'deletes' }],
  handlers: [
    {
      call: ['ipcMain.handle', 'ipcMain.on', 'ipcMain.once', 'ipcMain.handleOnce'],
      callback: 'arg1',
      parameters: ['Event', { source: 'message', unbounded: true }],
      rest: true,
      kind: 'callback',
    },
  ],
} as const satisfies ApiModel;
