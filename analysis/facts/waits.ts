/**
 * Whether something else ends the wait for a call: what its promise is handed to before anybody waits for it, or a block
 * with a deadline around it. Callers in the same program are asked where the function itself does not tell; all of them
 * have to end it.
 */
import {
  type AnyNode,
  type CallNode,
  contains,
  type FunctionNode,
  nodesAround,
  type Program,
  type Statement,
  type Variable,
} from '../program';
import { callsOf } from './namedCalls';
import { nodesOfType } from './nodesOfType';

/** Of callers of callers. */
const MAX_CALLERS = 3;

/** `deadlines` are the calls that open a block with one: `asyncio.timeout(20)`. */
export function isEndedElsewhere(
  program: Program,
  node: CallNode,
  deadlines: ReadonlySet<CallNode>,
  depth = MAX_CALLERS,
): boolean {
  const around = nodesAround(program, node.range).filter((each) => each !== node);
  const fn = around.findLast(({ type }) => type === 'function') as FunctionNode | undefined;
  const isPromise = program.language === 'javascript' || fn?.isAsync === true || depth < MAX_CALLERS;
  if (isUnderDeadline(around, node, deadlines)) return true;
  if (isPromise && isHandedOn(program, around, node)) return true;
  const gives = program.language === 'javascript' || fn?.isAsync === true;
  const callers = fn && depth > 0 ? callsOf(program, fn) : [];
  // What a call without a promise gives is there already; a block around it ends nothing.
  return (
    gives &&
    callers.length > 0 &&
    callers.every((caller) => isEndedElsewhere(program, caller, deadlines, depth - 1))
  );
}

/** `async with asyncio.timeout(20):` is a block that begins with the call. */
function isUnderDeadline(
  around: readonly AnyNode[],
  { range }: CallNode,
  deadlines: ReadonlySet<CallNode>,
): boolean {
  const inner = around.slice(around.findLastIndex(({ type }) => type === 'function') + 1);
  return inner.some(
    (each) =>
      each.type === 'block' &&
      each.body.some((statement) => statement.range.end <= range.start && opens(statement, deadlines)),
  );
}

function opens(statement: Statement, deadlines: ReadonlySet<CallNode>): boolean {
  const value =
    statement.type === 'expression'
      ? statement.expression
      : statement.type === 'declare'
        ? statement.value
        : undefined;
  const opened = value?.type === 'assign' ? value.value : value;
  return opened?.type === 'call' && deadlines.has(opened);
}

/** As an argument of another call, also by a name of its own. A member of an answer is one that somebody has waited for. */
function isHandedOn(program: Program, around: readonly AnyNode[], { range }: CallNode): boolean {
  const holder = around.findLast(({ type }) => holding.includes(type));
  if (holder?.type === 'call') return holder.arguments.some(({ value }) => contains(value.range, range));
  if (holder?.type !== 'declare' || holder.target.type !== 'name' || !holder.target.variable) return false;
  return isArgument(program, holder.target.variable);
}

const holding: readonly string[] = ['await', 'call', 'declare', 'member', 'return'];

function isArgument(program: Program, variable: Variable): boolean {
  return nodesOfType(program, 'call').some(({ arguments: values }) =>
    values.some(({ value }) => {
      const parts = value.type === 'array' ? value.elements.map((element) => element.value) : [value];
      return parts.some((part) => part.type === 'name' && part.variable === variable);
    }),
  );
}
