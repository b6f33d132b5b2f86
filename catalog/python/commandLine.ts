import type { ApiModel } from '../../analysis';

/** What whoever runs the program passes to it. */
export const systemArguments = {
  package: ['sys', 'argparse', 'fileinput', 'getpass'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/sys.html and …/argparse.html',
  types: [
    { type: 'Parser', make: ['call ArgumentParser', 'annotation ArgumentParser'] },
    { type: 'Arguments', make: 'annotation Namespace' },
  ],
  sources: [
    { member: ['argv', 'stdin'], kind: 'cli' },
    { on: 'Parser', call: ['parse_args', 'parse_known_args'], kind: 'cli' },
    { on: 'Arguments', member: '*', kind: 'cli' },
    { call: ['input', 'getpass'], kind: 'cli' },
  ],
  constants: [{ member: 'executable', is: 'python3' }],
  ends: [{ call: 'exit' }],
} as const satisfies ApiModel;

const cli = { source: 'cli' } as const;

/** Click and Typer: functions whose parameters are options and arguments of a command. */
export const commandLines = {
  package: ['click', 'typer', 'rich_click', 'asyncclick'],
  language: 'python',
  read: 'Click 8.3, https://click.palletsprojects.com/en/stable/api/; Typer 0.20, https://typer.tiangolo.com/reference/typer/',
  types: [
    { type: 'App', make: ['call Typer', 'call Group', 'annotation Typer'] },
    { type: 'Provided', make: 'annotation Context' },
  ],
  handlers: [
    {
      decorator: ['command', 'group'],
      parameters: [],
      named: { ...cli, provided: ['Provided'] },
      kind: 'callback',
    },
    {
      on: 'App',
      decorator: ['command', 'callback'],
      parameters: [],
      named: { ...cli, provided: ['Provided'] },
      kind: 'callback',
    },
    {
      call: 'run',
      callback: 'arg0',
      parameters: [],
      named: { ...cli, provided: ['Provided'] },
      kind: 'callback',
    },
  ],
  sources: [{ call: ['prompt', 'get_text_stream', 'edit'], kind: 'cli' }],
} as const satisfies ApiModel;
