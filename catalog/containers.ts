import type { ApiModel } from '../analysis';

/** Awilix 13: https://github.com/jeffijoe/awilix. Makers are given the cradle, or what their parameters name. */
export const awilix = {
  package: 'awilix',
  read: 'awilix 13.0, https://github.com/jeffijoe/awilix',
  types: [
    { type: 'Container', make: ['call createContainer', 'annotation AwilixContainer'] },
    { type: 'Container', on: 'Container', make: 'call createScope' },
    { type: 'Cradle', on: 'Container', make: 'member cradle' },
    { type: 'Maker', make: ['call asClass', 'call asFunction'], maker: true },
  ],
  containers: [
    { on: 'Container', call: 'register', does: 'register', cradle: 'Cradle' },
    { on: 'Container', call: 'resolve', does: 'resolve', cradle: 'Cradle' },
    { on: 'Container', call: 'build', does: 'build', cradle: 'Cradle' },
  ],
  passes: [
    { call: 'asValue', from: 'arg0' },
    {
      on: 'Maker',
      call: [
        ...['singleton', 'scoped', 'transient', 'proxy', 'classic'],
        ...['inject', 'disposer', 'setLifetime', 'setInjectionMode'],
      ],
      from: 'receiver',
    },
  ],
} as const satisfies ApiModel;
