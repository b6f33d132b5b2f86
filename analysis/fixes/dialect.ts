import type { CommandVector } from '../apiModel';
import type { CatchClause, Facts, Flow, ModelCall, SecretLiteral } from '../facts';
import type { Edit } from '../finding';
import type {
  AnyNode,
  BlockNode,
  CallNode,
  Expression,
  Program,
  Range,
  Statement,
  StatementPlace,
  TemplateNode,
  Variable,
} from '../program';
import type { GivenText } from './argumentText';
import type { Editor } from './editing';
import type { Caught, CaughtName } from './handlers';
import { javascriptDialect } from './javascriptDialect';
import { pythonDialect } from './pythonDialect';

/**
 * How a language says what fixes put into a file, in the file's own style. Makers of fixes know what is to be changed;
 * what they write, and where statements may stand, they leave to it.
 */
export interface Dialect extends Style {
  /** Exchanges values of a template for words, and adds a sentence at its end. */
  exchangeInTemplate(
    editor: Editor,
    string: TemplateNode,
    exchanges: readonly Exchange[],
    sentence: string,
  ): readonly Edit[] | undefined;
  /** The same in a text that values are put into by a call or an operator. */
  exchangeInFormat(
    editor: Editor,
    string: Expression,
    exchanges: readonly Exchange[],
    sentence: string,
  ): readonly Edit[] | undefined;
  /** The strings and values of a text that values are put into by a call or an operator; undefined for all else. */
  formatParts(editor: Editor, node: Expression): readonly (string | Expression)[] | undefined;
  /** Whether a value stands in its template as it is, without a format that changes it. */
  isPlain(editor: Editor, template: TemplateNode, value: Expression): boolean;
  /** A text that can be written again with some of its parts changed. */
  open(editor: Editor, made: Expression): OpenText | undefined;

  /** Puts statements before and after one. Undefined where there is no place for them. */
  surround(
    editor: Editor,
    place: StatementPlace,
    before: readonly string[],
    after: readonly string[],
  ): readonly Edit[] | undefined;
  /** The name of what a handler catches, given where it has none. Undefined where it can get none. */
  nameCaught(editor: Editor, handler: CatchClause, name: string): CaughtName | undefined;
  /** Puts the body of a function into a `try` whose handler does this. Undefined where it cannot be moved. */
  catchIn(
    editor: Editor,
    body: BlockNode,
    name: string | undefined,
    caught: Caught,
  ): readonly Edit[] | undefined;
  /** Puts a statement into a block that has none. */
  fill(editor: Editor, block: BlockNode, statement: string): readonly Edit[] | undefined;
  /** Takes a statement out, with its line where it has one for itself. Undefined where something has to stand there. */
  removeStatement(editor: Editor, place: StatementPlace): Edit | undefined;
  /** The statement is an expression that is the result, with no word that says so. */
  isExpressionBody(editor: Editor, place: StatementPlace): boolean;
  /** Whether what a declaration takes apart may be taken apart by another statement. */
  mayTakeApart(editor: Editor, declaration: Statement): boolean;
  /** Whether a variable has the value of its declaration wherever it is read. */
  isConstant(variable: Variable): boolean;
  /** Whether a value is what a call answered, rather than a promise of it. */
  isAnswer(editor: Editor, value: Expression, call: CallNode): boolean;

  /**
   * Makes modules known by their own names, where they are not, and puts a statement behind them. Undefined where a
   * name means something else.
   */
  imports(editor: Editor, modules: readonly string[], statement?: string): readonly Edit[] | undefined;
  /** Makes a name of a module known by itself, where it is not. Undefined where it means something else. */
  importName(editor: Editor, name: string, from: string): readonly Edit[] | undefined;
  /** What tells people apart and does not tell who they are. Undefined where a name for it is taken. */
  digest(editor: Editor, code: string): Digest | undefined;
  /** Reads a variable of the environment instead of a literal. */
  readEnvironment(
    editor: Editor,
    secret: Pick<SecretLiteral, 'place'>,
    path: readonly AnyNode[],
    variable: string,
  ): EnvironmentRead | undefined;
  /** How the time that a call takes is told; undefined where a name for it is taken. */
  clock(editor: Editor): Clock | undefined;
  /** Writes entries by the logger of the file, or else by what everybody has. */
  logger(editor: Editor, facts: Facts, call: ModelCall): Logger | undefined;
  /** A request for a verdict about a text; undefined where none can be made at the place. */
  askVerdict(editor: Editor, call: ModelCall, request: VerdictRequest): string | undefined;
  /** The call that gives the value of code that it is given as its first argument, from the call that is given it. */
  evaluation(editor: Editor, path: readonly AnyNode[], call: CallNode): CallNode | undefined;
  /** What reads data out of text, the safest to guess first. */
  readonly readers: readonly DataReader[];
  /** Edits that start a program with a list of arguments instead of a command line. */
  startProgram(editor: Editor, start: ProgramStart): readonly Edit[] | undefined;
  /** Statements that throw an error where a test says so. */
  refuse(test: string, message: string): readonly string[];
  /** Statements that do something where a test says so. */
  when(test: string, statements: readonly string[]): readonly string[];
  /** A test that an object has no member of its own by a name; undefined where a look-up finds nothing else anyway. */
  lacksOwn(object: string, name: string): string | undefined;
  /** A path that is resolved, and whether it leads out of its folder. Undefined where the data leaves no folder fixed. */
  folderCheck(editor: Editor, path: Expression, flows: readonly Flow[]): FolderCheck | undefined;
  /** Whether the host of an address is none of a list; undefined where a name for it is taken. */
  hostCheck(editor: Editor, address: string, hosts: string): HostCheck | undefined;
  /** A list of messages again, with their texts, and with no other roles than those of the user and the assistant. */
  turns(list: string): string;
  /** What makes text of HTML that is shown as it is written, where everybody has it. */
  readonly escape: DataReader | undefined;
  /** An argument of a command line as it goes into a list: without what a shell would have taken off it. */
  argument(editor: Editor, value: Expression): string;
}

/** What a language's words look like in one file. */
export interface Style {
  readonly newline: string;
  /** One step of indentation. */
  readonly indent: string;
  /** What ends a statement. */
  readonly end: string;
  /** Wider than this, a list stands on lines of its own. */
  readonly width: number;
  /** A string literal. */
  quote(text: string): string;
  /** A literal. */
  constant(value: string | number | boolean): string;
  /** The type of a literal, as it is written behind a name. Undefined where parameters of tools need none. */
  typeOf(code: string): string | undefined;
  /** A string with values in it; parts that are code stand in an object. */
  template(parts: readonly TemplatePart[]): string;
  /** The marks between which the words of a literal stand, if nothing else stands in the code. */
  marksOf(code: string): LiteralMarks | undefined;
  /** An object literal on one line. */
  object(entries: readonly Entry[]): string;
  property(entry: Entry): string;
  /** An option as it is given to a call. */
  option(entry: Entry): string;
  /** Options alone, as the arguments of a call. */
  options(entries: readonly Entry[]): string;
  /** An element of a list that is a list itself, with its elements. */
  spread(code: string): string;
  /** Values as one argument: a list, or what is one where lists are not usual. */
  values(codes: readonly string[]): string;
  /** `const name = value` as a statement. */
  declare(name: string, value: string): string;
  /** Where the options of a construction stand, as the root of a path. */
  readonly optionsRoot: 'arg0' | 'options';
  /** What aborts a call after so many milliseconds. Undefined where there is nothing like that. */
  abortAfter(milliseconds: number): string | undefined;
  isEqual(left: string, right: string): string;
  /** How long a text is, in a comparison that does not hold for one that is missing where it may be. */
  lengthOf(code: string, mayBeMissing: boolean): string;
  /** A variable that begins at zero and is counted up, as a statement. */
  counter(name: string): string;
  /** A name in the file's spelling, out of one in that of JavaScript. */
  name(words: string): string;
  either(test: string, then: string, otherwise: string): string;
  /** Whether a value is one of a list. */
  isAmong(value: string, list: string): string;
  /** How long a text is, or nothing where there is none. */
  sizeOf(code: string, mayBeMissing: boolean): string;
  /** Whether data is no object, or lacks some of its members. */
  lacks(data: string, members: readonly string[]): string;
  /** Text, where a value may be missing. */
  orText(code: string): string;
  /** A comment on a line of its own, or among the children of an element. */
  comment(words: string, form: 'comment' | 'braces'): string;
}

export type Entry = readonly [key: string, value: string];
export type TemplatePart = string | { readonly code: string };

/** One value to take out of a string, and the words that take its place. */
export interface Exchange {
  readonly value: Expression;
  readonly words: string;
}

export interface LiteralMarks {
  readonly start: string;
  readonly end: string;
}

export interface OpenText {
  /** Strings as they are written, and the values between them. */
  readonly parts: readonly (string | Expression)[];
  /** Code for a text, spelled like the strings among the parts, that holds no values any more. */
  write(text: string): string;
}

export interface EnvironmentRead {
  readonly edits: readonly Edit[];
  /** The variable that is read from now on. */
  readonly variable: string;
  /** Whether it is one that a file of the project should name. */
  readonly isNamed: boolean;
}

export interface Digest {
  readonly imports: readonly Edit[];
  readonly code: string;
}

export interface Clock {
  readonly now: string;
  /** Milliseconds since a time that was told before. */
  since(started: string): string;
  readonly modules: readonly string[];
}

export interface Logger {
  /** Whether the file has it already, ready for the call. */
  readonly isOwn: boolean;
  /** A statement; `here` is the indentation of its line. */
  write(message: string, fields: readonly Entry[], here: string): string;
  /** A statement about an error that is being handled, by the name that it has there. */
  writeError(message: string, error: string, here: string): string;
  /** Whether such a statement names the error. */
  readonly namesError: boolean;
  readonly modules: readonly string[];
  /** A statement of the module that makes it. */
  readonly declaration: string | undefined;
}

export interface VerdictRequest {
  /** As the row of the guard says: `moderations.create`, of the client. */
  readonly method: string;
  readonly client: string;
  /** The option that holds the text; absent where it is the argument. */
  readonly option: string | undefined;
  readonly text: string;
  /** Where it is going to stand. */
  readonly at: Range;
}

export interface DataReader {
  /** Completes "Parse the answer as …". */
  readonly format: string;
  readonly modules: readonly string[];
  read(code: string): string;
}

export interface FolderCheck {
  /** What makes the names known that the code has in it. */
  readonly imports: readonly Edit[];
  /** Statements that stand before the path is made. */
  readonly before: readonly string[];
  /** The path, resolved. */
  readonly path: string;
  isOutside(name: string): string;
}

export interface HostCheck {
  readonly imports: readonly Edit[];
  readonly isOther: string;
}

export interface ProgramStart {
  readonly given: GivenText;
  /** The functions that the row of the command line is about. */
  readonly calls: readonly string[];
  readonly vector: CommandVector;
  /** Code of the program's name and of each argument. */
  readonly words: readonly string[];
}

/** The dialect of a file. */
export function dialectOf({ language }: Program, text: string): Dialect {
  return language === 'python' ? pythonDialect(text) : javascriptDialect(text);
}
