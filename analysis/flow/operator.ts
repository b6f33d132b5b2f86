/**
 * What whoever runs a program sets outside of it: `process.env.UNRESTRICTED === 'true'`. The value of a variable of the
 * environment is the export of the catalog by which it is read, and the constants that stand in for it if nobody sets it.
 * What holds only where somebody has set it is his decision, and says nothing of the program as it comes.
 */
import type { Expression } from '../program';
import type { ApiCall } from './api';
import { type Evaluation, stepAt } from './evaluation';
import { labelOf } from './labels';
import { apiEntries } from './members';
import { valuesAt } from './walk';
import {
  BY_CHOICE,
  type HeapObject,
  joinAll,
  makeValue,
  soleConstant,
  type Truth,
  type Value,
} from './value';
import type { EnvironmentRow } from '../apiModel';

/** Methods that give the same setting, written in another way. */
const REWRITING: ReadonlySet<string> = new Set([
  ...['toLowerCase', 'toUpperCase', 'trim', 'toString'],
  ...['lower', 'upper', 'strip', 'casefold'],
]);

export function isRewriting(name: string): boolean {
  return REWRITING.has(name);
}

/** A variable of the environment, or what such a method makes of it. */
export function isSetOutside(object: HeapObject): boolean {
  return object.type === 'api' && apiEntries(object).some(({ entry }) => entry.environment !== undefined);
}

/** `os.getenv('NAME', 'false')` */
export function readOutside(call: ApiCall, { unset }: EnvironmentRow): Value | undefined {
  const { ev, state, target, roots } = call;
  if (target.type !== 'api') return undefined;
  const read = makeValue({ objects: [{ ...target, path: `${target.path}()` }], isOpen: true });
  const standIns = unset === undefined ? [] : valuesAt(ev, state, roots, unset);
  return joinAll([read, ...standIns.map(({ value }) => value)]);
}

/** What it proves that a setting is one of some constants, which are asked for if it is one: that somebody chose it, or nobody. */
export function choiceTruth(
  ev: Evaluation,
  setting: Value,
  words: () => readonly Value[],
  node: Expression,
): Truth | undefined {
  const { objects, origins, constants } = setting;
  if (objects.length === 0 || origins.length > 0 || constants.length > 1) return undefined;
  if (!objects.every(isSetOutside)) return undefined;
  const named = words().map(soleConstant);
  if (named.length === 0 || named.includes(undefined)) return undefined;
  const [unset] = constants;
  const chosen = [{ identity: BY_CHOICE, marks: ~0, step: stepAt(ev, node, `${labelOf(node)} is set`) }];
  return named.some((word) => isSameSetting(word, unset))
    ? { whenTrue: [], whenFalse: chosen }
    : { whenTrue: chosen, whenFalse: [] };
}

/** However it is written. */
function isSameSetting(left: unknown, right: unknown): boolean {
  return String(left).trim().toLowerCase() === String(right).trim().toLowerCase();
}
