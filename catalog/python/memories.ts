/** What a model remembers of one conversation in the next. */
import type { ApiModel } from '../../analysis';

/** Mem0: https://docs.mem0.ai/core-concepts/memory-operations/add. */
export const mem0 = {
  package: 'mem0',
  language: 'python',
  read: 'mem0ai 1.0, https://docs.mem0.ai/core-concepts/memory-operations/add',
  ai: true,
  title: 'Mem0',
  types: [
    {
      type: 'Memory',
      make: ['call Memory', 'call MemoryClient', 'call Memory.from_config', 'annotation Memory'],
    },
  ],
  sources: [{ on: 'Memory', call: ['search', 'get_all', 'get'], kind: 'retrieved' }],
  sinks: [
    {
      on: 'Memory',
      call: 'add',
      at: ['arg0', 'arg0[].content', 'options.messages', 'options.messages[].content'],
      kind: 'knowledge',
    },
  ],
} as const satisfies ApiModel;
