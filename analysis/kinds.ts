/** The words that join rules and catalog rows. Neither side names the other; both name these. */

/** Where outside data enters. */
export type SourceKind =
  | 'http'
  | 'message'
  | 'browser'
  | 'fetched'
  | 'retrieved'
  | 'tool-argument'
  | 'tool-result'
  | 'model'
  | 'parameter'
  | 'file'
  | 'cli'
  /** A credential: read from the environment, from a field that holds one, or a literal key. */
  | 'secret'
  /** What tells about a person: a field of a record that holds an address, a number or a diagnosis, or a whole record. */
  | 'personal';

/** Where data does harm, or becomes part of something that a rule watches. */
export type SinkKind =
  | 'system-prompt'
  | 'user-prompt'
  /** A made-up turn of the model itself. */
  | 'assistant-prompt'
  | 'tool-prompt'
  /** Who is said to speak in a turn of the conversation, where that can be the system or a tool. */
  | 'message-role'
  | 'code-execution'
  | 'command-execution'
  /** One argument of a program that is fixed, with no shell between. */
  | 'command-argument'
  | 'sql'
  | 'html'
  | 'url'
  | 'path'
  | 'deserialization'
  /** A text whose braces are filled in with values: a prompt template. */
  | 'template'
  /** An answer to an end user: an HTTP response, a stream, a chat reply. */
  | 'response'
  /** What a tool gives back to the model that called it, as it came. */
  | 'tool-answer'
  /** An option of a model call, or of its client, that decides what the call costs or where it goes. */
  | 'model-option'
  /** Text that is read as JSON. */
  | 'json'
  /** Whether certificates are checked, for the whole process. */
  | 'certificate-checks'
  | 'log'
  /** An entry of a level that is off in production. */
  | 'debug-log';

/** What an option changes. */
export type SettingKind =
  /** The provider's own filter of what its models answer is off. */
  | 'unfiltered'
  /** A client of a provider runs in the browser, where everybody can read its key. */
  | 'key-in-browser'
  /** What is sent can be read and changed on the way. */
  | 'plain-connection'
  /** Certificates are not checked: of a connection that others use, or of one request. */
  | 'unchecked-connection'
  | 'unchecked-request'
  /** The provider is asked to keep what it is sent. */
  | 'kept-by-provider';

/** What a guard is good for. A rule names the marks that satisfy it. */
export type Mark =
  /** Restricted to values the program knows: an allow-list, an enum, a number, a boolean, a uuid. */
  | 'known-values'
  /** Has the shape a schema asks for, with its length or its pattern bounded. */
  | 'validated'
  /** Shorter than some limit (a test or a cut). */
  | 'bounded'
  /** Passed a content moderation, a guardrail or an output filter. */
  | 'moderated'
  /** Passed a screen for prompt injection. */
  | 'screened'
  /** Masked or replaced, so that what is secret or personal is gone. */
  | 'redacted'
  | 'html-safe'
  | 'sql-safe'
  | 'command-safe'
  | 'path-safe'
  | 'host-allowed'
  | 'sandboxed'
  /** Letters, digits and signs that mean nothing to a shell, in a query or in a page. */
  | 'plain-word';

export type Role = 'system' | 'user' | 'assistant' | 'tool';

/** What a call asks of a model; the last group are no model calls for rules about calls. */
export type Operation =
  | 'chat'
  | 'completion'
  | 'structured'
  | 'image'
  | 'audio'
  | 'moderation'
  | 'embedding'
  | 'token-count'
  | 'rerank';

export type Severity = 'error' | 'warning' | 'information';
export type Confidence = 'high' | 'medium' | 'low';
export type Profile = 'recommended' | 'strict';

/** Whoever runs the program owns these; a security review wants to see them all the same. */
const STRICT_SOURCES: readonly SourceKind[] = ['file', 'cli'];

/** Whether data of this kind counts as untrusted. What does not is not followed. */
export function isUntrustedIn(profile: Profile, kind: SourceKind): boolean {
  return profile === 'strict' || !STRICT_SOURCES.includes(kind);
}
