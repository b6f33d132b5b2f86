import type { GivenKey } from '../facts';
import { isSameRange, nodesAround } from '../program';
import type { FixMaker } from '../rule';
import { declarationOf } from './argumentText';
import { editorOf, replace } from './editing';

/** Takes the prefix off that makes a variable public; the code has to run where the variable is. */
export function renamePublicVariable({ node, variable }: GivenKey): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const { program } = editor;
    const found = nodesAround(program, node.range).findLast((each) => isSameRange(each.range, node.range));
    const made =
      found?.type === 'name' && found.variable ? declarationOf(editor, found.variable)?.value : found;
    const plain = variable?.replace(/^(NEXT|EXPO|NUXT)?_?PUBLIC_|^(VITE|REACT_APP|GATSBY)_/, '');
    const isRead = made?.type === 'member' && made.property === variable;
    if (!isRead || !plain || plain === variable) return undefined;
    return {
      title: `Read ${plain}, and call the provider in a route of the server`,
      safety: 'review',
      edits: [replace(editor, made.propertyRange, plain)],
    };
  };
}
