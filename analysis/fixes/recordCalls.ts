import type { Facts, ModelCall } from '../facts';
import type { Edit } from '../finding';
import type { FixMaker } from '../rule';
import type { Expression } from '../program';
import type { Entry } from './dialect';
import { type Editor, editorOf, indentationAt, replace, textOf, unusedName } from './editing';
import { optionOf, optionsOf } from './options';
import { type AnyNode, functionAround, statementAround, type StatementPlace } from '../program';

/** Writes one structured log entry for each call. Nothing where one of them has no place for it. */
export function recordCalls(calls: readonly ModelCall[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    if (!haveOwnStatements(editor, calls)) return undefined;
    const recorded = calls.map((call, index) =>
      record(editor, context.facts, call, before(editor, calls.slice(0, index), call)),
    );
    if (!recorded.every((each) => each !== undefined)) return undefined;
    const modules = recorded.flatMap((each) => each.modules);
    const declaration = recorded.map((each) => each.declaration).find((each) => each !== undefined);
    const imports = editor.dialect.imports(editor, modules, declaration);
    const title = calls.length === 1 ? 'Log this call' : `Log these ${calls.length} calls`;
    const isSafe = recorded.every((each) => each.isUsual);
    const edits = recorded.flatMap((each) => each.edits);
    return imports && { title, safety: isSafe ? 'safe' : 'review', edits: [...imports, ...edits] };
  };
}

/** Two calls in one statement would have to share what stands around it. */
function haveOwnStatements({ program }: Editor, calls: readonly ModelCall[]): boolean {
  const statements = calls.map(({ node }) => statementAround(program, node.range)?.statement);
  return new Set(statements).size === calls.length;
}

function isNotAlwaysRun({ type }: AnyNode): boolean {
  return type === 'function' || type === 'conditional' || type === 'logical' || type === 'loop';
}

/** How many of these calls stand in the same function, where names must differ. */
function before({ program }: Editor, calls: readonly ModelCall[], { node }: ModelCall): number {
  const around = functionAround(program, node.range);
  return calls.filter((call) => functionAround(program, call.node.range) === around).length;
}

/** What logs one call. */
interface Record {
  readonly edits: readonly Edit[];
  readonly modules: readonly string[];
  readonly declaration: string | undefined;
  /** With the file's own logger, which is there by then, and only if the call is made. */
  readonly isUsual: boolean;
}

/** After the answer is there, with what it says about itself; before the call where it has no name. */
function record(editor: Editor, facts: Facts, call: ModelCall, earlier: number): Record | undefined {
  const { dialect, program } = editor;
  const place = statementAround(program, call.node.range);
  const logger = place && dialect.logger(editor, facts, call);
  if (!place || !logger) return undefined;
  const here =
    indentationAt(editor, place.statement.range.start) +
    (dialect.isExpressionBody(editor, place) ? dialect.indent : '');
  const write = (fields: readonly Entry[]): string => logger.write('model call', fields, here);
  const made = {
    declaration: logger.declaration,
    isUsual: logger.isOwn && !place.inside.some(isNotAlwaysRun),
  };
  const answer = call.streams ? undefined : answerOf(editor, call, place);
  if (!answer) {
    const edits = dialect.surround(editor, place, [write(requestFields(editor, call))], []);
    return edits && { ...made, edits, modules: logger.modules };
  }
  const clock = dialect.clock(editor);
  const started = unusedName(editor, dialect.name('startedAt') + (earlier > 0 ? String(earlier + 1) : ''));
  const duration: Entry[] = clock ? [[dialect.name('durationMs'), clock.since(started)]] : [];
  const entry = write([...answerFields(editor, call, answer.name), ...duration]);
  const before = clock ? [dialect.declare(started, clock.now)] : [];
  const edits = dialect.surround(editor, place, before, [...answer.after, entry]);
  return (
    edits && {
      ...made,
      edits: [...edits, ...answer.edits],
      modules: [...logger.modules, ...(clock?.modules ?? [])],
    }
  );
}

/** The name that the answer has after the statement. */
interface NamedAnswer {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Statements that take the answer apart again. */
  readonly after: readonly string[];
}

export function answerOf(editor: Editor, call: ModelCall, place: StatementPlace): NamedAnswer | undefined {
  const { statement } = place;
  const value = valueOf(statement);
  if (statement.type === 'return' || !value || !editor.dialect.isAnswer(editor, value, call.node))
    return undefined;
  if (statement.type === 'expression') return assignedAnswer(statement.expression);
  if (statement.type !== 'declare') return undefined;
  if (statement.target.type === 'name') return { name: statement.target.name, edits: [], after: [] };
  if (!editor.dialect.mayTakeApart(editor, statement)) return undefined;
  const name = unusedName(editor, 'result');
  const pattern = textOf(editor, statement.target);
  return {
    name,
    edits: [replace(editor, statement.target.range, name)],
    after: [editor.dialect.declare(pattern, name)],
  };
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
    ...(idCode ? ([[editor.dialect.name('requestId'), idCode]] as const) : []),
  ];
}

/** What is known before the call. */
function requestFields(editor: Editor, call: ModelCall): readonly Entry[] {
  const model = modelIn(editor, call);
  return [
    ['call', editor.dialect.quote(labelIn(editor, call))],
    ...(model ? ([['model', model]] as const) : []),
  ];
}

/** As the code writes it, with its own word for the object that a method is called on. */
function labelIn(editor: Editor, { node, label }: ModelCall): string {
  let root = node.callee;
  while (root.type === 'member') root = root.object;
  return root.type === 'this' ? label.replace(/^this\b/, textOf(editor, root)) : label;
}

/** The model option where it is a constant, or made of one: `openai('gpt-4o')`. */
function modelIn(editor: Editor, call: ModelCall): string | undefined {
  const options = optionsOf(editor, call);
  const value = options && optionOf(options, 'model')?.value;
  const constant = value?.type === 'call' ? value.arguments[0]?.value : value;
  const isConstant = constant?.type === 'literal' && typeof constant.value === 'string';
  return isConstant ? editor.dialect.quote(String(constant.value)) : undefined;
}
