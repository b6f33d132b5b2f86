/** Templates of messages, `[['system', 'You serve {role}.'], …]`, whose variables calls are given values for. */
import type { ModelCallRow, RoleRow } from '../apiModel';
import type { Flow } from '../facts';
import type { Edit, Fix } from '../finding';
import {
  type CallNode,
  contains,
  type Expression,
  type LiteralNode,
  nodesAround,
  type Range,
} from '../program';
import { insertAfter, kebab, replace, textOf, type Editor } from './editing';
import { readOf } from './limitField';
import { joined } from './strings';

/** Moves a variable that outside text fills in from the system text of a template to a user message of its own. */
export function moveVariable(editor: Editor, { prompt, sink }: Flow): Fix | undefined {
  const roles = prompt && rolesOfPairs(prompt.call.row);
  const filled = filledAt(editor, sink.place.range);
  if (!roles || !filled || !/^\w+$/.test(filled.name)) return undefined;
  const pairs = pairsBehind(editor, filled.call, 0);
  const naming = pairs.filter(({ text }) => isNamed(text, filled.name));
  const [place] = naming;
  // In several messages it may be meant as something else in each.
  if (!place || naming.length > 1 || !(roles.system ?? []).includes(place.role)) return undefined;
  const edits = movePlace(editor, place, filled.name, userWord(pairs, roles));
  return edits && { title: `Move ${filled.name} to a user message`, safety: 'review', edits };
}

/** Of messages that are pairs, the words for who speaks. */
function rolesOfPairs({ prompt }: ModelCallRow): RoleRow | undefined {
  return prompt
    .map(({ at, role }) => (typeof role !== 'string' && /\[\]\[1\]$/.test(at) ? role : undefined))
    .find((role) => role !== undefined && /\[\]\[0\]$/.test(role.at));
}

interface Filled {
  readonly call: CallNode;
  /** The variable that the value takes the place of. */
  readonly name: string;
}

/** `chain.invoke({ role })`, `template.format(role=role)` */
function filledAt({ program }: Editor, range: Range): Filled | undefined {
  const around = nodesAround(program, range);
  for (const call of [...around].reverse()) {
    // Beyond a list or a function it is a part of something else.
    if (call.type === 'array' || call.type === 'function') return undefined;
    if (call.type !== 'call') continue;
    for (const { keyword, value, spread } of call.arguments) {
      if (spread || !contains(value.range, range)) continue;
      if (keyword !== undefined) return { call, name: keyword };
      const property =
        value.type === 'object' ? value.properties.find((one) => contains(one.range, range)) : undefined;
      if (property?.type === 'property' && typeof property.key === 'string')
        return { call, name: property.key };
    }
  }
  return undefined;
}

/** A message of a template, and the list that it stands in. */
interface Pair {
  readonly node: Expression;
  readonly speaker: LiteralNode;
  readonly role: string;
  readonly content: LiteralNode;
  readonly text: string;
}

/** How far a template is looked for from where it is filled in. */
const MAX_DEPTH = 12;

/** The messages of all templates that a chain is made of, as far as they are in sight. */
function pairsBehind(editor: Editor, node: Expression, depth: number): readonly Pair[] {
  const below = (each: Expression): readonly Pair[] =>
    depth < MAX_DEPTH ? pairsBehind(editor, each, depth + 1) : [];
  switch (node.type) {
    case 'name': {
      const read = readOf(editor, node);
      return read && read !== node ? below(read) : [];
    }
    case 'call':
      return [
        ...(node.callee.type === 'member' ? below(node.callee.object) : []),
        ...node.arguments.flatMap(({ value }) => below(value)),
      ];
    case 'binary':
      return node.operator === '|' ? [node.left, node.right].flatMap(below) : [];
    case 'await':
      return below(node.value);
    case 'array': {
      const pair = pairOf(node);
      return pair ? [pair] : node.elements.flatMap(({ value }) => below(value));
    }
    default:
      return [];
  }
}

/** `['system', 'You serve {role}.']` */
function pairOf(node: Expression & { readonly type: 'array' }): Pair | undefined {
  const [speaker, content] = node.elements.map(({ value }) => value);
  if (node.elements.length !== 2 || speaker?.type !== 'literal' || content?.type !== 'literal')
    return undefined;
  if (typeof speaker.value !== 'string' || typeof content.value !== 'string') return undefined;
  return { node, speaker, role: speaker.value, content, text: content.value };
}

function isNamed(text: string, name: string): boolean {
  return new RegExp(`\\{[^{}]*\\b${name}\\b`).test(text);
}

/** As the other messages of the template say it. */
function userWord(pairs: readonly Pair[], { user = [] }: RoleRow): string {
  return pairs.find(({ role }) => user.includes(role))?.role ?? user[0] ?? 'user';
}

function movePlace(
  editor: Editor,
  { node, speaker, content }: Pair,
  name: string,
  user: string,
): readonly Edit[] | undefined {
  const { dialect } = editor;
  const code = textOf(editor, content);
  const marks = dialect.marksOf(code);
  if (!marks) return undefined;
  const words = code.slice(marks.start.length, -marks.end.length);
  // There is nothing else that it says: it is the user's message as it is.
  if (words.trim() === `{${name}}`) return [replace(editor, speaker.range, dialect.quote(user))];
  const tag = kebab(name) || 'text';
  const without = words.replaceAll(new RegExp(`(?<!\\{)\\{${name}\\}(?!\\})`, 'g'), `<${tag}>`);
  // What formats it, or another kind of template, is left to people.
  if (without === words || isNamed(without, name)) return undefined;
  const said = marks.start + without + joined(without, `<${tag}> is given by the user.`) + marks.end;
  const message = [user, `<${tag}>{${name}}</${tag}>`].map((text) => dialect.quote(text)).join(', ');
  const around = textOf(editor, node);
  return [
    replace(editor, content.range, said),
    insertAfter(editor, node, around.slice(0, 1) + message + around.slice(-1)),
  ];
}
