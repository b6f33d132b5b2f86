import type { Place } from '../finding';
import type { FixMaker } from '../rule';
import { editorOf, replace } from './editing';

/** Takes characters out that have no place in a text. */
export function removeText(place: Place, title: string): FixMaker {
  return (context) => ({
    title,
    safety: 'review',
    edits: [replace(editorOf(context), place.range, '')],
  });
}
