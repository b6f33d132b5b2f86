/** Code that names on whose behalf a place of the program runs. */
import {
  bare,
  contains,
  type Expression,
  functionAround,
  isVisibleAt,
  type Range,
  type Variable,
} from '../program';
import { type Editor, textOf, wordOf } from './editing';
import type { FixContext } from './fix';

export interface Identity {
  readonly code: string;
  /** What it is called among other data: `userId`, `tenant_id`. */
  readonly name: string;
}

/**
 * What the code around the place calls whoever asks, where nobody outside has a say in that: the last one before it, or
 * else the first one after it. Only what is said of the session, and not what belongs to some document.
 */
export function identityInSight(editor: Editor, { facts }: FixContext, target: Range): Identity | undefined {
  const inSight = facts.identities
    .filter((node) => isSaidOfSession(node) && isSeenFrom(editor, node, target))
    .toSorted((a, b) => a.range.start - b.range.start);
  const before = inSight.findLast(({ range }) => range.end <= target.start);
  const found = before ?? inSight[0];
  return found && { code: textOf(editor, found), name: nameOf(editor, found) };
}

function isSeenFrom(editor: Editor, node: Expression, target: Range): boolean {
  const own = functionAround(editor.program, node.range);
  if (!own || !contains(own.range, target)) return false;
  return isVisibleAt(editor.program, node, target) && isFixedChain(editor, node);
}

/** Names and members alone, of what is always the same, and never nothing. */
function isFixedChain(editor: Editor, node: Expression): boolean {
  if (node.type === 'name') return node.variable !== undefined && isFixed(editor, node.variable);
  return node.type === 'member' && !node.optional && isFixedChain(editor, bare(node.object));
}

function isFixed({ dialect }: Editor, variable: Variable): boolean {
  if (variable.kind === 'parameter' || variable.kind === 'import') return variable.writes <= 1;
  return dialect.isConstant(variable);
}

const sessions =
  /^(?:current_?)?(?:user|session|auth|claims|tenant|org|organization|account|principal|identity|state|locals|g)$/i;

/** `userId` by itself, `session.userId`, `user.id`. */
function isSaidOfSession(node: Expression): boolean {
  return node.type === 'name' || (node.type === 'member' && sessions.test(wordOf(bare(node.object))));
}

/** `id` is what everything is called. */
function nameOf({ dialect }: Editor, node: Expression): string {
  const word =
    node.type === 'member' && typeof node.property !== 'string' ? keyOf(node.property) : wordOf(node);
  if (word === 'tenant' || word === 'org') return dialect.name(`${word}Id`);
  return /^(?:id|sub|uid)$/.test(word) ? dialect.name('userId') : word;
}

function keyOf(node: Expression): string {
  return node.type === 'literal' ? String(node.value) : '';
}
