import type { Flow } from '../facts';
import type { FixMaker } from '../rule';
import { exchangeValue, isChain, valueAt } from './checkBefore';
import { editorOf, textOf } from './editing';

/** Sends the text of an answer in place of the whole. */
export function returnText(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    const value = flow && valueAt(editor, flow.sink.place.range)?.node;
    const path = [flow?.answerOf?.call.row.output.text ?? []].flat()[0];
    const [, members] = /^result((?:\.\w+|\[\])+)$/.exec(path ?? '') ?? [];
    if (!value || !isChain(value) || members === undefined) return undefined;
    const code = textOf(editor, value) + members.replaceAll('[]', '[0]');
    return { title: 'Send the text alone', safety: 'review', edits: [exchangeValue(editor, value, code)] };
  };
}
