/** What a model remembers of one conversation in the next. */
import type { ApiModel } from '../analysis';

/** Mem0: https://docs.mem0.ai/core-concepts/memory-operations/add. */
export const mem0 = {
  package: ['mem0ai', 'mem0ai/oss'],
  read: 'mem0ai 3.3.1, its declarations, https://docs.mem0.ai/core-concepts/memory-operations/add',
  ai: true,
  title: 'Mem0',
  types: [
    {
      type: 'Memory',
      make: ['new MemoryClient', 'new default', 'new Memory', 'annotation MemoryClient', 'annotation Memory'],
    },
  ],
  sources: [{ on: 'Memory', call: ['search', 'getAll', 'get'], kind: 'retrieved' }],
  sinks: [
    {
      on: 'Memory',
      call: 'add',
      at: ['arg0', 'arg0[].content'],
      kind: 'knowledge',
    },
  ],
} as const satisfies ApiModel;
