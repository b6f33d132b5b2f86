/** What the function of a tool reads of what a model passes: its first parameter, or a member of it. */
import type { ToolRow } from '../apiModel';
import {
  type BlockNode,
  bare,
  collect,
  type FunctionNode,
  type Pattern,
  type Range,
  type Variable,
} from '../program';

export interface ArgumentRead {
  readonly name: string;
  readonly range: Range;
}

/** `({ path }) => …`, `input.path`, `const { path } = input`: each name where it is read first. */
export function argumentReads(
  { parameters, body }: FunctionNode,
  within: ToolRow['within'],
): readonly ArgumentRead[] {
  const target = parameters[0]?.target;
  const own = target ? readsOf(target, body) : [];
  if (!within || !own.some(({ name }) => isBesides(within, name))) return own;
  return target ? membersOf(target, within.member).flatMap((inner) => readsOf(inner, body)) : [];
}

/** Whether what it takes apart of its first parameter is none of what a model passes. */
export function takesNothing({ parameters }: FunctionNode, within: ToolRow['within']): boolean {
  const target = parameters[0]?.target;
  if (!target) return true;
  if (!within || target.type !== 'objectPattern' || target.rest) return false;
  return target.properties.every(({ key }) => typeof key === 'string' && within.beside.includes(key));
}

function isBesides({ member, beside }: NonNullable<ToolRow['within']>, name: string): boolean {
  return name === member || beside.includes(name);
}

function membersOf(target: Pattern, member: string): readonly Pattern[] {
  if (target.type !== 'objectPattern') return [];
  return target.properties.flatMap(({ key, target: inner }) => (key === member ? [inner] : []));
}

function readsOf(target: Pattern, body: BlockNode): readonly ArgumentRead[] {
  if (target.type === 'objectPattern') return namesIn(target);
  if (target.type !== 'name' || !target.variable) return [];
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
