import type { Flow } from '../facts';
import type { Edit, Fix } from '../finding';
import { type AnyNode, type CallNode, contains, isSameRange, nodesAround } from '../program';
import type { FixMaker } from '../rule';
import { type Editor, editorOf, replace } from './editing';
import { isMadeOfText } from './plainAnswer';

/** Reads a text with the function of the same library that makes plain data of it. */
export function loadSafely(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const [flow] = flows;
    return flow && exchange(editorOf(context), flow);
  };
}

/** Shows an answer as it was written, where it is shown by itself. */
export function writeAsText(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const [flow] = flows;
    const editor = editorOf(context);
    return flow && isMadeOfText(editor, flow) ? exchange(editor, flow) : undefined;
  };
}

function exchange(editor: Editor, { sink }: Flow): Fix | undefined {
  const instead = sink.row?.instead;
  const path = nodesAround(editor.program, sink.argument.range);
  const used = instead === undefined ? undefined : memberOf(path, sink.argument.range);
  const when = sink.row?.when;
  const removed = used && withoutOption(editor, used.call, when && 'is' in when ? when.at : undefined);
  if (instead === undefined || !removed) return undefined;
  return {
    title: `Use ${instead} instead`,
    safety: 'review',
    edits: [replace(editor, used.name, instead), ...removed],
  };
}

interface UsedMember {
  readonly name: AnyNode['range'];
  readonly call: CallNode | undefined;
}

/** The member that is written, or called with the value. A function that is named alone is not the only one of its name. */
function memberOf(path: readonly AnyNode[], range: AnyNode['range']): UsedMember | undefined {
  const user = path.findLast((node) => !isSameRange(node.range, range));
  if (user?.type === 'assign' && user.target.type === 'member' && user.operator === undefined)
    return { name: user.target.propertyRange, call: undefined };
  if (user?.type !== 'call' || user.callee.type !== 'member') return undefined;
  return { name: user.callee.propertyRange, call: user };
}

/** The option that made it harmful is not one of the other function. Undefined where it cannot be taken out. */
function withoutOption(
  editor: Editor,
  call: CallNode | undefined,
  at: string | undefined,
): readonly Edit[] | undefined {
  if (!call || at === undefined) return [];
  const [, name] = at.split('.');
  const index = call.arguments.findIndex(({ keyword, value }, position) =>
    at.startsWith('options.')
      ? keyword === name
      : at.startsWith(`arg${position}`) && !keyword && (name === undefined || hasOnly(value, name)),
  );
  const argument = call.arguments[index];
  const before = call.arguments[index - 1];
  if (!argument || !before || index !== call.arguments.length - 1) return undefined;
  const end = editor.text.slice(0, call.argumentsRange.end).lastIndexOf(')');
  const range = { start: before.value.range.end, end };
  return contains(call.range, range) ? [replace(editor, range, '')] : undefined;
}

function hasOnly(value: AnyNode, name: string): boolean {
  const [property, ...others] = value.type === 'object' ? value.properties : [];
  return others.length === 0 && property?.type === 'property' && property.key === name;
}
