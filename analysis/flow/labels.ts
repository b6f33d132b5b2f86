/** Code in a few words, for messages: `request.body`, `client.chat.completions.create`. */
import type { Expression, FunctionNode } from '../program';

const MAX_LABEL = 60;

/** Whether what is called has a name that speaks of keeping a record: a blog and a dialog do not. */
export function saysRecord(callee: Expression): boolean {
  return wordsOf(labelOf(callee)).some((word) => RECORDS.test(word));
}

const RECORDS =
  /^(?:logs?|logged|logger|loggers|logging|trac(?:e|es|ed|er|ing)|metrics?|(?:audit|track|telemetr|monitor|record|observ|debug|report)\w*)$/;

/** The words of a name, in small letters: `auditLog` and `audit_log` have the same. */
export function wordsOf(name: string): readonly string[] {
  const spaced = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.split(/[^a-z\d]+/);
}

export function labelOf(node: Expression): string {
  const label = write(node);
  return label.length > MAX_LABEL ? `${label.slice(0, MAX_LABEL - 1)}…` : label;
}

function write(node: Expression): string {
  switch (node.type) {
    case 'name':
      return node.name;
    case 'this':
      return node.isSuper ? 'super' : (node.name ?? 'this');
    case 'member':
      return typeof node.property === 'string'
        ? `${writeOwner(node.object)}.${node.property}`
        : `${writeOwner(node.object)}[…]`;
    case 'call':
      return node.isNew ? `new ${write(node.callee)}` : `${write(node.callee)}()`;
    case 'await':
    case 'cast':
      return write(node.value);
    case 'sequence': {
      const last = node.expressions[node.expressions.length - 1];
      return last ? write(last) : 'a value';
    }
    case 'importCall':
      return `${node.form}('${node.specifier ?? '…'}')`;
    case 'literal':
      return typeof node.value === 'string' ? 'text' : String(node.value);
    default:
      return 'a value';
  }
}

/** What makes a thing of two has no name, and both have: `(template | model).invoke`. */
function writeOwner(node: Expression): string {
  return node.type === 'binary'
    ? `(${writeOwner(node.left)} ${node.operator} ${writeOwner(node.right)})`
    : write(node);
}

export function functionLabel(node: FunctionNode): string {
  return node.name ? `${node.name}()` : 'a callback';
}

/** Methods that give what a loop asks, as the front end names them. */
export const ITERATORS = ['[Symbol.iterator]', '[Symbol.asyncIterator]'];
