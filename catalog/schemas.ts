import type { ApiModel } from '../analysis';

/**
 * Zod 3 and 4, read at 4.6: https://zod.dev/api. A bare `z.string()` proves nothing about what the text says.
 * An address or a pattern bounds the shape of a text; an id, a date or a number leaves no room for one.
 */
export const zod = {
  package: ['zod', 'zod/v3', 'zod/v4'],
  read: 'zod 4.6.7, https://zod.dev/api',
  schemas: [
    {
      type: 'ZodType',
      parts: 'shape',
      namespace: ['', 'z', 'default'],
      builders: [
        {
          call: ['string', 'custom', 'instanceof', 'map', 'json'],
        },
        { call: 'record', entries: 'args' },
        { call: ['any', 'unknown'], anything: true },
        {
          call: [
            'number',
            'int',
            'int32',
            'float32',
            'bigint',
            'boolean',
            'date',
            'literal',
            'enum',
            'nativeEnum',
            'null',
            'undefined',
            'uuid',
            'uuidv4',
            'guid',
            'cuid',
            'cuid2',
            'ulid',
            'nanoid',
            'iso.date',
            'iso.time',
            'iso.datetime',
            'iso.duration',
            'ipv4',
            'ipv6',
          ],
          marks: ['known-values'],
        },
        { call: ['email', 'emoji', 'base64', 'e164', 'jwt'], marks: ['validated'] },
        { call: 'url', marks: ['validated'], host: 'arg0.hostname' },
        { call: ['object', 'strictObject'], fields: 'arg0', strips: true },
        { call: 'looseObject', fields: 'arg0', keeps: true },
        { call: ['array', 'set'], element: 'arg0' },
        { call: 'tuple', element: 'arg0[]' },
        { call: ['optional', 'nullable', 'nullish', 'readonly'], wraps: 'arg0' },
        { call: 'lazy', wrapsGiven: 'arg0' },
        { call: ['preprocess', 'codec'], wraps: 'arg1', remakes: true },
        { call: 'coerce.string', remakes: true },
        {
          call: ['coerce.number', 'coerce.boolean', 'coerce.date', 'coerce.bigint', 'stringbool'],
          marks: ['known-values'],
          remakes: true,
        },
        { call: 'union', union: 'arg0[]' },
        { call: 'discriminatedUnion', union: 'arg1[]' },
        { call: 'intersection', wraps: 'args' },
      ],
      modifiers: [
        { call: ['max', 'length'], marks: ['validated', 'bounded'] },
        { call: ['email', 'url', 'emoji', 'base64'], marks: ['validated'] },
        { call: 'regex', marks: ['validated'], matches: 'arg0' },
        { call: 'startsWith', begins: 'arg0' },
        {
          call: ['uuid', 'guid', 'cuid', 'cuid2', 'ulid', 'nanoid', 'datetime', 'date', 'time', 'ip'],
          marks: ['known-values'],
        },
        { call: ['extend', 'safeExtend', 'augment'], fields: 'arg0' },
        { call: ['passthrough', 'loose', 'catchall'], keeps: true },
        { call: 'or', union: 'arg0' },
        { call: 'array', list: true },
        { call: 'pipe', wraps: 'arg0' },
        { call: 'refine', tests: 'arg0' },
        { call: 'transform', converts: 'arg0' },
        {
          call: [
            'trim',
            'toLowerCase',
            'toUpperCase',
            'normalize',
            'slugify',
            'overwrite',
            'check',
            'catch',
            'default',
            'prefault',
          ],
          remakes: true,
        },
      ],
      parses: [
        { call: 'parse', subject: 'arg0', value: 'result', proves: true },
        { call: 'parseAsync', subject: 'arg0', value: 'result' },
        {
          call: ['safeParse', 'safeParseAsync', 'spa'],
          subject: 'arg0',
          value: 'result.data',
          success: 'result.success',
          failure: 'result.error',
          proves: true,
        },
        { call: ['parse', 'parseAsync'], schema: 'arg0', subject: 'arg1', value: 'result' },
        {
          call: ['safeParse', 'safeParseAsync'],
          schema: 'arg0',
          subject: 'arg1',
          value: 'result.data',
          success: 'result.success',
          failure: 'result.error',
        },
      ],
    },
  ],
} as const satisfies ApiModel;

/** Valibot, read at https://valibot.dev/api: pipes of a schema and actions. */
export const valibot = {
  package: 'valibot',
  read: 'valibot 1.1, https://valibot.dev/api',
  schemas: [
    {
      type: 'Schema',
      parts: 'entries',
      builders: [
        { call: ['string', 'any', 'unknown', 'trim', 'minLength', 'nonEmpty', 'record'] },
        {
          call: [
            'number',
            'integer',
            'bigint',
            'boolean',
            'date',
            'literal',
            'picklist',
            'enum',
            'enum_',
            'uuid',
            'cuid2',
            'ulid',
            'nanoid',
            'isoDate',
            'isoDateTime',
            'isoTimestamp',
            'ip',
          ],
          marks: ['known-values'],
        },
        {
          call: ['maxLength', 'length', 'maxBytes', 'maxGraphemes', 'maxWords'],
          marks: ['validated', 'bounded'],
        },
        { call: ['email', 'url', 'emoji', 'base64'], marks: ['validated'] },
        { call: 'regex', marks: ['validated'], matches: 'arg0' },
        { call: 'startsWith', begins: 'arg0' },
        { call: ['object', 'strictObject'], fields: 'arg0', strips: true },
        { call: 'looseObject', fields: 'arg0', keeps: true },
        { call: ['array', 'set'], element: 'arg0' },
        { call: ['optional', 'nullable', 'nullish', 'nonNullable', 'nonOptional'], wraps: 'arg0' },
        { call: 'pipe', wraps: 'args' },
        { call: 'union', union: 'arg0[]' },
        { call: 'variant', union: 'arg1[]' },
      ],
      parses: [
        { call: ['parse', 'parseAsync'], schema: 'arg0', subject: 'arg1', value: 'result' },
        {
          call: ['safeParse', 'safeParseAsync'],
          schema: 'arg0',
          subject: 'arg1',
          value: 'result.output',
          success: 'result.success',
          failure: 'result.issues',
        },
      ],
      unproven: {
        pipe: 'the type checker gives up on its overloads',
        args: 'the type checker gives up on its overloads',
      },
    },
  ],
} as const satisfies ApiModel;

/** Yup 1, read at https://github.com/jquense/yup: `cast` converts without a check and is no guard. */
export const yup = {
  package: 'yup',
  read: 'yup 1.7, README.md of the package',
  schemas: [
    {
      type: 'Schema',
      builders: [
        { call: ['string', 'mixed'] },
        { call: ['number', 'bool', 'boolean', 'date'], marks: ['known-values'] },
        { call: 'object', fields: 'arg0' },
        { call: 'array', element: 'arg0' },
      ],
      modifiers: [
        { call: ['max', 'length'], marks: ['validated', 'bounded'] },
        { call: ['email', 'url'], marks: ['validated'] },
        { call: 'matches', marks: ['validated'], matches: 'arg0' },
        { call: ['oneOf', 'uuid', 'datetime'], marks: ['known-values'] },
        { call: 'shape', fields: 'arg0' },
      ],
      parses: [
        { call: ['validate', 'validateSync'], subject: 'arg0', value: 'result' },
        { call: 'isValid', subject: 'arg0', value: 'arg0', success: 'result', later: true },
        { call: 'cast', subject: 'arg0', value: 'result', unchecked: true },
        { call: 'isValidSync', subject: 'arg0', value: 'arg0', success: 'result' },
      ],
      unproven: {},
    },
  ],
} as const satisfies ApiModel;

/** Joi 17 and 18, read at https://joi.dev/api. */
export const joi = {
  package: ['joi', '@hapi/joi'],
  read: 'joi 18.0, https://joi.dev/api',
  schemas: [
    {
      type: 'Schema',
      namespace: ['', 'default'],
      builders: [
        { call: ['string', 'any'] },
        { call: ['number', 'bool', 'boolean', 'date', 'valid', 'equal'], marks: ['known-values'] },
        { call: 'object', fields: 'arg0' },
        { call: 'array' },
        { call: 'alternatives', union: 'args' },
      ],
      modifiers: [
        { call: ['max', 'length'], marks: ['validated', 'bounded'] },
        { call: ['email', 'uri', 'domain', 'alphanum'], marks: ['validated'] },
        { call: ['pattern', 'regex'], marks: ['validated'], matches: 'arg0' },
        { call: ['valid', 'equal', 'guid', 'uuid', 'hex', 'isoDate', 'ip'], marks: ['known-values'] },
        { call: ['keys', 'append'], fields: 'arg0' },
      ],
      parses: [
        { call: 'validate', subject: 'arg0', value: 'result.value', failure: 'result.error' },
        { call: 'validateAsync', subject: 'arg0', value: 'result' },
        { call: 'attempt', schema: 'arg1', subject: 'arg0', value: 'result' },
        { call: 'assert', schema: 'arg1', subject: 'arg0', value: 'arg0' },
      ],
      unproven: {},
    },
  ],
} as const satisfies ApiModel;

/**
 * ArkType 2: types are written in texts. Where a value did not pass, an instance of the errors stands in its place, which
 * quotes it.
 */
export const arktype = {
  package: 'arktype',
  read: 'arktype 2.1, https://arktype.io/docs/keywords and https://arktype.io/docs/expressions',
  schemas: [
    {
      type: 'Type',
      builders: [
        { call: 'type', types: 'args' },
        { call: ['type.enumerated', 'type.unit', 'type.valueOf'], marks: ['known-values'] },
      ],
      modifiers: [
        { call: 'or', union: 'arg0' },
        { call: 'array', list: true },
        { call: ['atMostLength', 'lessThanLength', 'exactlyLength'], marks: ['validated', 'bounded'] },
      ],
      parses: [
        { call: '', subject: 'arg0', value: 'result', errors: ['type.errors', 'ArkErrors'] },
        { call: 'assert', subject: 'arg0', value: 'result' },
        { call: 'assert', subject: 'arg0', value: 'arg0' },
        { call: 'allows', subject: 'arg0', value: 'arg0', success: 'result' },
      ],
      words: [
        {
          word: [
            'number',
            'number.integer',
            'number.safe',
            'number.epoch',
            'bigint',
            'boolean',
            'true',
            'false',
            'null',
            'undefined',
            'never',
            'Date',
            'string.uuid',
            'string.uuid.v1',
            'string.uuid.v2',
            'string.uuid.v3',
            'string.uuid.v4',
            'string.uuid.v5',
            'string.uuid.v6',
            'string.uuid.v7',
            'string.uuid.v8',
            'string.integer',
            'string.integer.parse',
            'string.numeric',
            'string.numeric.parse',
            'string.digits',
            'string.hex',
            'string.creditCard',
            'string.date.iso',
            'string.date.iso.parse',
            'string.date.epoch',
            'string.date.epoch.parse',
            'string.date.parse',
            'string.ip',
            'string.ip.v4',
            'string.ip.v6',
          ],
          marks: ['known-values'],
        },
        {
          word: [
            'string.alpha',
            'string.alphanumeric',
            'string.base64',
            'string.base64.url',
            'string.email',
            'string.semver',
            'string.url',
            'string.url.parse',
          ],
          marks: ['validated'],
        },
      ],
      unproven: 'its types take seconds to check, and follow the texts of definitions',
    },
  ],
} as const satisfies ApiModel;

/**
 * Ajv 8, read at 8.20: https://ajv.js.org/api.html. That something was checked by a schema of which nothing is known
 * counts as validation, and never as a restriction to known values.
 */
export const ajv = {
  package: ['ajv', 'ajv/dist/2019', 'ajv/dist/2020', 'ajv/dist/jtd'],
  read: 'ajv 8.20.0, https://ajv.js.org/api.html',
  types: [
    { type: 'Ajv', make: ['new default', 'new Ajv'] },
    {
      type: 'Validate',
      on: 'Ajv',
      make: ['call compile', 'call getSchema'],
      unproven: { 'call compile': 'the type checker gives up on its type, which follows the schema' },
    },
  ],
  guards: [
    { on: 'Ajv', call: 'validate', subject: 'arg1', effect: 'true', schema: 'arg0', marks: ['validated'] },
    { on: 'Validate', call: '', subject: 'arg0', effect: 'true', schema: 'made', marks: ['validated'] },
  ],
} as const satisfies ApiModel;

/** validator.js 13, read at https://github.com/validatorjs/validator.js. Every test answers true or false. */
export const validator = {
  package: 'validator',
  read: 'validator 13.15, README.md of the package',
  guards: [
    {
      call: [
        'isIn',
        'isUUID',
        'isInt',
        'isFloat',
        'isDecimal',
        'isNumeric',
        'isBoolean',
        'isHexadecimal',
        'isHexColor',
        'isISO8601',
        'isDate',
        'isIP',
        'isMongoId',
        'isMD5',
        'isISO31661Alpha2',
        'isISO4217',
        'isPort',
        'default.isIn',
        'default.isUUID',
        'default.isInt',
        'default.isFloat',
        'default.isDecimal',
        'default.isNumeric',
        'default.isBoolean',
        'default.isHexadecimal',
        'default.isHexColor',
        'default.isISO8601',
        'default.isDate',
        'default.isIP',
        'default.isMongoId',
        'default.isMD5',
        'default.isISO31661Alpha2',
        'default.isISO4217',
        'default.isPort',
      ],
      subject: 'arg0',
      effect: 'true',
      marks: ['known-values'],
    },
    {
      call: [
        'isAlphanumeric',
        'isAlpha',
        'isSlug',
        'isEmail',
        'isURL',
        'isMobilePhone',
        'isLocale',
        'matches',
        'default.isAlphanumeric',
        'default.isAlpha',
        'default.isSlug',
        'default.isEmail',
        'default.isURL',
        'default.isMobilePhone',
        'default.isLocale',
        'default.matches',
      ],
      subject: 'arg0',
      effect: 'true',
      marks: ['validated'],
    },
    {
      call: ['isLength', 'isByteLength', 'default.isLength', 'default.isByteLength'],
      subject: 'arg0',
      effect: 'true',
      given: 'arg1.max',
      marks: ['validated', 'bounded'],
    },
    {
      call: ['escape', 'default.escape'],
      subject: 'arg0',
      effect: 'result',
      marks: ['html-safe'],
    },
  ],
} as const satisfies ApiModel;
