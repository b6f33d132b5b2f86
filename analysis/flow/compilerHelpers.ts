/** Functions that compilers add to what they write for older engines. They are known by their reserved names. */
import type { CallNode, Expression } from '../program';
import type { Arguments } from './calls';
import type { Evaluation } from './evaluation';
import { callClosure } from './functions';
import type { State } from './state';
import { joinAll, type Value } from './value';

/** What a helper gives; nothing when the callee is none. */
export function callCompilerHelper(
  ev: Evaluation,
  state: State,
  callee: Expression,
  args: Arguments,
  node: CallNode,
): Value | undefined {
  const name = callee.type === 'name' ? callee.name : callee.type === 'member' ? callee.property : undefined;
  if (typeof name !== 'string' || !name.startsWith('_')) return undefined;
  if (MODULE_HELPERS.has(name)) return args.values[0];
  if (name === '__awaiter') return awaited(ev, state, args.values[3], args.values[0], node);
  if (name === '_async_to_generator' || name === '_asyncToGenerator') return args.values[0];
  return undefined;
}

/** They hand on the module they are given, with or without a `default` around it. */
const MODULE_HELPERS = new Set([
  '__importDefault',
  '__importStar',
  '__toESM',
  '_interopRequireDefault',
  '_interopRequireWildcard',
  '_interop_require_default',
  '_interop_require_wildcard',
  '_interopDefault',
]);

function awaited(
  ev: Evaluation,
  state: State,
  generator: Value | undefined,
  receiver: Value | undefined,
  node: CallNode,
): Value | undefined {
  const closures = generator?.objects.filter((object) => object.type === 'closure') ?? [];
  if (closures.length === 0) return undefined;
  return joinAll(
    closures.map((closure) => callClosure(ev, state, closure, [], receiver, node, { isAwaiter: true })),
  );
}
