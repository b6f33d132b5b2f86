import type { ApiModel } from '../../analysis';

const marks = ['sandboxed'] as const;

/** Machines of E2B. */
export const e2b = {
  package: ['e2b_code_interpreter', 'e2b', 'e2b_desktop'],
  language: 'python',
  read: 'e2b-code-interpreter 2.2 and e2b 2.6, https://e2b.dev/docs',
  types: [
    {
      type: 'Sandbox',
      make: [
        'call Sandbox',
        'call Sandbox.create',
        'call Sandbox.connect',
        'call AsyncSandbox.create',
        'call CodeInterpreter',
        'annotation Sandbox',
        'annotation AsyncSandbox',
      ],
    },
  ],
  sinks: [
    {
      on: 'Sandbox',
      call: ['run_code', 'notebook.exec_cell'],
      at: ['arg0', 'options.code'],
      kind: 'code-execution',
      marks,
    },
    {
      on: 'Sandbox',
      call: 'commands.run',
      at: ['arg0', 'options.cmd'],
      kind: 'command-execution',
      marks,
    },
  ],
} as const satisfies ApiModel;

/** Machines of Daytona and of Modal. */
export const otherSandboxes = {
  package: ['daytona', 'daytona_sdk', 'modal'],
  language: 'python',
  read: 'daytona 0.115, https://www.daytona.io/docs/en/python-sdk/; modal 1.2, https://modal.com/docs/reference/modal.Sandbox',
  types: [
    { type: 'Daytona', make: ['call Daytona', 'call AsyncDaytona'] },
    { type: 'Sandbox', on: 'Daytona', make: ['call create', 'call get'] },
    { type: 'Sandbox', make: ['call Sandbox.create', 'call Sandbox.from_id', 'annotation Sandbox'] },
  ],
  sinks: [
    {
      on: 'Sandbox',
      call: 'process.code_run',
      at: ['arg0', 'options.code'],
      kind: 'code-execution',
      marks,
    },
    {
      on: 'Sandbox',
      call: ['process.exec', 'exec'],
      at: ['args', 'options.command'],
      kind: 'command-execution',
      marks,
    },
  ],
} as const satisfies ApiModel;

/** RestrictedPython: code that was compiled by it asks its policy before it touches anything. */
export const restrictedPython = {
  package: 'RestrictedPython',
  language: 'python',
  read: 'RestrictedPython 8.1, https://restrictedpython.readthedocs.io/en/latest/usage/basic_usage.html',
  guards: [
    {
      call: ['compile_restricted', 'compile_restricted_exec', 'compile_restricted_eval'],
      subject: ['arg0', 'options.source'],
      effect: 'result',
      marks,
    },
  ],
} as const satisfies ApiModel;
