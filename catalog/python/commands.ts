import type { ApiModel } from '../../analysis';
import { codeReaders, readers, uncheckedAgent } from '../commands';
import { credentialField, credentialVariable } from '../node';

/** With one of them as the program, every argument may be a command. */
const shells = [
  'sh',
  'bash',
  'zsh',
  '/bin/sh',
  '/bin/bash',
  '/bin/zsh',
  '/usr/bin/bash',
  'cmd',
  'powershell',
  'pwsh',
] as const;

/** Variables of the environment that a file or a declaration names. */
export const environmentFiles = {
  package: ['dotenv', 'decouple', 'environ', 'environs'],
  language: 'python',
  read: 'python-dotenv 1.2, python-decouple 3.8, django-environ 0.12, environs 14: readme of each package',
  types: [
    { type: 'Values', make: 'call dotenv_values' },
    { type: 'Env', make: 'call Env' },
  ],
  sources: [
    { on: 'Values', member: '*', kind: 'secret', named: credentialVariable },
    { on: 'Values', call: 'get', kind: 'secret', named: credentialVariable },
    { call: 'config', kind: 'secret', named: credentialVariable },
    { on: 'Env', call: ['', 'str'], kind: 'secret', named: credentialVariable },
  ],
} as const satisfies ApiModel;

/** What stands first in a list of arguments, or among them, is the name by which a program knows itself. */
const replacing = ['execv', 'execve', 'execvp', 'execvpe', 'posix_spawn', 'posix_spawnp'] as const;
const replacingByWords = ['execl', 'execle', 'execlp', 'execlpe'] as const;
const spawning = ['spawnv', 'spawnve', 'spawnvp', 'spawnvpe'] as const;
const spawningByWords = ['spawnl', 'spawnle', 'spawnlp', 'spawnlpe'] as const;

/** Programs whose file stands at a position, with their words behind it, in a list or one by one. */
function programAt(position: number, listed: readonly string[], byWords: readonly string[]) {
  const program = `arg${position}`;
  const list = [`arg${position + 1}[]`];
  const words = [2, 3, 4, 5, 6].map((offset) => `arg${position + offset}`);
  return [
    { call: [...listed, ...byWords], at: [program], kind: 'command-execution' },
    ...[
      { call: listed, at: list },
      { call: byWords, at: words },
    ].flatMap(({ call, at }) => [
      { call, at, program, kind: 'command-argument' } as const,
      { call, at, when: { at: program, is: shells }, kind: 'command-execution' } as const,
    ]),
  ] as const;
}

/** Secrets come out of the environment, and `system` gives its text to a shell. */
export const operatingSystem = {
  package: 'os',
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/os.html',
  sources: [
    { member: 'environ', kind: 'secret', whole: true },
    { member: ['environ.*'], kind: 'secret', named: credentialVariable },
    { call: ['environ.get', 'getenv'], kind: 'secret', named: credentialVariable },
  ],
  environment: [{ member: 'environ.*' }, { call: 'getenv', unset: 'arg1' }],
  sinks: [
    {
      call: 'system',
      at: ['arg0', 'options.command'],
      kind: 'command-execution',
      vector: { call: 'call', package: 'subprocess', takes: 'list' },
    },
    {
      call: 'popen',
      at: ['arg0', 'options.cmd'],
      kind: 'command-execution',
      vector: {
        call: 'check_output',
        package: 'subprocess',
        takes: 'list',
        options: { text: true },
        instead: 'read',
      },
    },
    { call: 'startfile', at: ['arg0'], kind: 'command-execution' },
    ...programAt(0, replacing, replacingByWords),
    ...programAt(1, spawning, spawningByWords),
    { call: ['rename', 'renames', 'replace', 'link', 'symlink'], at: ['arg1', 'options.dst'], kind: 'path' },
    { call: ['rename', 'renames', 'replace', 'link'], at: ['options.src'], kind: 'path' },
    {
      call: [
        'remove',
        'unlink',
        'rename',
        'renames',
        'replace',
        'rmdir',
        'makedirs',
        'mkdir',
        'listdir',
        'scandir',
        'open',
        'walk',
      ],
      at: ['arg0', 'options.path'],
      kind: 'path',
    },
  ],
  passes: [
    { call: 'path.join', from: 'args', path: 'appended' },
    { call: 'path.commonpath', from: 'arg0[]', path: 'common' },
    { call: ['path.normpath', 'path.abspath', 'path.realpath'], from: 'arg0', path: 'resolved' },
    { call: ['path.expanduser', 'fspath'], from: 'arg0' },
  ],
  constants: [{ member: ['sep', 'path.sep'], is: '/' }],
  ends: [{ call: ['_exit', 'abort'] }],
  guards: [
    { call: 'path.basename', subject: 'arg0', effect: 'result', marks: ['path-safe'] },
    { call: 'path.isabs', subject: 'arg0', effect: 'false', marks: ['relative-path'] },
  ],
} as const satisfies ApiModel;

const starts = ['run', 'call', 'check_call', 'check_output', 'Popen'] as const;
const commandLine = ['arg0', 'arg0[]', 'options.args', 'options.args[]'] as const;
const sending = ['communicate', 'stdin.write', 'stdin.writelines'] as const;

/** `subprocess`: a list is a program and its arguments; a text is a program, or with `shell=True` a command line. */
export const subprocess = {
  package: 'subprocess',
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/subprocess.html',
  types: [
    { type: 'Shell', make: 'call Popen', when: { at: commandLine, reads: readers } },
    { type: 'Interpreter', make: 'call Popen', when: { at: commandLine, reads: codeReaders } },
  ],
  sinks: [
    {
      call: starts,
      at: ['arg0', 'arg0[0]', 'options.args', 'options.args[0]'],
      kind: 'command-execution',
      vector: { takes: 'list' },
    },
    { call: starts, at: ['arg0[]'], program: 'arg0[0]', kind: 'command-argument' },
    { call: starts, at: ['options.args[]'], program: 'options.args[0]', kind: 'command-argument' },
    {
      call: starts,
      at: ['arg0[]', 'options.args[]'],
      when: { at: 'options.shell', is: true },
      kind: 'command-execution',
    },
    {
      call: starts,
      at: ['arg0[]'],
      when: { at: 'arg0[0]', is: shells },
      kind: 'command-execution',
    },
    {
      call: ['run', 'check_output'],
      at: ['options.input'],
      when: { at: commandLine, reads: readers },
      kind: 'command-execution',
    },
    {
      call: ['run', 'check_output'],
      at: ['options.input'],
      when: { at: commandLine, reads: codeReaders },
      kind: 'code-execution',
    },
    { on: 'Shell', call: sending, at: ['arg0', 'options.input'], kind: 'command-execution' },
    { on: 'Interpreter', call: sending, at: ['arg0', 'options.input'], kind: 'code-execution' },
    {
      call: ['getoutput', 'getstatusoutput'],
      at: ['arg0', 'options.cmd'],
      kind: 'command-execution',
    },
  ],
  settings: [{ call: starts, at: 'arg0[]', ...uncheckedAgent }],
} as const satisfies ApiModel;

const startsAside = ['call create_subprocess_shell', 'call create_subprocess_exec'] as const;

export const asyncio = {
  package: 'asyncio',
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/asyncio-subprocess.html',
  types: [
    { type: 'Shell', make: startsAside, when: { at: 'args', reads: readers } },
    { type: 'Interpreter', make: startsAside, when: { at: 'args', reads: codeReaders } },
  ],
  sinks: [
    {
      call: 'create_subprocess_shell',
      at: ['arg0', 'options.cmd'],
      kind: 'command-execution',
      vector: { call: 'create_subprocess_exec', package: 'asyncio', takes: 'arguments' },
    },
    { call: 'create_subprocess_exec', at: ['arg0', 'options.program'], kind: 'command-execution' },
    {
      call: 'create_subprocess_exec',
      at: ['arg1', 'arg2', 'arg3', 'arg4', 'arg5', 'arg6'],
      program: 'arg0',
      kind: 'command-argument',
    },
    { on: 'Shell', call: sending, at: ['arg0', 'options.input'], kind: 'command-execution' },
    { on: 'Interpreter', call: sending, at: ['arg0', 'options.input'], kind: 'code-execution' },
  ],
  settings: [{ call: 'create_subprocess_exec', at: 'args', ...uncheckedAgent }],
  passes: [{ call: ['run', 'create_task', 'ensure_future', 'shield', 'wait_for'], from: 'arg0' }],
} as const satisfies ApiModel;

/** What else runs code or a command that is told by a text. */
export const commands = {
  package: ['importlib', 'runpy', 'pty', 'pexpect', 'timeit'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/; pexpect 4.9',
  types: [{ type: 'Child', make: ['call spawn', 'annotation spawn'] }],
  sinks: [
    {
      call: ['import_module', 'run_path', 'run_module', 'timeit'],
      at: ['arg0', 'options.name', 'options.stmt'],
      kind: 'code-execution',
    },
    { call: ['spawn', 'run'], at: ['arg0', 'options.command'], kind: 'command-execution' },
    { call: 'spawn', at: ['arg1[]', 'options.args[]'], program: 'arg0', kind: 'command-argument' },
    {
      call: 'spawn',
      at: ['arg1[]', 'options.args[]'],
      when: { at: 'arg0', is: shells },
      kind: 'command-execution',
    },
    { on: 'Child', call: ['sendline', 'send'], at: ['arg0', 'options.s'], kind: 'command-execution' },
  ],
} as const satisfies ApiModel;

/** Interpreters in the program itself, and packages that evaluate an expression, whatever their names promise. */
export const interpreters = {
  package: [
    ...['code', 'codeop', 'IPython', 'IPython.core.interactiveshell', 'asteval', 'numexpr'],
    ...['sympy', 'sympy.core.sympify', 'sympy.parsing.sympy_parser'],
  ],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/code.html; IPython 9, asteval 1.0, numexpr 2.14; sympy 1.14, https://docs.sympy.org/latest/modules/parsing.html',
  types: [
    {
      type: 'Interpreter',
      make: [
        'call InteractiveInterpreter',
        'call InteractiveConsole',
        'call Interpreter',
        'call get_ipython',
        'call InteractiveShell.instance',
        'call InteractiveShell',
      ],
    },
  ],
  sinks: [
    {
      on: 'Interpreter',
      call: ['', 'runsource', 'runcode', 'push', 'eval', 'run_cell', 'run_line_magic', 'ex', 'ev'],
      at: ['arg0', 'options.source', 'options.raw_cell', 'options.expr'],
      kind: 'code-execution',
    },
    {
      call: ['compile_command', 'evaluate', 'interact', 'sympify', 'parse_expr'],
      at: ['arg0', 'options.source', 'options.ex', 'options.a', 'options.s'],
      kind: 'code-execution',
    },
  ],
} as const satisfies ApiModel;

/** Commands on another machine, or by a package around `subprocess`. */
export const remoteCommands = {
  package: ['paramiko', 'paramiko.client', 'fabric', 'invoke', 'asyncssh'],
  language: 'python',
  read: 'paramiko 4.0, https://docs.paramiko.org/en/stable/api/client.html; fabric 3.2, invoke 2.2, asyncssh 2.21',
  types: [
    {
      type: 'Connection',
      make: [
        'call SSHClient',
        'call Connection',
        'call Context',
        'call connect',
        'annotation SSHClient',
        'annotation Connection',
        'annotation Context',
      ],
    },
  ],
  sinks: [
    {
      on: 'Connection',
      call: ['exec_command', 'run', 'sudo', 'local', 'create_process'],
      at: ['arg0', 'options.command'],
      kind: 'command-execution',
    },
    { call: ['run', 'sudo'], at: ['arg0', 'options.command'], kind: 'command-execution' },
  ],
} as const satisfies ApiModel;

/** Settings of pydantic come out of the environment, and text that hides itself is shown by a method. */
export const pydanticSettings = {
  package: ['pydantic_settings', 'pydantic', 'pydantic.types'],
  language: 'python',
  read: 'pydantic-settings 2.12, main.py; pydantic 2.12, types.py',
  types: [
    { type: 'Settings', make: 'call BaseSettings' },
    { type: 'Secret', make: ['annotation SecretStr', 'annotation SecretBytes', 'call SecretStr'] },
  ],
  sources: [
    { on: 'Settings', member: '*', kind: 'secret', named: credentialField },
    { on: 'Secret', call: 'get_secret_value', kind: 'secret' },
  ],
} as const satisfies ApiModel;
