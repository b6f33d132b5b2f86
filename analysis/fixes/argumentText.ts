/** Text that is given to a call, where it is put together. */
import type { Argument, CallNode, Expression, Range, Statement, TemplateNode, Variable } from '../program';
import { type AnyNode, collect, isSameRange, isVisibleAt, nodesAround } from '../program';
import type { Editor } from './editing';

/** An argument of a call, and the expression that makes it: itself, or the value of the constant that it names. */
export interface GivenText {
  readonly call: CallNode;
  /** The nodes around the call, outermost first, the call included. */
  readonly around: readonly AnyNode[];
  readonly made: Expression;
  readonly declaration: Extract<Statement, { type: 'declare' }> | undefined;
}

/** The first argument of a call that stands at a range. */
export function givenText(editor: Editor, argument: Range): GivenText | undefined {
  const { program } = editor;
  const path = nodesAround(program, argument);
  const index = path.findLastIndex(
    (node) => node.type === 'call' && node.arguments.some(({ value }) => isSameRange(value.range, argument)),
  );
  const call = path[index];
  const first = call?.type === 'call' ? call.arguments[0] : undefined;
  if (call?.type !== 'call' || !first || !isSameRange(first.value.range, argument) || isNamed(first))
    return undefined;
  const around = path.slice(0, index + 1);
  if (first.value.type !== 'name') return { call, around, made: first.value, declaration: undefined };
  const { variable } = first.value;
  const isReadOnce = variable !== undefined && countOf(editor.program.body, variable) === 2;
  const declaration = isReadOnce ? declarationOf(editor, variable) : undefined;
  return declaration?.value && { call, around, made: declaration.value, declaration };
}

function isNamed({ spread, keyword }: Argument): boolean {
  return spread || keyword !== undefined;
}

/** The declaration of a constant. */
export function declarationOf(
  { program: { body }, dialect }: Editor,
  variable: Variable,
): Extract<Statement, { type: 'declare' }> | undefined {
  if (!dialect.isConstant(variable)) return undefined;
  let found: Extract<Statement, { type: 'declare' }> | undefined;
  collect(body, (node) => {
    if (node.type === 'declare' && node.target.type === 'name' && node.target.variable === variable)
      found = node;
  });
  return found;
}

/**
 * How often a variable is named, its declaration included where that is a pattern or a `const`. What a front end adds
 * at the end of a module has no text.
 */
export function countOf(body: AnyNode, variable: Variable): number {
  let count = 0;
  collect(body, (node) => {
    if (node.type === 'name' && node.variable === variable && node.range.start < node.range.end) count++;
  });
  return count;
}

/** The strings and values that an expression joins, in order; the text of strings as it is meant. */
export function partsOf(editor: Editor, node: Expression): readonly (string | Expression)[] {
  if (node.type === 'literal' && typeof node.value === 'string') return [node.value];
  if (node.type === 'template') return partsOfTemplate(editor, node);
  if (node.type === 'binary' && node.operator === '+')
    return [...partsOf(editor, node.left), ...partsOf(editor, node.right)];
  return editor.dialect.formatParts(editor, node) ?? [node];
}

/** A value that is written in a format makes one value of the whole. */
function partsOfTemplate(editor: Editor, node: TemplateNode): readonly (string | Expression)[] {
  const isPlain = node.parts.every(
    (part) => part.type === 'text' || editor.dialect.isPlain(editor, node, part),
  );
  return isPlain ? node.parts.map((part) => (part.type === 'text' ? part.value : part)) : [node];
}

/** Whether the values of a text may be named in the call instead. */
export function canMove(
  { program }: Editor,
  { call, declaration }: GivenText,
  values: readonly Expression[],
): boolean {
  return !declaration || values.every((value) => isVisibleAt(program, value, call.range));
}
