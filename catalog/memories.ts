/** What a model remembers of one conversation in the next. */
import type { ApiModel } from '../analysis';

const notInstalled = 'not among the packages whose types are at hand';

/** Mem0: https://docs.mem0.ai/core-concepts/memory-operations/add. */
export const mem0 = {
  package: ['mem0ai', 'mem0ai/oss'],
  read: 'mem0ai 2.1, https://docs.mem0.ai/core-concepts/memory-operations/add',
  ai: true,
  title: 'Mem0',
  types: [
    {
      type: 'Memory',
      make: ['new MemoryClient', 'new default', 'new Memory', 'annotation MemoryClient', 'annotation Memory'],
      unproven: notInstalled,
    },
  ],
  sources: [{ on: 'Memory', call: ['search', 'getAll', 'get'], kind: 'retrieved', unproven: notInstalled }],
  sinks: [
    {
      on: 'Memory',
      call: 'add',
      at: ['arg0', 'arg0[].content'],
      kind: 'knowledge',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;
