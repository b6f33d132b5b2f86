/** What the function of a tool reads of its first parameter. */
import { bare, collect, type FunctionNode, type Pattern, type Range, type Variable } from '../program';

export interface ArgumentRead {
  readonly name: string;
  readonly range: Range;
}

/** `({ path }) => …`, `input.path`, `const { path } = input`: each name where it is read first. */
export function argumentReads({ parameters, body }: FunctionNode): readonly ArgumentRead[] {
  const target = parameters[0]?.target;
  if (target?.type === 'objectPattern') return namesIn(target);
  if (target?.type !== 'name' || !target.variable) return [];
  const { variable } = target;
  const found = new Map<string, ArgumentRead>();
  const add = (read: ArgumentRead): void => {
    if (!found.has(read.name)) found.set(read.name, read);
  };
  collect(body, (node) => {
    if (node.type === 'member' && isName(node.object, variable) && typeof node.property === 'string')
      add({ name: node.property, range: node.range });
    if (node.type === 'declare' && node.value && isName(node.value, variable))
      namesIn(node.target).forEach(add);
  });
  // What it is given otherwise may have more than a model has passed.
  return variable.writes > 1 ? [] : [...found.values()];
}

function isName(node: Parameters<typeof bare>[0], variable: Variable): boolean {
  const inner = bare(node);
  return inner.type === 'name' && inner.variable === variable;
}

function namesIn(target: Pattern): readonly ArgumentRead[] {
  if (target.type !== 'objectPattern') return [];
  return target.properties.flatMap(({ key, range }) =>
    typeof key === 'string' ? [{ name: key, range }] : [],
  );
}
