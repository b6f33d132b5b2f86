/** What the evaluator found in one file, as rules read it. */
import type {
  GuardRow,
  HandlerRow,
  LoggerRow,
  ModelCallRow,
  RetiredRow,
  SchemaRow,
  ServerFileRow,
  SettingRow,
  SinkRow,
  SwitchRow,
} from '../apiModel';
import type { Place, Step } from '../finding';
import type {
  ActKind,
  Confidence,
  Mark,
  Operation,
  Profile,
  ProtectionKind,
  Role,
  SinkKind,
  SourceKind,
} from '../kinds';
import type { CallNode, Expression, FunctionNode, ParameterNode, Program } from '../program';
import type { ArgumentRead } from './argumentReads';
import type { Decision } from './decisions';
import type { Held } from './dataPaths';
import type { EndlessLoop } from './loops';
import type { SwallowedError } from './swallowed';

export interface Facts {
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  readonly profile: Profile;
  /** Test, fixture, script or generated code, judged by path and content: rules about missing things leave it out. */
  readonly isTestCode: boolean;
  readonly calls: readonly ModelCall[];
  readonly clients: readonly Client[];
  readonly flows: readonly Flow[];
  /** What reaches other files in handlers that this file has a part in. */
  readonly elsewhere: readonly Flow[];
  /** Every sink other than a prompt that code reaches, with outside data or without. */
  readonly sinks: readonly SinkPlace[];
  readonly settings: readonly Setting[];
  /** Code that says on whose behalf it runs, where nobody outside has a say in that. */
  readonly identities: readonly Expression[];
  readonly models: readonly ModelName[];
  readonly hiddenTexts: readonly HiddenText[];
  /** Servers of tools that are started or asked, by code or by whoever reads a file of settings. */
  readonly toolServers: readonly ToolServer[];
  /** Entries of a file of settings that change what an agent may do. */
  readonly switches: readonly FileSwitch[];
  /** Functions that models may call, registered in this file. */
  readonly tools: readonly Tool[];
  /** Where tools are handed to a model in this file. */
  readonly toolsets: readonly Toolset[];
  /** What the program sets up once for many handlers, in this file or around it. */
  readonly protections: ReadonlySet<ProtectionKind>;
  /** Loops around model calls that nothing ends but what the model answers. */
  readonly endlessLoops: readonly EndlessLoop[];
  /** Conditions that the answer of a model alone decides, and what is done where they hold. */
  readonly decisions: readonly Decision[];
  /** Errors of model calls that are caught and dropped. */
  readonly swallowed: readonly SwallowedError[];
  /** Whether what is called here is not seen: it may return anything. */
  isUnknownCall(node: CallNode): boolean;
  readonly secrets: readonly SecretLiteral[];
  readonly suppressions: readonly Suppression[];
  /** Makes a comment of words in a file that is no code; absent where whoever reads it would stumble over one. */
  readonly comment?: ((words: string, offset: number) => string) | undefined;
  /** Calls of loggers that the file makes, in order: a fix that logs does it the same way. */
  readonly loggers: readonly LoggerUse[];
  /** Names of members that the file reads, and whatever else it says in quotes. */
  memberNames(): ReadonlySet<string>;
  /** Schema libraries that the file imports: a fix that validates uses the first. */
  readonly schemaLibraries: readonly SchemaLibrary[];
  /** Functions that clean HTML, as the file names them: `DOMPurify.sanitize`. */
  readonly cleaners: readonly string[];
  /** The source text at a place of this file. */
  textAt(place: Place): string;
}

/** Whether an option is given. A spread of something unknown makes all options unknown. */
export type Presence = 'present' | 'absent' | 'unknown';

/** A call that sends a prompt to a model. */
export interface ModelCall {
  readonly node: CallNode;
  readonly place: Place;
  /** As the code writes it: `client.chat.completions.create`. */
  readonly label: string;
  readonly provider: string;
  readonly operation: Operation;
  readonly row: ModelCallRow;
  readonly prompt: readonly PromptPart[];
  readonly client: Client | undefined;
  /** The key among the headers of a request that is made by hand. */
  readonly givenKey: GivenKey | undefined;
  /** The function that contains it; absent at module level. */
  readonly enclosing: FunctionNode | undefined;
  /** The handler it runs in, if it is known to run in one. */
  readonly handler: Handler | undefined;
  readonly streams: boolean;
  readonly recorded: Recorded;
  /** A handler in which its error is nobody's: nothing catches it, and the framework does not answer by itself. */
  readonly unanswered: Handler | undefined;
  /** A promise that nobody waits for, with an error that nobody hears of. */
  readonly isFloating: boolean;
  /** The whole answer is what its function returns. */
  readonly isReturned: boolean;
  /** It goes to another call before anybody waits for it, `Promise.race([ask(), late])`, or a block has a deadline. */
  readonly isEndedElsewhere: boolean;
  /** The client or the process records each call by itself, with its errors. */
  readonly isTraced: boolean;
  /** It is reached only through exports that nothing in the workspace calls. */
  readonly callersAreUnknown: boolean;
  /** The provider filters the answer: by default, or by an option of this call. */
  readonly moderated: boolean;
  /** How the client of this call moderates text (`moderations.create`), if it can; tells by a verdict. */
  readonly moderation: GuardRow | undefined;
  /** Whether any of these paths is given; paths as in the catalog. */
  option(paths: readonly string[]): Presence;
}

/** Whether anything records that the call was made. */
export type Recorded = 'recorded' | 'unrecorded' | 'unknown';

/** One piece of prompt text in a call. */
export interface PromptPart {
  readonly role: Role | 'unknown';
  /** The expression in the call (the value of `content`, of `system`). */
  readonly place: Place;
  readonly path: string;
  /** Nothing but text that stands in the program. */
  readonly isConstant: boolean;
  /** The longest text in it that stands in the program. */
  readonly text: string;
}

/** A place where data would do harm. */
export interface SinkPlace {
  readonly kind: SinkKind;
  readonly label: string;
  readonly place: Place;
  readonly isConstant: boolean;
  /** What the program's own words among it say. */
  readonly text: string;
}

/** An option of a call that changes what is allowed, given as a row says, or not given where the row means that. */
export interface Setting {
  readonly row: SettingRow;
  readonly node: CallNode;
  /** All calls that are given this value in this place: options that several clients are made with. */
  readonly nodes: readonly CallNode[];
  /** As the code writes what is called: `model.generateContent`. */
  readonly label: string;
  /** The value; of an option that is not given, what is called. */
  readonly place: Place;
  /** The value; absent where the option is not given. */
  readonly value: Expression | undefined;
  /** The text, where it is one and is known. */
  readonly text: string | undefined;
  /** Whether the version is given of what is loaded. */
  readonly pinned: Presence;
  readonly handler: Handler | undefined;
  /** A person consents before the ready-made tool runs that the call makes. */
  readonly isConsented: boolean;
  /** Whether the handler knows on whose behalf it runs, and whether the call has anything to do with that. */
  readonly owner: 'unknown' | 'known' | 'asked';
}

/** Characters in a literal that reach a prompt and are not to be seen. */
export interface HiddenText {
  readonly kind:
    'tags' | 'zero-width characters' | 'variation selectors' | 'direction overrides' | 'direction marks';
  readonly count: number;
  readonly place: Place;
  readonly stands: 'in a prompt' | 'in the instructions of an agent';
}

/** A server of the Model Context Protocol, as it is started or reached. */
export interface ToolServer {
  readonly name: string;
  readonly place: Place;
  /** What is fetched when it is started, in whatever version there is that day. */
  readonly unpinned: readonly {
    readonly name: string;
    /** `npx` */
    readonly runner: string;
    readonly place: Place;
  }[];
  /** Addresses that nothing protects on the way. */
  readonly plainAddresses: readonly Place[];
  readonly secrets: readonly ServerSecret[];
}

/** A literal that is given to a server under a name of a credential. */
export interface ServerSecret {
  readonly place: Place;
  /** `GITHUB_TOKEN`, `Authorization`, `api-key` */
  readonly name: string;
  readonly masked: string;
  /** The variable that it would come from. */
  readonly variable: string;
  /** How the file can name a value instead; absent where it has no way to. */
  readonly reference: SecretReference | undefined;
}

export interface SecretReference {
  readonly row: ServerFileRow;
  /** The variable that the value would come from. */
  readonly variable: string;
}

/** An entry of a file of settings, given as a row says. */
export interface FileSwitch {
  readonly row: SwitchRow;
  /** Of the value. */
  readonly place: Place;
  /** The last key on the way to it. */
  readonly name: string;
  /** What it says, if that is a text. */
  readonly text: string | undefined;
  /** What is to be taken out for it to be gone. */
  readonly removed: Held | undefined;
}

/** The name of a hosted model that some call asks for. */
export interface ModelName {
  readonly text: string;
  readonly provider: string;
  readonly place: Place;
  /** A literal where the name stands in this program. */
  readonly node: Expression;
  /** What its provider says of its end. */
  readonly retired: RetiredRow | undefined;
  /** The provider may put another model in its place. */
  readonly moves: boolean;
}

/** A function that a model may call. */
export interface Tool {
  readonly name: string | undefined;
  /** What a model is told of it, as far as it is known. */
  readonly description: string;
  readonly descriptionPlace: Place | undefined;
  /** What registers it, or else its function's name. */
  readonly place: Place;
  readonly node: CallNode | undefined;
  /** Absent where the program runs it in a branch of its own. */
  readonly handler: FunctionNode | undefined;
  readonly handlerPlace: Place;
  readonly row: HandlerRow;
  /** `anything`: it has one, which lets everything through. */
  readonly schema: 'absent' | 'anything' | 'typed' | 'unknown';
  /** Names of arguments that the schema declares, if they are known. */
  readonly fields: ReadonlySet<string> | undefined;
  /** Parameters that the framework fills in itself: no model passes them. */
  readonly provided: ReadonlySet<ParameterNode>;
  /** What its function reads of them. */
  readonly reads: readonly ArgumentRead[];
  /** Nothing that a model passes is what it takes. */
  readonly takesNothing: boolean;
  /** Whether a person consents before it runs: by its own options, by those of what it is handed to, or in its function. */
  readonly approval: Presence;
  /** What it says of itself. */
  readonly isReadOnly: boolean | undefined;
  readonly isDestructive: boolean | undefined;
  /** What its function does, wherever the code of that stands. */
  readonly acts: readonly Act[];
}

export interface Act {
  readonly kind: ActKind;
  /** As the code writes it: `fs.rm`. */
  readonly label: string;
  readonly place: Place;
  /** What is written down of somebody, as the code has it. */
  readonly written?: readonly Expression[];
  /** A tool asks somebody before it does that. */
  readonly isAsked?: true;
}

/** Tools that one model may call: what an agent or a call is given, or a server offers. */
export interface Toolset {
  readonly place: Place;
  /** As the code writes it: `generateText`. */
  readonly label: string;
  readonly tools: readonly Tool[];
  /** Those that come ready-made of a library. */
  readonly ready: readonly ReadyMade[];
}

/** A tool of a library, or a kit of such. */
export interface ReadyMade extends Pick<Tool, 'acts' | 'approval'> {
  readonly name: string;
  /** What makes it. */
  readonly node: CallNode;
}

/** The construction of an AI client. */
export interface Client {
  readonly node: CallNode;
  readonly place: Place;
  readonly label: string;
  readonly provider: string;
  /** The literal that is its key, if it is one. */
  readonly literalKey: SecretLiteral | undefined;
  readonly keyVariable: string | undefined;
  readonly givenKey: GivenKey | undefined;
}

/** The key that a client or a request is given, wherever it is from. */
export interface GivenKey {
  readonly place: Place;
  readonly node: Expression;
  /** The variable of the environment that it is read from. */
  readonly variable: string | undefined;
  /** A bundler writes the variable into the code for browsers. */
  readonly isPublic: boolean;
  /** `server`: the program asked a server for it, as for keys that live shortly. */
  readonly from: 'environment' | 'literal' | 'server' | 'unknown';
}

/** A function of the program that somebody outside calls. */
export interface Handler {
  readonly node: FunctionNode;
  readonly place: Place;
  readonly kind: 'http' | 'message' | 'action' | 'tool' | 'callback';
  /** Set where nobody answers when it fails: how it can do so itself. */
  readonly unanswered: HandlerRow['unanswered'];
  /** How it tells whoever asked that it does not do it. */
  readonly refusal: HandlerRow['refusal'];
}

/** A way from a source to a sink. */
export interface Flow {
  readonly source: {
    readonly kind: SourceKind;
    readonly label: string;
    readonly place: Place;
    /** Names of what arrives and of what that was made of, the newest first. None where several came together. */
    readonly values: readonly string[];
    /** Whoever sends it decides how long it is. */
    readonly isUnbounded: boolean;
  };
  readonly sink: {
    readonly kind: SinkKind;
    /** As the code writes it: `eval`, `response.json`. */
    readonly label: string;
    /** The smallest expression that someone would change. */
    readonly place: Place;
    /** The argument as a whole. */
    readonly argument: Place;
    readonly node: Expression;
    readonly handler: Handler | undefined;
    /** What says that it is one, if a row does. */
    readonly row: SinkRow | undefined;
  };
  /** Source first, sink last; through a model the whole way. */
  readonly steps: readonly Step[];
  /** Guards it passed. */
  readonly marks: ReadonlySet<Mark>;
  readonly confidence: Confidence;
  /** For the prompt kinds: where in which call. */
  readonly prompt: PromptFlow | undefined;
  /** For the sink `json`: what is done with the data. */
  readonly jsonUse: JsonUse | undefined;
  /** For the source kind `model`: the call that answered. */
  readonly answerOf: AnswerOf | undefined;
}

export interface JsonUse {
  /** Some test or schema looks at it. */
  readonly isChecked: boolean;
  /** Members that are read of it, elements as `[]`; empty names stand for members of members. */
  readonly members: readonly string[];
}

export interface PromptFlow {
  readonly call: ModelCall;
  readonly part: PromptPart;
  /** The text around the value in the same string holds sentences, not only labels and delimiters. */
  readonly amongInstructions: boolean;
  /** It stands in a delimited block of its own, and the instructions say what that block is. */
  readonly isNamedBlock: boolean;
  /** The value is the whole content of its message. */
  readonly isWholeContent: boolean;
  /** The string it is part of: a template or a concatenation; absent when it is the whole content. */
  readonly string: Expression | undefined;
  /** The expression in that string. */
  readonly expression: Expression | undefined;
}

/** The model's answer at the start of a flow. */
export interface AnswerOf {
  readonly call: ModelCall;
  readonly form: 'text' | 'structured' | 'tool-arguments' | 'internals' | 'raw';
  /** All that the call answered, and no member of it. */
  readonly isWhole: boolean;
  /** Untrusted data that reached the prompt of that call, with the marks it had there. */
  readonly inputs: readonly Flow[];
}

/** A literal that is a credential: by its published format, or because it is the key of an AI client. */
export interface SecretLiteral {
  readonly place: Place;
  readonly provider: string;
  readonly node: Expression | undefined;
  /** The environment variable that usually holds it. */
  readonly variable: string | undefined;
  /** Whether a text has it in it. The secret itself is nowhere in the facts. */
  readonly isIn: (text: string) => boolean;
  /** First three characters and the length; the only form in which it may be shown. */
  readonly masked: string;
  readonly reason: 'format' | 'client-key';
  /** It opens no model of a provider. */
  readonly isForeign?: true | undefined;
  /** Where a server of tools is given it, if its file has a way to name a value instead. */
  readonly given?: ServerSecret & { readonly reference: SecretReference };
}

/** `sluicegate-ignore rule/id -- reason`. */
export interface Suppression {
  readonly rule: string;
  readonly ruleExists: boolean;
  readonly reason: string;
  readonly place: Place;
  /** The line it covers, zero-based. */
  readonly line: number;
}

/** One call of a logger. */
export interface LoggerUse {
  readonly node: CallNode;
  readonly row: LoggerRow;
}

/** A schema library, and the imported name that its builders are members of (`z`), or that classes extend. */
export interface SchemaLibrary {
  readonly name: string;
  readonly row: SchemaRow;
}
