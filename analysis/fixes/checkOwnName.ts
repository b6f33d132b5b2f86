import type { Flow } from '../facts';
import { nodesAround, isVisibleAt, statementAround } from '../program';
import type { FixMaker } from '../rule';
import { checkBefore, isChain, valueAt } from './checkBefore';
import { editorOf, textOf } from './editing';

/** Refuses a name that an object of the program does not have itself, before a function is found by it. */
export function checkOwnName(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    const name =
      flow?.sink.kind === 'function-key' ? valueAt(editor, flow.sink.place.range)?.node : undefined;
    // The name may be a member of something itself.
    const lookup =
      name &&
      nodesAround(editor.program, name.range).findLast(
        (node) => node.type === 'member' && node.property === name,
      );
    const place = name && statementAround(editor.program, name.range);
    if (!name || !place || lookup?.type !== 'member' || !isChain(name) || !isChain(lookup.object))
      return undefined;
    if (!isVisibleAt(editor.program, name, place.statement.range)) return undefined;
    const test = editor.dialect.lacksOwn(textOf(editor, lookup.object), textOf(editor, name));
    const edits = test && checkBefore(editor, name, editor.dialect.refuse(test, 'There is no such tool.'));
    if (!edits) return undefined;
    return { title: 'Refuse names that are not in the object', safety: 'review', edits };
  };
}
