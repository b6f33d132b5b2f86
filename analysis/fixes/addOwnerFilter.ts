import type { OwnerFilter } from '../apiModel';
import type { Setting } from '../facts';
import type { Edit } from '../finding';
import { optionName } from '../optionName';
import type { CallNode, Expression } from '../program';
import type { FixMaker } from '../rule';
import { type Editor, editorOf, insertAfter, textOf } from './editing';
import { type Identity, identityInSight } from './identityInSight';
import { giveEntry } from './options';

/** Limits a search to what belongs to whoever asks, as the code in sight names them. */
export function addOwnerFilter(setting: Setting): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const { node, row } = setting;
    const { at = '', filter } = row;
    const identity = filter && identityInSight(editor, context, node.range);
    if (!identity) return undefined;
    const given = give(editor, node, at, codeOf(editor, setting, filter, identity));
    const imports = importsOf(editor, filter);
    if (!given || !imports) return undefined;
    const name = /^arg\d+$/.test(at) ? 'a filter' : optionName(at);
    return {
      title: `Give ${name} by ${identity.code}`,
      safety: 'review',
      edits: [...imports, given],
    };
  };
}

function codeOf(
  editor: Editor,
  setting: Setting,
  { code }: OwnerFilter,
  { code: id, name }: Identity,
): string {
  const words: Readonly<Record<string, string>> = {
    entry: editor.dialect.property([name, id]),
    field: editor.dialect.quote(name),
    name,
    id,
    receiver: textOf(editor, receiverOf(setting)),
  };
  return code.replace(/<(\w+)>/g, (_, word: string) => words[word] ?? '');
}

/** What the call of the row is a path from: `notes` of `notes.query.hybrid(…)`. */
function receiverOf({ node, row: { call = '' } }: Setting): Expression {
  let found = node.callee;
  for (let count = [call].flat()[0]?.split('.').length ?? 0; count > 0 && found.type === 'member'; count--)
    found = found.object;
  return found;
}

function importsOf(editor: Editor, { names = {} }: OwnerFilter): readonly Edit[] | undefined {
  const edits = Object.entries(names).map(([name, from]) => editor.dialect.importName(editor, name, from));
  return edits.every((each) => each !== undefined) ? edits.flat() : undefined;
}

/** An argument by its position, or an option. */
function give(editor: Editor, node: CallNode, at: string, code: string): Edit | undefined {
  const [, position] = /^arg(\d+)$/.exec(at) ?? [];
  if (position === undefined) return giveEntry(editor, node, at, code);
  const last = node.arguments.at(-1);
  const isNext = node.arguments.length === Number(position) && node.arguments.every(({ spread }) => !spread);
  return last && isNext ? insertAfter(editor, last.value, code) : undefined;
}
