import { callsOf, type Facts, type Flow } from '../facts';
import type { FixMaker } from '../rule';
import { exchangeValue, isChain, valueAt } from './checkBefore';
import { contains, type Expression, isSameRange, nodesAround, type Program, type Range } from '../program';
import { editorOf, textOf } from './editing';
import { mayBeMissing } from './mayBeMissing';

/** Logs how long a text is, or what a whole answer cost, in place of it. */
export function logLength(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    const value = flow && valueAt(editor, flow.sink.place.range)?.node;
    if (!flow || !value || !isChain(value) || isSpread(editor.program, value)) return undefined;
    if (flows.some((each) => isWhateverIsLogged(context.facts, each))) return undefined;
    const code = textOf(editor, value);
    if (flow.answerOf?.form === 'raw') {
      const [, usage] = /^result\.(\w+)$/.exec(flow.answerOf.call.row.metadata?.usage ?? '') ?? [];
      if (usage === undefined || !flow.answerOf.isWhole) return undefined;
      const edits = [exchangeValue(editor, value, `${code}.${usage}`)];
      return { title: 'Log the token usage alone', safety: 'review', edits };
    }
    const size = editor.dialect.sizeOf(code, mayBeMissing(editor, value));
    const edits = [exchangeValue(editor, value, size)];
    return { title: 'Log the length alone', safety: 'review', edits };
  };
}

/** `console.log(...parts)`: a length is no list of arguments. */
function isSpread(program: Program, { range }: Expression): boolean {
  return nodesAround(program, range).some(
    (node) =>
      node.type === 'call' && node.arguments.some((one) => one.spread && isSameRange(one.value.range, range)),
  );
}

/**
 * A function of the program that knows neither the request nor the model, and is there to log what it is given: its
 * other callers have other texts.
 */
function isWhateverIsLogged({ path: file, program, calls }: Facts, { source, sink }: Flow): boolean {
  const path = nodesAround(program, sink.place.range);
  const owner = path.findLast((node, index) => node.type === 'function' && path[index - 1]?.type !== 'call');
  if (!owner) return false;
  const isInside = ({ range }: { readonly range: Range }): boolean => contains(owner.range, range);
  if (source.place.path === file && isInside(source.place)) return false;
  return !calls.some(({ node, enclosing }) => [node, ...callsOf(program, enclosing)].some(isInside));
}
