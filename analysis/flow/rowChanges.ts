/**
 * What running functions write into objects of libraries, by which expressions: rows of a database, which are changed
 * first and saved later. What a function wrote that has ended is not known any more.
 */
import { memoized } from '../memo';
import type { Expression } from '../program';
import type { CompiledModel } from './catalog';
import { currentFrame, type Evaluation, type Frame } from './evaluation';
import type { Field } from './state';
import type { HeapObject, InstanceObject, Value } from './value';

/** A member that was written, and of what, as far as that is known. */
export interface Change {
  readonly objects: readonly HeapObject[];
  readonly name: string;
  readonly field: Field;
}

const changesBy = memoized((_frame: Frame) => new Map<Expression, Change>());

export function noteChange(ev: Evaluation, { objects }: Value, name: string, field: Field): void {
  if (objects.some(({ type }) => type === 'instance'))
    changesBy(currentFrame(ev)).set(field.node, { objects, name, field });
}

/** Into this object. */
export function changesOf(ev: Evaluation, { model, id, path }: InstanceObject): readonly Change[] {
  const isIt = (object: HeapObject): boolean =>
    object.type === 'instance' && object.id === id && object.path === path;
  return changesIn(ev, model).filter(({ objects }) => objects.some(isIt));
}

/** Into all objects of the library. */
export function changesIn({ frames }: Evaluation, library: CompiledModel): readonly Change[] {
  const isOfLibrary = (object: HeapObject): boolean => object.type === 'instance' && object.model === library;
  return frames.flatMap((frame) =>
    [...changesBy(frame).values()].filter(({ objects }) => objects.some(isOfLibrary)),
  );
}
