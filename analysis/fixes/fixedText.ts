/** Which expressions hold nothing but what the program says itself. */
import type { Flow } from '../facts';
import { contains, type Expression } from '../program';
import { declarationOf } from './argumentText';
import type { Editor } from './editing';

/** How far a constant is followed to the constants that it is made of. */
const maximumDepth = 8;

/**
 * A literal, a name for one, a global or an import, and what is made of such by members and calls, but not where the
 * data comes from that must not be in it.
 */
export function isFixed(editor: Editor, node: Expression, flows: readonly Flow[], depth = 0): boolean {
  const inner = (other: Expression): boolean =>
    depth < maximumDepth && isFixed(editor, other, flows, depth + 1);
  if (flows.some(({ source }) => contains(node.range, source.place.range))) return false;
  switch (node.type) {
    case 'literal':
      return true;
    case 'template':
      return node.parts.every((part) => part.type === 'text' || inner(part));
    case 'binary':
      return inner(node.left) && inner(node.right);
    case 'member':
      return inner(node.object) && (typeof node.property === 'string' || inner(node.property));
    case 'call':
      return inner(node.callee) && node.arguments.every(({ value }) => inner(value));
    case 'name':
      return isFixedName(editor, node, inner);
    default:
      return false;
  }
}

function isFixedName(
  editor: Editor,
  { variable }: Extract<Expression, { type: 'name' }>,
  inner: (node: Expression) => boolean,
): boolean {
  if (!variable || variable.kind === 'import') return true;
  const value = declarationOf(editor, variable)?.value;
  return value !== undefined && inner(value);
}

/** The text of a folder at the beginning of a path: `notes` of `notes/today/`. */
export function folderIn(text: string): string | undefined {
  const end = text.lastIndexOf('/');
  return end > 0 ? text.slice(0, end) : undefined;
}
