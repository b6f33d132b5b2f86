import type { Place } from '../finding';
import type { FixMaker } from '../rule';
import { editorOf, insert } from './editing';

/** Writes `https:` where an address begins with `http:`. */
export function useHttps({ range }: Place): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const index = editor.text.slice(range.start, range.end).search(/http:/i);
    if (index < 0) return undefined;
    const edits = [insert(editor, range.start + index + 'http'.length, 's')];
    return { title: 'Use https:', safety: 'review', edits };
  };
}
