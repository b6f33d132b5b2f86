import type { ModelCall } from '../facts';
import type { FixMaker } from '../rule';
import { editorOf } from './editing';
import { giveOption } from './options';

/** Gives each call the first of these options, by the name that its interface has for it, where it can be written. */
export function limitCalls(
  calls: readonly ModelCall[],
  pathsOf: (call: ModelCall) => readonly string[],
  value: string,
): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const given = calls.map((call) => {
      const paths = pathsOf(call);
      const made = paths
        .filter((at) => nameOf(at) === nameOf(paths[0] ?? ''))
        .map((at) => ({ at, edit: giveOption(editor, call.node, at, value) }));
      return made.find(({ edit }) => edit !== undefined);
    });
    if (!given.every((each) => each?.edit !== undefined)) return undefined;
    const names = new Set(given.map((each) => nameOf(each?.at ?? '')));
    const edits = given.flatMap((each) => each?.edit ?? []);
    const places = calls.length > 1 ? ` in ${calls.length} calls` : '';
    return { title: `Set ${[...names].join(' and ')} to ${value}${places}`, safety: 'review', edits };
  };
}

function nameOf(at: string): string {
  return at.split('.').at(-1) ?? '';
}
