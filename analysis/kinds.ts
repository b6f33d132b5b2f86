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
  /** What a model answered besides its text that tells how it was made: probabilities of words, embeddings. */
  | 'internals'
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
  /** What models learn from or look things up in: training data, and the documents of a store. */
  | 'knowledge'
  /** A text whose braces are filled in with values: a prompt template. */
  | 'template'
  /** The name by which a function is found among all that a module, an object or the program has, and called. */
  | 'function-name'
  /** The same in an object of the program that has nothing of its own but what is meant. */
  | 'function-key'
  /** What a tool is called, or what a model is told of it. */
  | 'tool-description'
  /** What a provider keeps beside a call, to find it again. */
  | 'provider-record'
  /** An answer to an end user: an HTTP response, a stream, a chat reply. */
  | 'response'
  /** What a tool gives back to the model that called it, as it came. */
  | 'tool-answer'
  /** An option of a model call, or of its client, that decides what the call costs or where it goes. */
  | 'model-option'
  /** The key of a client, or the header of a request to a provider that says who asks. */
  | 'key'
  /** Text that is read as JSON. */
  | 'json'
  /** Whether certificates are checked, for the whole process. */
  | 'certificate-checks'
  /** What is compared, or asked whether it is so, on the way to a decision. */
  | 'test'
  | 'log'
  /** What an error that is thrown says. */
  | 'error-text'
  /** An entry of a level that is off in production. */
  | 'debug-log';

/** What an option changes. */
export type SettingKind =
  /** The provider's own filter of what its models answer is off. */
  | 'unfiltered'
  /** A file of a model is read in a format that may hold code, and the code runs. */
  | 'unsafe-load'
  /** The same in versions of the library that many have not left yet. */
  | 'unsafe-load-before'
  /** What a file in such a format held is used as a model. */
  | 'pickled-model'
  /** Code that comes with a model runs. */
  | 'remote-code'
  /** A model or a data set is loaded by its name in a hub. */
  | 'hub-name'
  /** A file of a model or of data is fetched from an address that nothing protects. */
  | 'plain-download'
  /** A file is fetched and no hash of it compared, though that could be asked for. */
  | 'unchecked-download'
  /** What a model wants done is done, and nobody is asked before. */
  | 'unapproved'
  /** The same of tools that somebody else offers, which the program does not have itself. */
  | 'unapproved-remote'
  /** Code or commands of a model run where the program runs, with nothing between. */
  | 'unsandboxed'
  /** A library refuses something dangerous until it is told that this is wanted. */
  | 'danger-accepted'
  /** The same of loading a file that can run code. */
  | 'danger-loaded'
  /** A ready-made tool that runs commands or code without a sandbox. */
  | 'runs-commands'
  /** A ready-made tool that is bound to no folder. */
  | 'reaches-files'
  /** A ready-made tool that runs any query, by a connection of which nothing says that it only reads. */
  | 'runs-queries'
  /** A ready-made tool that sends requests to any address. */
  | 'requests-anything'
  /** A client of a provider runs in the browser, where everybody can read its key. */
  | 'key-in-browser'
  /** What is sent can be read and changed on the way. */
  | 'plain-connection'
  /** Certificates are not checked: of a connection that others use, or of one request. */
  | 'unchecked-connection'
  | 'unchecked-request'
  /** The provider is asked to keep what it is sent. */
  | 'kept-by-provider'
  /** Documents are searched that anybody may have put there, and nothing says whose. */
  | 'unscoped-search'
  /** Whatever servers of tools a project names are started, and nobody is asked. */
  | 'unapproved-servers'
  /** A command that an agent starts by itself runs what it fetches. */
  | 'fetched-command'
  /** Prompts, and the key with them, go to another host than the provider's. */
  | 'redirected'
  /** A block is opened that nobody waits in longer than so; nothing is wrong with it. */
  | 'deadline'
  /** Of what is given there is always more: a loop through it does not end by itself. Nothing is wrong with it. */
  | 'endless'
  /** A block is opened which errors of the classes that are given do not leave, and nobody hears of them. */
  | 'errors-suppressed'
  /** Errors of what is waited for are given as values beside the answers. */
  | 'errors-settled';

/** What code does beyond computing, where a model decides that it runs. */
export type ActKind =
  /** A command or code that the model takes part in writing. */
  | 'executes'
  | 'deletes'
  /** Changes what is there: files, rows. */
  | 'writes'
  /** Mails and messages to people. */
  | 'sends'
  | 'pays'
  /** Lets somebody in, or shuts somebody out: roles, accounts, members. */
  | 'admits'
  /** Writes into a row what somebody is granted or refused. */
  | 'settles'
  /** For everybody to read. */
  | 'publishes'
  /** Reads what is not everybody's: mails, files, rows of the program's database. */
  | 'reads-private'
  /** Brings in what somebody else wrote: pages, search results, mails. */
  | 'fetches'
  /** Sends a request to an address that the model chooses. */
  | 'reaches-out'
  /** Asks a person, and goes on only with consent. */
  | 'asks';

/** What the program sets up once for many handlers. */
export type ProtectionKind =
  /** Longer bodies are refused. */
  | 'body-limit'
  /** So many requests in a while, and no more. */
  | 'rate-limit'
  /** Somebody has to say who they are. */
  | 'authentication'
  /** Errors that nobody caught in a handler end here. */
  | 'error-handler'
  /** Requests are let in: what stands before handlers was set up by the program that does this. */
  | 'listens'
  /** Something stands before handlers that is not seen: it may be anything of this. */
  | 'unseen'
  /** Stands before handlers, and keeps nobody away. */
  | 'nothing';

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
  /** A path that does not lead to a folder above: `..` is no part of it. */
  | 'climb-free'
  /** A path that does not begin at the root. */
  | 'relative-path'
  | 'host-allowed'
  | 'sandboxed'
  /** Letters, digits and signs that mean nothing to a shell, in a query or in a page. */
  | 'plain-word'
  /** Each single quote in it is escaped as a shell wants it: safe between single quotes. */
  | 'quotes-escaped'
  /** Each backslash in it is escaped by another one. */
  | 'backslashes-escaped'
  /** Backslashes and double quotes in it are escaped: it does not end a literal between double quotes. */
  | 'double-quotes-escaped'
  /** Each double quote in it is doubled: it does not end a name between double quotes. */
  | 'double-quotes-doubled'
  /** Each backtick in it is doubled: it does not end a name between backticks. */
  | 'backticks-doubled'
  /** Stands in code as a literal between double quotes, or within one. */
  | 'in-literal'
  /** An argument of a program that reads it neither as an option nor as code. */
  | 'inert-argument';

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
