/** Blocks that nobody waits in longer than they say. */
import type { ApiModel } from '../../analysis';

export const deadlines = [
  {
    package: 'asyncio',
    read: 'Python 3.14, https://docs.python.org/3/library/asyncio-task.html#timeouts',
    call: ['timeout', 'timeout_at'],
  },
  {
    package: ['anyio', 'trio'],
    read: 'anyio 4.11, https://anyio.readthedocs.io/en/stable/cancellation.html; trio 0.32, https://trio.readthedocs.io/en/stable/reference-core.html',
    call: ['fail_after', 'move_on_after', 'fail_at', 'move_on_at'],
  },
  {
    package: 'async_timeout',
    read: 'async-timeout 5, README.md of the package',
    call: ['timeout', 'timeout_at'],
  },
].map(
  ({ call, ...named }) =>
    ({ ...named, language: 'python', settings: [{ call, kind: 'deadline' }] }) as const satisfies ApiModel,
);
