import type { ApiModel } from '../analysis';

/** With one of them as the program, every argument may be a command. */
const shells = [
  'sh',
  'bash',
  'zsh',
  '/bin/sh',
  '/bin/bash',
  '/bin/zsh',
  '/usr/bin/env',
  'cmd',
  'cmd.exe',
  'powershell',
  'powershell.exe',
  'pwsh',
] as const;

/** Programs that run each line that they read, and those that run all of it as code. */
export const readers = ['sh', 'bash', 'dash', 'zsh', 'ksh', 'fish', 'powershell', 'pwsh'] as const;
export const codeReaders = ['python', 'python3', 'pypy3', 'node', 'ruby', 'perl', 'php', 'lua'] as const;

/** What a shell is given is no argument but a command line. */
const ofShell = { at: 'arg0', is: shells } as const;

/** The option that puts a shell between: `true` or the shell's own name. */
const shellOption = [true, ...shells] as const;

/**
 * Arguments of coding agents with which they neither ask before they act nor keep to a sandbox: of Claude Code and of
 * Codex, each the name of its own.
 */
export const uncheckedAgent = {
  is: ['--dangerously-skip-permissions', '--dangerously-bypass-approvals-and-sandbox'],
  kind: 'unapproved',
} as const;

const vectorCalls = ['spawn', 'spawnSync', 'execFile', 'execFileSync'] as const;

/** Where a program and its arguments stand, or a command line. */
const commandLine = ['arg0', 'arg1[]'] as const;
const readByShell = { at: commandLine, reads: readers } as const;
const readAsCode = { at: commandLine, reads: codeReaders } as const;

/** Calls that give a process which goes on reading. */
const startsAside = ['call spawn', 'call execFile', 'call exec'] as const;
const sending = ['stdin.write', 'stdin.end'] as const;

/** Calls that wait for a process, and so take at once what it reads. */
const inputCalls = ['spawnSync', 'execFileSync', 'execSync'] as const;
const inputs = ['arg1.input', 'arg2.input'] as const;

/** `node:child_process`. A fixed program with arguments needs no shell: each argument stays one. */
export const childProcess = {
  package: ['node:child_process', 'child_process'],
  read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/child_process.html; @types/node 20.19',
  types: [
    { type: 'Shell', make: startsAside, when: readByShell },
    { type: 'Interpreter', make: startsAside, when: readAsCode },
  ],
  sinks: [
    { call: 'exec', at: ['arg0'], kind: 'command-execution', vector: 'execFile' },
    { call: 'execSync', at: ['arg0'], kind: 'command-execution', vector: 'execFileSync' },
    { call: [...vectorCalls, 'fork'], at: ['arg0'], kind: 'command-execution' },
    {
      call: [...vectorCalls, 'fork'],
      at: ['arg1[]'],
      unless: ofShell,
      program: 'arg0',
      kind: 'command-argument',
    },
    {
      call: vectorCalls,
      at: ['arg1[]'],
      when: { at: 'arg2.shell', is: shellOption },
      kind: 'command-execution',
    },
    { call: vectorCalls, at: ['arg1[]'], when: ofShell, kind: 'command-execution' },
    { call: inputCalls, at: inputs, when: readByShell, kind: 'command-execution' },
    { call: inputCalls, at: inputs, when: readAsCode, kind: 'code-execution' },
    { on: 'Shell', call: sending, at: ['arg0'], kind: 'command-execution' },
    { on: 'Interpreter', call: sending, at: ['arg0'], kind: 'code-execution' },
  ],
  runners: [
    ...['node', 'tsx', 'ts-node', 'bun', 'deno', 'python', 'python2', 'python3', 'sh', 'bash', 'zsh'],
    ...['ruby', 'perl', 'php', 'lua', 'julia', 'Rscript', 'go', 'powershell', 'pwsh', 'osascript'],
  ],
  interpreters: [
    { programs: ['node', 'bun', 'tsx', 'ts-node'], behind: ['-e', '--eval', '-p', '--print'] },
    { programs: ['deno'], behind: ['eval'] },
    { programs: ['python', 'python2', 'python3', 'pypy3'], behind: ['-c'] },
    { programs: ['ruby', 'perl', 'lua', 'julia', 'Rscript', 'osascript'], behind: ['-e', '-E'] },
    { programs: ['php'], behind: ['-r'] },
  ],
  launchers: [
    ...[
      'env',
      'sudo',
      'doas',
      'su',
      'xargs',
      'parallel',
      'nohup',
      'nice',
      'ionice',
      'time',
      'timeout',
      'watch',
    ],
    ...[
      'setsid',
      'stdbuf',
      'script',
      'screen',
      'tmux',
      'strace',
      'find',
      'fd',
      'entr',
      'exec',
      'start',
      'cmd',
    ],
    ...['ssh', 'docker', 'podman', 'kubectl', 'nsenter', 'chroot', 'unshare', 'wsl', 'vagrant', 'flatpak'],
    ...[
      'npx',
      'npm',
      'pnpm',
      'pnpx',
      'yarn',
      'bunx',
      'uv',
      'uvx',
      'pipx',
      'pip',
      'pip3',
      'poetry',
      'cargo',
      'make',
    ],
    ...[
      'dotnet',
      'java',
      'nix',
      'nix-shell',
      'corepack',
      'open',
      'xdg-open',
      'awk',
      'gawk',
      'sed',
      'jq',
      'claude',
    ],
    ...[
      'codex',
      'gemini',
      'eval',
      'dash',
      'ksh',
      'fish',
      'csh',
      'tcsh',
      'busybox',
      'su-exec',
      'gosu',
      'runuser',
    ],
    ...['mysql', 'psql', 'sqlite3', 'duckdb', 'mongosh', 'redis-cli', 'expect', 'vim', 'vi', 'emacs', 'code'],
    ...[
      'curl',
      'wget',
      'ffmpeg',
      'convert',
      'magick',
      'tar',
      'zip',
      'rsync',
      'scp',
      'at',
      'batch',
      'crontab',
    ],
  ],
  // JavaScript and Python put nothing into such texts, and neither does AppleScript.
  literal: ['osascript', 'node', 'bun', 'deno', 'tsx', 'python', 'python2', 'python3'],
  evaluators: [
    ...[
      'do shell script',
      'do script',
      'run script',
      'doShellScript',
      'doScript',
      'eval',
      'exec',
      'Function',
    ],
    ...[
      'system',
      'popen',
      'spawn',
      'subprocess',
      'compile',
      'import(',
      'require(',
      'setTimeout',
      'setInterval',
    ],
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write', 'location', 'src', 'href'],
  ],
  settings: [{ call: vectorCalls, at: 'arg1[]', ...uncheckedAgent }],
  mentions: uncheckedAgent.is,
} as const satisfies ApiModel;

/** `node:util`: a promised function does what the function does. */
export const nodeUtil = {
  package: ['node:util', 'util'],
  read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/util.html; @types/node 20.19',
  sources: [{ call: 'parseArgs', kind: 'cli' }],
  passes: [{ call: ['promisify', 'callbackify', 'deprecate'], from: 'arg0' }],
} as const satisfies ApiModel;

const spawnsAside = ['call default', 'call execa', 'call spawn'] as const;
const takingInput = ['default', 'execa', 'execaSync', 'sync'] as const;

/** Packages around `child_process` that take a program and its arguments: execa 4 to 9, cross-spawn, tinyexec. */
export const spawners = {
  package: ['execa', 'cross-spawn', 'nano-spawn', 'tinyexec', 'spawn-async', '@expo/spawn-async'],
  read: 'execa 9.6, cross-spawn 7.0, nano-spawn 2.0, tinyexec 1.0: readme of each package',
  types: [
    { type: 'Shell', make: spawnsAside, when: readByShell },
    { type: 'Interpreter', make: spawnsAside, when: readAsCode },
  ],
  sinks: [
    {
      call: ['execaCommand', 'execaCommandSync', 'command', 'commandSync'],
      at: ['arg0'],
      kind: 'command-execution',
      unproven: { command: 'only before execa 6', commandSync: 'only before execa 6' },
    },
    {
      call: ['default', 'execa', 'execaSync', 'execaNode', 'sync', 'spawn', 'exec', 'x'],
      at: ['arg0'],
      kind: 'command-execution',
    },
    {
      call: ['default', 'execa', 'execaSync', 'execaNode', 'sync', 'spawn', 'exec', 'x'],
      at: ['arg1[]'],
      unless: ofShell,
      program: 'arg0',
      kind: 'command-argument',
    },
    {
      call: ['default', 'execa', 'execaSync', 'sync', 'spawn'],
      at: ['arg1[]'],
      when: { at: 'arg2.shell', is: shellOption },
      kind: 'command-execution',
    },
    {
      call: ['default', 'execa', 'execaSync', 'sync', 'spawn', 'x'],
      at: ['arg1[]'],
      when: ofShell,
      kind: 'command-execution',
    },
    { call: takingInput, at: inputs, when: readByShell, kind: 'command-execution' },
    { call: takingInput, at: inputs, when: readAsCode, kind: 'code-execution' },
    { on: 'Shell', call: sending, at: ['arg0'], kind: 'command-execution' },
    { on: 'Interpreter', call: sending, at: ['arg0'], kind: 'code-execution' },
  ],
  settings: [
    {
      call: ['default', 'execa', 'execaSync', 'sync', 'spawn', 'exec', 'x'],
      at: 'arg1[]',
      ...uncheckedAgent,
    },
  ],
} as const satisfies ApiModel;

const further = ['arg2', 'arg3', 'arg4', 'arg5', 'arg6', 'arg7', 'arg8', 'arg9'] as const;
const tags = ['$', '$.sync', '$sync', 'default.$'] as const;
const unproven = 'the tag of a template';

/** The texts before a value that is a program, or a command line of its own. */
const begun = {
  at: 'arg0[0]',
  is: ['', 'sh -c ', 'bash -c ', 'zsh -c ', 'cmd /c ', 'eval ', 'exec ', 'sudo ', 'env ', 'xargs '],
} as const;

/** Commands that are templates, whose values are quoted: zx 8, execa 9 and Bun. */
export const commandTemplates = {
  package: ['zx', 'zx/core', 'execa', 'bun', '@david/dax'],
  read: 'zx 8.8, https://google.github.io/zx/quotes; execa 9.6, docs/escaping.md; https://bun.sh/docs/runtime/shell',
  types: [{ type: 'Shell', make: tags.map((name) => `call ${name}`), unproven }],
  sinks: [
    { call: tags, tag: true, when: begun, at: ['arg1'], kind: 'command-execution', unproven },
    { call: tags, tag: true, unless: begun, at: ['arg1'], kind: 'command-argument', unproven },
    { call: tags, tag: true, at: further, kind: 'command-argument', unproven },
    { on: 'Shell', call: '', tag: true, when: begun, at: ['arg1'], kind: 'command-execution', unproven },
    { on: 'Shell', call: '', tag: true, unless: begun, at: ['arg1'], kind: 'command-argument', unproven },
    { on: 'Shell', call: '', tag: true, at: further, kind: 'command-argument', unproven },
  ],
} as const satisfies ApiModel;

/** Packages whose functions take a whole command line: shelljs, and the promises around `exec`. */
export const commandLines = {
  package: ['shelljs', 'child-process-promise', 'exec-sh', 'node-cmd', 'sudo-prompt'],
  read: 'shelljs 0.10, child-process-promise 2.2, exec-sh 0.4, node-cmd 5.0, sudo-prompt 9.2: readme of each package',
  sinks: [
    {
      call: ['exec', 'default', 'execPromise', 'promise', 'run', 'runSync'],
      at: ['arg0'],
      kind: 'command-execution',
      unproven: {
        default: 'of a library that has no declarations',
        execPromise: 'of a library that has no declarations',
        promise: 'of a library that has no declarations',
        run: 'of a library that has no declarations',
        runSync: 'of a library that has no declarations',
      },
    },
  ],
} as const satisfies ApiModel;

/** A terminal that a program types into: https://github.com/microsoft/node-pty. */
export const pty = {
  package: ['node-pty', '@lydell/node-pty'],
  read: 'node-pty 1.0, README.md of the package',
  types: [{ type: 'Pty', make: ['call spawn', 'annotation IPty'] }],
  sinks: [
    { call: 'spawn', at: ['arg0'], kind: 'command-execution' },
    { call: 'spawn', at: ['arg1[]'], program: 'arg0', kind: 'command-argument' },
    { on: 'Pty', call: 'write', at: ['arg0'], kind: 'command-execution' },
  ],
} as const satisfies ApiModel;

/** Commands on another machine: https://github.com/mscdex/ssh2 and https://github.com/steelbrain/node-ssh. */
export const ssh = {
  package: ['ssh2', 'node-ssh'],
  read: 'ssh2 1.17 and node-ssh 13.2, README.md of each package',
  types: [
    {
      type: 'Connection',
      make: ['new Client', 'new NodeSSH', 'annotation Client', 'annotation NodeSSH'],
    },
  ],
  sinks: [
    {
      on: 'Connection',
      call: ['exec', 'execCommand'],
      at: ['arg0'],
      kind: 'command-execution',
    },
  ],
} as const satisfies ApiModel;

const denoWriters = [
  ...['Deno.writeTextFile', 'Deno.writeTextFileSync', 'Deno.writeFile', 'Deno.writeFileSync'],
  'Bun.write',
] as const;

/** What Bun and Deno have without an import: https://bun.sh/docs and https://docs.deno.com/api/deno. */
export const otherRuntimes = {
  package: 'global',
  read: 'Bun 1.3, https://bun.sh/docs; Deno 2.5, https://docs.deno.com/api/deno',
  sources: [
    {
      call: ['Deno.readTextFile', 'Deno.readTextFileSync', 'Deno.readFile', 'Deno.readFileSync', 'Bun.file'],
      kind: 'file',
      unproven: 'the types of Bun and Deno change those of Node.js and the web',
    },
    {
      member: ['Deno.args', 'Bun.argv'],
      kind: 'cli',
      unproven: 'the types of Bun and Deno change those of Node.js and the web',
    },
  ],
  sinks: [
    {
      call: ['Bun.spawn', 'Bun.spawnSync'],
      at: ['arg0[0]', 'arg0.cmd[0]'],
      kind: 'command-execution',
      unproven: 'the types of Bun and Deno change those of Node.js and the web',
    },
    {
      call: ['Bun.spawn', 'Bun.spawnSync'],
      at: ['arg0[]', 'arg0.cmd[]'],
      program: 'arg0[0]',
      kind: 'command-argument',
      unproven: 'the types of Bun and Deno change those of Node.js and the web',
    },
    {
      construct: 'Deno.Command',
      at: ['arg0'],
      kind: 'command-execution',
      unproven: 'the types of Bun and Deno change those of Node.js and the web',
    },
    {
      construct: 'Deno.Command',
      at: ['arg1.args[]'],
      program: 'arg0',
      kind: 'command-argument',
      unproven: 'the types of Bun and Deno change those of Node.js and the web',
    },
    {
      call: [
        'Deno.readTextFile',
        'Deno.readTextFileSync',
        'Deno.readFile',
        'Deno.readFileSync',
        'Deno.open',
        'Deno.readDir',
        'Deno.remove',
        'Deno.removeSync',
        'Deno.mkdir',
        'Bun.file',
      ],
      at: ['arg0'],
      kind: 'path',
      unproven: 'the types of Bun and Deno change those of Node.js and the web',
    },
    {
      call: denoWriters,
      at: ['arg0'],
      kind: 'path',
      unproven: 'the types of Bun and Deno change those of Node.js and the web',
    },
    {
      call: ['Deno.rename', 'Deno.copyFile'],
      at: ['arg0', 'arg1'],
      kind: 'path',
      unproven: 'the types of Bun and Deno change those of Node.js and the web',
    },
  ],
  writes: [
    {
      call: denoWriters,
      file: 'arg0',
      text: 'arg1',
      unproven: 'the types of Bun and Deno change those of Node.js and the web',
    },
  ],
} as const satisfies ApiModel;

/** Text made into one argument of a shell's command line. */
export const shellEscapes = {
  package: ['shell-quote', 'shescape', 'shescape/stateless', 'shell-escape', 'any-shell-escape', 'puka'],
  read: 'shell-quote 1.8, shescape 2.1, shell-escape 0.2, any-shell-escape 0.1: readme of each package',
  types: [
    {
      type: 'Shescape',
      make: ['new Shescape', 'annotation Shescape'],
    },
  ],
  guards: [
    {
      call: ['quote', 'default.quote'],
      subject: ['arg0[]', 'arg0'],
      effect: 'result',
      marks: ['command-safe'],
    },
    {
      call: ['default', 'quoteAll', 'escape', 'escapeAll'],
      subject: ['arg0[]', 'arg0'],
      effect: 'result',
      marks: ['command-safe'],
    },
    {
      on: 'Shescape',
      call: ['quote', 'quoteAll', 'escape', 'escapeAll'],
      subject: ['arg0[]', 'arg0'],
      effect: 'result',
      marks: ['command-safe'],
    },
  ],
} as const satisfies ApiModel;
