/** Whether there may be nothing where a text is expected, as far as the file says: `text: str | None`, `form.get('text')`. */
import {
  type ClassMember,
  conditionsOn,
  type Expression,
  functionAround,
  isSamePath,
  type ParameterNode,
  type PathCondition,
  type TypeNode,
  type Variable,
} from '../program';
import type { Editor } from './editing';
import { classOf, readOf } from './limitField';

export function mayBeMissing(editor: Editor, value: Expression): boolean {
  const isAsked = conditionsOn(editor.program.body, value.range).some((condition) =>
    asksFor(condition, value),
  );
  return !isAsked && isMissing(editor, value, 0);
}

/** `if not text: return` */
function asksFor({ part, holds }: PathCondition, value: Expression): boolean {
  if (part.type !== 'binary') return holds && isSamePath(part, value);
  const isOther = part.operator === '!=' && holds;
  const isEqual = part.operator === '==' && !holds;
  const [left, right] = [part.left, part.right];
  return (isOther || isEqual) && isNull(right) && isSamePath(left, value);
}

/** How far a name is followed to what it was given. */
const maximumDepth = 3;

function isMissing(editor: Editor, node: Expression, depth: number): boolean {
  const inner = (other: Expression): boolean => depth < maximumDepth && isMissing(editor, other, depth + 1);
  switch (node.type) {
    case 'literal':
      return isNull(node);
    case 'await':
    case 'cast':
      return inner(node.value);
    case 'logical':
      return inner(node.right);
    case 'conditional':
      return inner(node.then) || inner(node.else);
    case 'call':
      return isLookup(node);
    case 'name': {
      const read = readOf(editor, node);
      return (
        isEmptyParameter(parameterOf(editor, node, node.variable)) ||
        (read !== undefined && read !== node && inner(read))
      );
    }
    case 'member':
      return isEmptyField(fieldOf(editor, node));
    default:
      return false;
  }
}

/** `form.get('text')`, without what there is instead. */
function isLookup({ callee, arguments: all }: Expression & { readonly type: 'call' }): boolean {
  return callee.type === 'member' && callee.property === 'get' && all.length === 1;
}

function parameterOf(
  { program }: Editor,
  at: Expression,
  variable: Variable | undefined,
): ParameterNode | undefined {
  return functionAround(program, at.range)?.parameters.find(({ target }) => {
    const inner = target.type === 'defaultPattern' ? target.target : target;
    return variable !== undefined && inner.type === 'name' && inner.variable === variable;
  });
}

function isEmptyParameter(parameter: ParameterNode | undefined): boolean {
  if (!parameter) return false;
  const { target, annotation } = parameter;
  return isNullable(annotation) || (target.type === 'defaultPattern' && isNull(target.value));
}

/** Of a class of the file, which the object is declared to be of. */
function fieldOf(
  editor: Editor,
  { object, property }: Expression & { readonly type: 'member' },
): ClassMember | undefined {
  if (object.type !== 'name') return undefined;
  const type = parameterOf(editor, object, object.variable)?.annotation;
  const owner = type?.type === 'typeName' ? classOf(editor, type.variable) : undefined;
  return owner?.members.find((member) => member.type === 'field' && member.name === property);
}

function isEmptyField(field: ClassMember | undefined): boolean {
  if (field?.type !== 'field') return false;
  return isNullable(field.annotation) || (field.value !== undefined && isNull(field.value));
}

function isNullable(type: TypeNode | undefined): boolean {
  return (
    type?.type === 'union' &&
    type.members.some((member) => member.type === 'literalType' && member.value === null)
  );
}

function isNull(node: Expression): boolean {
  return node.type === 'literal' && node.value === null;
}
