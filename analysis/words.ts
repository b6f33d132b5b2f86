/** Marks and sources in words, for explanations. */
import type { Mark, SourceKind } from './kinds';

/** Completes "the data is …". */
export function describeMark(mark: Mark): string {
  return marks[mark];
}

const marks: Readonly<Record<Mark, string>> = {
  'known-values': 'restricted to values that the program knows',
  validated: 'validated by a schema, a pattern or a limit of its length',
  bounded: 'limited in its length',
  moderated: 'moderated',
  screened: 'screened for injected instructions',
  redacted: 'masked',
  'html-safe': 'sanitized for HTML',
  'sql-safe': 'escaped for SQL',
  'command-safe': 'escaped for a shell',
  'path-safe': 'kept within a folder',
  'host-allowed': 'limited to hosts of a list',
  sandboxed: 'run in a sandbox',
};

/** Completes "data …". */
export function describeSource(kind: SourceKind): string {
  return sources[kind];
}

const sources: Readonly<Record<SourceKind, string>> = {
  http: 'from a request',
  message: 'from a message',
  browser: 'from a page in the browser',
  fetched: 'from another server',
  retrieved: 'from a database or a search',
  'tool-argument': 'chosen by a model for a tool',
  'tool-result': 'returned by a tool',
  model: 'written by a model',
  parameter: 'of a parameter that is named like user input',
  file: 'from a file',
  cli: 'from the command line',
  secret: 'that is a credential',
};
