import type { Edit, Place } from '../finding';
import {
  type Expression,
  isSameRange,
  nodesAround,
  type ObjectNode,
  someChild,
  type Variable,
} from '../program';
import type { FixMaker } from '../rule';
import { declarationOf, partsOf } from './argumentText';
import { valueAt } from './checkBefore';
import { type Editor, editorOf, replace } from './editing';
import { removeOption } from './options';
import { exchange, isBuilt } from './strings';

/** Takes a text of the program out of what is shown: an entry of an object, or a part of another text. */
export function leaveOut({ range }: Place, text: string, what: string): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const shown = valueAt(editor, range)?.node;
    const edits = shown && withoutText(editor, shown, text, `[${what}]`);
    return edits && { title: `Leave the ${what} out`, safety: 'review', edits };
  };
}

function withoutText(
  editor: Editor,
  shown: Expression,
  text: string,
  words: string,
): readonly Edit[] | undefined {
  if (shown.type === 'object') return withoutEntries(editor, shown, text);
  if (isBuilt(shown)) return withoutParts(editor, shown, text, words);
  return isFilledIn(editor, shown) ? [replace(editor, shown.range, editor.dialect.quote(words))] : undefined;
}

/** An object of nothing else would be empty. What is spread has more than is seen. */
function withoutEntries(
  editor: Editor,
  { properties }: ObjectNode,
  text: string,
): readonly Edit[] | undefined {
  const holding = properties.filter(({ value }) => holds(editor, value, text));
  const isAlone = holding.length === properties.length || holding.some(({ type }) => type === 'spread');
  if (isAlone || holding.length !== 1) return undefined;
  return holding.map((property) => removeOption(editor, property.range));
}

function withoutParts(
  editor: Editor,
  shown: Expression,
  text: string,
  words: string,
): readonly Edit[] | undefined {
  const parts = partsOf(editor, shown).filter((part) => typeof part !== 'string');
  const holding = parts.filter((part) => part !== shown && holds(editor, part, text));
  if (holding.length === 0 || !isBuilt(shown)) return undefined;
  return exchange(
    editor,
    shown,
    holding.map((value) => ({ value, words })),
  );
}

/** An argument that a message before it has a place for. */
function isFilledIn(editor: Editor, shown: Expression): boolean {
  const call = nodesAround(editor.program, shown.range).findLast(
    (node) => !isSameRange(node.range, shown.range),
  );
  const first = call?.type === 'call' ? call.arguments[0]?.value : undefined;
  return first !== shown && first?.type === 'literal' && /%[sdr]|\{\}/.test(String(first.value));
}

/** How far constants are followed to what they are made of. */
const MAX_DEPTH = 4;

/** The text stands in it, or in a constant that it names. What a call makes of what it is given is something else. */
function holds(editor: Editor, node: object, text: string, depth = 0): boolean {
  const below = (child: object): boolean => holds(editor, child, text, depth);
  if (!('type' in node)) return someChild(node, below);
  const each = node as Expression;
  switch (each.type) {
    case 'call':
      return false;
    case 'literal':
      return typeof each.value === 'string' && each.value.includes(text);
    case 'template':
      return each.parts.some((part) => (part.type === 'text' ? part.value.includes(text) : below(part)));
    case 'name':
      return depth < MAX_DEPTH && isHeldBy(editor, each.variable, text, depth + 1);
    default:
      return someChild(each, below);
  }
}

function isHeldBy(editor: Editor, variable: Variable | undefined, text: string, depth: number): boolean {
  const value = variable && declarationOf(editor, variable)?.value;
  return value !== undefined && holds(editor, value, text, depth);
}
