import type { Flow } from '../facts';
import type { FixMaker } from '../rule';
import type { CallNode, Expression } from '../program';
import { partsOf } from './argumentText';
import { type Editor, editorOf, isExpressionBody, replace, textOf } from './editing';
import { type AnyNode, isSameRange, nodesAround, statementAround } from '../program';

/** Parses a model's answer as data where it was evaluated for its value. */
export function parseAsJson(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const flow = flows[0];
    const path = flow && nodesAround(editor.program, flow.sink.argument.range);
    const call = path && evaluationAround(editor, path, flow.sink.argument.range);
    if (!call || !usesValue(editor, call)) return undefined;
    const source = call.source && answerIn(editor, call.source);
    if (!source) return undefined;
    const edits = [replace(editor, call.node.range, `JSON.parse(${source})`)];
    const text = flow.source.kind === 'model' ? 'answer' : 'argument';
    return { title: `Parse the ${text} as JSON`, safety: 'review', edits };
  };
}

interface EvaluationCall {
  readonly node: CallNode;
  readonly source: Expression | undefined;
}

/** `eval(text)`, `runInNewContext(text)`, and `new Function(text)()`. */
function evaluationAround(
  editor: Editor,
  path: readonly AnyNode[],
  argument: { readonly start: number; readonly end: number },
): EvaluationCall | undefined {
  const index = path.findLastIndex(
    (node) => node.type === 'call' && node.arguments.some(({ value }) => isSameRange(value.range, argument)),
  );
  const call = path[index];
  if (call?.type !== 'call') return undefined;
  const [first] = call.arguments;
  const makesFunction = call.isNew || textOf(editor, call.callee) === 'Function';
  if (!makesFunction) return { node: call, source: first?.value };
  const outer = path[index - 1];
  const isRun = outer?.type === 'call' && outer.callee === call && outer.arguments.length === 0;
  return isRun && call.arguments.length === 1 ? { node: outer, source: first?.value } : undefined;
}

/** Code that is run for what it does has no value to parse. */
function usesValue(editor: Editor, { node }: EvaluationCall): boolean {
  const place = statementAround(editor.program, node.range);
  if (!place) return false;
  if (isExpressionBody(editor, place)) return true;
  return place.statement.type !== 'expression' || !isWhole(place.statement.expression, node);
}

function isWhole(expression: Expression, node: CallNode): boolean {
  return expression.type === 'await'
    ? isWhole(expression.value, node)
    : isSameRange(expression.range, node.range);
}

/** The answer without what made an expression of it: `'(' + answer + ')'`, `return ${answer}`. */
function answerIn(editor: Editor, source: Expression): string | undefined {
  const parts = partsOf(source);
  const values = parts.filter((part): part is Expression => typeof part !== 'string');
  const words = parts.filter((part) => typeof part === 'string').join('');
  const isWrapping = /^\s*(return\s*)?[(\s]*[)\s;]*$/.test(words);
  return values.length === 1 && values[0] && isWrapping ? textOf(editor, values[0]) : undefined;
}
