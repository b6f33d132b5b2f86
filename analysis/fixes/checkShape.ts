import type { Flow } from '../facts';
import { contains, isSameRange, statementAround } from '../program';
import type { FixMaker } from '../rule';
import { editorOf } from './editing';

/** Throws where data that was read as JSON is no object, or lacks a member that is used. */
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
    const edits = dialect.surround(editor, place, [], dialect.refuse(test, 'The answer has another shape.'));
    return (
      edits && {
        title: `Check that ${members.join(', ')} ${members.length > 1 ? 'are' : 'is'} there`,
        safety: 'review',
        edits,
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
