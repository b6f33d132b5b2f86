import type { SecretReference, ServerSecret } from '../facts';
import { nodesAt } from '../facts';
import type { Edit } from '../finding';
import type { DataList, DataMap, DataNode } from '../program';
import type { FixMaker } from '../rule';
import { type Editor, editorOf, insert, lineStart, replace } from './editing';
import { indentOf } from './writing';

/** Writes where a credential comes from in the place of the credential, as the file's reader has it. */
export function nameReference({
  place,
  reference: { row, variable },
}: Pick<ServerSecret, 'place'> & { readonly reference: SecretReference }): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const { reference = '', inputs } = row;
    const name = inputs ? variable.toLowerCase().replaceAll('_', '-') : variable;
    const declared = inputs ? declare(editor, inputs, name, variable) : [];
    if (!declared) return undefined;
    return {
      title: inputs ? `Ask for ${variable} as an input` : `Read ${variable} from the environment`,
      safety: 'review',
      edits: [...declared, replace(editor, place.range, reference.replace('NAME', name))],
    };
  };
}

/** Adds an input to the list of those that are asked for, unless it is there. */
function declare(
  editor: Editor,
  path: readonly string[],
  id: string,
  description: string,
): readonly Edit[] | undefined {
  const [root] = editor.program.document?.roots ?? [];
  const [list] = root ? nodesAt(root, path) : [];
  if (list?.node.type === 'list') return addInput(editor, list.node, { id, description });
  const [owner] = root ? nodesAt(root, path.slice(0, -1)) : [];
  const key = path.at(-1);
  // Whoever has something else under that key means something else.
  if (list || owner?.node.type !== 'map' || key === undefined) return undefined;
  return addList(editor, owner.node, key, { id, description });
}

interface Input {
  readonly id: string;
  readonly description: string;
}

function written({ id, description }: Input): string {
  const fields = { type: 'promptString', id, description, password: true };
  const members = Object.entries(fields).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  return `{ ${members.join(', ')} }`;
}

function addInput(editor: Editor, list: DataList, input: Input): readonly Edit[] {
  if (list.items.some((item) => idOf(item) === input.id)) return [];
  const last = list.items.at(-1);
  if (!last) {
    const inside = { start: list.range.start + 1, end: list.range.end - 1 };
    return [replace(editor, inside, written(input))];
  }
  const start = lineStart(editor.text, last.range.start);
  const indent = editor.text.slice(start, last.range.start);
  const space = indent.trim() === '' ? editor.dialect.newline + indent : ' ';
  return [insert(editor, last.range.end, `,${space}${written(input)}`)];
}

function idOf(item: DataNode): unknown {
  const id = item.type === 'map' ? item.entries.find(({ key }) => key === 'id')?.value : undefined;
  return id?.type === 'value' ? id.value : undefined;
}

/** As the first entry, since that one needs nothing before it. */
function addList(editor: Editor, owner: DataMap, key: string, input: Input): readonly Edit[] {
  const { text, dialect } = editor;
  const [first] = owner.entries;
  const start = first ? lineStart(text, first.range.start) : 0;
  const indent = first ? text.slice(start, first.range.start) : '';
  if (!first || indent.trim() !== '' || start <= owner.range.start) {
    return [
      insert(
        editor,
        owner.range.start + 1,
        `${JSON.stringify(key)}: [${written(input)}]${first ? ', ' : ''}`,
      ),
    ];
  }
  const step = indentOf(text, 2);
  const lines = [`${JSON.stringify(key)}: [`, `${indent}${step}${written(input)}`, `${indent}],`, indent];
  return [insert(editor, first.range.start, lines.join(dialect.newline))];
}
