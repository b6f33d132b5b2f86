import type { Flow } from '../facts';
import type { Fix } from '../finding';
import type { FixMaker } from '../rule';
import type { CallNode, Expression } from '../program';
import { partsOf } from './argumentText';
import { type Editor, editorOf, replace, textOf } from './editing';
import { isSameRange, nodesAround, statementAround } from '../program';

/** Reads a model's answer as data where it was evaluated for its value: as what is most likely meant. */
export function parseAsJson(flows: readonly Flow[]): FixMaker {
  return (context) => readAsData(editorOf(context), flows, 0);
}

/** Reads it as the language's own literals, where the language can. */
export function parseAsLiteral(flows: readonly Flow[]): FixMaker {
  return (context) => readAsData(editorOf(context), flows, 1);
}

function readAsData(editor: Editor, flows: readonly Flow[], number: number): Fix | undefined {
  const [flow] = flows;
  if (!flow?.sink.row || flow.sink.row.inPage) return undefined;
  const reader = editor.dialect.readers[number];
  const evaluation = evaluationAround(editor, flow);
  const source = evaluation && usesValue(editor, evaluation.node) && answerIn(editor, evaluation.source);
  const imports = reader && editor.dialect.imports(editor, reader.modules);
  if (!source || !reader || !imports) return undefined;
  const text = flow.source.kind === 'model' ? 'answer' : 'argument';
  return {
    title: `Parse the ${text} as ${reader.format}`,
    safety: 'review',
    edits: [...imports, replace(editor, evaluation.node.range, reader.read(source))],
  };
}

interface Evaluation {
  /** The call that gives the value. */
  readonly node: CallNode;
  readonly source: Expression;
}

function evaluationAround(editor: Editor, { sink }: Flow): Evaluation | undefined {
  const { range } = sink.argument;
  const path = nodesAround(editor.program, range);
  const call = path.findLast(
    (node) => node.type === 'call' && node.arguments.some(({ value }) => isSameRange(value.range, range)),
  );
  if (call?.type !== 'call') return undefined;
  const node = editor.dialect.evaluation(editor, path, call);
  const source = call.arguments[0]?.value;
  return node && source && { node, source };
}

/** Code that is run for what it does has no value to parse. */
function usesValue(editor: Editor, node: CallNode): boolean {
  const place = statementAround(editor.program, node.range);
  if (!place) return false;
  if (editor.dialect.isExpressionBody(editor, place)) return true;
  return place.statement.type !== 'expression' || !isWhole(place.statement.expression, node);
}

function isWhole(expression: Expression, node: CallNode): boolean {
  return expression.type === 'await'
    ? isWhole(expression.value, node)
    : isSameRange(expression.range, node.range);
}

/** The answer without what made an expression of it: `'(' + answer + ')'`, `return ${answer}`. */
function answerIn(editor: Editor, source: Expression): string | undefined {
  const parts = partsOf(editor, source);
  const values = parts.filter((part): part is Expression => typeof part !== 'string');
  const words = parts.filter((part) => typeof part === 'string').join('');
  const isWrapping = /^\s*(return\s*)?[(\s]*[)\s;]*$/.test(words);
  return values.length === 1 && values[0] && isWrapping ? textOf(editor, values[0]) : undefined;
}
