/** Where loops and errors of Python's standard library end, and where they do not. */
import type { ApiModel } from '../../analysis';

/** What loops go through without end: https://docs.python.org/3/library/itertools.html#infinite-iterators. */
export const endlessIterators = {
  package: 'itertools',
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/itertools.html#infinite-iterators',
  settings: [
    { call: ['count', 'cycle'], kind: 'endless' },
    { call: 'repeat', at: 'arg1', nor: ['options.times'], absent: true, kind: 'endless' },
  ],
} as const satisfies ApiModel;

/** Blocks that errors do not leave: https://docs.python.org/3/library/contextlib.html#contextlib.suppress. */
export const suppressedErrors = {
  package: 'contextlib',
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/contextlib.html#contextlib.suppress',
  settings: [{ call: 'suppress', kind: 'errors-suppressed' }],
} as const satisfies ApiModel;

/** Errors as values: https://docs.python.org/3/library/asyncio-task.html#asyncio.gather. */
export const settledErrors = {
  package: 'asyncio',
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/asyncio-task.html#asyncio.gather',
  settings: [{ call: 'gather', at: 'options.return_exceptions', is: true, kind: 'errors-settled' }],
} as const satisfies ApiModel;
