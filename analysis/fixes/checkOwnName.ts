import type { Flow } from '../facts';
import { type Expression, isVisibleAt, nodesAround, statementAround } from '../program';
import type { FixMaker } from '../rule';
import { checkBefore, isChain, valueAt } from './checkBefore';
import { editorOf, textOf } from './editing';
import { refuseAt } from './refusing';

const unknownName = { message: 'There is no such tool.', status: 400 };

/** Refuses a name that an object of the program does not have itself, before a function is found by it. */
export function checkOwnName(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    if (flow?.sink.kind !== 'function-key') return undefined;
    const name = valueAt(editor, flow.sink.place.range)?.node;
    // The name may be a member of something itself.
    const lookup =
      name &&
      nodesAround(editor.program, name.range).findLast(
        (node) => node.type === 'member' && withoutCasts(node.property) === withoutCasts(name),
      );
    const place = name && statementAround(editor.program, name.range);
    if (!name || !place || lookup?.type !== 'member') return undefined;
    const [object, word] = [withoutCasts(lookup.object), withoutCasts(name)];
    if (!object || !word || !isReadTwice(object) || !isReadTwice(word)) return undefined;
    if (!isVisibleAt(editor.program, word, place.statement.range)) return undefined;
    const test = editor.dialect.lacksOwn(textOf(editor, object), textOf(editor, word));
    if (!test) return undefined;
    const refused = refuseAt(editor, { place, handler: flow.sink.handler }, test, unknownName);
    const edits = checkBefore(editor, name, refused.statements);
    return (
      edits && {
        title: 'Refuse names that are not in the object',
        safety: 'review',
        edits: [...refused.imports, ...edits],
      }
    );
  };
}

/** `name as keyof typeof tools` */
function withoutCasts(node: Expression | string): Expression | undefined {
  if (typeof node === 'string') return undefined;
  return node.type === 'cast' ? withoutCasts(node.value) : node;
}

/** `tools`, `this.tools` */
function isReadTwice(node: Expression): boolean {
  return isChain(node) || (node.type === 'member' && node.object.type === 'this');
}
