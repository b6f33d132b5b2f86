import type { Setting } from '../facts';
import type { Fix } from '../finding';
import { optionName } from '../optionName';
import type { Expression } from '../program';
import type { FixMaker } from '../rule';
import { type Editor, editorOf, replace, textOf } from './editing';
import { giveOption, optionAround, optionsWith, removeOption } from './options';

type Value = string | number | boolean;

/** Sets an option to what its row has instead, or takes it out. */
export function changeSetting(setting: Setting): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const { at = '', instead } = setting.row;
    const name = optionName(at);
    if (!setting.value) return instead === undefined ? undefined : give(editor, setting, name, instead);
    return instead === undefined
      ? takeOut(editor, setting.value)
      : exchange(editor, setting.value, name, instead);
  };
}

function give(editor: Editor, { node, row }: Setting, name: string, instead: Value): Fix | undefined {
  const code = editor.dialect.constant(instead);
  const edit = giveOption(editor, node, row.at ?? '', code);
  return edit && { title: `Set ${name} to ${code}`, safety: 'review', edits: [edit] };
}

/** A member of an enumeration goes for another one, and everything else for a literal. */
function exchange(editor: Editor, value: Expression, name: string, instead: Value): Fix {
  const { dialect } = editor;
  const isMember = value.type === 'member' && typeof instead === 'string' && /^[A-Z_]+$/.test(instead);
  const [range, code] = isMember
    ? [value.propertyRange, String(instead)]
    : [value.range, dialect.constant(instead)];
  const title = `Set ${name} to ${isMember ? textOf(editor, value).replace(/\w+$/, code) : code}`;
  return { title, safety: 'review', edits: [replace(editor, range, code)] };
}

function takeOut(editor: Editor, value: Expression): Fix | undefined {
  const among = optionsWith(editor, value);
  const option = among && optionAround(among, value.range);
  if (!among || !option) return undefined;
  const edits = [removeOption(editor, option.range)];
  return { title: `Remove ${option.name}`, safety: 'review', edits };
}
