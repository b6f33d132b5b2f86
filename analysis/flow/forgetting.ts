/** What a function leaves behind when it ends, and what nobody can reach any more. */
import type { FunctionNode } from '../program';
import { type Frame, isFixed } from './evaluation';
import { valuesIn } from './members';
import { findContents, forgetContents, forgetVariables, type State } from './state';
import type { ClassObject, GivenArguments, HeapObject, RecordObject, Value } from './value';

/**
 * Drops from the layer of a function that has ended what its callers cannot reach, so that they need not carry it on.
 * Closures that outlive it find what never changes in the scope that they were made in; what changes they may change,
 * and see changed, later: then all stays.
 */
export function forget(layer: State, caller: State, frame: Frame, values: readonly Value[]): void {
  const { node } = frame;
  if (node === 'module') return;
  frame.isShareable = isShareable(layer, node);
  const kept = reachable(layer, caller, node, values);
  const outlives = kept.closures;
  forgetVariables(layer, (variable) => variable.owner === node && (!outlives || isFixed(variable)));
  if (!outlives) forgetContents(layer, (object) => !kept.objects.has(object));
}

/** Closures that it made may serve another run that is like it: nothing that they see of it changes or is one object. */
function isShareable(layer: State, fn: FunctionNode): boolean {
  for (const [variable, { objects }] of layer.variables) {
    if (variable.owner !== fn) continue;
    if (!isFixed(variable) || objects.some(({ type }) => type === 'record' || type === 'class')) return false;
  }
  return true;
}

interface Kept {
  readonly objects: ReadonlySet<RecordObject | ClassObject>;
  /** A closure that sees variables of the function is among what is kept. */
  readonly closures: boolean;
}

/** From the result and what is thrown, from variables of others, and from objects that were there before. */
function reachable(layer: State, caller: State, fn: FunctionNode, values: readonly Value[]): Kept {
  const objects = new Set<RecordObject | ClassObject>();
  const open: Value[] = [...values];
  let closures = false;
  const visitGiven = (given: GivenArguments | undefined): void => {
    for (const { value } of given?.fields ?? []) open.push(value);
    if (given?.keywords) open.push(...valuesIn(given.keywords));
  };
  const visit = (object: HeapObject): void => {
    switch (object.type) {
      case 'record':
      case 'class': {
        const contents = objects.has(object) ? undefined : layer.records.get(object);
        objects.add(object);
        if (contents) open.push(...valuesIn(contents));
        return;
      }
      case 'closure':
        if (object.outer && object.outer.node !== 'module' && !object.outer.isShareable) closures = true;
        if (object.receiver) open.push(object.receiver);
        open.push(...(object.bound ?? []));
        for (const { value } of object.boundByKeyword?.values() ?? []) open.push(value);
        return;
      case 'resolver':
        visit(object.record);
        return;
      case 'parsed':
      case 'json':
        open.push(object.value);
        return;
      case 'instance':
        if (object.construction) open.push(...object.construction.arguments);
        for (const one of object.made ?? []) open.push(one.value);
        if (object.decorated) visit(object.decorated);
        visitGiven(object.given);
        return;
      case 'api':
        visitGiven(object.given);
    }
  };
  for (const [variable, written] of layer.variables) if (variable.owner !== fn) open.push(written);
  for (const object of layer.records.keys()) if (findContents(caller, object)) visit(object);
  for (let next = open.pop(); next && !closures; next = open.pop())
    for (const object of next.objects) visit(object);
  return { objects, closures };
}
