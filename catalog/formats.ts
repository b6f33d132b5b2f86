import type { ApiModel } from '../analysis';

/** Formats in which data brings functions along, which reading it may run. */
export const functionFormats = {
  package: ['node-serialize', 'serialize-to-js', 'funcster', 'cryo'],
  read: 'node-serialize 0.0.4, serialize-to-js 3.1, funcster 0.0.3, cryo 0.0.6: README.md of each package',
  sinks: [
    {
      call: [
        ...['unserialize', 'deserialize', 'deepDeserialize', 'parse'],
        ...['default.unserialize', 'default.deserialize', 'default.deepDeserialize', 'default.parse'],
      ],
      at: ['arg0'],
      kind: 'deserialization',
      unproven: {
        unserialize: 'the library has no declarations',
        arg0: 'the library has no declarations',
        deserialize: 'the library has no declarations',
        deepDeserialize: 'the library has no declarations',
        parse: 'the library has no declarations',
        'default.unserialize': 'the library has no declarations',
        'default.deserialize': 'the library has no declarations',
        'default.deepDeserialize': 'the library has no declarations',
        'default.parse': 'the library has no declarations',
      },
    },
  ],
} as const satisfies ApiModel;

const unsafe = 'makes functions';

/** js-yaml 3 and 4: https://github.com/nodeca/js-yaml. The schema that makes functions is one of version 3. */
export const jsYaml = {
  package: 'js-yaml',
  read: 'js-yaml 3.14 and 4.1, README.md of the package',
  sinks: [
    {
      call: ['load', 'default.load'],
      at: ['arg0'],
      when: { at: 'arg1.schema', is: unsafe },
      kind: 'deserialization',
      instead: 'safeLoad',
    },
  ],
  constants: [
    {
      member: ['DEFAULT_FULL_SCHEMA', 'default.DEFAULT_FULL_SCHEMA'],
      is: unsafe,
      unproven: { DEFAULT_FULL_SCHEMA: 'only in major 3', 'default.DEFAULT_FULL_SCHEMA': 'only in major 3' },
    },
  ],
} as const satisfies ApiModel;
