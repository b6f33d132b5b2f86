import type { Flow } from '../facts';
import { type Argument, type Expression, isSameRange, nodesAround } from '../program';
import type { FixMaker } from '../rule';
import { exchangeValue, isAllOptions, isChain, valueAt } from './checkBefore';
import { type Editor, editorOf, textOf } from './editing';

/** Makes turns of the user and the assistant of a list of messages, and of nobody else. */
export function rebuildTurns(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    const list = flow && valueAt(editor, flow.sink.argument.range)?.node;
    // A role by itself is no list.
    if (
      !list ||
      !isChain(list) ||
      isAllOptions(editor, list) ||
      isNoList(editor, list, flow) ||
      /\brole\b/.test(textOf(editor, list))
    )
      return undefined;
    return {
      title: 'Let messages be of the user and the assistant only',
      safety: 'review',
      edits: [exchangeValue(editor, list, editor.dialect.turns(textOf(editor, list)))],
    };
  };
}

/**
 * `create(request.body)` may be given a list, or what holds one; `turns.push(turn)` and `[turn]` are about one message.
 */
function isNoList(editor: Editor, list: Expression, { source, sink }: Flow): boolean {
  return nodesAround(editor.program, list.range).some((node) => {
    if (node.type === 'array')
      return node.elements.some((one) => !one.spread && isSameRange(one.value.range, list.range));
    if (node.type !== 'call' || !node.arguments.some((one) => isPlain(one, list))) return false;
    return textOf(editor, node.callee) !== sink.label || textOf(editor, list) === source.label;
  });
}

function isPlain({ value, keyword, spread }: Argument, list: Expression): boolean {
  return !spread && keyword === undefined && isSameRange(value.range, list.range);
}
