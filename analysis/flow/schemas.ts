/** What a schema lets through, field by field. */

export interface SchemaShape {
  /** Marks of the value itself. */
  readonly marks: number;
  readonly fields: ReadonlyMap<string, SchemaShape> | undefined;
  readonly element: SchemaShape | undefined;
}

export const ANYTHING: SchemaShape = { marks: 0, fields: undefined, element: undefined };

/** Both hold. */
export function bothShapes(left: SchemaShape, right: SchemaShape): SchemaShape {
  return {
    marks: left.marks | right.marks,
    fields:
      left.fields || right.fields ? new Map([...(left.fields ?? []), ...(right.fields ?? [])]) : undefined,
    element: left.element ?? right.element,
  };
}

/** One of them holds. */
export function eitherShape(shapes: readonly SchemaShape[]): SchemaShape {
  if (shapes.length === 0) return ANYTHING;
  return {
    marks: shapes.reduce((bits, shape) => bits & shape.marks, -1),
    fields: undefined,
    element: undefined,
  };
}

/** Marks that the value and everything in it have. */
export function wholeMarks(shape: SchemaShape): number {
  const inner = [...(shape.fields?.values() ?? []), ...(shape.element ? [shape.element] : [])];
  return inner.length === 0
    ? shape.marks
    : shape.marks | inner.reduce((bits, one) => bits & wholeMarks(one), -1);
}
