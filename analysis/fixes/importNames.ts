/** A further name of a module that a file imports already. */
import type { Edit } from '../finding';
import type { ImportNode } from '../program';
import { type Editor, insert } from './editing';

/** In the order of the alphabet, where the names are in it. Undefined where no statement takes names of the module. */
export function addToImport(editor: Editor, name: string, from: string): Edit | undefined {
  const node = editor.program.body.body.find(
    (one): one is ImportNode => one.type === 'import' && isList(editor, one, from),
  );
  if (!node) return undefined;
  const { names } = node;
  const isSorted = names.every(
    ({ imported }, index) => index === 0 || (names[index - 1]?.imported ?? '') < imported,
  );
  const next = isSorted ? names.find(({ imported }) => imported > name) : undefined;
  const gap = gapOf(editor, node);
  if (next) return insert(editor, next.range.start, `${name},${gap}`);
  const last = names.at(-1);
  return last && insert(editor, last.range.end, `,${gap}${name}`);
}

/** Names alone, each as the module has it. */
function isList({ text }: Editor, { specifier, names, typeOnly, star }: ImportNode, from: string): boolean {
  const isPlain = names.every(
    ({ imported, range }) => text.slice(range.start, range.end) === imported && imported !== 'default',
  );
  return specifier === from && !typeOnly && !star && names.length > 0 && isPlain;
}

/** What stands between two names: a space, or the end of a line and the next one's indentation. */
function gapOf({ text }: Editor, { names, range }: ImportNode): string {
  const [first] = names;
  const before = text.slice(range.start, first?.range.start);
  return /(\r?\n[ \t]*)$/.exec(before)?.[1] ?? ' ';
}
