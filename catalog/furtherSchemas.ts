/** Further libraries of schemas. */
import type { ApiModel } from '../analysis';

/** TypeBox: JSON schemas that are types too: https://github.com/sinclairzx81/typebox. */
export const typebox = {
  package: ['@sinclair/typebox', 'typebox'],
  read: '@sinclair/typebox 0.34 and typebox 1.0, readme.md of each package',
  schemas: [
    {
      type: 'TSchema',
      namespace: ['', 'Type'],
      builders: [
        { call: 'String', given: 'arg0.maxLength', marks: ['validated', 'bounded'] },
        { call: 'String', given: 'arg0.pattern', marks: ['validated'] },
        { call: 'String' },
        {
          call: ['Number', 'Integer', 'BigInt', 'Boolean', 'Literal', 'Enum', 'Null'],
          marks: ['known-values'],
        },
        { call: ['Any', 'Unknown'], anything: true },
        { call: 'Object', fields: 'arg0' },
        { call: 'Array', element: 'arg0' },
        { call: ['Optional', 'Readonly'], wraps: 'arg0' },
        { call: 'Union', union: 'arg0[]' },
      ],
      parses: [],
    },
  ],
} as const satisfies ApiModel;

/** What TypeBox makes of a value by such a schema, in a module of its own. */
export const typeboxValues = {
  package: ['@sinclair/typebox/value', 'typebox/value'],
  read: '@sinclair/typebox 0.34 and typebox 1.0, readme.md of each package',
  schemas: [
    {
      type: 'Value',
      builders: [],
      parses: [
        { call: ['Value.Parse', 'Value.Decode'], schema: 'arg0', subject: 'arg1', value: 'result' },
        { call: 'Value.Assert', schema: 'arg0', subject: 'arg1', value: 'arg1' },
        { call: 'Value.Check', schema: 'arg0', subject: 'arg1', value: 'arg1', success: 'result' },
      ],
    },
  ],
} as const satisfies ApiModel;

/** Superstruct: https://docs.superstructjs.org. */
export const superstruct = {
  package: 'superstruct',
  read: 'superstruct 2.0, https://docs.superstructjs.org/api-reference',
  schemas: [
    {
      type: 'Struct',
      builders: [
        { call: ['string', 'record'] },
        {
          call: ['number', 'integer', 'bigint', 'boolean', 'date', 'literal', 'enums'],
          marks: ['known-values'],
        },
        { call: ['any', 'unknown'], anything: true },
        { call: ['object', 'type'], fields: 'arg0' },
        { call: 'array', element: 'arg0' },
        { call: ['optional', 'nullable', 'nonempty', 'trimmed'], wraps: 'arg0' },
        { call: 'union', union: 'arg0[]' },
        { call: 'pattern', wraps: 'arg0', marks: ['validated'] },
        { call: 'size', given: 'arg2', wraps: 'arg0', marks: ['validated', 'bounded'] },
      ],
      parses: [
        { call: ['create', 'mask'], schema: 'arg1', subject: 'arg0', value: 'result' },
        { call: 'assert', schema: 'arg1', subject: 'arg0', value: 'arg0' },
        { call: 'is', schema: 'arg1', subject: 'arg0', value: 'arg0', success: 'result' },
      ],
    },
  ],
} as const satisfies ApiModel;
