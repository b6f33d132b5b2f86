import type { Setting } from '../facts';
import type { FixMaker } from '../rule';
import { editorOf, replace, textOf } from './editing';

/** Asks an address that stands here as a literal by `https:`. */
export function useHttps({ value }: Setting): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    if (value?.type !== 'literal') return undefined;
    const at = textOf(editor, value).indexOf('http:');
    if (at < 0) return undefined;
    const start = value.range.start + at;
    const edits = [replace(editor, { start, end: start + 'http'.length }, 'https')];
    return { title: 'Fetch it by https', safety: 'review', edits };
  };
}
