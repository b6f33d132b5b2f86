import type { ApiModel } from '../../analysis';
import { credentialVariable } from '../node';

/** With one of them as the program, every argument may be a command. */
const shells = [
  'sh',
  'bash',
  'zsh',
  '/bin/sh',
  '/bin/bash',
  '/bin/zsh',
  'cmd',
  'powershell',
  'pwsh',
] as const;

/** Secrets come out of the environment, and `system` gives its text to a shell. */
export const operatingSystem = {
  package: 'os',
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/os.html',
  sources: [
    { member: ['environ.*'], kind: 'secret', named: credentialVariable },
    { call: ['environ.get', 'getenv'], kind: 'secret', named: credentialVariable },
  ],
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
    {
      call: [
        'execl',
        'execle',
        'execlp',
        'execv',
        'execve',
        'execvp',
        'execvpe',
        'startfile',
        'posix_spawn',
        'posix_spawnp',
      ],
      at: ['arg0'],
      kind: 'command-execution',
    },
    {
      call: ['spawnl', 'spawnlp', 'spawnv', 'spawnve', 'spawnvp', 'spawnvpe'],
      at: ['arg1'],
      kind: 'command-execution',
    },
    {
      call: ['remove', 'unlink', 'rename', 'rmdir', 'makedirs', 'mkdir', 'listdir', 'scandir'],
      at: ['arg0', 'options.path'],
      kind: 'path',
    },
  ],
  passes: [
    { call: ['path.normpath', 'path.abspath', 'path.realpath'], from: 'arg0', path: 'resolved' },
    { call: ['path.expanduser', 'fspath'], from: 'arg0' },
  ],
  guards: [{ call: 'path.basename', subject: 'arg0', effect: 'result', marks: ['path-safe'] }],
} as const satisfies ApiModel;

const starts = ['run', 'call', 'check_call', 'check_output', 'Popen'] as const;

/** `subprocess`: a list is a program and its arguments; a text is a program, or with `shell=True` a command line. */
export const subprocess = {
  package: 'subprocess',
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/subprocess.html',
  sinks: [
    {
      call: starts,
      at: ['arg0', 'arg0[0]', 'options.args', 'options.args[0]'],
      kind: 'command-execution',
      vector: { takes: 'list' },
    },
    { call: starts, at: ['arg0[]', 'options.args[]'], kind: 'command-argument' },
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
      call: ['getoutput', 'getstatusoutput'],
      at: ['arg0', 'options.cmd'],
      kind: 'command-execution',
    },
  ],
} as const satisfies ApiModel;

export const asyncio = {
  package: 'asyncio',
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/asyncio-subprocess.html',
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
      kind: 'command-argument',
    },
  ],
  passes: [{ call: ['run', 'create_task', 'ensure_future', 'shield', 'wait_for'], from: 'arg0' }],
} as const satisfies ApiModel;

/** What else runs code or a command that is told by a text. */
export const commands = {
  package: ['importlib', 'runpy', 'pty', 'pexpect', 'code', 'timeit'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/; pexpect 4.9',
  sinks: [
    {
      call: ['import_module', 'run_path', 'run_module', 'timeit'],
      at: ['arg0', 'options.name', 'options.stmt'],
      kind: 'code-execution',
    },
    { call: ['spawn', 'run'], at: ['arg0', 'options.command'], kind: 'command-execution' },
  ],
} as const satisfies ApiModel;
