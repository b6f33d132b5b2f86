/** Functions that tell by what they do that a framework calls them, where a name alone would tell too little. */
import type { HandlerForm } from '../apiModel';
import { type AnyNode, type Expression, type FunctionNode, type Pattern, some } from '../program';

export function hasForm({ parameters, body }: FunctionNode, { reads, makes }: HandlerForm): boolean {
  const target = parameters[0]?.target;
  if (!target) return false;
  const isRead = takes(target, reads) || some(body, (node) => readsOf(node, target, reads));
  return isRead && (makes === undefined || some(body, (node) => makesKey(node, makes)));
}

/** `({ queryStringParameters }) => …` */
function takes(target: Pattern, names: readonly string[]): boolean {
  return (
    target.type === 'objectPattern' &&
    target.properties.some(({ key }) => typeof key === 'string' && names.includes(key))
  );
}

/** `event.queryStringParameters`, `const { queryStringParameters } = event` */
function readsOf(node: AnyNode, parameter: Pattern, names: readonly string[]): boolean {
  const isParameter = (value: Expression | undefined): boolean =>
    value?.type === 'name' &&
    parameter.type === 'name' &&
    value.variable !== undefined &&
    value.variable === parameter.variable;
  if (node.type === 'member')
    return typeof node.property === 'string' && names.includes(node.property) && isParameter(node.object);
  return node.type === 'declare' && isParameter(node.value) && takes(node.target, names);
}

function makesKey(node: AnyNode, names: readonly string[]): boolean {
  return (
    node.type === 'object' &&
    node.properties.some(
      (property) =>
        property.type !== 'spread' && typeof property.key === 'string' && names.includes(property.key),
    )
  );
}
