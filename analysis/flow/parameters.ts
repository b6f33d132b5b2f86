/** Parameters whose name says that they hold what a user wrote. */
import type { FunctionNode, ParameterNode } from '../program';
import { currentModule, type Evaluation, identityAt, sourceOf, stepAt } from './evaluation';
import { EMPTY_CONTENTS, type State } from './state';
import { newRecord } from './members';
import { makeValue, type Origin, type Value, withStep } from './value';
import { describeEntry } from '../words';

/** Names that speak of a user's own words, in any spelling. */
const USER_TEXT = new Set([
  'userinput',
  'usermessage',
  'userprompt',
  'userquery',
  'userquestion',
  'question',
]);

function saysUserText(name: string): boolean {
  return USER_TEXT.has(name.replace(/_/g, '').toLowerCase());
}

/** Marks a parameter of an exported function as a source, when no caller here gave it a value. */
export function parameterSource(
  ev: Evaluation,
  state: State,
  fn: FunctionNode,
  parameter: ParameterNode,
  value: Value,
): Value {
  if (!value.isOpen || value.origins.length > 0 || value.objects.length > 0) return value;
  const target = parameter.target.type === 'defaultPattern' ? parameter.target.target : parameter.target;
  if (target.type === 'name')
    return saysUserText(target.name) && isPublic(ev, fn) ? userText(ev, target.name, target) : value;
  if (target.type !== 'objectPattern') return value;
  const keys = target.properties.flatMap((property) =>
    typeof property.key === 'string' && saysUserText(property.key) ? [property] : [],
  );
  if (keys.length === 0 || !isPublic(ev, fn)) return value;
  const node = { type: 'unknown' as const, children: [], range: parameter.range };
  const fields = new Map(
    keys.map((property) => [
      String(property.key),
      { value: userText(ev, String(property.key), property), node },
    ]),
  );
  return newRecord(state, node, { ...EMPTY_CONTENTS, fields, isOpen: true });
}

function userText(
  ev: Evaluation,
  name: string,
  node: { readonly range: { readonly start: number; readonly end: number } },
): Value {
  const source = sourceOf(ev, 'parameter', name, node);
  const origin: Origin = {
    source,
    identities: [`parameter:${identityAt(ev, node)}`],
    trace: undefined,
    marks: 0,
    confidence: 'medium',
  };
  return makeValue({
    origins: [withStep(origin, stepAt(ev, node, describeEntry('parameter', name)))],
    isOpen: true,
  });
}

/** Exported, or a public method of an exported class. */
function isPublic(ev: Evaluation, fn: FunctionNode): boolean {
  const frame = ev.frames[ev.frames.length - 1];
  for (const value of currentModule(ev).exports.values()) {
    for (const object of value.objects) {
      if (object.type === 'closure' && object.node === fn) return true;
      if (object.type === 'class' && frame?.home === object && isPublicMethod(object.node, fn)) return true;
    }
  }
  return false;
}

function isPublicMethod(
  owner: { readonly members: readonly { readonly type: string }[] },
  fn: FunctionNode,
): boolean {
  return owner.members.some((member) => {
    const method = member as {
      readonly type: string;
      readonly value?: unknown;
      readonly isPrivate?: boolean;
    };
    return method.type === 'method' && method.value === fn && !method.isPrivate;
  });
}
