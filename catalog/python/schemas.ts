import type { ApiModel } from '../../analysis';

const below = (namespace: string, names: readonly string[]): readonly string[] => [
  ...names,
  ...names.map((name) => `${namespace}.${name}`),
];

/** marshmallow: a schema is a class of fields, and `load` gives what it let through or throws. */
export const marshmallow = {
  package: ['marshmallow', 'marshmallow.fields', 'marshmallow.validate', 'flask_marshmallow'],
  language: 'python',
  read: 'marshmallow 4.1, https://marshmallow.readthedocs.io/en/latest/api_reference.html',
  schemas: [
    {
      type: 'Schema',
      builders: [
        { call: below('validate', ['Length']), given: 'options.max', marks: ['bounded', 'validated'] },
        { call: below('validate', ['Length']), given: 'options.equal', marks: ['bounded', 'validated'] },
        { call: below('validate', ['Regexp']), marks: ['validated'] },
        { call: below('validate', ['OneOf', 'Equal', 'ContainsOnly']), marks: ['known-values'] },
        { call: below('fields', ['Str', 'String', 'Email', 'Url', 'URL']), wraps: 'options.validate' },
        {
          call: below('fields', [
            'Int',
            'Integer',
            'Float',
            'Decimal',
            'Bool',
            'Boolean',
            'UUID',
            'Date',
            'DateTime',
            'Time',
            'Enum',
          ]),
          marks: ['known-values'],
        },
        { call: below('fields', ['List']), element: 'arg0' },
        { call: below('fields', ['Nested']), wraps: 'arg0' },
      ],
      parses: [{ call: ['load', 'loads'], subject: 'arg0', value: 'result' }],
      models: [{ extend: 'Schema' }],
    },
  ],
} as const satisfies ApiModel;

/** jsonschema and fastjsonschema: what does not fit throws. */
export const jsonSchema = {
  package: ['jsonschema', 'jsonschema.validators'],
  language: 'python',
  read: 'jsonschema 4.25, https://python-jsonschema.readthedocs.io/en/stable/validate/',
  schemas: [
    {
      type: 'Validator',
      builders: [],
      parses: [
        { call: 'validate', schema: 'arg1', subject: 'arg0', value: 'arg0' },
        {
          call: 'validate',
          schema: 'options.schema',
          subject: 'options.instance',
          value: 'options.instance',
        },
        { call: 'validate', schema: 'options.schema', subject: 'arg0', value: 'arg0' },
      ],
    },
  ],
} as const satisfies ApiModel;
