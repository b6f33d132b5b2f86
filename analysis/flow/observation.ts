/** What the evaluator saw happen, before it is made into facts. */
import type { BodyShape, HandlerRow, ModelCallRow, OutputRow, SettingRow, SinkRow } from '../apiModel';
import type { Place } from '../finding';
import type { Act, Handler } from '../facts';
import type { ActKind, Role, SinkKind } from '../kinds';
import type { CallNode, Expression, FunctionNode, ParameterNode } from '../program';
import type { CompiledModel } from './catalog';
import type { Unit } from './evaluation';
import type { SchemaShape } from './schemas';
import type { InstanceObject, Origin, Value } from './value';

/** One way a model call was reached. The same call in another context is another one with the same node. */
export interface CallObservation {
  readonly node: CallNode;
  readonly unit: Unit;
  readonly label: string;
  readonly model: CompiledModel;
  readonly row: ModelCallRow;
  readonly provider: string;
  readonly client: InstanceObject | undefined;
  readonly parts: readonly PartObservation[];
  readonly stack: readonly FunctionNode[];
  /** Functions of the stack, by index, in which something catches what is thrown; outside of any it is -1. */
  readonly catches: readonly number[];
  readonly handler: Handler | undefined;
  readonly streams: boolean;
  readonly moderated: boolean;
  readonly isInstrumented: boolean;
  /** Names of models that it, or its client, is given. */
  readonly models: readonly ModelNameObservation[];
  /** Of a request that is made by hand. */
  readonly givenKey: GivenKey | undefined;
  /** Whether the options that the row names are given, by path. */
  readonly options: ReadonlyMap<string, 'present' | 'absent' | 'unknown'>;
}

/** A name that is told, and the value that tells it. */
export interface ModelNameObservation {
  readonly text: string;
  readonly node: Expression;
}

export interface PartObservation {
  readonly role: Role | 'unknown';
  readonly path: string;
  readonly value: Value;
  readonly node: Expression;
  readonly sinkKind: SinkKind;
  readonly tainted: readonly TaintedPart[];
}

/** One origin in a prompt part, and where in the text it stands. */
export interface TaintedPart {
  readonly origin: Origin;
  /** The expression that carries it in. */
  readonly node: Expression;
  /** The string it is put into; absent when it is all there is. */
  readonly string: Expression | undefined;
  readonly amongInstructions: boolean;
  /** What the delimiters are called that it stands between by itself: `document` of `<document>`, or a fence. */
  readonly block: string | undefined;
}

/** The model's answer as a source: which call, in what form, and where in the result its text stands. */
export interface Answer {
  readonly observation: () => CallObservation;
  /** Tells it from the answers to other prompts of the same call. */
  readonly key: string;
  readonly form: 'text' | 'structured' | 'tool-arguments' | 'internals' | 'raw';
  readonly label: string;
  readonly place: Place;
  readonly paths: readonly AnswerPath[];
  /** The prompts' origins, to tell the whole story. */
  readonly inputs: readonly TaintedInput[];
  readonly callbacks: ModelCallRow['callbacks'];
  /** What the schema of a structured answer lets through. */
  readonly shape: SchemaShape | undefined;
}

export interface TaintedInput {
  readonly part: PartObservation;
  readonly tainted: TaintedPart;
}

export interface AnswerPath {
  readonly segments: readonly string[];
  readonly form: 'text' | 'structured' | 'tool-arguments' | 'internals' | 'response';
}

export interface SinkObservation {
  readonly kind: SinkKind;
  readonly label: string;
  readonly node: Expression;
  readonly origin: Origin;
  readonly handler: Handler | undefined;
  readonly row: SinkRow | undefined;
}

/** A sink, whatever arrives there. */
export interface ReachedSink extends Pick<SinkObservation, 'kind' | 'label' | 'node'> {
  readonly isConstant: boolean;
  /** What the program's own words among it say. */
  readonly text: string;
}

/** An option that a row speaks of, given as it says. */
export interface SettingObservation {
  readonly node: CallNode;
  readonly unit: Unit;
  readonly label: string;
  /** Where the value stands; absent where it is not given. */
  readonly value: Expression | undefined;
  readonly text: string | undefined;
  readonly pinned: 'present' | 'absent' | 'unknown';
  readonly handler: Handler | undefined;
  readonly row: SettingRow;
}

/** Code that says on whose behalf it runs. */
export interface IdentityObservation {
  readonly node: Expression;
  readonly unit: Unit;
  /** Somebody outside has a say in it. */
  readonly isClaimed: boolean;
}

/** A server of tools, as code describes it. */
export interface ToolServerObservation {
  readonly node: CallNode;
  readonly unit: Unit;
  readonly label: string;
  /** Among several servers that are described together. */
  readonly name?: string | undefined;
  /** The command and its arguments, in order. */
  readonly words: readonly WordObservation[];
  readonly addresses: readonly WordObservation[];
  readonly variables: readonly WordObservation[];
  readonly headers: readonly WordObservation[];
}

export interface WordObservation {
  /** Nothing where it comes from elsewhere. */
  readonly text: string | undefined;
  readonly node: Expression;
}

/** Something that code does beyond computing. */
export interface ActObservation {
  readonly kind: ActKind;
  /** As the code writes it: `fs.rm`. */
  readonly label: string;
  readonly place: Place;
  /** What is written down of somebody, as the code has it: `status: isGood ? 'approved' : 'rejected'`. */
  readonly written?: readonly Expression[];
}

/** What one call does, by itself or by the functions that it leads to. */
export interface DeedObservation {
  /** Where the call stands. */
  readonly place: Place;
  readonly acts: readonly ActObservation[];
}

/** A function that a model may call, as it was registered, and what it does. */
export interface ToolObservation extends ToolWords {
  readonly handler: FunctionNode;
  readonly unit: Unit;
  readonly row: HandlerRow;
  /** Parameters that the framework fills in itself: no model passes them. */
  readonly provided: ReadonlySet<ParameterNode>;
  readonly acts: readonly ActObservation[];
}

/** What its registration says of it. */
export interface ToolWords {
  /** What registers it; absent where that is a class or the function itself. */
  readonly node: CallNode | undefined;
  readonly place: Place;
  readonly name: string | undefined;
  readonly description: string;
  readonly descriptionPlace: Place | undefined;
  readonly schema: SchemaState;
  /** The names that its schema declares, if they are known. */
  readonly fields: ReadonlySet<string> | undefined;
  readonly approval: 'present' | 'absent' | 'unknown';
  readonly isReadOnly: boolean | undefined;
  readonly isDestructive: boolean | undefined;
  /** Tells servers apart: all tools of one are offered together. */
  readonly server: string | undefined;
}

/** `anything`: there is one, and it lets everything through. */
export type SchemaState = 'absent' | 'anything' | 'typed' | 'unknown';

/** Tools that are handed to a model together. */
export interface ToolsetObservation {
  readonly place: Place;
  readonly label: string;
  /** Their functions, each with the name that it is handed over by. */
  readonly handlers: ReadonlyMap<FunctionNode, string | undefined>;
  readonly ready: readonly ReadyTool[];
  readonly consent: Consent;
  /** Other steps of the graph that runs them: one of these may ask on the way to them. */
  readonly around: readonly Place[];
  /** The program runs them itself, by this call. */
  readonly byHand?: { readonly unit: Unit; readonly node: CallNode };
}

/** Whether a person consents before tools run: those of these names, and all others. */
export interface Consent {
  readonly named: ReadonlyMap<string, ToolWords['approval']>;
  readonly others: ToolWords['approval'];
}

/** A tool of a library, or a kit of such, that is handed to a model as it is. */
export interface ReadyTool {
  /** As the code writes what makes it: `SqlToolkit`. */
  readonly name: string;
  readonly node: CallNode;
  readonly acts: readonly Act[];
}

/** Tools that a model is told of, for the program to run what it calls. */
export interface DeclaredToolsObservation {
  readonly place: Place;
  readonly label: string;
  readonly tools: readonly DeclaredTool[];
}

export interface DeclaredTool {
  readonly name: string;
  readonly place: Place;
  readonly schema: SchemaState;
  readonly fields: ReadonlySet<string> | undefined;
}

/** A function that is found in a table by a name which outside data has a say in, and called. */
export interface DispatchObservation {
  readonly place: Place;
  /** The expression of the name. */
  readonly key: Expression;
  readonly table: ReadonlyMap<string, DispatchedFunction>;
}

export interface DispatchedFunction {
  readonly node: FunctionNode;
  readonly path: string;
}

export interface ClientObservation {
  readonly node: CallNode;
  readonly unit: Unit;
  readonly label: string;
  readonly provider: string;
  readonly model: CompiledModel;
  readonly type: string;
  /** The key option, where it is a constant string. */
  readonly key: { readonly text: string; readonly node: Expression } | undefined;
  readonly givenKey: GivenKey | undefined;
}

/** Where the key of a client or of a request is from, whatever it is. */
export interface GivenKey {
  readonly node: Expression;
  /** The variable of the environment that it is read from. */
  readonly variable: string | undefined;
  readonly from: 'environment' | 'literal' | 'server' | 'unknown';
}

/** A body shape of a raw request, as a row. */
export function rowOfShape(
  shape: BodyShape,
  jsonPaths: readonly string[],
  timeout: readonly string[] | undefined,
): ModelCallRow {
  return {
    call: '',
    operation: shape.operation,
    prompt: shape.prompt,
    output: outputThrough(shape.output, jsonPaths),
    bounds: { ...shape.bounds, timeout },
    unproven: 'a raw request',
  };
}

/** `json.choices` → `result.json().choices`. */
function outputThrough(output: OutputRow, jsonPaths: readonly string[]): OutputRow {
  const through = (paths: string | readonly string[] | undefined): readonly string[] =>
    (paths === undefined ? [] : typeof paths === 'string' ? [paths] : paths).flatMap((path) =>
      jsonPaths.map((json) => path.replace(/^json\b/, json)),
    );
  return {
    text: through(output.text),
    structured: through(output.structured),
    toolArguments: through(output.toolArguments),
  };
}
