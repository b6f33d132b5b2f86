import type { Mark, SinkKind } from '../analysis';

/** What guards a place where text does harm, whoever wrote it: the same for each rule that looks at the place. */
export const sinkGuards = {
  'command-execution': ['command-safe', 'plain-word', 'sandboxed'],
  'command-argument': ['plain-word', 'sandboxed', 'inert-argument'],
  'code-execution': ['sandboxed', 'in-literal'],
  sql: ['sql-safe', 'plain-word'],
  path: ['path-safe'],
  url: ['host-allowed'],
  html: ['html-safe', 'plain-word'],
} as const satisfies Partial<Record<SinkKind, readonly Mark[]>>;
