import type { Setting } from '../facts';
import type { Place } from '../finding';
import { literalOf } from '../literalOf';
import type { Range } from '../program';
import type { FixMaker } from '../rule';
import { type Editor, editorOf, insert } from './editing';

/** Writes `https:` where an address begins with `http:`. */
export function useHttps({ range }: Place): FixMaker {
  return (context) => httpsIn(editorOf(context), range);
}

/** The same of a value, which may be the name of a constant of the file that holds the address. */
export function useHttpsOf({ place, value, text }: Setting): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const told = value && text !== undefined ? literalOf(editor.program, value, text) : undefined;
    return httpsIn(editor, told?.range ?? place.range);
  };
}

function httpsIn(editor: Editor, range: Range): ReturnType<FixMaker> {
  const index = editor.text.slice(range.start, range.end).search(/http:/i);
  if (index < 0) return undefined;
  const edits = [insert(editor, range.start + index + 'http'.length, 's')];
  return { title: 'Use https:', safety: 'review', edits };
}
