import type { Flow } from '../facts';
import type { FixMaker } from '../rule';
import { exchangeValue, isChain, valueAt } from './checkBefore';
import type { Expression } from '../program';
import { editorOf, textOf } from './editing';

/** Logs how long a text is, or what a whole answer cost, in place of it. */
export function logLength(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    const value = flow && valueAt(editor, flow.sink.place.range)?.node;
    if (!flow || !value || !isChain(value) || isWhateverIsLogged(value, flow)) return undefined;
    const code = textOf(editor, value);
    if (flow.answerOf?.form === 'raw') {
      const [, usage] = /^result\.(\w+)$/.exec(flow.answerOf.call.row.metadata?.usage ?? '') ?? [];
      if (usage === undefined || !flow.answerOf.isWhole) return undefined;
      const edits = [exchangeValue(editor, value, `${code}.${usage}`)];
      return { title: 'Log the token usage alone', safety: 'review', edits };
    }
    const edits = [exchangeValue(editor, value, editor.dialect.sizeOf(code))];
    return { title: 'Log the length alone', safety: 'review', edits };
  };
}

/** A function of the program that logs what it is given, and nothing else: its other callers have other texts. */
function isWhateverIsLogged(value: Expression, { source }: Flow): boolean {
  const owner = value.type === 'name' && value.variable?.kind === 'parameter' && value.variable.owner;
  if (!owner || owner === 'module') return false;
  const { body, range } = owner;
  const isOwn = source.place.range.start >= range.start && source.place.range.end <= range.end;
  return body.body.length === 1 && !isOwn;
}
