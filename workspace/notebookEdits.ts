/** Changes of the program that a notebook is, made in its file: in the sources of its cells, and nowhere else. */
import type { Node } from 'jsonc-parser';
import { type Edit, editText, type Range } from '../analysis';
import { type Notebook, type NotebookSection, sourceNode } from './notebook';
import { isWritable, partRangeOf } from './notebookProgram';

type TextEdit = Pick<Edit, 'range' | 'text'>;

/** The text of the file after edits of the program, each of which `isEditable`. */
export function editNotebook(file: string, notebook: Notebook, edits: readonly TextEdit[]): string {
  const changes = [...editsOfParts(notebook, edits)].flatMap(([part, own]): readonly TextEdit[] => {
    const section = notebook.sections[part];
    const node = section && sourceNode(file, section.place.number);
    return section && node ? [rewritten(file, node, section, own)] : [];
  });
  return editText(file, changes);
}

function editsOfParts(
  notebook: Notebook,
  edits: readonly TextEdit[],
): ReadonlyMap<number, readonly TextEdit[]> {
  const parts = new Map<number, TextEdit[]>();
  for (const { range, text } of edits) {
    const at = partRangeOf(notebook, range);
    if (at) parts.set(at.part, [...(parts.get(at.part) ?? []), { range: at.range, text }]);
  }
  return parts;
}

/** A cell is written anew, in the layout that it has: lines that stay are the same then. */
function rewritten(
  file: string,
  node: Node,
  { text }: NotebookSection,
  edits: readonly TextEdit[],
): TextEdit {
  const range = { start: node.offset, end: node.offset + node.length };
  const old = file.slice(range.start, range.end);
  const write = (part: string) => (isEscaped(old) ? escaped(JSON.stringify(part)) : JSON.stringify(part));
  const source = editText(text, edits);
  return {
    range,
    text: node.type === 'string' ? write(source) : writtenList(old, node, linesOf(source).map(write)),
  };
}

function writtenList(old: string, { offset, children = [] }: Node, lines: readonly string[]): string {
  const [first, last] = [children[0], children.at(-1)];
  if (!first || !last) return `[${lines.join(', ')}]`;
  const before = old.slice(1, first.offset - offset);
  const after = old.slice(last.offset + last.length - offset, -1);
  return `[${before}${lines.join(before === '' ? ', ' : `,${before}`)}${after}]`;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

// eslint-disable-next-line no-control-regex
const beyondAscii = /[^\u0000-\u007f]/g;

/** Some programs write letters beyond ASCII as escapes. */
function isEscaped(json: string): boolean {
  return /\\u(?!00[0-7])[0-9a-f]{4}/i.test(json) && json.search(beyondAscii) < 0;
}

function escaped(json: string): string {
  return json.replace(beyondAscii, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Whether a range of the program stands as Python in the source of a cell, where it can be changed. */
export function isEditable(notebook: Notebook, range: Range): boolean {
  const at = partRangeOf(notebook, range);
  const section = at && notebook.sections[at.part];
  return section?.type === 'python' && isWritable(notebook, notebook.sections, range);
}
