/** What a schema lets through, field by field. */
import type { CompiledModel } from './catalog';
import type { ClassObject } from './value';

export interface SchemaShape {
  /** Marks of the value itself. */
  readonly marks: number;
  readonly fields: ReadonlyMap<string, SchemaShape> | undefined;
  readonly element: SchemaShape | undefined;
  /** Known to let everything through, which a shape without marks may only not say. */
  readonly anything?: true;
  /** Known to leave in the value what it has no fields for. */
  readonly keeps?: true;
  /** Known to leave nothing in the value that it has no fields for. */
  readonly strips?: true;
  /** The class of the program that the value is an instance of, whose methods it has. */
  readonly owner?: ClassObject;
  /** The value is made of what was given, of which it says nothing. */
  readonly remakes?: true;
  /** What may stand in the place of the value, which then passed nothing. */
  readonly orElse?: { readonly model: CompiledModel; readonly errors: readonly string[] };
}

export const ANYTHING: SchemaShape = { marks: 0, fields: undefined, element: undefined };

/** Both hold. */
export function bothShapes(left: SchemaShape, right: SchemaShape): SchemaShape {
  return {
    marks: left.marks | right.marks,
    fields:
      left.fields || right.fields ? new Map([...(left.fields ?? []), ...(right.fields ?? [])]) : undefined,
    element: left.element ?? right.element,
    ...((left.anything ?? right.anything) && { anything: true }),
    ...((left.remakes ?? right.remakes) && { remakes: true }),
    ...((left.keeps ?? right.keeps) ? { keeps: true } : (left.strips ?? right.strips) && { strips: true }),
    ...ownerOf(left, right),
  };
}

function ownerOf(left: SchemaShape, right: SchemaShape): Pick<SchemaShape, 'owner'> {
  const owner = right.owner ?? left.owner;
  return owner ? { owner } : {};
}

/** The shape of a value that has this shape below these members. */
export function shapeBelow(names: readonly string[], shape: SchemaShape): SchemaShape {
  return names.reduceRight<SchemaShape>(
    (inner, name) => ({ marks: 0, fields: new Map([[name, inner]]), element: undefined }),
    shape,
  );
}

/** Both hold, field by field: neither takes the place of the other. */
export function mergedShapes(left: SchemaShape, right: SchemaShape): SchemaShape {
  const fields = new Map(left.fields);
  for (const [name, shape] of right.fields ?? []) {
    const before = fields.get(name);
    fields.set(name, before ? mergedShapes(before, shape) : shape);
  }
  return { ...bothShapes(left, right), fields: fields.size > 0 ? fields : undefined };
}

/** What a call of a member gives: by its first argument, where the shape tells it apart. */
export function shapeOfCall(shape: SchemaShape, name: string, key: unknown): SchemaShape {
  const called = shape.fields?.get(name)?.fields?.get('()');
  return called?.fields?.get(String(key)) ?? ANYTHING;
}

/** One of them holds. What has no words of its own says nothing of the fields and elements that others have. */
export function eitherShape(shapes: readonly SchemaShape[]): SchemaShape {
  if (shapes.length === 0) return ANYTHING;
  const [first, ...others] = shapes.filter(({ marks, fields, element }) => fields ?? element ?? marks === 0);
  return {
    marks: shapes.reduce((bits, shape) => bits & shape.marks, -1),
    fields: others.length > 0 && first ? inEither([first, ...others]) : first?.fields,
    ...(shapes.some(({ remakes }) => remakes) && { remakes: true }),
    ...(first?.strips && others.every(({ strips }) => strips) && { strips: true }),
    element:
      first &&
      others.reduce<SchemaShape['element']>(
        (left, { element }) => left && element && eitherShape([left, element]),
        first.element,
      ),
  };
}

/** What some lack is what the others say, where whoever lacks it lets nothing else through. */
function inEither(shapes: readonly SchemaShape[]): SchemaShape['fields'] {
  const names = new Set(shapes.flatMap(({ fields }) => [...(fields?.keys() ?? [])]));
  const both = [...names].flatMap((name) => {
    const known = shapes.flatMap(({ fields }) => fields?.get(name) ?? []);
    const isOpen = shapes.some(({ fields, strips }) => !fields?.has(name) && !strips);
    return isOpen ? [] : [[name, eitherShape(known)] as const];
  });
  return both.length > 0 ? new Map(both) : undefined;
}

/** Marks that a value of the shape and everything in it have, whatever stands there. */
export function wholeMarks(shape: SchemaShape): number {
  return shape.orElse ? 0 : marksWithin(shape);
}

/** Those of the value where it is one of the shape. */
export function marksWithin(shape: SchemaShape): number {
  const inner = [...(shape.fields?.values() ?? []), ...(shape.element ? [shape.element] : [])];
  return inner.length === 0
    ? shape.marks
    : shape.marks | inner.reduce((bits, one) => bits & wholeMarks(one), -1);
}
