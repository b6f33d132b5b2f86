import type { ApiModel } from '../analysis';

/** Validators of Hono: https://hono.dev/docs/guides/validation. What passed is what `c.req.valid` of that part gives. */
export const honoValidators = {
  package: [
    '@hono/zod-validator',
    '@hono/standard-validator',
    '@hono/valibot-validator',
    '@hono/arktype-validator',
    '@hono/typebox-validator',
  ],
  read: '@hono/zod-validator 0.7 and @hono/standard-validator 0.2, https://hono.dev/docs/guides/validation',
  schemas: [
    {
      type: 'Validator',
      builders: [
        {
          call: ['zValidator', 'sValidator', 'vValidator', 'arktypeValidator', 'tbValidator'],
          wraps: 'arg1',
          key: 'arg0',
        },
      ],
      parses: [],
    },
  ],
} as const satisfies ApiModel;

/** Routes of an API description: https://hono.dev/examples/zod-openapi. The description is the first argument of a route. */
export const honoOpenApi = {
  package: '@hono/zod-openapi',
  read: '@hono/zod-openapi 1.1, https://hono.dev/examples/zod-openapi',
  passes: [{ call: 'createRoute', from: 'arg0' }],
} as const satisfies ApiModel;

/**
 * express-validator 7: https://express-validator.github.io/docs/api/validation-chain. A chain before a handler counts
 * as a check, whether or not the handler asks for its result.
 */
export const expressValidator = {
  package: ['express-validator', 'express-validator/check'],
  read: 'express-validator 7.2, https://express-validator.github.io/docs/api/validation-chain',
  schemas: [
    {
      type: 'Chain',
      builders: [
        { call: 'body', member: 'body', key: 'arg0' },
        { call: 'query', member: 'query', key: 'arg0' },
        { call: 'param', member: 'params', key: 'arg0' },
        { call: 'header', member: 'headers', key: 'arg0' },
      ],
      modifiers: [
        {
          call: [
            'isIn',
            'isInt',
            'isFloat',
            'isNumeric',
            'isDecimal',
            'isBoolean',
            'isUUID',
            'isMongoId',
            'isISO8601',
            'isDate',
            'isIP',
            'isHexadecimal',
            'toInt',
            'toFloat',
            'toBoolean',
            'equals',
          ],
          marks: ['known-values'],
        },
        {
          call: ['isAlpha', 'isAlphanumeric', 'isEmail', 'isSlug', 'isURL', 'isMobilePhone', 'matches'],
          marks: ['validated'],
        },
        { call: 'isLength', given: 'arg0.max', marks: ['validated', 'bounded'] },
        { call: 'escape', marks: ['html-safe'] },
      ],
      parses: [],
    },
  ],
} as const satisfies ApiModel;

/** Middleware that takes a schema for each part of a request: celebrate 15, zod-express-middleware 1, express-zod-safe. */
export const requestSchemas = {
  package: ['celebrate', 'zod-express-middleware', 'express-zod-safe'],
  read: 'celebrate 15.0, zod-express-middleware 1.4 and express-zod-safe 1.5: readme of each package',
  schemas: [
    {
      type: 'Middleware',
      builders: [{ call: ['celebrate', 'validateRequest', 'processRequest', 'default'], fields: 'arg0' }],
      parses: [],
    },
  ],
  constants: [
    { member: 'Segments.BODY', is: 'body' },
    { member: 'Segments.QUERY', is: 'query' },
    { member: 'Segments.PARAMS', is: 'params' },
    { member: 'Segments.HEADERS', is: 'headers' },
  ],
} as const satisfies ApiModel;
