import type { ModelCall } from '../facts';
import type { Edit } from '../finding';
import { optionName } from '../optionName';
import type { CallNode } from '../program';
import type { FixMaker } from '../rule';
import { type Editor, editorOf } from './editing';
import { addOption, giveEntry, giveOption, optionsOf } from './options';

/** An option that bounds calls, and what it is set to. */
export interface Bound {
  /** Where it may stand, the best place first; all that have the name of the first are tried. */
  pathsOf(call: ModelCall): readonly string[];
  /** A number, or what aborts the call after a while. Undefined where it is not known which. */
  amountOf(call: ModelCall): number | { readonly abortAfter: number } | undefined;
}

/** Gives each call the option, by the name that its interface has for it, in the call or in its client. */
export function limitCalls(calls: readonly ModelCall[], bound: Bound): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const edits = new Map<string, Edit>();
    const names = new Set<string>();
    const values = new Set<string>();
    for (const call of calls) {
      const given = give(editor, call, bound);
      if (!given) return undefined;
      // Calls of one client have it from there.
      edits.set(`${given.edit.range.start}`, given.edit);
      names.add(given.name);
      values.add(given.value);
    }
    const places = edits.size > 1 ? ` in ${edits.size} calls` : '';
    const title = `Set ${[...names].join(' or ')} to ${[...values].join(' or ')}${places}`;
    return { title, safety: 'review', edits: [...edits.values()] };
  };
}

function give(
  editor: Editor,
  call: ModelCall,
  { pathsOf, amountOf }: Bound,
): { readonly edit: Edit; readonly name: string; readonly value: string } | undefined {
  const amount = amountOf(call);
  const value =
    typeof amount === 'object' ? editor.dialect.abortAfter(amount.abortAfter) : amount?.toString();
  if (value === undefined) return undefined;
  const paths = pathsOf(call);
  const name = optionName(paths[0] ?? '');
  for (const at of paths.filter((path) => optionName(path) === name)) {
    const edit = giveAt(editor, call, at, name, value);
    if (edit) return { edit, name, value };
  }
  return undefined;
}

function giveAt(editor: Editor, call: ModelCall, at: string, name: string, value: string): Edit | undefined {
  const [root = '', ...rest] = at.split('.');
  if (root === 'body') {
    const among = rest.length === 1 ? optionsOf(editor, call) : undefined;
    return among && !among.isOpen ? addOption(editor, among, [name, value]) : undefined;
  }
  const giveTo = call.row.bounds?.takesDictionaries ? giveEntry : giveOption;
  if (root !== 'client') return giveTo(editor, call.node, at, value);
  const client = clientIn(editor, call);
  return client && giveTo(editor, client, [editor.dialect.optionsRoot, ...rest].join('.'), value);
}

function clientIn({ path }: Editor, { client }: ModelCall): CallNode | undefined {
  return client?.place.path === path ? client.node : undefined;
}
