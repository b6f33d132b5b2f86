import type { ApiModel } from '../../analysis';

/** IPython, which is there in every notebook: lines for the shell (`!ls {folder}`) come as calls of it. */
export const ipython = {
  package: 'global',
  language: 'python',
  read: 'IPython 9.3, https://ipython.readthedocs.io/en/latest/api/generated/IPython.core.interactiveshell.html',
  types: [{ type: 'InteractiveShell', make: 'call get_ipython' }],
  sinks: [
    {
      on: 'InteractiveShell',
      call: ['system', 'getoutput'],
      at: ['arg0', 'options.cmd'],
      kind: 'command-execution',
    },
    {
      on: 'InteractiveShell',
      call: ['run_cell', 'ex', 'ev'],
      at: ['arg0', 'options.raw_cell'],
      kind: 'code-execution',
    },
  ],
} as const satisfies ApiModel;
