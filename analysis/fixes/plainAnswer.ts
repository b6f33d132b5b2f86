/** Whether what is written is an answer by itself, or markup that was made of one. */
import type { Flow } from '../facts';
import type { Expression } from '../program';
import { collect } from '../program';
import { declarationOf } from './argumentText';
import { valueAt } from './checkBefore';
import type { Editor } from './editing';

/** Methods that keep a text what it is. */
const keeping: ReadonlySet<string> = new Set(['trim', 'trimStart', 'trimEnd', 'slice', 'toString']);

/** Members and variables that lead to the call that answered, and nothing that would render it. */
export function isMadeOfText(editor: Editor, { sink, answerOf }: Flow): boolean {
  const call = answerOf?.call.node;
  const value = valueAt(editor, sink.argument.range)?.node;
  if (!call || !value || answerOf.form === 'raw') return false;
  return leadsTo(editor, value, (node) => node === call, 0);
}

function leadsTo(
  editor: Editor,
  node: Expression,
  isCall: (node: Expression) => boolean,
  depth: number,
): boolean {
  const inner = (other: Expression): boolean => depth < 12 && leadsTo(editor, other, isCall, depth + 1);
  if (isCall(node)) return true;
  switch (node.type) {
    case 'member':
      return inner(node.object);
    case 'await':
    case 'cast':
      return inner(node.value);
    case 'logical':
      return inner(node.left) && node.right.type === 'literal';
    case 'call':
      return (
        node.callee.type === 'member' &&
        keeping.has(String(node.callee.property)) &&
        inner(node.callee.object)
      );
    case 'name': {
      const value = declaredValue(editor, node);
      return value !== undefined && inner(value);
    }
    default:
      return false;
  }
}

/** What a constant is declared with, taken apart or as a whole. */
function declaredValue(
  editor: Editor,
  { variable }: Extract<Expression, { type: 'name' }>,
): Expression | undefined {
  if (!variable || !editor.dialect.isConstant(variable)) return undefined;
  const whole = declarationOf(editor, variable)?.value;
  if (whole) return whole;
  let found: Expression | undefined;
  collect(editor.program.body, (node) => {
    if (node.type !== 'declare' || !node.value) return;
    collect(node.target, (target) => {
      if (target.type === 'name' && target.variable === variable) found = node.value;
    });
  });
  return found;
}
