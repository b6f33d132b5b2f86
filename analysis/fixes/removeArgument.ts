import type { Place } from '../finding';
import { isSameRange, nodesAround } from '../program';
import type { FixMaker } from '../rule';
import { editorOf, replace } from './editing';

/** Takes an argument out of a call that has others before it. */
export function removeArgument({ range }: Place, what: string): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const parent = nodesAround(editor.program, range).findLast((node) => !isSameRange(node.range, range));
    if (parent?.type !== 'call') return undefined;
    const index = parent.arguments.findIndex(({ value }) => isSameRange(value.range, range));
    const before = parent.arguments[index - 1];
    if (!before || parent.arguments.some(({ keyword, spread }) => keyword !== undefined || spread))
      return undefined;
    // A message that the values are put into would lack one.
    if (before.value.type === 'literal' && /%[sdr]|\{\}/.test(String(before.value.value))) return undefined;
    const edits = [replace(editor, { start: before.value.range.end, end: range.end }, '')];
    return { title: `Leave ${what} out`, safety: 'review', edits };
  };
}
