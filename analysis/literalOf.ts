import type { Expression, Program, Variable } from './program';

/** `const MODEL = 'gpt-5'`: where a text stands that is told by the name of a constant, which is what somebody would change. */
export function literalOf({ body }: Program, node: Expression, text: string): Expression {
  if (node.type !== 'name' || !node.variable) return node;
  const { variable } = node;
  const values = body.body.flatMap((each) => {
    const declared = each.type === 'export' ? each.declaration : each;
    return declared?.type === 'declare' && isOf(declared.target, variable) && declared.value
      ? [declared.value]
      : [];
  });
  const [value] = values;
  return values.length === 1 && value?.type === 'literal' && value.value === text ? value : node;
}

function isOf(target: Expression | { readonly type: string }, variable: Variable): boolean {
  return target.type === 'name' && 'variable' in target && target.variable === variable;
}
