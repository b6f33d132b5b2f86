import type { FileSwitch, Held } from '../facts';
import type { DataNode, Range } from '../program';
import type { FixMaker } from '../rule';
import { editorOf, lineStart, replace } from './editing';

/** Takes an entry out of a file of settings, or an element out of a list in it. */
export function removeEntry({ removed, name }: Pick<FileSwitch, 'removed' | 'name'>): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const format = editor.program.document?.format;
    const range = removed && (format === 'toml' ? wholeLine : amongOthers)(removed, editor.text);
    if (!removed || !range) return undefined;
    const what = removed.key ?? `the element of ${name}`;
    return { title: `Remove ${what}`, safety: 'review', edits: [replace(editor, range, '')] };
  };
}

/** With the comma that parts it from the next one, or else from the one before. */
function amongOthers({ container, range }: Held): Range | undefined {
  const ranges = rangesIn(container);
  const index = ranges.findIndex(({ start }) => start === range.start);
  const [before, after] = [ranges[index - 1], ranges[index + 1]];
  if (after) return { start: range.start, end: after.start };
  if (before) return { start: before.end, end: range.end };
  // With the brackets it stands alone, and a comma may follow.
  return index < 0 ? undefined : { start: container.range.start + 1, end: container.range.end - 1 };
}

function rangesIn(node: DataNode): readonly Range[] {
  if (node.type === 'value') return [];
  return node.type === 'map' ? node.entries.map(({ range }) => range) : node.items.map(({ range }) => range);
}

/** An entry that has its line for itself. */
function wholeLine({ range }: Held, text: string): Range | undefined {
  const start = lineStart(text, range.start);
  const rest = /^[ \t]*(?:#[^\r\n]*)?(?:\r?\n|$)/.exec(text.slice(range.end));
  if (!rest || text.slice(start, range.start).trim() !== '') return undefined;
  return { start, end: range.end + rest[0].length };
}
