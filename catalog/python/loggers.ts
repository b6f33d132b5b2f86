import type { ApiModel } from '../../analysis';

const levels = ['debug', 'info', 'warning', 'warn', 'error', 'critical', 'exception', 'log'] as const;

/** The entry has the trace of the error that is being handled. */
const failure = { call: 'exception', isGiven: false } as const;

export const logging = {
  package: 'logging',
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/logging.html',
  types: [{ type: 'Logger', make: ['call getLogger', 'call Logger', 'annotation Logger'] }],
  passes: [{ on: 'Logger', call: 'getChild', from: 'receiver' }],
  loggers: [
    { on: 'Logger', call: levels, entry: 'info', failure, form: 'format' },
    { call: levels, entry: 'info', failure, form: 'format' },
  ],
} as const satisfies ApiModel;

export const structlog = {
  package: ['structlog', 'structlog.stdlib'],
  language: 'python',
  read: 'structlog 25, https://www.structlog.org/en/stable/api.html',
  types: [{ type: 'Logger', make: ['call get_logger', 'call getLogger', 'annotation BoundLogger'] }],
  loggers: [
    {
      on: 'Logger',
      call: [...levels, 'ainfo', 'awarning', 'aerror', 'adebug'],
      entry: 'info',
      failure,
      form: 'keywords',
    },
  ],
} as const satisfies ApiModel;

export const loguru = {
  package: 'loguru',
  language: 'python',
  read: 'loguru 0.7, https://loguru.readthedocs.io/en/stable/api/logger.html',
  types: [{ type: 'Logger', make: 'member logger' }],
  loggers: [
    { on: 'Logger', call: [...levels, 'trace', 'success'], entry: 'info', failure, form: 'keywords' },
  ],
} as const satisfies ApiModel;
