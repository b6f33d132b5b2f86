/** Limits of requests that frameworks are given as modules, plugins and decorators. */
import type { ApiModel } from '../analysis';

/** https://docs.nestjs.com/security/rate-limiting. */
export const nestThrottler = {
  package: ['@nestjs/throttler', 'nestjs-throttler'],
  read: '@nestjs/throttler 6, https://docs.nestjs.com/security/rate-limiting',
  protections: [
    {
      call: ['ThrottlerModule.forRoot', 'ThrottlerModule.forRootAsync', 'Throttle'],
      protects: 'rate-limit',
    },
  ],
} as const satisfies ApiModel;

/** A plugin that is registered with its options, or options of a route: https://github.com/fastify/fastify-rate-limit. */
export const fastifyRateLimit = {
  package: '@fastify/rate-limit',
  read: '@fastify/rate-limit 10, README.md of the package',
  protections: [
    {
      on: 'fastify:App',
      call: 'register',
      given: 'arg1.timeWindow',
      protects: 'rate-limit',
      unproven: { 'arg1.timeWindow': 'the type follows the plugin' },
    },
    {
      on: 'fastify:App',
      call: 'register',
      given: 'arg1.max',
      protects: 'rate-limit',
      unproven: { 'arg1.max': 'the type follows the plugin' },
    },
    {
      on: 'fastify:App',
      call: ['get', 'post', 'put', 'patch', 'delete', 'all', 'route'],
      given: 'arg1.config.rateLimit',
      protects: 'rate-limit',
      unproven: { 'arg1.config.rateLimit': 'a plugin adds the member' },
    },
  ],
} as const satisfies ApiModel;
