import { expect, test } from 'vitest';
import { type Schema, shapeProblems } from '../../workspace/shapeProblems';
import { terms } from '../support/configurationTerms';

/** Those that say what a value may be. */
const read = new Set([
  ...['type', 'enum', 'const', 'anyOf', 'items', 'properties', 'required', 'additionalProperties', '$ref'],
]);
/** Those that say nothing of it. */
const silent = new Set(['$schema', 'definitions', 'title', 'description']);

test('every word of the schema is one that is read', () => {
  expect([...new Set(wordsIn(terms.schema))].filter((word) => !read.has(word) && !silent.has(word))).toEqual(
    [],
  );
});

test('a null and values that may be anything are told apart', () => {
  const nullable: Schema = { anyOf: [{ type: 'string' }, { type: 'null' }] };
  expect(shapeProblems(null, nullable)).toEqual([]);
  expect(shapeProblems(1, nullable)).toEqual([
    { path: [], at: 'value', message: 'Here stands a number; write a text or null.' },
  ]);
  expect(shapeProblems({ a: 1 }, { type: 'object', additionalProperties: { type: 'string' } })).toEqual([
    { path: ['a'], at: 'value', message: 'Here stands a number; write a text.' },
  ]);
  expect(shapeProblems({ a: 1 }, {})).toEqual([]);
});

/** The words of a schema and of those in it; names of properties and definitions are not among them. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([word, inner]) => {
    const schemas =
      word === 'properties' || word === 'definitions' ? Object.values(inner as object) : [inner];
    const isSchema = !['enum', 'const', 'required', 'type'].includes(word);
    const below = Array.isArray(inner) ? inner : schemas;
    return [word, ...(isSchema ? below.flatMap(wordsIn) : [])];
  });
}
