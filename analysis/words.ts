/** Marks and sources in words, for traces and explanations. */
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
  'climb-free': 'kept from folders above',
  'relative-path': 'kept from beginning at the root',
  'host-allowed': 'limited to hosts of a list',
  sandboxed: 'run in a sandbox',
  'plain-word': 'limited to letters, digits and harmless signs',
  'quotes-escaped': 'freed of quotes that would end a word of a shell',
  'backslashes-escaped': 'freed of backslashes that escape what follows',
  'double-quotes-escaped': 'freed of quotes that would end a literal',
  'double-quotes-doubled': 'freed of quotes that would end a name',
  'backticks-doubled': 'freed of backticks that would end a name',
  'in-literal': 'kept within a literal of the code',
  'inert-argument': 'read by the program neither as an option nor as code',
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
  internals: 'that tells how a model was made',
  parameter: 'of a parameter that is named like user input',
  file: 'from a file',
  cli: 'from the command line',
  secret: 'that is a credential',
  personal: 'about a person',
};

/** The first step of a trace, and why that is not the program's own: "request.body comes with a request". */
export function describeEntry(kind: SourceKind, label: string): string {
  return `${label} ${entries[kind]}`;
}

const entries: Readonly<Record<SourceKind, string>> = {
  http: 'comes with a request',
  message: 'comes with a message',
  browser: 'comes from a page in the browser',
  fetched: 'comes from another server',
  retrieved: 'comes from a database or a search',
  'tool-argument': 'is chosen by a model',
  'tool-result': 'comes back from a tool',
  model: 'is written by a model',
  internals: 'tells how the model was made',
  parameter: 'is a parameter that is named like user input',
  file: 'is read from a file',
  cli: 'comes from the command line',
  secret: 'is a credential',
  personal: 'tells about a person',
};
