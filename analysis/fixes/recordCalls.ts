import type { Facts, LoggerUse, ModelCall } from '../facts';
import type { Edit } from '../finding';
import type { FixMaker } from '../rule';
import type { Expression } from '../program';
import type { Entry } from './dialect';
import {
  type Editor,
  editorOf,
  indentationAt,
  isExpressionBody,
  replace,
  surround,
  textOf,
  unusedName,
} from './editing';
import {
  type AnyNode,
  isVisibleAt,
  isSameRange,
  propertyOf,
  statementAround,
  type StatementPlace,
  functionAround,
  variablesIn,
} from '../program';

/** Writes one structured log entry for each call. Nothing where one of them has no place for it. */
export function recordCalls(calls: readonly ModelCall[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    if (!haveOwnStatements(editor, calls)) return undefined;
    const edits = calls.map((call, index) =>
      record(editor, context.facts, call, before(editor, calls.slice(0, index), call)),
    );
    if (!edits.every((each) => each !== undefined)) return undefined;
    const title = calls.length === 1 ? 'Log this call' : `Log these ${calls.length} calls`;
    const isSafe = calls.every((call) => isRecordedAsUsual(editor, context.facts, call));
    return { title, safety: isSafe ? 'safe' : 'review', edits: edits.flat() };
  };
}

/** Two calls in one statement would have to share what stands around it. */
function haveOwnStatements({ program }: Editor, calls: readonly ModelCall[]): boolean {
  const statements = calls.map(({ node }) => statementAround(program, node.range)?.statement);
  return new Set(statements).size === calls.length;
}

/** With the file's own logger, which is there by then, and only if the call is made. */
function isRecordedAsUsual(editor: Editor, { loggers }: Facts, call: ModelCall): boolean {
  const logger = ownLogger(editor, loggers, call);
  const place = statementAround(editor.program, call.node.range);
  return logger !== undefined && place !== undefined && !place.inside.some(isNotAlwaysRun);
}

function isNotAlwaysRun({ type }: AnyNode): boolean {
  return type === 'function' || type === 'conditional' || type === 'logical' || type === 'loop';
}

/** How many of these calls stand in the same function, where names must differ. */
function before({ program }: Editor, calls: readonly ModelCall[], { node }: ModelCall): number {
  const around = functionAround(program, node.range);
  return calls.filter((call) => functionAround(program, call.node.range) === around).length;
}

/** After the answer is there, with what it says about itself; before the call where it has no name. */
function record(editor: Editor, facts: Facts, call: ModelCall, earlier: number): readonly Edit[] | undefined {
  const place = statementAround(editor.program, call.node.range);
  if (!place) return undefined;
  const write = writerOf(editor, facts.loggers, call);
  const started = unusedName(editor, earlier > 0 ? `startedAt${earlier + 1}` : 'startedAt');
  const answer = call.streams ? undefined : answerOf(editor, call, place);
  if (!answer) return surround(editor, place, [write(requestFields(editor, call))], []);
  const entry = write([
    ...answerFields(editor, call, answer.name),
    ['durationMs', `Date.now() - ${started}`],
  ]);
  const edits = surround(
    editor,
    place,
    [editor.dialect.declare(started, 'Date.now()')],
    [...answer.after, entry],
  );
  return [...edits, ...answer.edits];
}

/** The name that the answer has after the statement. */
interface NamedAnswer {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Statements that take the answer apart again. */
  readonly after: readonly string[];
}

function answerOf(editor: Editor, call: ModelCall, place: StatementPlace): NamedAnswer | undefined {
  const { statement } = place;
  const value = valueOf(statement);
  if (statement.type === 'return' || !value || !isAnswer(value, call)) return undefined;
  if (statement.type === 'expression') return assignedAnswer(statement.expression);
  if (statement.type !== 'declare') return undefined;
  if (statement.target.type === 'name') return { name: statement.target.name, edits: [], after: [] };
  if (!isConstant(editor, statement)) return undefined;
  const name = unusedName(editor, 'result');
  const pattern = textOf(editor, statement.target);
  return {
    name,
    edits: [replace(editor, statement.target.range, name)],
    after: [editor.dialect.declare(pattern, name)],
  };
}

/** What may be assigned later has to stay where it is declared. */
function isConstant({ text }: Editor, { range }: StatementPlace['statement']): boolean {
  return /\bconst\s+$/.test(text.slice(0, range.start)) || text.startsWith('const', range.start);
}

function valueOf(statement: StatementPlace['statement']): Expression | undefined {
  if (statement.type === 'declare') return statement.value;
  if (statement.type !== 'expression') return undefined;
  return statement.expression.type === 'assign' ? statement.expression.value : statement.expression;
}

/** `completion = await client.chat.completions.create(…)` */
function assignedAnswer(expression: Expression): NamedAnswer | undefined {
  const isNamed =
    expression.type === 'assign' && expression.operator === undefined && expression.target.type === 'name';
  return isNamed && expression.target.type === 'name'
    ? { name: expression.target.name, edits: [], after: [] }
    : undefined;
}

/** The call itself, awaited: what is declared is the answer, not something made of it. */
function isAnswer(value: Expression, { node }: ModelCall): boolean {
  return value.type === 'await' && isSameRange(value.value.range, node.range);
}

/** What the answer says about itself; what only a finished stream can tell is left out. */
function answerFields(editor: Editor, call: ModelCall, name: string): readonly Entry[] {
  const { model, usage, id } = call.row.metadata ?? {};
  const at = (path: string | undefined): string | undefined =>
    path === undefined || path.includes('(') ? undefined : path.replace(/^result/, name);
  const modelCode = at(model) ?? modelIn(editor, call);
  const usageCode = at(usage);
  const idCode = at(id);
  return [
    modelCode
      ? (['model', modelCode] as const)
      : (['provider', editor.dialect.quote(call.provider)] as const),
    ...(usageCode ? ([['usage', usageCode]] as const) : []),
    ...(idCode ? ([['requestId', idCode]] as const) : []),
  ];
}

/** What is known before the call. */
function requestFields(editor: Editor, call: ModelCall): readonly Entry[] {
  const model = modelIn(editor, call);
  return [['call', editor.dialect.quote(call.label)], ...(model ? ([['model', model]] as const) : [])];
}

/** The model option where it is a constant, or made of one: `openai('gpt-4o')`. */
function modelIn(editor: Editor, { node }: ModelCall): string | undefined {
  const value = propertyOf(node.arguments[0]?.value, 'model')?.value;
  const constant = value?.type === 'call' ? value.arguments[0]?.value : value;
  const isConstant = constant?.type === 'literal' && typeof constant.value === 'string';
  return isConstant ? editor.dialect.quote(String(constant.value)) : undefined;
}

/** Writes an entry with the file's own logger, where it has one that can be seen here; else with the console. */
function writerOf(
  editor: Editor,
  loggers: readonly LoggerUse[],
  call: ModelCall,
): (fields: readonly Entry[]) => string {
  const { dialect } = editor;
  const own = ownLogger(editor, loggers, call) ?? { method: 'console.info', fieldsFirst: false };
  return (fields) => {
    const message = dialect.quote('model call');
    const entry = objectOf(editor, call, fields);
    return `${own.method}(${own.fieldsFirst ? `${entry}, ${message}` : `${message}, ${entry}`})${dialect.end}`;
  };
}

function ownLogger(editor: Editor, loggers: readonly LoggerUse[], call: ModelCall): Method | undefined {
  const uses = loggers.flatMap((use) => methodOf(editor, use, call) ?? []);
  return uses.find(({ method }) => !method.startsWith('console.'));
}

interface Method {
  readonly method: string;
  readonly fieldsFirst: boolean;
}

function methodOf(editor: Editor, { node, row }: LoggerUse, call: ModelCall): Method | undefined {
  const last = row.entry?.split('.').at(-1);
  // A line of text has no fields.
  if (!last || last.startsWith('append') || node.callee.type !== 'member') return undefined;
  const receiver = node.callee.object;
  if (!isVisibleAt(editor.program, receiver, call.node.range) || !isMadeBefore(editor, receiver, call))
    return undefined;
  return { method: `${textOf(editor, receiver)}.${last}`, fieldsFirst: row.fieldsFirst ?? false };
}

/** The code of a module runs from top to bottom, and a logger that it makes later is not there yet. */
function isMadeBefore({ program }: Editor, receiver: Expression, { node }: ModelCall): boolean {
  if (functionAround(program, node.range)) return true;
  return variablesIn(receiver).every(({ range }) => range.start < node.range.start);
}

/** On lines of their own where they would not fit on one. */
function objectOf(editor: Editor, { node }: ModelCall, fields: readonly Entry[]): string {
  const { dialect } = editor;
  const line = dialect.object(fields);
  const place = statementAround(editor.program, node.range);
  const here = place ? indentationAt(editor, place.statement.range.start) : '';
  if (here.length + line.length < 70) return line;
  const inner = here + (place && isExpressionBody(editor, place) ? dialect.indent : '') + dialect.indent;
  const lines = fields.map((field) => `${dialect.newline}${inner}${dialect.property(field)},`);
  return `{${lines.join('')}${dialect.newline}${inner.slice(dialect.indent.length)}}`;
}
