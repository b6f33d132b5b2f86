import type { Setting } from '../facts';
import type { Edit } from '../finding';
import type { FixMaker } from '../rule';
import { type Editor, editorOf, insertAfter, replace } from './editing';
import { addOption, optionOf, optionsAt } from './options';

/** Which commit it is, only whoever has looked at the model knows. */
const placeholder = '<commit>';

/** Gives the version of what is loaded, in all of these places or in none. */
export function addPins(settings: readonly Setting[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const edits = settings.map((setting) => pin(editor, setting));
    const certain = edits.filter((edit) => edit !== undefined);
    if (certain.length < edits.length) return undefined;
    const title = settings.length > 1 ? 'Give a revision in each place' : 'Give a revision';
    return { title, safety: 'review', edits: certain };
  };
}

function pin(editor: Editor, { node, row }: Setting): Edit | undefined {
  const at = row.pin?.at ?? '';
  const name = at.split('.').at(-1) ?? '';
  const code = editor.dialect.quote(placeholder);
  const among = optionsAt(editor, node, at);
  if (!among) return behind(editor, node, at, [name, code]);
  const moving = optionOf(among, name);
  if (moving) return replace(editor, moving.value.range, code);
  return among.isOpen ? undefined : addOption(editor, among, [name, code]);
}

/** The argument that would hold the option comes next. */
function behind(
  editor: Editor,
  { arguments: given }: Setting['node'],
  at: string,
  entry: readonly [string, string],
): Edit | undefined {
  const last = given.at(-1);
  const isNext = at.startsWith(`arg${given.length}.`) && at.split('.').length === 2;
  if (!last || !isNext || given.some(({ spread }) => spread)) return undefined;
  return insertAfter(editor, last.value, editor.dialect.object([entry]));
}
