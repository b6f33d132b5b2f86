import type { ModelName } from '../facts';
import type { FixMaker } from '../rule';
import { editorOf, replace } from './editing';

/** Asks for the model that the provider recommends instead, where the name stands as a literal. */
export function nameSuccessor({ node, text, retired }: ModelName): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const successor = retired?.successor;
    if (successor === undefined || node.type !== 'literal') return undefined;
    const marks = editor.dialect.marksOf(editor.text.slice(node.range.start, node.range.end));
    const code = marks ? marks.start + successor + marks.end : editor.dialect.quote(successor);
    const title = `Ask ${successor} instead of ${text}`;
    return { title, safety: 'review', edits: [replace(editor, node.range, code)] };
  };
}
