import { distinctBy } from '../distinct';
import type { GivenKey } from '../facts';
import type { Edit } from '../finding';
import { isSameRange, nodesAround } from '../program';
import type { FixMaker } from '../rule';
import { declarationOf } from './argumentText';
import { type Editor, editorOf, replace } from './editing';

/** Takes the prefix off that makes a variable public, in each place; the code has to run where the variable is. */
export function renamePublicVariable(keys: readonly GivenKey[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const edits = keys.map((key) => rename(editor, key));
    const [edit] = edits;
    if (!edit || !edits.every((each) => each !== undefined)) return undefined;
    return {
      title: `Read ${edit.text}, and call the provider in a route of the server`,
      safety: 'review',
      edits: distinctBy(edits, ({ range }) => range.start),
    };
  };
}

function rename(editor: Editor, { node, variable }: GivenKey): Edit | undefined {
  const path = nodesAround(editor.program, node.range);
  const found = path.findLast((each) => isSameRange(each.range, node.range));
  const made =
    found?.type === 'name' && found.variable ? declarationOf(editor, found.variable)?.value : found;
  const plain = variable?.replace(/^(NEXT|EXPO|NUXT)?_?PUBLIC_|^(VITE|REACT_APP|GATSBY)_/, '');
  const isRead = made?.type === 'member' && made.property === variable;
  return isRead && plain && plain !== variable ? replace(editor, made.propertyRange, plain) : undefined;
}
