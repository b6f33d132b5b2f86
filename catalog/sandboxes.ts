import type { ApiModel } from '../analysis';

const marks = ['sandboxed'] as const;

/** isolated-vm 5 and 6: https://github.com/laverdet/isolated-vm. An isolate shares nothing that it is not handed. */
export const isolatedVm = {
  package: 'isolated-vm',
  read: 'isolated-vm 6.0, README.md of the package',
  types: [
    {
      type: 'Isolate',
      make: ['new Isolate', 'new default.Isolate', 'annotation Isolate'],
    },
    {
      type: 'Context',
      on: 'Isolate',
      make: ['call createContext', 'call createContextSync', 'annotation Context'],
    },
  ],
  sinks: [
    {
      on: 'Isolate',
      call: ['compileScript', 'compileScriptSync', 'compileModule', 'compileModuleSync'],
      at: ['arg0'],
      kind: 'code-execution',
      marks,
    },
    {
      on: 'Context',
      call: ['eval', 'evalSync', 'evalIgnored', 'evalClosure', 'evalClosureSync', 'evalClosureIgnored'],
      at: ['arg0'],
      kind: 'code-execution',
      marks,
    },
  ],
} as const satisfies ApiModel;

/** QuickJS in WebAssembly: https://github.com/justjake/quickjs-emscripten. It has no access to the host's objects. */
export const quickJs = {
  package: ['quickjs-emscripten', 'quickjs-emscripten-core'],
  read: 'quickjs-emscripten 0.31, README.md of the package',
  types: [
    {
      type: 'Module',
      make: ['call getQuickJS', 'call newQuickJSWASMModule', 'call newQuickJSAsyncWASMModule'],
    },
    { type: 'Runtime', on: 'Module', make: 'call newRuntime' },
    { type: 'Context', on: ['Module', 'Runtime'], make: 'call newContext' },
    { type: 'Context', make: ['call newAsyncContext', 'annotation QuickJSContext'] },
  ],
  sinks: [
    {
      on: ['Module', 'Context'],
      call: ['evalCode', 'evalCodeAsync'],
      at: ['arg0'],
      kind: 'code-execution',
      marks,
    },
  ],
} as const satisfies ApiModel;

/** Machines of E2B: https://e2b.dev/docs. */
export const e2b = {
  package: ['e2b', '@e2b/code-interpreter', '@e2b/desktop'],
  read: '@e2b/code-interpreter 1.5, README.md of the package; e2b 1.13, https://e2b.dev/docs',
  types: [
    {
      type: 'Sandbox',
      make: [
        'call Sandbox.create',
        'call Sandbox.connect',
        'call default.create',
        'call CodeInterpreter.create',
        'annotation Sandbox',
      ],
      unproven: { 'call CodeInterpreter.create': 'of an earlier version' },
    },
  ],
  sinks: [
    {
      on: 'Sandbox',
      call: ['runCode', 'notebook.execCell'],
      at: ['arg0'],
      kind: 'code-execution',
      marks,
      unproven: { 'notebook.execCell': 'of an earlier version' },
    },
    {
      on: 'Sandbox',
      call: 'commands.run',
      at: ['arg0'],
      kind: 'command-execution',
      marks,
    },
  ],
} as const satisfies ApiModel;

/** Machines of Vercel: https://vercel.com/docs/vercel-sandbox/sdk-reference. */
export const vercelSandbox = {
  package: '@vercel/sandbox',
  read: '@vercel/sandbox 1.8, https://vercel.com/docs/vercel-sandbox/sdk-reference',
  types: [
    {
      type: 'Sandbox',
      make: ['call Sandbox.create', 'call Sandbox.get', 'annotation Sandbox'],
    },
  ],
  sinks: [
    {
      on: 'Sandbox',
      call: 'runCommand',
      at: ['arg0', 'arg0.cmd'],
      kind: 'command-execution',
      marks,
    },
    {
      on: 'Sandbox',
      call: 'runCommand',
      at: ['arg1[]', 'arg0.args[]'],
      kind: 'command-argument',
      marks,
    },
  ],
} as const satisfies ApiModel;

/** Containers of Cloudflare: https://developers.cloudflare.com/sandbox/api. */
export const cloudflareSandbox = {
  package: '@cloudflare/sandbox',
  read: '@cloudflare/sandbox 0.4, https://developers.cloudflare.com/sandbox/api',
  types: [{ type: 'Sandbox', make: 'call getSandbox' }],
  sinks: [
    {
      on: 'Sandbox',
      call: ['runCode', 'runCodeStream'],
      at: ['arg0'],
      kind: 'code-execution',
      marks,
    },
    {
      on: 'Sandbox',
      call: ['exec', 'execStream', 'startProcess'],
      at: ['arg0'],
      kind: 'command-execution',
      marks,
    },
  ],
} as const satisfies ApiModel;

/** Machines of Daytona: https://www.daytona.io/docs/en/typescript-sdk. */
export const daytona = {
  package: ['@daytonaio/sdk', '@daytona/sdk'],
  read: '@daytonaio/sdk 0.110, https://www.daytona.io/docs/en/typescript-sdk',
  types: [
    { type: 'Daytona', make: ['new Daytona', 'annotation Daytona'] },
    { type: 'Sandbox', on: 'Daytona', make: ['call create', 'call get'] },
  ],
  sinks: [
    {
      on: 'Sandbox',
      call: 'process.codeRun',
      at: ['arg0'],
      kind: 'code-execution',
      marks,
    },
    {
      on: 'Sandbox',
      call: 'process.executeCommand',
      at: ['arg0'],
      kind: 'command-execution',
      marks,
    },
  ],
} as const satisfies ApiModel;

/** vm2, which its authors gave up since code gets out of it: https://github.com/patriksimek/vm2. */
export const vm2 = {
  package: 'vm2',
  read: 'vm2 3.9, README.md of the package',
  types: [
    {
      type: 'VM',
      make: ['new VM', 'new NodeVM', 'annotation VM', 'annotation NodeVM'],
    },
  ],
  sinks: [
    { on: 'VM', call: 'run', at: ['arg0'], kind: 'code-execution' },
    { construct: 'VMScript', at: ['arg0'], kind: 'code-execution' },
  ],
} as const satisfies ApiModel;

/** Functions that evaluate text in the program itself, whatever their names promise. */
export const evaluators = {
  package: ['safe-eval', 'safer-eval', 'notevil', 'eval', 'node-eval', 'require-from-string'],
  read: 'safe-eval 0.4, safer-eval 1.3, notevil 1.3, eval 0.1, node-eval 2.0, require-from-string 2.0: readme of each package',
  sinks: [
    {
      call: 'default',
      at: ['arg0'],
      kind: 'code-execution',
      unproven: { default: 'the library has no declarations', arg0: 'the library has no declarations' },
    },
  ],
} as const satisfies ApiModel;
