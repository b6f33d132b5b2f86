import type { Flow } from '../facts';
import type { FixMaker } from '../rule';
import { exchangeValue, isChain, valueAt } from './checkBefore';
import { editorOf, textOf } from './editing';

/** Makes turns of the user and the assistant of a list of messages, and of nobody else. */
export function rebuildTurns(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    const list = flow && valueAt(editor, flow.sink.argument.range)?.node;
    // A role by itself is no list.
    if (!list || !isChain(list) || /\brole\b/.test(textOf(editor, list))) return undefined;
    return {
      title: 'Let messages be of the user and the assistant only',
      safety: 'review',
      edits: [exchangeValue(editor, list, editor.dialect.turns(textOf(editor, list)))],
    };
  };
}
