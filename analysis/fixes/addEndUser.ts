import type { ModelCall } from '../facts';
import type { Edit } from '../finding';
import { optionName } from '../optionName';
import type { FixMaker } from '../rule';
import { type Editor, editorOf } from './editing';
import type { FixContext } from './fix';
import { identityInSight } from './identityInSight';
import { giveEntry } from './options';

/** Tells the provider on whose behalf each of the calls asks, by a digest of what the code in sight calls them. */
export function addEndUser(calls: readonly ModelCall[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const edits = new Map<string, Edit>();
    for (const call of calls) {
      const given = give(editor, context, call);
      if (!given) return undefined;
      // What is imported is imported once.
      for (const edit of given) edits.set(`${edit.range.start} ${edit.text}`, edit);
    }
    const names = new Set(calls.map(({ row }) => optionName(row.endUser?.[0] ?? '')));
    const places = calls.length > 1 ? ` in ${calls.length} calls` : '';
    return { title: `Give ${[...names].join(', ')}${places}`, safety: 'review', edits: [...edits.values()] };
  };
}

function give(editor: Editor, context: FixContext, { node, row }: ModelCall): readonly Edit[] | undefined {
  const identity = identityInSight(editor, context, node.range);
  const digest = identity && editor.dialect.digest(editor, identity.code);
  const edit = digest && giveEntry(editor, node, row.endUser?.[0] ?? '', digest.code);
  return edit && [...digest.imports, edit];
}
