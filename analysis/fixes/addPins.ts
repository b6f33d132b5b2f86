import type { Setting } from '../facts';
import type { Edit } from '../finding';
import { optionName } from '../optionName';
import type { FixMaker } from '../rule';
import { type Editor, editorOf, replace } from './editing';
import { giveOption, optionOf, optionsAt } from './options';

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
  const code = editor.dialect.quote(placeholder);
  const among = optionsAt(editor, node, at);
  const moving = among && optionOf(among, optionName(at));
  return moving ? replace(editor, moving.value.range, code) : giveOption(editor, node, at, code);
}
