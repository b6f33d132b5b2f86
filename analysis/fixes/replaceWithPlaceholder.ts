import type { Flow } from '../facts';
import type { Edit } from '../finding';
import type { FixMaker } from '../rule';
import type { Expression, Range } from '../program';
import { countOf } from './argumentText';
import { nameFor } from './delimited';
import { type Editor, editorOf, kebab, replace, textOf, wordOf } from './editing';
import { expressionAt } from './moveToUserMessage';
import { contains, isSameRange, nodesAround } from '../program';
import { type BuiltString, exchange, isBuilt } from './strings';

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

function placeholderEdits(editor: Editor, flow: Flow, value: Expression): readonly Edit[] | undefined {
  const { sink, source, steps } = flow;
  const words = `[${nameOf(source.label, value)}]`;
  // A key that is only a part of a literal.
  if (!isSameRange(value.range, sink.place.range) && contains(value.range, sink.place.range)) {
    return [replace(editor, sink.place.range, words)];
  }
  for (const { place } of steps) {
    const edits = exchangeAt(editor, place.range, words);
    if (edits) return edits;
  }
  if (value.type === 'object' || value.type === 'array') return undefined;
  if (isComprehension(editor, value) || isOwner(editor, value)) return undefined;
  const holder = nodesAround(editor.program, value.range).findLast(({ type }) => type === 'property');
  const key = holder?.type === 'property' && holder.shorthand ? `${textOf(editor, value)}: ` : '';
  return [replace(editor, value.range, key + editor.dialect.quote(words))];
}

/** `join(part for part in all)`: the parentheses are those of the call. */
function isComprehension({ program }: Editor, { range }: Expression): boolean {
  return nodesAround(program, range).some(
    (node) => node.type === 'function' && isSameRange(node.range, range),
  );
}

/** `Object.values(all).join()`: a text need not have the member. */
function isOwner({ program }: Editor, { range }: Expression): boolean {
  return nodesAround(program, range).some(
    (node) => node.type === 'member' && isSameRange(node.object.range, range),
  );
}

/** Where the credential first becomes part of a string, the words around it can stay. */
function exchangeAt(editor: Editor, range: Range, words: string): readonly Edit[] | undefined {
  const path = nodesAround(editor.program, range);
  const value = path.findLast((node) => isSameRange(node.range, range)) as Expression | undefined;
  const string = path.findLast((node): node is BuiltString => node !== value && isBuilt(node as Expression));
  return value && string && !isUsedBesides(editor, string)
    ? exchange(editor, string, [{ value, words }])
    : undefined;
}

/** The program connects by the same text that it tells the model: there it has to stay as it is. */
function isUsedBesides({ program, dialect }: Editor, { range }: Expression): boolean {
  const declaration = nodesAround(program, range).findLast((node) => node.type === 'declare');
  if (declaration?.type !== 'declare' || declaration.target.type !== 'name') return false;
  const { variable } = declaration.target;
  if (!variable || !isSameRange(declaration.value?.range ?? range, range)) return false;
  return !dialect.isConstant(variable) || countOf(program.body, variable) > 2;
}

/** The last word of the source's name; a literal has none. */
function nameOf(label: string, value: Expression): string {
  const [, last, isCalled] = /(\w+)(\(\))?$/.exec(label) ?? [];
  // What is called to read it says less than what is read.
  const word = (isCalled ? wordOf(value) : '') || (last ?? wordOf(value));
  const name = kebab(word).replaceAll('-', '_').toUpperCase();
  return /^[A-Z][A-Z_0-9]*$/.test(name) ? name : 'CREDENTIAL';
}

/** A literal's own text would show the credential. */
function titleName(editor: Editor, value: Expression): string {
  return value.type === 'literal' || value.type === 'template' ? 'the credential' : nameFor(editor, value);
}
