/** Putting the objects and the ways of one call in the place of those of an earlier one that was like it. */
import type { CallObservation, SinkObservation } from './observation';
import type { Named, Signature } from './signatures';
import { appendElements, type Contents, type Field, joinContents, writeField, writeRest } from './state';
import type {
  ClassObject,
  ClosureObject,
  GivenArguments,
  HeapObject,
  InstanceObject,
  Origin,
  Piece,
  RecordObject,
  Trace,
  Value,
} from './value';

export interface Substitution {
  value(value: Value): Value;
  object<T extends RecordObject | ClassObject>(object: T): T;
  contents(contents: Contents): Contents;
  call(call: CallObservation): CallObservation;
  sink(sink: SinkObservation): SinkObservation;
}

/**
 * From the objects and traces that signatures `from` name to those that the same signatures name now. What the earlier
 * call made itself (`made`) is made anew.
 */
export function createSubstitution(
  from: readonly Signature[],
  to: readonly Signature[],
  made: readonly RecordObject[],
): Substitution {
  const objects = new Map<Named, Named>();
  const traces = new Map<Trace, Trace | undefined>();
  from.forEach((signature, index) => {
    const next = to[index];
    if (next) pairObjects(signature, next, objects);
    signature.origins.forEach(({ trace }, turn) => {
      const now = to[index]?.origins[turn]?.trace;
      if (trace && trace !== now && !traces.has(trace)) traces.set(trace, now);
    });
  });
  for (const record of made) objects.set(record, { ...record });
  if (objects.size + traces.size === 0) return UNCHANGED;
  return substitutionOf(objects, traces);
}

/** By their turn, or where the signatures are alike but not the same, by where they stand. */
function pairObjects(from: Signature, to: Signature, objects: Map<Named, Named>): void {
  const byPath =
    from.name === to.name ? undefined : new Map(to.paths.map((path, turn) => [path, to.objects[turn]]));
  from.objects.forEach((object, turn) => {
    const now = byPath ? byPath.get(from.paths[turn] ?? 0) : to.objects[turn];
    if (now && now !== object && now.type === object.type) objects.set(object, now);
  });
}

const UNCHANGED: Substitution = {
  value: (value) => value,
  object: (object) => object,
  contents: (contents) => contents,
  call: (call) => call,
  sink: (sink) => sink,
};

function substitutionOf(
  objects: ReadonlyMap<Named, Named>,
  traces: ReadonlyMap<Trace, Trace | undefined>,
): Substitution {
  const values = new Map<Value, Value>();
  const ways = new Map<Trace, Trace | undefined>();

  function wayOf(trace: Trace | undefined): Trace | undefined {
    if (!trace || traces.size === 0) return trace;
    if (traces.has(trace)) return traces.get(trace);
    if (ways.has(trace)) return ways.get(trace);
    const before = wayOf(trace.before);
    const way =
      before === trace.before ? trace : { step: trace.step, before, length: (before?.length ?? 0) + 1 };
    ways.set(trace, way);
    return way;
  }

  function originOf(origin: Origin): Origin {
    const trace = wayOf(origin.trace);
    return trace === origin.trace ? origin : { ...origin, trace };
  }

  function objectOf<T extends HeapObject>(object: T): T {
    switch (object.type) {
      case 'record':
      case 'class':
        return (objects.get(object) as T | undefined) ?? object;
      case 'closure': {
        const known = objects.get(object);
        if (known) return known as T;
        return closureOf(object) as T;
      }
      case 'parsed':
      case 'json': {
        const value = valueOf(object.value);
        return value === object.value ? object : { ...object, value };
      }
      case 'instance':
        return instanceOf(object) as T;
      case 'api': {
        const given = object.given && givenOf(object.given);
        return given === object.given ? object : { ...object, given };
      }
      default:
        return object;
    }
  }

  function closureOf(object: ClosureObject): ClosureObject {
    const { receiver, bound, boundByKeyword } = object;
    const parts = {
      receiver: receiver && valueOf(receiver),
      bound: bound && mapChanged(bound, valueOf),
      boundByKeyword: boundByKeyword && namedOf(boundByKeyword),
    };
    const isSame =
      parts.receiver === receiver && parts.bound === bound && parts.boundByKeyword === boundByKeyword;
    return isSame ? object : { ...object, ...parts };
  }

  function givenOf(given: GivenArguments): GivenArguments {
    const fields = mapChanged(given.fields, fieldOf);
    const before = given.keywords?.fields;
    const after = before && namedOf(before);
    if (fields === given.fields && after === before) return given;
    return { fields, keywords: given.keywords && after && { ...given.keywords, fields: after } };
  }

  function namedOf(fields: ReadonlyMap<string, Field>): ReadonlyMap<string, Field> {
    const changed = [...fields].map(([name, field]) => [name, fieldOf(field)] as const);
    return changed.every(([name, field]) => fields.get(name) === field) ? fields : new Map(changed);
  }

  /** What it was made with may be objects that the call made. */
  function instanceOf(object: InstanceObject): InstanceObject {
    const { construction, made, added, decorated, given: bound } = object;
    const given = construction && mapChanged(construction.arguments, valueOf);
    const parts = {
      construction:
        construction && given && given !== construction.arguments
          ? { ...construction, arguments: given }
          : construction,
      made: made && mapChanged(made, fieldOf),
      added: added && valueOf(added),
      decorated: decorated && objectOf(decorated),
      given: bound && givenOf(bound),
    };
    const isSame =
      parts.construction === construction &&
      parts.made === made &&
      parts.added === added &&
      parts.decorated === decorated &&
      parts.given === bound;
    return isSame ? object : { ...object, ...parts };
  }

  function pieceOf(piece: Piece): Piece {
    if (piece.type === 'text') return piece;
    const value = valueOf(piece.value);
    return value === piece.value ? piece : { ...piece, value };
  }

  function valueOf(value: Value): Value {
    if (value.objects.length + value.origins.length === 0 && !value.pieces) return value;
    const known = values.get(value);
    if (known) return known;
    // A value that holds itself, by way of a closure's receiver, meets itself here.
    values.set(value, value);
    const parts = {
      objects: mapChanged(value.objects, objectOf),
      origins: mapChanged(value.origins, originOf),
      pieces: value.pieces && mapChanged(value.pieces, pieceOf),
    };
    const isSame =
      parts.objects === value.objects && parts.origins === value.origins && parts.pieces === value.pieces;
    const result = isSame ? value : { ...value, ...parts };
    values.set(value, result);
    return result;
  }

  const fieldOf = (field: Field): Field => {
    const value = valueOf(field.value);
    return value === field.value ? field : { ...field, value };
  };

  return {
    value: valueOf,
    object: objectOf,
    contents: ({ fields, elements, rest, isOpen }) => ({
      fields: new Map([...fields].map(([name, field]) => [name, fieldOf(field)])),
      elements: elements.map(fieldOf),
      rest: rest && fieldOf(rest),
      isOpen,
    }),
    call: (call) => ({
      ...call,
      parts: mapChanged(call.parts, (part) => ({
        ...part,
        value: valueOf(part.value),
        tainted: part.tainted.map((tainted) => ({ ...tainted, origin: originOf(tainted.origin) })),
      })),
    }),
    sink: (sink) => ({ ...sink, origin: originOf(sink.origin) }),
  };
}

/** The list itself where nothing in it changes. */
function mapChanged<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  let changed: T[] | undefined;
  list.forEach((item, index) => {
    const other = change(item);
    if (other !== item) changed ??= list.slice(0, index);
    changed?.push(other);
  });
  return changed ?? list;
}

/** What came to the contents `before` to make them `after`, done to the contents that there are `now`. */
export function applyDelta(
  now: Contents,
  before: Contents,
  after: Contents,
  substitution: Substitution,
): Contents {
  if (now === before) return substitution.contents(after);
  const changed = substitution.contents(after);
  let result = now;
  for (const [name, field] of after.fields) {
    const own = changed.fields.get(name);
    if (own && before.fields.get(name) !== field) result = writeField(result, name, own, true);
  }
  if (after.elements !== before.elements) {
    const isLonger = before.elements.every((field, index) => after.elements[index] === field);
    result = isLonger
      ? appendElements(result, changed.elements.slice(before.elements.length))
      : joinContents(result, { ...changed, fields: result.fields });
  }
  if (changed.rest && after.rest !== before.rest) result = writeRest(result, changed.rest);
  return after.isOpen && !result.isOpen ? { ...result, isOpen: true } : result;
}
