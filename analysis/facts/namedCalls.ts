/** Which functions of a program have a name, and where they are called by it. */
import { memoized } from '../memo';
import {
  type CallNode,
  contains,
  type Expression,
  type FunctionNode,
  type Program,
  type Range,
  type Variable,
} from '../program';
import { nodesOfType } from './nodesOfType';

/** Calls of a function by its name in this program; of a method, those of the same object. */
export function callsOf(program: Program, fn: FunctionNode | undefined): readonly CallNode[] {
  return fn ? allCallsOf(program, fn).filter(({ range }) => !contains(fn.range, range)) : [];
}

/** Calls of a function in itself. */
export function callsWithin(program: Program, fn: FunctionNode): readonly CallNode[] {
  return allCallsOf(program, fn).filter(({ range }) => contains(fn.range, range));
}

/** Calls of one function in another. */
export function callsIn(program: Program, caller: FunctionNode, fn: FunctionNode): readonly CallNode[] {
  return allCallsOf(program, fn).filter(({ range }) => contains(caller.range, range));
}

/** Ways round through two or three functions of the program, each of which calls the next, and the last one the first. */
export function roundsThrough(program: Program, first: FunctionNode): readonly (readonly FunctionNode[])[] {
  const next = (fn: FunctionNode, ...before: readonly FunctionNode[]): readonly FunctionNode[] =>
    calledBy(program, fn).filter((other) => [fn, ...before].every((each) => isApart(each, other)));
  const isBack = (fn: FunctionNode): boolean => calledBy(program, fn).includes(first);
  return next(first).flatMap((second) =>
    isBack(second)
      ? [[first, second]]
      : next(second, first)
          .filter(isBack)
          .map((third) => [first, second, third]),
  );
}

/** What a function calls within itself is a part of it. */
function isApart(one: FunctionNode, other: FunctionNode): boolean {
  return !contains(one.range, other.range) && !contains(other.range, one.range);
}

function calledBy(program: Program, caller: FunctionNode): readonly FunctionNode[] {
  return callsOfNamed(program).get(caller) ?? [];
}

/**
 * The functions with a name that a function with a name calls by it, in the order in which they are declared. Worked out
 * for all of them at once: to look at each pair would take the square of their number.
 */
const callsOfNamed = memoized((program: Program): ReadonlyMap<FunctionNode, readonly FunctionNode[]> => {
  const found = new Map<FunctionNode, FunctionNode[]>();
  const callers = callersOf(program);
  for (const fn of namesIn(program).keys()) {
    const calling = new Set(allCallsOf(program, fn).flatMap((call) => callers.get(call) ?? []));
    for (const caller of calling) listIn(found, caller).push(fn);
  }
  return found;
});

/** The functions with a name around each call by name. */
const callersOf = memoized((program: Program): ReadonlyMap<CallNode, readonly FunctionNode[]> => {
  const { variables, methods } = callsByName(program);
  const starts = (one: { readonly range: Range }, other: { readonly range: Range }) =>
    one.range.start - other.range.start;
  const calls = [...variables.values(), ...methods.values()].flat().sort(starts);
  const waiting = [...namesIn(program).keys()].sort(starts).reverse();
  const found = new Map<CallNode, readonly FunctionNode[]>();
  let open: FunctionNode[] = [];
  for (const call of calls) {
    for (let next = waiting.at(-1); next && next.range.start <= call.range.start; next = waiting.at(-1)) {
      open.push(next);
      waiting.pop();
    }
    open = open.filter((fn) => fn.range.end > call.range.start);
    found.set(
      call,
      open.filter((fn) => contains(fn.range, call.range)),
    );
  }
  return found;
});

function allCallsOf(program: Program, fn: FunctionNode): readonly CallNode[] {
  const names = namesIn(program).get(fn);
  if (!names) return [];
  const { variables, methods } = callsByName(program);
  return [
    ...names.variables.flatMap((variable) => variables.get(variable) ?? []),
    ...names.methods.flatMap((method) => methods.get(method) ?? []),
  ];
}

interface CallsByName {
  readonly variables: ReadonlyMap<Variable, readonly CallNode[]>;
  /** Calls of a method of the object itself. */
  readonly methods: ReadonlyMap<unknown, readonly CallNode[]>;
}

/** Asked for each call of a program, so the program is read once. */
const callsByName = memoized((program: Program): CallsByName => {
  const variables = new Map<Variable, CallNode[]>();
  const methods = new Map<unknown, CallNode[]>();
  for (const node of nodesOfType(program, 'call')) {
    const { callee } = node;
    if (callee.type === 'name' && callee.variable) listIn(variables, callee.variable).push(node);
    if (callee.type === 'member' && callee.object.type === 'this')
      listIn(methods, callee.property).push(node);
  }
  return { variables, methods };
});

interface Names {
  readonly variables: Variable[];
  readonly methods: unknown[];
}

/** The functions that have a name to be called by. */
const namesIn = memoized((program: Program): ReadonlyMap<FunctionNode, Names> => {
  const found = new Map<FunctionNode, Names>();
  const of = (fn: FunctionNode): Names => {
    const names = found.get(fn) ?? { variables: [], methods: [] };
    found.set(fn, names);
    return names;
  };
  for (const node of nodesOfType(program, 'functionDeclaration'))
    if (node.variable) of(node.function).variables.push(node.variable);
  for (const { value, target } of nodesOfType(program, 'declare'))
    if (value?.type === 'function' && target.type === 'name' && target.variable)
      of(value).variables.push(target.variable);
  for (const { value, name } of [...nodesOfType(program, 'method'), ...nodesOfType(program, 'field')])
    if (value?.type === 'function') of(value).methods.push(name);
  return found;
});

const functionsIn = memoized((program: Program): ReadonlyMap<Variable, FunctionNode> => {
  const named = [...namesIn(program)].flatMap(([fn, { variables }]) =>
    variables.map((variable) => [variable, fn] as const),
  );
  // Of two with one name, the first.
  return new Map(named.reverse());
});

/** The function that a call names, where this program declares it. */
export function functionCalled(program: Program, { callee }: CallNode): FunctionNode | undefined {
  return functionNamed(program, callee);
}

export function functionNamed(program: Program, node: Expression): FunctionNode | undefined {
  return node.type === 'name' && node.variable ? functionsIn(program).get(node.variable) : undefined;
}

function listIn<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
