import type { Flow } from '../facts';
import { type Expression, isSameRange, nodesAround } from '../program';
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
      isWholeRequest(editor, list, flow) ||
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

/** `create(request.body)`: whether a request as a whole is a list, or what holds one, is not known. */
function isWholeRequest(editor: Editor, list: Expression, { source }: Flow): boolean {
  const isArgument = nodesAround(editor.program, list.range).some(
    (node) =>
      node.type === 'call' &&
      node.arguments.some((one) => one.keyword === undefined && isSameRange(one.value.range, list.range)),
  );
  return isArgument && textOf(editor, list) === source.label;
}
