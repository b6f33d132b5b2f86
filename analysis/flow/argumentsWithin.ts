/** Tools that are given what a model chose in a member of their parameter, beside what the program passes itself. */
import type { ToolRow } from '../apiModel';
import {
  type BlockNode,
  collect,
  type Expression,
  type FunctionNode,
  type ParameterNode,
  type Variable,
} from '../program';

export interface ArgumentsWithin {
  /** The member that a model chose, where others are read of a parameter that has a name. */
  readonly member: string | undefined;
  /** Members that it has not chosen, unless a schema declares them. */
  readonly beside: readonly string[];
}

/** What a tool is given beside its arguments, in one parameter, is the program's own. */
export function argumentsWithin(
  { member, beside }: NonNullable<ToolRow['within']>,
  { body }: FunctionNode,
  { target }: ParameterNode,
): ArgumentsWithin {
  const variable = target.type === 'name' ? target.variable : undefined;
  const read = new Set(variable ? namesRead(body, variable) : []);
  return { member: beside.some((name) => read.has(name)) ? member : undefined, beside };
}

/** `input.context`, and `const { context } = input` */
function namesRead(body: BlockNode, variable: Variable): readonly string[] {
  const names: string[] = [];
  const isIt = (node: Expression | undefined): boolean => node?.type === 'name' && node.variable === variable;
  collect(body, (node) => {
    if (node.type === 'member' && typeof node.property === 'string' && isIt(node.object))
      names.push(node.property);
    if (node.type === 'declare' && node.target.type === 'objectPattern' && isIt(node.value))
      names.push(...node.target.properties.flatMap(({ key }) => (typeof key === 'string' ? [key] : [])));
  });
  return names;
}
