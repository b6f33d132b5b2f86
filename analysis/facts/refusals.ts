/**
 * Whether a program answers some requests that they may not go on: with 401, 403 or 429, or by leading whoever sends
 * them to a page where they sign in.
 */
import type { Unit } from '../flow';
import { memoized } from '../memo';
import { type AnyNode, type CallNode, contains, nodesAround, type Program, some } from '../program';
import { nodesOfType } from './nodesOfType';

const refusing: ReadonlySet<unknown> = new Set([401, 403, 429]);
const named = /^HTTP_(?:401|403|429)_/;

/** What the program compares with such a number is what others answered; so is what it answers after an error. */
export const refusesRequests = memoized(
  ({ text, program }: Unit): boolean => mayRefuse.test(text) && somethingRefuses(program),
);

/** Most programs have no such number or address, and need not be gone through. */
const mayRefuse = /40[13]|429|redirect/i;

function somethingRefuses(program: Program): boolean {
  return (
    [...nodesOfType(program, 'literal'), ...nodesOfType(program, 'member')].some(
      (node) => isRefusal(node) && isAnswered(program, node),
    ) || nodesOfType(program, 'call').some(leadsToSignIn)
  );
}

const signIn = /(?:^|[/._-])(?:log|sign)[-_]?in\b/i;

/** `redirect(url_for('login'))`, `response.redirect('/sign-in')` */
function leadsToSignIn({ callee, arguments: values }: CallNode): boolean {
  const name = callee.type === 'member' ? callee.property : callee.type === 'name' ? callee.name : undefined;
  return (
    (name === 'redirect' || name === 'RedirectResponse') &&
    values.some(({ value }) =>
      some(value, (node) => node.type === 'literal' && signIn.test(String(node.value))),
    )
  );
}

function isRefusal(node: AnyNode): boolean {
  if (node.type === 'literal') return refusing.has(node.value);
  return node.type === 'member' && typeof node.property === 'string' && named.test(node.property);
}

/** An argument, an option, or part of what is returned. */
function isAnswered(program: Program, node: AnyNode): boolean {
  const around = nodesAround(program, node.range);
  const holder = around[around.lastIndexOf(node) - 1];
  const isCaught = around.some(
    (each) => each.type === 'try' && each.handler && contains(each.handler.range, node.range),
  );
  if (isCaught || !holder) return false;
  if (holder.type === 'call') return holder.callee !== node;
  if (holder.type === 'property') return holder.value === node;
  return holder.type === 'array' || holder.type === 'assign' || holder.type === 'return';
}
