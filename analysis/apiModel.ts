/**
 * The shape of catalog rows: what a library does, as plain JSON values.
 *
 * A *path* names a place around a call. It begins at a root and goes on by members and elements:
 *
 *     arg0.messages[].content      a member of every element of an option of the first argument
 *     arg0[1]                      one element
 *     result.choices[].message.content
 *     result.finalMessage().content[].text     `()` is the result of calling the member
 *     result.textStream[]          the items of something iterable, `for await` included
 *     arg0.headers.*               every value
 *
 * Roots: `arg0` … `arg9`, `args` (every argument), `result` (awaited), `chunk` (an item of the result when it
 * streams), `client` (the options the receiver's client was constructed with, or those of the client that the row
 * says stands among the arguments; in Python the arguments by keyword), `options` (Python: the arguments that are given
 * by keyword; `a | b` calls `a.__or__(b)`, or `b.__ror__(a)` where only `b` has a row for it), `returned` (what the
 * function gives that the receiver was made of by a decorator), `made` (the first arguments of the calls that made the receiver of another value:
 * `chats.create({ … })`), `receiver`, `body` (the parsed body of a raw request), `json` (its parsed response).
 *
 * Promises on the way are awaited: `result.text` of a stream is the text itself.
 *
 * `on` names a type of the same model, or of another one behind its first package (`global:Request`); without it the
 * path starts at the package's exports (`default` is the default export, and a CommonJS module itself). `call` and
 * `member` are dotted paths from there. The empty path is the thing itself: `call: ''` calls it. The member `[]` is
 * what it gives when it is iterated.
 */
import type {
  ActKind,
  Mark,
  Operation,
  ProtectionKind,
  Role,
  SettingKind,
  SinkKind,
  SourceKind,
} from './kinds';

export type Path = string;

/** All that is known of one library. */
export interface ApiModel {
  /** Module specifiers. `x/*` stands for every subpath. `global` holds what needs no import. */
  readonly package: string | readonly string[];
  /** The language of the packages; JavaScript where it is absent. Hosts, keys, shapes and credentials hold in all. */
  readonly language?: 'python';
  /** The version and page it was read from. */
  readonly read: string;
  /** Whether naming this package makes a file one that touches AI (frameworks and built-ins do not). */
  readonly ai?: boolean;
  /** What a file says in quotes when it touches AI, where naming the package does not tell: `bedrock-runtime`. `x/*` as for packages. */
  readonly mentions?: readonly string[];
  /** Members that tell it likewise, of what has no package of its own: `selectChatModels`. */
  readonly members?: readonly string[];
  /** Human name of the provider or library, for messages: `OpenAI`. */
  readonly title?: string;
  readonly types?: readonly TypeRow[];
  readonly clients?: readonly ClientRow[];
  readonly calls?: readonly ModelCallRow[];
  readonly sources?: readonly SourceRow[];
  readonly sinks?: readonly SinkRow[];
  readonly answerTypes?: readonly AnswerTypeRow[];
  readonly settings?: readonly SettingRow[];
  readonly acts?: readonly ActRow[];
  readonly toolsets?: readonly ToolsetRow[];
  readonly toolServers?: readonly ToolServerRow[];
  readonly protections?: readonly ProtectionRow[];
  readonly events?: readonly EventRow[];
  readonly containers?: readonly ContainerRow[];
  readonly checkers?: readonly CheckerRow[];
  readonly handlers?: readonly HandlerRow[];
  readonly guards?: readonly GuardRow[];
  readonly schemas?: readonly SchemaRow[];
  readonly keeping?: readonly KeepingRow[];
  readonly messages?: readonly MessageRow[];
  readonly passes?: readonly PassRow[];
  readonly states?: readonly StateRow[];
  readonly shared?: readonly SharedRow[];
  readonly stored?: readonly StoredRow[];
  readonly writes?: readonly WriteRow[];
  readonly pipelines?: readonly PipelineRow[];
  readonly selects?: readonly SelectRow[];
  readonly ends?: readonly EndRow[];
  readonly globals?: readonly GlobalRow[];
  readonly constants?: readonly ConstantRow[];
  readonly environment?: readonly EnvironmentRow[];
  readonly safeMembers?: readonly SafeMemberRow[];
  readonly loggers?: readonly LoggerRow[];
  readonly instrumentations?: readonly InstrumentationRow[];
  readonly requests?: readonly RequestRow[];
  readonly hosts?: readonly HostRow[];
  readonly shapes?: readonly BodyShape[];
  readonly keys?: readonly KeyFormat[];
  /** Models that their providers have ended, or will. */
  readonly retired?: readonly RetiredRow[];
  /** Where calls and clients are told which model is asked. */
  readonly modelOptions?: readonly Path[];
  /** The names of models for which a provider puts another one in the place, as it likes. */
  readonly movingModels?: readonly string[];
  /** Names of members and options that hold a credential, exactly as written: `password`, `apiKey`. */
  readonly credentials?: readonly string[];
  /** Names of fields of records that tell about a person, exactly as written: `email`, `birth_date`. */
  readonly personal?: readonly string[];
  /** What methods give is a row of a table that they are called after, or several: `prisma.user.findMany()`. */
  readonly records?: true;
  /** Such a row becomes text field by field where it is put into one: all of them, or those that these calls give. */
  readonly legible?: true | readonly string[];
  /** Names of such tables whose rows are people. */
  readonly people?: readonly string[];
  /**
   * Words by which records say what somebody is granted or refused, exactly as written: names of fields (`banned`,
   * `creditLimit`), and what stands in others (`approved`).
   */
  readonly standings?: readonly string[];
  /** Names by which code tells whose data something is, exactly as written: `userId`, `tenant_id`. */
  readonly owners?: readonly string[];
  /**
   * Options of model calls and of their clients that decide what a call costs or may do, as paths below the argument
   * that holds them: `model`, `config.temperature`.
   */
  readonly decisive?: readonly string[];
  /** How programs describe tools as data, for calls that leave it to them to run what a model calls. */
  readonly toolForms?: readonly ToolFormRow[];
  /** How names of environment variables begin that a bundler writes into the code for browsers. */
  readonly publicVariables?: readonly string[];
  /** Headers by which providers know who asks, as programs spell them: `Authorization`, `x-api-key`. */
  readonly keyHeaders?: readonly string[];
  /** Programs that run the file that they are given, exactly as written: `node`, `python3`. */
  readonly runners?: readonly string[];
  /** Programs that run the code that stands behind one of their options: `python3 -c`. */
  readonly interpreters?: readonly InterpreterRow[];
  /** Programs that start what their arguments name, even behind `--`, exactly as written: `env`, `npx`. */
  readonly launchers?: readonly string[];
  /** Programs whose language puts nothing into a text between double quotes, exactly as written: `osascript`. */
  readonly literal?: readonly string[];
  /** Words of code in any language that runs what a text says, or shows it as markup: `eval`, `do shell script`. */
  readonly evaluators?: readonly string[];
  /** Files of instructions that agents read. */
  readonly instructions?: readonly FileName[];
  /** Files that name servers of tools. */
  readonly serverFiles?: readonly ServerFileRow[];
  /** Entries of files of settings that change what an agent may do. */
  readonly switches?: readonly SwitchRow[];
  /** Files of JSON in which whoever reads them allows comments. */
  readonly commented?: readonly FileName[];
}

/**
 * The end of a path, in any folder: `AGENTS.md`, `.vscode/mcp.json`. `*` stands for any part of one name, `**` for
 * whatever is below.
 */
export type FileName = string;

/** The keys that lead to an entry of a file, one by one; `*` is every key of a map and every element of a list. */
export type KeyPath = readonly string[];

/** Where a file names servers of the Model Context Protocol, by their names. */
export interface ServerFileRow {
  readonly files: readonly FileName[];
  readonly servers: KeyPath;
  /** How a value is written that comes from elsewhere, with `NAME` for its name: `${env:NAME}`. */
  readonly reference?: string;
  /** The list that has to declare what `reference` asks for. */
  readonly inputs?: KeyPath;
}

/** An entry of a file of settings that takes away a person, a sandbox or a provider's address. */
export interface SwitchRow {
  readonly files: readonly FileName[];
  readonly entry: KeyPath;
  /** The values that are meant; without these and the next ones `true` is. */
  readonly is?: string | number | boolean | readonly (string | number | boolean)[];
  /** Commands that run what they fetch. */
  readonly fetches?: true;
  /** Addresses of other hosts than these, and than this machine. */
  readonly otherThan?: readonly string[];
  readonly kind: SettingKind;
  /** Who reads the file. */
  readonly label: string;
  /** What is taken out is the element of a list that holds the entry. */
  readonly whole?: true;
}

/**
 * Every row may say why the type checker cannot prove it, as a whole or path by path. All other paths are proven. A path
 * that is listed and can be proven after all is an error.
 */
export interface RowProof {
  /**
   * The major before the current one that has it, and the current one has not: as a whole or path by path. It is proven
   * by the declarations of that major.
   */
  readonly major?: number | Readonly<Record<Path, number>>;
  readonly unproven?: string | Readonly<Record<Path, string>>;
}

/** How values of a type come about: `new X`, the result of a call, a member, a type annotation of that name. */
export interface TypeRow extends RowProof {
  readonly type: string;
  /**
   * `new default`, `call Router`, `call default.Router`, `member request`, `annotation Request`, `decorator Req` (of a
   * parameter, or of a class of the program). Without `on` a member is an export that is such a value: `member default`.
   */
  readonly make: string | readonly string[];
  /** Types whose rows hold for this one too: `global:Request`. */
  readonly extends?: string | readonly string[];
  /** The type that `make` starts from; absent for an export. */
  readonly on?: string | readonly string[];
  /** A member that is one in the whole program: what is put into it in one place is there in all, `app.state`. */
  readonly single?: true;
  /** The type of what stands for it where it is not at hand, `current_app`: what is put into it is met there. */
  readonly standIn?: string;
  /**
   * Members that no row knows and nobody has put into it itself are those of this type, which is one in the whole program:
   * `server.db` of what was decorated with it.
   */
  readonly borrows?: string;
  /** A chain, which begins with a value of another type: what that was made with is no part of the chain. */
  readonly begins?: true;
  /** Calls by which something that nobody was seen to make is told to be one: `Order.objects.raw` of another package. */
  readonly told?: readonly CallFormRow[];
  /** The member that is the first argument that it was made with: `input` of a command. */
  readonly keeps?: string;
  /** The member that is what the argument of the annotation says: `deps` of `RunContext[Deps]`. */
  readonly holds?: string;
  /**
   * It says so below this member, as does the type that the receiver was made with of which handlers are given one:
   * `Bindings` of `new Hono<{ Bindings: Env }>()`.
   */
  readonly holdsBelow?: string;
  /** Python: the method that is run where an instance of a class of the program that extends it is called: `forward`. */
  readonly called?: string;
  /** What it is made with, a class or a function, is what a container makes it of: `asClass(Service)`. */
  readonly maker?: true;
  /** The method whose first argument goes into a list of what it was made with: `append` of a chat. */
  readonly adds?: string;
  /**
   * Python: as a decorator a value of this type makes one of a function of the program, and to call it is the row's
   * affair: `returned` is what the function gives.
   */
  readonly decorates?: true;
  /** Only calls for which this holds: `boto3.client('bedrock-runtime')`. */
  readonly when?: Condition | TextCondition | TypeCondition | InputCondition;
  /** It speaks for the value of that type that it is made with, as if it were made of that: `from([template, model])`. */
  readonly of?: TypeCondition;
  /** Values of it are a ready-made tool, or several: what they do where a model calls them. */
  readonly acts?: readonly ActKind[];
}

/** An AI client. Its `type` also stands for annotations of that name. */
export interface ClientRow extends RowProof {
  readonly type: string;
  readonly make: string | readonly string[];
  /** Types whose rows hold for this client too: `openai:OpenAI`. */
  readonly extends?: string | readonly string[];
  /** `OpenAI`, `Anthropic`: for messages. Default: the model's title. */
  readonly provider?: string;
  /** The provider filters what this client's models answer unless it is told not to. */
  readonly moderated?: true;
  readonly key?: Path;
  readonly baseUrl?: Path;
  readonly timeout?: Path;
  /** The environment variable the SDK reads the key from, used by fixes. */
  readonly keyVariable?: string;
  /** Calls that no other library has in this form: something that nobody was seen to make is such a client by them. */
  readonly told?: readonly CallFormRow[];
}

/** `….chat.completions.create({ model, messages })`: the end of the path to a method, and options that all are given. */
export interface CallFormRow {
  readonly call: string | readonly string[];
  readonly options: readonly string[];
}

export interface RoleRow {
  readonly at: Path;
  readonly system?: readonly string[];
  /** A message of the system may only follow others: no fix begins a list with one. */
  readonly systemFollows?: true;
  readonly user?: readonly string[];
  readonly assistant?: readonly string[];
  readonly tool?: readonly string[];
}

/** Where prompt text stands, and what it is. */
export interface PromptText {
  readonly at: Path;
  /** A fixed role, or where it is told. The role's path shares its elements with `at`. */
  readonly role: Role | RoleRow;
}

/**
 * When one row's path begins another's (`arg0.input`, `arg0.input[].content`), the shorter one holds for a value that
 * is text, the longer one for a value that is built of parts.
 */
export interface PromptRow extends PromptText {
  /**
   * `at` holds, by name, what is put in place of variables of these texts: a value has the role of each text that has
   * its `{name}`, and that of this row where no text is known to have it.
   */
  readonly fills?: readonly PromptText[];
  /** But for names that stand there, too: what is given to a map goes into the texts by the names of the map. */
  readonly butFor?: Path;
  /**
   * A value is put in place that is run first, functions and objects of such among them: what it makes of what the call
   * is given, which is asked with nowhere else.
   */
  readonly run?: ValuesRun;
}

/** The method by which it is run, and where that stands which it is given. */
export interface ValuesRun {
  readonly by: string;
  readonly given: Path;
}

export interface Condition {
  readonly at: Path;
  readonly is: string | number | boolean | null | readonly (string | number | boolean | null)[];
}

/** A text that matches this regular expression, as far as it is known; one of those that stand there. */
export interface TextCondition {
  readonly at: Path | readonly Path[];
  readonly named: string;
}

/** A value of a type of the same model, or of another one: `{ at: 'arg0', type: 'ConverseCommand' }`. */
export interface TypeCondition {
  readonly at: Path | readonly Path[];
  readonly type: string;
  /** A function stands there that makes such a value of what it is given, or that gives one which does. */
  readonly made?: true;
}

/** Something stands there. */
export interface GivenCondition {
  readonly given: Path;
}

/**
 * The words of a command line that stand there start one of these programs, exactly as written but for its folder, with
 * no file and no code to run: it runs what it reads (`bash`, `python3 -`).
 */
export interface InputCondition {
  readonly at: Path | readonly Path[];
  readonly reads: readonly string[];
}

/** A call that sends a prompt to a model. */
export interface ModelCallRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call: string | readonly string[];
  /** Only calls that are given such a value: one method sends many things. */
  readonly sends?: TypeCondition;
  /** Only calls that are given something there. */
  readonly given?: Path;
  readonly operation: Operation;
  /** Where the client stands when it is not the receiver: `arg0.model`. */
  readonly client?: Path;
  /** Where a body stands that is text made of an object, for the root `body`: `invoke_model(body=json.dumps({ … }))`. */
  readonly body?: Path;
  readonly prompt: readonly PromptRow[];
  readonly output: OutputRow;
  /** Parts of what is called, in order: the answer goes through those functions that stand behind a client. */
  readonly through?: Path;
  readonly stream?: {
    /** Without a condition the call always streams. */
    readonly when?: Condition;
    readonly text?: Path | readonly Path[];
    readonly structured?: Path | readonly Path[];
    readonly toolArguments?: Path | readonly Path[];
  };
  /** Callbacks that receive output: `result.on('text', (text) => …)`. */
  readonly callbacks?: readonly OutputCallback[];
  readonly bounds?: {
    readonly tokens?: readonly Path[];
    /** The provider refuses a call without one of `tokens`. */
    readonly tokensRequired?: true;
    readonly timeout?: readonly Path[];
    /** What the first option of `timeout` takes: a number, or what aborts the call. A fix writes it. */
    readonly timeoutIn?: 'seconds' | 'milliseconds' | 'signal';
    readonly steps?: readonly Path[];
    /** Python: what holds these options may be a dictionary where it is not given yet. */
    readonly takesDictionaries?: true;
    /**
     * The call goes on by itself as long as the model calls tools, unless an option of `steps` ends it: always, or where
     * tools are given.
     */
    readonly endless?: 'always' | 'with-tools';
  };
  /** Where the provider is told, by an id that says nothing of the person, on whose behalf it is asked. */
  readonly endUser?: readonly Path[];
  /** Where tool definitions stand. */
  readonly tools?: readonly Path[];
  /** Options by which a person consents before tools run: what `.*` ends, by the names of the tools. */
  readonly approval?: readonly Path[];
  /** Options that switch on the provider's own moderation of the answer. */
  readonly moderation?: readonly Path[];
  /** Options that make the model answer in the shape of a schema, for answers that are text. */
  readonly shaped?: readonly Path[];
  /** Options that record the call (`arg0.experimental_telemetry`). */
  readonly telemetry?: readonly Path[];
  /** The option for system text that this API has, if any: where a fix writes instructions. */
  readonly systemOption?: Path;
  /** Where the answer's model id, token usage and request id stand, used by the fix that adds a log entry. */
  readonly metadata?: { readonly model?: Path; readonly usage?: Path; readonly id?: Path };
}

export interface OutputRow {
  readonly text?: Path | readonly Path[];
  /** Parsed output whose shape a schema of the call decides; what is `text` too is so where there is a schema. */
  readonly structured?: Path | readonly Path[];
  /** The schema that structured output follows, or a list of those of which it follows one; the first path that has any. */
  readonly schema?: Path | readonly Path[];
  /** Texts of which structured output is one. */
  readonly choices?: Path;
  readonly toolArguments?: Path | readonly Path[];
  readonly toolName?: Path | readonly Path[];
  readonly stop?: Path | readonly Path[];
  /** What tells how the model was made: probabilities of words, embeddings. */
  readonly internals?: Path | readonly Path[];
  /** Where the whole answer stands too, beside what came with it: `result.withResponse().data`. */
  readonly within?: Path;
  /** What stands at the first place of `stop` where a limit of tokens cut the answer off. */
  readonly cut?: string;
  /** Members that turn the answer into an HTTP response: `result.toTextStreamResponse()`. */
  readonly response?: Path | readonly Path[];
}

export interface OutputCallback {
  /** The method on the result, or a path to an option of the call that is the callback (`arg0.onFinish`). */
  readonly at: Path;
  readonly when?: Condition;
  /** Which argument is the function; ignored when `at` is an option. */
  readonly callback?: Path;
  /** From the callback's first parameter (`arg0`) to the text: `arg0`, `arg0.text`. */
  readonly text: Path | readonly Path[];
}

/** Untrusted data: a member read, the result of a call, or a parameter with a decorator. */
export interface SourceRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly member?: string | readonly string[];
  readonly call?: string | readonly string[];
  readonly decorator?: string | readonly string[];
  /** What a decorated parameter goes through before it arrives: schemas, and objects of the program. */
  readonly pipes?: PipeRow;
  readonly kind: SourceKind;
  /** Only calls that are given such a value. */
  readonly sends?: TypeCondition;
  /** Length is bounded by nothing but a body limit. */
  readonly unbounded?: boolean;
  /** Only members whose name matches this regular expression (`process.env.*`). */
  readonly named?: string;
  /** People have written it to others, and it is looked up, as mails are: who reads it brings in what others wrote. */
  readonly others?: true;
  /** It is such data as a whole, in a text that is made of all of it: one member of it is none. */
  readonly whole?: true;
  /** The path of the file that is read, where that is not the first argument: `constructed`. */
  readonly file?: Path | readonly Path[];
  /** What the call gives went through the functions that the receiver was made with: `retriever.pipe(format)`. */
  readonly through?: 'made';
  /** Members below it that are no such data, by their paths in lower case: `status_code`, `headers.content-type`. */
  readonly apart?: readonly string[];
  /** Members below it that are the path of a file in which it was put: `path` of an upload. */
  readonly files?: readonly string[];
  /** Members of the receiver that say how the request went: an answer that is read where it failed brings nothing in. */
  readonly outcome?: { readonly ok: string; readonly status: string };
  /** What a call gives is also the member of an export that it names: `text_input('Tone', key='tone')`. */
  readonly keeps?: { readonly in: string; readonly under: Path };
}

/** `@Query('page', ParseIntPipe)`: arguments of a decorator, and the method that those of the program have. */
export interface PipeRow {
  readonly at: Path;
  readonly method: string;
  /** A decorator of the method or of its class whose arguments are pipes of every parameter: `@UsePipes(pipe)`. */
  readonly shared?: string;
}

/** Programs, and the arguments behind each of which code comes, all exactly as written. */
export interface InterpreterRow {
  readonly programs: readonly string[];
  readonly behind: readonly string[];
}

/** Where a sink does no harm. */
export type SinkExemption = Condition | TypeCondition | GivenCondition;

export interface SinkRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call?: string | readonly string[];
  /** Only as the tag of a template: the first argument is the list of its texts, its values follow. */
  readonly tag?: true;
  /** `new X(…)` instead of a call. */
  readonly construct?: string | readonly string[];
  /** Writing this member; `arg0` is what is written. */
  readonly assign?: string | readonly string[];
  /** JSX attribute or HTML element option of any component: `dangerouslySetInnerHTML`. */
  readonly attribute?: string;
  /** An element that is this export: `arg0` is its properties, `children` among them. */
  readonly component?: string | readonly string[];
  readonly at: readonly Path[];
  readonly kind: SinkKind;
  /** What the sink itself guards from: code that a sandbox runs is `sandboxed`. */
  readonly marks?: readonly Mark[];
  /** For arguments: the program that they are given to. What stands behind `--` is no option of it. */
  readonly program?: Path;
  /** For a path: the folder that it is looked for in. What does not climb stays there. */
  readonly within?: Path;
  readonly when?: Condition | TypeCondition | InputCondition;
  /** Not where this holds, or one of these: another row is about that, or it does no harm so. */
  readonly unless?: SinkExemption | readonly SinkExemption[];
  /** The code runs in a page, for what it does there: what it gives is no data that its text could say. */
  readonly inPage?: true;
  /** The harm is in what it gives: a function that is made and dropped, to see whether its text is one, never runs. */
  readonly makes?: true;
  /** For a command line: what takes a program and the list of its arguments instead (`execFile` for `exec`). */
  readonly vector?: string | CommandVector;
  /** For a query: how its values are passed apart from its text. */
  readonly binds?: ValueBinding;
  /** For a template: how values are named in it, and given. */
  readonly fills?: TemplateFills;
  /**
   * The member that takes the same and does no harm: `textContent` for `innerHTML`, `safe_load` for `load`. An option
   * that `when` asks about goes away with it.
   */
  readonly instead?: string;
}

/**
 * What says of which type an answer is: a call on it before it is sent, or options of the call that sends or makes it.
 * One that is HTML is a page, by whatever row it is sent.
 */
export interface AnswerTypeRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call?: string | readonly string[];
  readonly construct?: string | readonly string[];
  /** Writing this member says it. */
  readonly assign?: string | readonly string[];
  /** Where the type stands: `html`, `text/html; charset=utf-8`. */
  readonly contentType?: Path | readonly Path[];
  /** Only where this names the header that `contentType` is the value of. */
  readonly header?: Path;
  /** Headers by their names, or as a list of pairs. */
  readonly headers?: Path | readonly Path[];
}

/** `{<name>}` in a text, and `format({ <name>: value })` of what is made of it. */
export interface TemplateFills {
  readonly variable: string;
  /** The methods that are given values, and whether by an object or by keyword. */
  readonly by: Readonly<Record<string, 'arg0' | 'options'>>;
  /** Methods whose result is filled in likewise: `pipe`. */
  readonly through?: readonly string[];
}

/** An option that changes what is allowed: what it switches off, or on. */
export interface SettingRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call?: string | readonly string[];
  /** `new X(…)` instead of a call. */
  readonly construct?: string | readonly string[];
  /** Where the option stands; absent where to call it at all is what is meant. */
  readonly at?: Path;
  /** The values that are meant; without them every value is that could be true. */
  readonly is?: Condition['is'];
  /** Of texts those that match this regular expression. */
  readonly named?: string;
  /** The option is meant where it is not given: what it would switch is so by default. */
  readonly absent?: true;
  /** Nor may what would do the same stand at one of these. */
  readonly nor?: readonly Path[];
  readonly when?: Condition | TypeCondition;
  /** Not where this may hold. */
  readonly unless?: Condition;
  /** What is loaded is named by the option; where it says which version of that. */
  readonly pin?: PinRow;
  /** Only where this option is given too, and not switched off. */
  readonly given?: Path;
  readonly kind: SettingKind;
  /** What a fix gives where a filter by an owner is missing. */
  readonly filter?: OwnerFilter;
  /** What a fix writes in place of the value; without it the option is taken out. */
  readonly instead?: string | number | boolean;
}

/**
 * Code for an option that lets through what belongs to one owner. `<entry>` in it is the entry of an object by the name
 * of the owner, `<field>` that name as a text, `<name>` as it is, `<id>` whose it is, and `<receiver>` what is called.
 */
export interface OwnerFilter {
  readonly code: string;
  /** Names in it, and the modules that they are imported from. */
  readonly names?: Readonly<Record<string, string>>;
}

/** `revision: '5c38ec7'`. What is one of `moves` names another version tomorrow. */
export interface PinRow {
  readonly at: Path;
  readonly moves?: readonly string[];
}

/** A call that does more than compute: deletes, sends, pays. */
export interface ActRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call?: string | readonly string[];
  readonly construct?: string | readonly string[];
  readonly kind: ActKind;
  readonly when?: Condition | TextCondition | TypeCondition;
  /** Only where a model has a say in what stands at one of these: a file of the program's own is its own affair. */
  readonly chosen?: Path | readonly Path[];
  /**
   * Only where a record at one of these says what somebody is granted or refused, or what was written into an object of
   * the library that stands there.
   */
  readonly standing?: Path | readonly Path[];
  /** Or what was written into any object that the library gave: a session saves what has changed. */
  readonly changes?: true;
}

/** A call that starts or reaches servers of the Model Context Protocol. */
export interface ToolServerRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call?: string | readonly string[];
  readonly construct?: string | readonly string[];
  /**
   * What describes a server, by the names that files have: `command`, `args`, `env`, `url`, `headers`, or `fullCommand`
   * for a command with its arguments. What `.*` ends is of several servers, by their names.
   */
  readonly at?: Path | readonly Path[];
  /** Its command, where that stands elsewhere. */
  readonly command?: Path;
  /** The address, where that stands elsewhere or alone. */
  readonly address?: Path | readonly Path[];
  /** What is sent with each request, where that stands apart from the address. */
  readonly headers?: Path;
}

/** What is made of tools: an agent, which has them from its beginning. */
export interface ToolsetRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call?: string | readonly string[];
  readonly construct?: string | readonly string[];
  /** Where the tools stand: a list, or an object of them by name. */
  readonly at: readonly Path[];
  /** Options by which a person consents before they run: what `.*` ends, by the names of the tools. */
  readonly approval?: readonly Path[];
  /**
   * Not the call runs them, but nodes of the graph that it is called on (`EventRow.name`): the paths of `at` are around
   * what made each of these, and `approval` names the nodes before which the graph stops for a person, or all (`*`).
   */
  readonly nodes?: true;
}

/** Paths begin at an element of a list of tools, as `arg0`, or at what is at `each` below it. */
export interface ToolFormRow extends RowProof {
  readonly each?: Path;
  readonly name: Path;
  readonly schema: readonly Path[];
}

/** What a registration says of a tool besides its function. */
export interface ToolRow {
  /** Several tools are given at once, and the paths below begin at each of these, as `arg0`. */
  readonly each?: Path;
  /** Absent where it is the function's own. */
  readonly name?: Path | readonly Path[];
  /** Absent where it is the function's documentation. */
  readonly description?: Path | readonly Path[];
  /** Options by which a person consents before it runs. A fix sets the first one. */
  readonly approval?: readonly Path[];
  /** Whoever offers it to a model asks people by itself, unless it is told that the tool does no harm. */
  readonly asked?: true;
  /** Consent can also be asked for where the tool is handed to a model. */
  readonly elsewhere?: true;
  /** Methods by which the program runs what the registration makes of a function, a decorator in Python: `invoke`. */
  readonly runBy?: readonly string[];
  /** A member of its first parameter that has the arguments in some releases, and what else that parameter then has. */
  readonly within?: { readonly member: string; readonly beside: readonly string[] };
  /** Options that say that it changes nothing, and that it takes nothing away. */
  readonly readOnly?: Path;
  readonly destructive?: Path;
}

/** What stands before handlers, wherever it is set up: a limiter of requests, a limit of bodies, a check of who asks. */
export interface ProtectionRow extends RowProof {
  readonly on?: string | readonly string[];
  /** A call, or a decorator. */
  readonly call?: string | readonly string[];
  /** `new X(…)` instead of a call. */
  readonly construct?: string | readonly string[];
  /** Or writing this member, but for nothing: `app.config['MAX_CONTENT_LENGTH'] = 8_192`. */
  readonly assign?: string | readonly string[];
  /** Only where this option is given. */
  readonly given?: Path;
  readonly when?: Condition;
  /** What stands here stands before handlers: it protects them as its own row says, and this only where it is not seen. */
  readonly hides?: Path | readonly Path[];
  /** As a decorator, only of functions of these names: `on_command_error`. */
  readonly named?: readonly string[];
  readonly protects: ProtectionKind;
}

/** Emitters: what is sent under a name (the first argument) goes to the functions that listen to it. */
export interface EventRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call: string | readonly string[];
  /**
   * `listen` gives a function as the second argument; `send` gives what the functions are called with. Of nodes, `offer`
   * tells that others will send them something.
   */
  readonly does: 'listen' | 'send' | 'offer';
  /**
   * Without names: where the functions stand, or the one value that they are called with, one after another. What they
   * return is added to it for the others: the state of a graph. What was made of an emitter sends to those who listen to it.
   */
  readonly at?: Path | readonly Path[];
  /** Of what nodes are called with: the call gives it back as it is behind them. */
  readonly returns?: true;
  /** Of nodes: where the name stands by which one is known; what `.*` ends in `at` has it by its key. */
  readonly name?: Path | readonly Path[];
  /**
   * Of what is sent: the type that `holds` it, which handlers by a decorator of the emitter are given: `RunContext`. Nobody
   * listens by name.
   */
  readonly to?: string;
  /** Who is the emitter where that is not the receiver: `Runner.run(agent, …)`. */
  readonly by?: Path | readonly Path[];
  /** What is handed over is what the type says that the emitter was made with: `context<Context>()`. */
  readonly typed?: true;
}

/** A container makes what it is asked for by name of what was registered under that name. */
export interface ContainerRow extends RowProof {
  readonly on: string | readonly string[];
  readonly call: string | readonly string[];
  /**
   * `register` is given what is registered: by names, or one thing behind its name. `resolve` asks for something by its
   * name, and `build` makes something that is registered under none.
   */
  readonly does: 'register' | 'resolve' | 'build';
  /** The type whose members are what is registered: what it makes things of is given one. */
  readonly cradle: string;
}

/** Methods of a class that checks its fields: each is given the fields that its decorator names, and gives what it lets through. */
export interface CheckerRow extends RowProof {
  readonly decorator: string | readonly string[];
  /** What it looks at is a whole instance whose fields are there, where this option says so: `mode='after'`. */
  readonly instance?: { readonly option: string; readonly is: string };
}

/** How a program is started without a shell, where more than a name changes. */
export interface CommandVector {
  /** The other function; absent where it is the same one. */
  readonly call?: string;
  /** The package of the other function, where it is another one. */
  readonly package?: string;
  /** One list of the program and its arguments, or each an argument; absent for the program and a list. */
  readonly takes?: 'list' | 'arguments';
  /** Options that it needs to give the same. */
  readonly options?: Readonly<Record<string, boolean>>;
  /** The method of the old result that gives what the new function gives itself (`popen(…).read()`). */
  readonly instead?: string;
}

/** `query('… = $1', [value])`, or `prepare('… = ?').get(value)` with methods that take the values. */
export interface ValueBinding {
  /** `?` and `%s` are always the same, `$1` and `:1` are counted up, `:name` is named after its value. */
  readonly placeholder: '?' | '%s' | '$1' | ':1' | ':name';
  /** The argument that is the list of values, or else the methods of the result that take them. */
  readonly values: number | readonly string[];
  /** Each value is an argument of its own, from that one on. */
  readonly each?: true;
  /** The text only makes a query, and the values are an argument of the methods that are given it. */
  readonly of?: readonly string[];
  /** A text is refused where the database wants another type, and the other way around. */
  readonly typed?: true;
}

/** Who calls a function of the program, and with what. */
export interface HandlerRow extends RowProof {
  readonly on?: string | readonly string[];
  /** A registration: `app.post(path, handler)`. Every function among `callback` is a handler. */
  readonly call?: string | readonly string[];
  readonly construct?: string | readonly string[];
  readonly callback?: Path | readonly Path[];
  /**
   * Or a method of a class of the program that extends or implements the type at `on`: `_call`. `resolve_*` is every
   * method whose name begins so.
   */
  readonly method?: string | readonly string[];
  /**
   * Or a method with this decorator of a class of the program, which by a decorator of its own is of the type at `on`.
   * In Python a function or method with this decorator, a member of the type at `on`: `@app.post('/')`.
   */
  readonly decorator?: string | readonly string[];
  /** Or an export of a file: `POST`, `default`, `default.fetch`, `*`. */
  readonly exported?: string | readonly string[];
  /** Globs for that file's path. */
  readonly files?: readonly string[];
  /** Of exports, only functions of which their code says so. */
  readonly form?: HandlerForm;
  /** Or a directive at the head of the file or the function (`use server`). */
  readonly directive?: string;
  /** Or a function in a variable of this type (`const chat: RequestHandler = …`). */
  readonly annotation?: string | readonly string[];
  /**
   * Or a function that nobody calls or registers in the program at hand, told by what it does: of each of its first
   * parameters, which have no types, it reads one of these members at least.
   */
  readonly asked?: readonly (readonly string[])[];
  /** Or such a function whose first parameters are declared to be of these types of the model. */
  readonly typed?: readonly string[];
  /** And what it returns is made by one of these exports. */
  readonly returned?: string | readonly string[];
  /** Or the value of a JSX attribute of an element that is no component: `onChange`. */
  readonly attribute?: string | readonly string[];
  /** Only registrations for which this holds: the name of an event. */
  readonly when?: Condition;
  /** Only functions that declare so many parameters; such a row goes before one that does not say. */
  readonly arity?: number;
  /** The last one stands for all that follow when `rest` is set. */
  readonly parameters: readonly ParameterRow[];
  /** Or told by name and type, wherever they stand. */
  readonly named?: NamedParameters;
  /**
   * What fills the parameters, one after another, stands in a list: where that is of the type, one of the program's own
   * values arrives, or none.
   */
  readonly choices?: { readonly at: Path | readonly Path[]; readonly type: string };
  readonly rest?: boolean;
  /**
   * The schema that the first parameter was checked by before the function is called (a tool's input schema); the
   * first of the paths where one stands. `receiver` is the object that has the `method`. Of parameters that are filled
   * by name it says what each is, whatever types they have.
   */
  readonly schema?: Path | readonly Path[];
  /** Such a function is a tool of a model: what else is said of it. */
  readonly tool?: ToolRow;
  /** What holds where such a function goes on holds in all handlers that the receiver registers after it. */
  readonly before?: true;
  /**
   * Functions that the receiver registers so get one request, one after another: one that is not given the function that
   * goes on does so where it returns.
   */
  readonly chained?: true;
  /** Parts of the parameters that schemas checked before the function is called. */
  readonly checks?: readonly ParameterCheck[];
  /** Nobody answers whoever waits where the function fails, unless it says so itself: by this code behind a parameter. */
  readonly unanswered?: {
    readonly answer?: { readonly parameter: number; readonly code: string };
    /** Only in majors of a package before this one, by the manifest, and without packages that change it. */
    readonly before?: { readonly package: string; readonly major: number };
    readonly unless?: readonly string[];
  };
  /** How such a function refuses a request, for fixes that do so. */
  readonly refusal?: Refusal;
  /** What the function returns goes there. */
  readonly returns?: SinkKind;
  /** It is called at once, and the call gives what it returns. */
  readonly gives?: true;
  /** What it returns is given to an export of its file, and to whoever asks for it there (`StateRow.left`). */
  readonly feeds?: FeedRow;
  /** Where it is told of which type that is, by a type of content or a class of answers, and what it is otherwise. */
  readonly returnsAs?: { readonly at: Path | readonly Path[]; readonly otherwise: string };
  readonly kind: 'http' | 'message' | 'action' | 'tool' | 'callback';
}

/**
 * How a handler tells whoever asked that it does not do it: by code that answers, by what it returns, or by a statement
 * that leaves it.
 */
export interface Refusal {
  readonly as: 'answer' | 'result' | 'exception';
  /** `$0` is the name of the first parameter, `$status` a number, `$message` a text, `$by` one of `by`. */
  readonly code: string;
  /** The first of these names that the file knows; if none, the last, which everybody has. */
  readonly by?: readonly string[];
  /** A name in it, and the modules that have it: the first that the file imports, or else the first. */
  readonly imports?: { readonly name: string; readonly module: string | readonly string[] };
}

/** What an export is called with: a member of what a handler of its file returns, or an object that has it as a member. */
export interface FeedRow {
  readonly export: string;
  /** `props` of what `getServerSideProps` returns. */
  readonly member?: string;
  /** `loaderData` of the properties of a component. */
  readonly as?: string;
  /** Of an answer that is made of what is meant, the member by which its type keeps that (`TypeRow.keeps`). */
  readonly within?: string;
}

/** A type of this model, a source, or the function that goes on to the handlers after this one. */
export type ParameterRow =
  string | { readonly source: SourceKind; readonly unbounded?: boolean } | { readonly next: true } | null;

/**
 * Parameters that a framework fills by their names, after those that it passes by position: outside data, checked by
 * their types, but for what it provides.
 */
export interface NamedParameters {
  /** Absent where only the names in `known` are filled. */
  readonly source?: SourceKind;
  /** Types of this model that say, beside a parameter, that it is sent in a body, where its length is not bounded: `Body()`. */
  readonly bodies?: readonly string[];
  /** Types of this model that names alone tell: `say`, `event`. */
  readonly known?: readonly { readonly names: readonly string[]; readonly type: string }[];
  /** Types of this model that are no outside data, as annotation, as default, or beside the type: `Request`, `Depends()`. */
  readonly provided?: readonly string[];
  /** Of these, types that ask for the class beside them where they are given none: `page: Page = Depends()`. */
  readonly byType?: readonly string[];
}

/** What a function does that tells that a framework calls it, where its name alone would tell too little. */
export interface HandlerForm {
  /** It reads one of these members of its first parameter. */
  readonly reads: readonly string[];
  /** And it makes an object with one of these keys. */
  readonly makes?: readonly string[];
}

/** `{ schema: 'arg1.schema.body', at: 'arg0.body' }`: every schema that stands there checked that part. */
export interface ParameterCheck {
  readonly schema: Path;
  /** From the parameters of the handler. What a call gives (`arg0.req.valid()`) is told apart by its first argument. */
  readonly at: Path;
}

export type GuardExemption = Condition | TextCondition | GivenCondition;

export interface GuardRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call: string | readonly string[];
  /** Only as the tag of a template, whose value is safe. */
  readonly tag?: true;
  /** What is guarded. */
  readonly subject: Path | readonly Path[];
  /**
   * `result`: what it returns is safe. `throws`: the subject is safe afterwards. `true`/`false`: the subject is safe
   * where the result is that. `verdict`: the subject is safe where the member at `verdict` is falsy. `asserts`: what the
   * subject, a test, proves by being truthy holds afterwards.
   */
  readonly effect: 'result' | 'throws' | 'true' | 'false' | 'verdict' | 'asserts';
  readonly verdict?: Path;
  /** What a verdict says that is a word and no flag. */
  readonly words?: { readonly passed: string; readonly failed: string };
  /** A schema that says what the subject passed, field by field; the marks are for one that is not known. */
  readonly schema?: Path;
  /** Only where this option is given: `isLength` without `max` is no limit. */
  readonly given?: Path;
  /** Only where this holds: markup goes where `safe_mode="escape"` asks for it. */
  readonly when?: Condition;
  /** Not where this holds, or one of these: a template may say of itself that it escapes nothing. */
  readonly unless?: GuardExemption | readonly GuardExemption[];
  /** A pattern that the subject matches, which may say more of it. */
  readonly matches?: Path;
  readonly marks: readonly Mark[];
  /** For what returns the text cleaned: the function among `call` that a fix writes around a text, of each package. */
  readonly cleans?: string;
}

/** A schema library: how schemas are made and what parsing by one proves, field by field. */
export interface SchemaRow extends RowProof {
  /** The type that builders return and modifiers keep. */
  readonly type: string;
  /** The member of a schema that has those of its fields: `Base.shape.tone`. */
  readonly parts?: string;
  /** Where builders stand: absent or the empty path for exports; `z` for `z.string()`. */
  readonly namespace?: string | readonly string[];
  readonly builders: readonly SchemaBuilder[];
  /** Methods on a schema that add to it. Other methods keep the schema. */
  readonly modifiers?: readonly SchemaModifier[];
  readonly parses: readonly SchemaParse[];
  /** What words say of a value where types are written in texts (`types` of a builder); of others nothing is known. */
  readonly words?: readonly TypeWord[];
  /** How a class of the program that extends one of the package limits the text of a field: what a fix writes. */
  readonly field?: FieldLimit;
  readonly models?: readonly SchemaModel[];
}

/** `string.uuid` in `{ id: 'string.uuid[]' }`. */
export interface TypeWord {
  readonly word: string | readonly string[];
  readonly marks: readonly Mark[];
}

/** `text: str = Field(max_length=9)` in a class that extends `BaseModel`. */
export interface FieldLimit {
  readonly base: string;
  readonly make: string;
  readonly option: string;
}

/**
 * A variable of a class that is a schema, with options: where `option` is one of `is`, members stay in the value that no
 * field knows. `model_config = ConfigDict(extra='allow')`.
 */
export interface KeepingRow {
  readonly variable: string;
  readonly option: string;
  readonly is: readonly (string | boolean)[];
}

/** A class that programs extend (Python): its fields that are schemas say what an instance lets through. */
export interface SchemaModel {
  readonly extend: string | readonly string[];
  /** What is given to the constructor to be checked, and the members that then hold what was let through. */
  readonly subject?: Path | readonly Path[];
  /** Absent where an instance is a schema itself, which parses by its methods. */
  readonly members?: readonly string[];
}

/** Marks hold for the value that the schema describes, not for its fields and elements. */
export interface SchemaBuilder {
  /** Lets everything through, whatever it is. */
  readonly anything?: true;
  /** What it has no fields for stays in the value. */
  readonly keeps?: true;
  /** What it has no fields for is not in the value. */
  readonly strips?: true;
  /** A function, or a decorator of a field: a class is a schema of its decorated fields. */
  readonly call: string | readonly string[];
  /** Only where this argument is given. */
  readonly given?: Path;
  readonly marks?: readonly Mark[];
  /** A pattern that the text matches, which may say more of it. */
  readonly matches?: Path;
  /** A text that it begins with: of an address it may say where that leads. */
  readonly begins?: Path;
  /** A pattern that the host of an address matches. */
  readonly host?: Path;
  /** An object schema's fields. */
  readonly fields?: Path;
  /** The schema of an array's elements. */
  readonly element?: Path;
  /** Schemas of the keys and values of a record, which lets everything through where they do. */
  readonly entries?: Path;
  /** A JSON Schema that a model is told and nobody checks by: it has the names of fields, and proves nothing of them. */
  readonly told?: Path;
  /** Definitions in which types are written in texts: `{ tone: "'kind' | 'brief'", text: 'string < 100' }`. */
  readonly types?: Path;
  /** Schemas whose marks and fields this one has too, all of them (`optional`, `pipe`). */
  readonly wraps?: Path;
  /** Likewise of what a function there gives: `z.lazy(() => Base)`. */
  readonly wrapsGiven?: Path;
  /** Schemas of which one holds: only the marks that all of them have. */
  readonly union?: Path;
  /** A function of the program whose result takes the place of the value: `AfterValidator(is_known)`. */
  readonly converts?: Path;
  /** What comes out may be other than what was given: `.trim()`, `z.coerce.number()`. */
  readonly remakes?: true;
  /** A decorator: the field is also checked by the class that it is typed with. */
  readonly nested?: true;
  /** It checks one member of what it is given: one of this name, */
  readonly member?: string;
  /** and below it the one that this argument names (`body('tone')`). */
  readonly key?: Path;
}

/** `.max(500)` adds a mark, `.extend({ … })` adds fields. */
export interface SchemaModifier {
  readonly call: string | readonly string[];
  /** Only where this option is given. */
  readonly given?: Path;
  readonly marks?: readonly Mark[];
  /** A pattern that the text matches, which may say more of it. */
  readonly matches?: Path;
  /** A text that it begins with: of an address it may say where that leads. */
  readonly begins?: Path;
  readonly fields?: Path;
  /** Other schemas of which one holds where this one does not: `.or(z.string())`. */
  readonly union?: Path;
  /** Another schema that the value passes as well: `.pipe(z.number())`. */
  readonly wraps?: Path;
  /** A function of the program that says whether a value passes: `.refine((text) => NAMES.includes(text))`. */
  readonly tests?: Path;
  /** A function of the program whose result takes the place of the value: `.transform((text) => Number(text))`. */
  readonly converts?: Path;
  /** What comes out may be other than what was given: `.trim()`, `z.coerce.number()`. */
  readonly remakes?: true;
  /** It makes the schema of a list of such values: `.array()`. */
  readonly list?: true;
  /** What the schema has no fields for stays in the value from now on: `.passthrough()`. */
  readonly keeps?: true;
}

export interface SchemaParse {
  /** A method on the schema, or an export that takes it (`schema: 'arg0'`). The empty path calls the schema itself. */
  readonly call: string | readonly string[];
  readonly schema?: Path;
  readonly subject: Path;
  /** Where the parsed value stands: `result`, `result.data`; the subject's own path when it is not copied. */
  readonly value: Path;
  /** Where the call tells success by a value instead of throwing: `result.success`. */
  readonly success?: Path;
  /** Where it tells failure by a value: `result.error`. */
  readonly failure?: Path;
  /** The text itself passed as well, where the schema makes no other text of it (`SchemaModifier.remakes`). */
  readonly proves?: true;
  /** The schema is the class of what stands at `schema`, by the decorators of its fields. */
  readonly decorated?: true;
  /** It converts what it is given, and checks nothing. */
  readonly unchecked?: true;
  /** It gives a promise, which says nothing before it is awaited. */
  readonly later?: true;
  /** Exports of which an instance stands in the place of the value where it failed: `out instanceof type.errors`. */
  readonly errors?: string | readonly string[];
}

/** What makes a message of a role: its value reads as an object with `role` and `content`. */
export interface MessageRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call?: string | readonly string[];
  readonly construct?: string | readonly string[];
  readonly role: Role;
  /** The first of these places where a text stands. */
  readonly content: Path | readonly Path[];
}

/** A call that hands on what it was given: an argument, or its receiver (`from: 'receiver'`). */
export interface PassRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call?: string | readonly string[];
  readonly construct?: string | readonly string[];
  readonly from: Path | readonly Path[];
  /** Only where this is given: `app.get('name')` reads a setting, `app.get('/', answer)` gives the application. */
  readonly given?: Path;
  /** What stands there is a file, or its path: what the program kept in it goes on as well. */
  readonly reads?: true;
  /** What goes on is the member of it that is named there: `itemgetter('question')`. */
  readonly member?: Path;
  /**
   * The result is the path of a file. `resolved`: it holds no `..`, so where it begins tells where it leads; of
   * several paths, one that begins at the root starts anew. `joined`: the same, but the others only go on from the
   * first. `appended`: one that begins at the root starts anew, and `..` stays in it. `relative`: it tells the way from
   * a folder, and leads out of it only where it begins with `..`. `common`: it is what paths begin with; of resolved
   * ones it tells that they are in a folder where it equals that.
   */
  readonly path?: 'resolved' | 'joined' | 'appended' | 'relative' | 'common';
  /**
   * What goes on, where they are known, is these texts with the values by their names in place of their variables: a
   * text, or messages where it is told who speaks.
   */
  readonly fills?: { readonly texts: readonly PromptText[]; readonly values: readonly Path[] };
  /** An address without a host is one below what is there: `new URL('/search', home)`. */
  readonly below?: Path;
  /** Members by which what goes on, an address, is changed to lead elsewhere: `url.hostname = name`. */
  readonly leads?: readonly string[];
  /** What the function there returns goes on: `useMemo(() => …)`; `rest`: called with the arguments behind the first. */
  readonly called?: true | 'rest';
  /** Or what the function there returns: `Field(default_factory=lambda: 'kind')`. */
  readonly orCalled?: Path;
  /** The call gives an object: what goes on is this member of it, and the function itself are those. */
  readonly as?: { readonly member: string; readonly functions?: readonly string[] };
  /** What this method of a list there gives goes on, called with the arguments behind it: `_.map(texts, ask)`. */
  readonly method?: string;
  /** What goes on is one text of all that is there: of the pieces of an answer that comes as a stream. */
  readonly joined?: true;
  /** What the call is given as options holds for what goes on, beside those that it was made with. */
  readonly configures?: true;
  /** What goes on is an instance of the class there, or a list of such. */
  readonly instance?: Path;
}

/**
 * A call that gives what the last run of the function left, and a function that leaves something for the next one:
 * `const [text, setText] = useState('')`.
 */
export interface StateRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call: string | readonly string[];
  /** What is there at first, or a function that gives it. */
  readonly initial?: Path;
  /**
   * Nothing is left by the function itself: the call gives what handlers left that are these exports of its file
   * (`HandlerRow.feeds`), or an object that has it as this member. Where a type of the call names a function of another
   * file, `useFetcher<typeof action>()`, that one is meant; of an answer of a type that keeps what it is made of
   * (`TypeRow.keeps`), the member `within`.
   */
  readonly left?: { readonly by: readonly string[]; readonly as?: string; readonly within?: string };
  /** A function of what is there and of what is left, that gives what is there from then on. */
  readonly reducer?: Path;
  /** The function that leaves something is not only called by the program: a form that it is given to does so, too. */
  readonly asked?: true;
}

/**
 * A call that puts what it is given by keyword, in a dictionary or behind its name, into a value that others meet too, or
 * takes out of it what stands under the name that it is given.
 */
export interface SharedRow extends RowProof {
  readonly on: string | readonly string[];
  readonly call: string | readonly string[];
  readonly does: 'put' | 'take';
  /** The type of that value, which is one in the whole program (`TypeRow.single`); without it the receiver is meant, */
  readonly in?: string;
  /** and this member of it: `c.set('persona', text)` is `c.var.persona`. */
  readonly below?: string;
  /** Only without this argument: `app.get('db')` is no route. */
  readonly without?: Path;
}

/** A call that writes a text into a file. A program that is given the file runs what was written. */
export interface WriteRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call: string | readonly string[];
  /** The path of the file, or what stands for it, or the open file. */
  readonly file: Path;
  readonly text: Path;
}

/** A call that puts rows into tables: instances of classes of the program that stand for those, or their fields. */
export interface StoredRow extends RowProof {
  readonly on: string | readonly string[];
  readonly call: string | readonly string[];
  readonly at: Path | readonly Path[];
}

/** A call that gives what the query before it found: a list of rows, or one row. */
export interface SelectRow extends RowProof {
  readonly on: string | readonly string[];
  readonly call: string | readonly string[];
  readonly gives: 'rows' | 'row';
}

/**
 * A pipeline knows components by names and runs them together: each is given by keyword what is meant for it, and what
 * those give with which it is connected.
 */
export interface PipelineRow extends RowProof {
  readonly on: string | readonly string[];
  readonly call: string | readonly string[];
  readonly does: 'add' | 'connect' | 'run';
  /** Of `add`: the name and the component. */
  readonly name?: Path | readonly Path[];
  readonly component?: Path | readonly Path[];
  /** Of `connect`: what one gives and another takes, `writer.text`, or the name of a component alone. */
  readonly from?: Path | readonly Path[];
  readonly to?: Path | readonly Path[];
  /** Of `run`: what the components are given, by their names and then by keyword, or by keyword alone, */
  readonly given?: Path | readonly Path[];
  /** and the method by which each is run. */
  readonly by?: string;
}

/** A call that does not come back: it throws, or it ends the process. */
export interface EndRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call: string | readonly string[];
}

/** Exports that are the functions of the language that are global under the same names: `setTimeout` of `node:timers`. */
export interface GlobalRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call?: string | readonly string[];
  readonly construct?: string | readonly string[];
  /** The global, where it has another name: `Map`, of classes that extend it. */
  readonly as?: string;
}

/** A member whose value is always the same. */
export interface ConstantRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly member: string | readonly string[];
  readonly is: string | number | boolean;
}

/** What whoever runs a program sets outside of it, by a variable of the environment. */
export interface EnvironmentRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly member?: string | readonly string[];
  readonly call?: string | readonly string[];
  /** Of a call: what it gives where nobody has set it. */
  readonly unset?: string;
}

/** A member that is safe for something, whatever its owner is made of: the last part of a path. */
export interface SafeMemberRow extends RowProof {
  readonly on: string | readonly string[];
  readonly member: string | readonly string[];
  readonly marks: readonly Mark[];
}

export interface LoggerRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call: string | readonly string[];
  /** How the fix writes an entry: `console.info`, `logger.info`; the method that this row has for it. */
  readonly entry?: string;
  /** How the fix writes an entry about an error that was caught; as any other entry where this says nothing. */
  readonly failure?: FailureEntry;
  /** The fields of an entry come before its message (`logger.info({ model }, 'model call')`). */
  readonly fieldsFirst?: true;
  /**
   * How an entry takes its fields, where it does not take an object of them: by keyword, or as values that are put into
   * the message.
   */
  readonly form?: 'keywords' | 'format';
}

export interface FailureEntry {
  /** The method, which this row has: `logger.error`, `logger.exception`. */
  readonly call: string;
  /** The field by which the logger knows an error; `error` where this says nothing. */
  readonly field?: string;
  /** The entry holds the error that is being handled, and is not given it. */
  readonly isGiven?: false;
}

/** What records calls without a log statement. */
export interface InstrumentationRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call?: string | readonly string[];
  readonly construct?: string | readonly string[];
  /** Or writing this member, but for nothing: `litellm.callbacks = ['langfuse']`. */
  readonly assign?: string | readonly string[];
  /** Only where what is written into the member is one of these. */
  readonly is?: Condition['is'];
  /** `process`: everything from here on; `result`: the client or function it returns; `import`: importing it is enough. */
  readonly covers: 'process' | 'result' | 'import';
  /** Of the process, only calls of the libraries with these titles: `LangChain`. */
  readonly libraries?: readonly string[];
}

/** A function that sends an HTTP request. */
export interface RequestRow extends RowProof {
  readonly on?: string | readonly string[];
  readonly call: string | readonly string[];
  /** The first of the paths where something stands. */
  readonly url: Path | readonly Path[];
  /** The address that a URL without a host is below, which the receiver was made with. */
  readonly base?: Path | readonly Path[];
  /** The body, likewise: text made by `JSON.stringify`, or an object. */
  readonly body: Path | readonly Path[];
  readonly headers?: Path;
  /** Where the parsed response stands: `result.json()`, `result.data`. */
  readonly json: Path | readonly Path[];
  readonly timeout?: readonly Path[];
}

export interface HostRow {
  /** `api.openai.com`, `*.openai.azure.com`. */
  readonly host: string;
  readonly provider: string;
  /** The end of the URL's path → a shape. */
  readonly endpoints: readonly { readonly path: string; readonly shape: string }[];
}

/** What a provider's request and response bodies look like. */
export interface BodyShape {
  readonly name: string;
  readonly operation: Operation;
  readonly prompt: readonly PromptRow[];
  readonly output: OutputRow;
  readonly bounds?: { readonly tokens?: readonly Path[]; readonly tokensRequired?: true };
}

/** A published key format. */
export interface KeyFormat {
  readonly name: string;
  readonly provider: string;
  /** For the global regular expression; no flags. */
  readonly pattern: string;
  /** The environment variable that usually holds it. */
  readonly variable?: string;
  /** It opens no model of a provider: it is looked for in prompts alone. */
  readonly foreign?: true;
  /** Literal substrings of which one must occur, tested first. */
  readonly hints: readonly string[];
}

/** Names of models, and the day from which they answer nothing. */
export interface RetiredRow {
  /** As rows of clients and calls say it. */
  readonly provider: string;
  readonly models: readonly string[];
  /** `2026-10-23` */
  readonly end: string;
  /** What the provider recommends instead, where it names one. */
  readonly successor?: string;
}
