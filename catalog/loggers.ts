import type { ApiModel } from '../analysis';

/** Loggers with a method a level, made by a function of the package: `pino()`, `createLogger()`. */
export const pino = {
  package: ['pino', 'pino-http'],
  read: 'pino 10, https://getpino.io',
  types: [
    {
      type: 'Logger',
      make: ['call default', 'call pino', 'call default.pino', 'annotation Logger'],
    },
  ],
  passes: [{ on: 'Logger', call: 'child', from: 'receiver' }],
  loggers: [
    {
      on: 'Logger',
      call: ['info', 'trace', 'debug', 'warn', 'error', 'fatal'],
      entry: 'info',
      failure: { call: 'error', field: 'err' },
      fieldsFirst: true,
    },
  ],
} as const satisfies ApiModel;

export const winston = {
  package: 'winston',
  read: 'winston 3, README.md of the package',
  types: [
    {
      type: 'Logger',
      make: ['call createLogger', 'call default.createLogger', 'call loggers.get', 'annotation Logger'],
    },
  ],
  passes: [{ on: 'Logger', call: 'child', from: 'receiver' }],
  loggers: [
    {
      on: 'Logger',
      call: ['info', 'log', 'error', 'warn', 'http', 'verbose', 'debug', 'silly'],
      entry: 'info',
      failure: { call: 'error' },
    },
    {
      call: [
        'default.info',
        'default.log',
        'default.error',
        'default.warn',
        'default.debug',
        'info',
        'log',
        'error',
        'warn',
        'debug',
      ],
      entry: 'info',
      failure: { call: 'error' },
    },
  ],
} as const satisfies ApiModel;

export const bunyan = {
  package: 'bunyan',
  read: 'bunyan 1.8, README.md of the package',
  types: [
    {
      type: 'Logger',
      make: ['call createLogger', 'call default.createLogger', 'new default'],
    },
  ],
  passes: [{ on: 'Logger', call: 'child', from: 'receiver' }],
  loggers: [
    {
      on: 'Logger',
      call: ['info', 'trace', 'debug', 'warn', 'error', 'fatal'],
      entry: 'info',
      failure: { call: 'error', field: 'err' },
      fieldsFirst: true,
    },
  ],
} as const satisfies ApiModel;

export const log4js = {
  package: 'log4js',
  read: 'log4js 6, README.md of the package',
  types: [
    {
      type: 'Logger',
      make: ['call getLogger', 'call default.getLogger'],
    },
  ],
  loggers: [
    {
      on: 'Logger',
      call: ['info', 'log', 'trace', 'debug', 'warn', 'error', 'fatal', 'mark'],
      entry: 'info',
      failure: { call: 'error' },
    },
  ],
} as const satisfies ApiModel;

/** Loggers that are the default export itself. */
export const plainLoggers = {
  package: ['loglevel', 'consola', 'signale', 'electron-log', 'electron-log/main', 'npmlog', 'fancy-log'],
  read: 'loglevel 1.9, consola 3.4, signale 1.4, electron-log 5.4: README.md of each package',
  types: [
    {
      type: 'Logger',
      make: [
        'member default',
        'member consola',
        'call default.getLogger',
        'call createConsola',
        'new Signale',
        'new default.Signale',
      ],
    },
  ],
  loggers: [
    {
      on: 'Logger',
      call: [
        'info',
        'log',
        'trace',
        'debug',
        'warn',
        'error',
        'fatal',
        'success',
        'start',
        'note',
        'verbose',
        'silly',
      ],
      entry: 'info',
      failure: { call: 'error' },
    },
  ],
} as const satisfies ApiModel;

export const tslog = {
  package: 'tslog',
  read: 'tslog 4, README.md of the package',
  types: [{ type: 'Logger', make: ['new Logger', 'annotation Logger'] }],
  passes: [{ on: 'Logger', call: 'getSubLogger', from: 'receiver' }],
  loggers: [
    {
      on: 'Logger',
      call: ['info', 'silly', 'trace', 'debug', 'warn', 'error', 'fatal'],
      entry: 'info',
      failure: { call: 'error' },
    },
  ],
} as const satisfies ApiModel;

/** `debug('name')` makes a function that writes a line. */
export const debug = {
  package: 'debug',
  read: 'debug 4, README.md of the package',
  types: [{ type: 'Debugger', make: ['call default', 'call debug'] }],
  passes: [{ on: 'Debugger', call: 'extend', from: 'receiver' }],
  loggers: [{ on: 'Debugger', call: '' }],
} as const satisfies ApiModel;

export const nestLogger = {
  package: '@nestjs/common',
  read: '@nestjs/common 11, https://docs.nestjs.com/techniques/logger',
  types: [
    {
      type: 'Logger',
      make: ['new Logger', 'new ConsoleLogger', 'annotation Logger', 'annotation LoggerService'],
    },
  ],
  loggers: [
    {
      on: 'Logger',
      call: ['log', 'error', 'warn', 'debug', 'verbose', 'fatal'],
      entry: 'log',
      failure: { call: 'error' },
    },
    {
      call: ['Logger.log', 'Logger.error', 'Logger.warn', 'Logger.debug', 'Logger.verbose'],
      entry: 'Logger.log',
      failure: { call: 'Logger.error' },
    },
  ],
} as const satisfies ApiModel;

/** Output channels of an editor extension. */
export const vscodeLog = {
  package: 'vscode',
  read: '@types/vscode 1.91',
  types: [
    { type: 'Channel', make: ['call window.createOutputChannel', 'annotation OutputChannel'] },
    { type: 'LogChannel', extends: 'Channel', make: 'annotation LogOutputChannel' },
  ],
  loggers: [
    { on: 'Channel', call: ['appendLine', 'append'], entry: 'appendLine' },
    {
      on: 'LogChannel',
      call: ['info', 'warn', 'error', 'debug', 'trace'],
      entry: 'info',
      failure: { call: 'error' },
    },
  ],
} as const satisfies ApiModel;
