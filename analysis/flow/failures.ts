/** Answers that are read where the request is known to have failed. */
import type { SourceRow } from '../apiModel';
import { bare, conditionsOn, type Expression, isSameVariable, type PathCondition } from '../program';
import type { ApiCall } from './api';
import { currentFrame } from './evaluation';

/** `if (!response.ok) throw new Error(await response.text())` tells why it failed, and brings in nothing that was asked for. */
export function tellsFailure({ ev, node }: ApiCall, { outcome }: SourceRow): boolean {
  const { node: fn } = currentFrame(ev);
  if (!outcome || fn === 'module' || node.callee.type !== 'member') return false;
  const answer = bare(node.callee.object);
  return conditionsOn(fn.body, node.range).some((condition) => {
    const member = bare(condition.part);
    return isMemberOf(member, answer, outcome.ok)
      ? !condition.holds
      : isStatusOf(condition, answer, outcome.status);
  });
}

function isMemberOf(node: Expression, answer: Expression, name: string): boolean {
  return node.type === 'member' && node.property === name && isSameVariable(bare(node.object), answer);
}

/** `response.status >= 400`, and `response.status === 200` where it does not hold. */
function isStatusOf({ part, holds, isCase }: PathCondition, answer: Expression, name: string): boolean {
  if (isCase || part.type !== 'binary' || !isMemberOf(bare(part.left), answer, name)) return false;
  const status = bare(part.right);
  if (status.type !== 'literal' || typeof status.value !== 'number') return false;
  const operator = holds ? part.operator : (opposites[part.operator] ?? '');
  const isFailure = status.value >= FIRST_FAILURE;
  if (isFailure) return ['===', '==', '>', '>='].includes(operator);
  return ['!==', '!='].includes(operator) || (operator === '>' && status.value === FIRST_FAILURE - 1);
}

/** Redirections are followed, so that none of them is an answer. */
const FIRST_FAILURE = 300;

const opposites: Readonly<Record<string, string>> = {
  '===': '!==',
  '==': '!=',
  '!==': '===',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};
