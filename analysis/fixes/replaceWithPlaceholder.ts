import type { Flow } from '../facts';
import type { Edit } from '../finding';
import type { FixMaker } from '../rule';
import type { Expression } from '../program';
import { nameFor } from './delimited';
import { type Editor, editorOf, kebab, replace, textOf, wordOf } from './editing';
import { expressionAt } from './moveToUserMessage';
import { nodesAround } from './nodes';
import { exchange, isBuilt } from './strings';

/** Puts a placeholder in the place of a credential. */
export function replaceWithPlaceholder(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    const value =
      flow?.prompt?.expression ?? (flow && expressionAt(nodesAround(editor.program, flow.sink.place.range)));
    const edits = flow && value && placeholderEdits(editor, flow, value);
    return (
      edits && { title: `Replace ${titleName(editor, value)} with a placeholder`, safety: 'review', edits }
    );
  };
}

function placeholderEdits(
  editor: Editor,
  { prompt, source }: Flow,
  value: Expression,
): readonly Edit[] | undefined {
  const words = `[${nameOf(source.label, value)}]`;
  if (isBuilt(prompt?.string)) return exchange(editor, prompt.string, [{ value, words }]);
  const holder = nodesAround(editor.program, value.range).findLast(({ type }) => type === 'property');
  const key = holder?.type === 'property' && holder.shorthand ? `${textOf(editor, value)}: ` : '';
  return value.type === 'object' || value.type === 'array'
    ? undefined
    : [replace(editor, value.range, key + editor.dialect.quote(words))];
}

/** The last word of the source's name; a literal has none. */
function nameOf(label: string, value: Expression): string {
  const word = /(\w+)(\(\))?$/.exec(label)?.[1] ?? wordOf(value);
  const name = kebab(word).replaceAll('-', '_').toUpperCase();
  return /^[A-Z][A-Z_0-9]*$/.test(name) ? name : 'CREDENTIAL';
}

/** A literal's own text would show the credential. */
function titleName(editor: Editor, value: Expression): string {
  return value.type === 'literal' || value.type === 'template' ? 'the credential' : nameFor(editor, value);
}
