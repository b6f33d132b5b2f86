import type { Flow } from '../facts';
import { contains, isSameRange, statementAround } from '../program';
import type { FixMaker } from '../rule';
import { editorOf } from './editing';
import { refuseAt } from './refusing';

/** What stands behind a program failed it. */
const otherShape = { message: 'The answer has another shape.', status: 502 };

/** Refuses data that was read as JSON where it is no object, or lacks a member that is used. */
export function checkShape(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    const members = (flow?.jsonUse?.members ?? []).filter((member) => member !== '');
    const place = flow && statementAround(editor.program, flow.sink.place.range);
    if (!flow || !place || place.statement.type !== 'declare' || members.length === 0) return undefined;
    const { target, value } = place.statement;
    const isWhole = value && contains(value.range, flow.sink.place.range) && isRead(value, flow);
    if (target.type !== 'name' || !isWhole || !members.every((member) => /^\w+$/.test(member)))
      return undefined;
    if (members.some((member) => /^\d+$/.test(member))) return undefined;
    const { dialect } = editor;
    const test = dialect.lacks(target.name, members);
    const refused = refuseAt(editor, { place, handler: flow.sink.handler }, test, otherShape);
    const edits = dialect.surround(editor, place, [], refused.statements);
    return (
      edits && {
        title: `Check that ${members.join(', ')} ${members.length > 1 ? 'are' : 'is'} there`,
        safety: 'review',
        edits: [...refused.imports, ...edits],
      }
    );
  };
}

/** The value is what was read, or a cast of it. */
function isRead(
  value: { readonly type: string; readonly range: { start: number; end: number } },
  { sink }: Flow,
): boolean {
  return isSameRange(value.range, sink.place.range) || value.type === 'cast';
}
