import type { ApiModel } from '../analysis';

const notInstalled = 'not among the packages whose types are at hand';
const message = { source: 'message' } as const;
/** Of any length, as a body is. */
const frame = { source: 'message', unbounded: true } as const;

/** Socket.IO 4: https://socket.io/docs/v4/server-socket-instance. What clients send comes as it is. */
export const socketIo = {
  package: 'socket.io',
  read: 'socket.io 4.8, https://socket.io/docs/v4/server-socket-instance',
  types: [
    { type: 'Server', make: ['new Server', 'call default', 'annotation Server'], unproven: notInstalled },
    { type: 'Namespace', extends: 'Server', on: 'Server', make: 'call of', unproven: notInstalled },
    { type: 'Socket', make: 'annotation Socket', unproven: notInstalled },
  ],
  sources: [
    {
      on: 'Socket',
      member: ['handshake.query', 'handshake.auth', 'handshake.headers', 'handshake.url'],
      kind: 'http',
      unproven: notInstalled,
    },
  ],
  handlers: [
    {
      on: 'Server',
      call: 'on',
      when: { at: 'arg0', is: ['connection', 'connect'] },
      callback: 'arg1',
      parameters: ['Socket'],
      kind: 'callback',
      unproven: notInstalled,
    },
    {
      on: 'Server',
      call: 'use',
      callback: 'arg0',
      parameters: ['Socket', null],
      kind: 'callback',
      unproven: notInstalled,
    },
    {
      on: 'Socket',
      call: ['on', 'once', 'onAny'],
      callback: ['arg0', 'arg1'],
      parameters: [frame],
      rest: true,
      unanswered: {},
      kind: 'message',
      unproven: notInstalled,
    },
  ],
  sinks: [
    {
      on: ['Server', 'Socket'],
      call: ['emit', 'send'],
      at: ['arg0', 'arg1'],
      kind: 'response',
      unproven: notInstalled,
    },
  ],
  passes: [
    {
      on: ['Server', 'Socket'],
      call: ['to', 'in', 'timeout', 'compress'],
      from: 'receiver',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** ws 8: https://github.com/websockets/ws/blob/master/doc/ws.md. */
export const ws = {
  package: 'ws',
  read: 'ws 8.18, doc/ws.md of the package; @types/ws 8.18',
  types: [
    {
      type: 'Server',
      make: [
        'new WebSocketServer',
        'new Server',
        'new default.Server',
        'new default.WebSocketServer',
        'annotation WebSocketServer',
      ],
      unproven: {
        'new Server': 'declared in the namespace of the class alone',
        'new default.Server': 'declared in the namespace of the class alone',
        'new default.WebSocketServer': 'declared in the namespace of the class alone',
      },
    },
    { type: 'Socket', make: ['new default', 'new WebSocket', 'annotation WebSocket'] },
  ],
  handlers: [
    {
      on: 'Server',
      call: 'on',
      when: { at: 'arg0', is: 'connection' },
      callback: 'arg1',
      parameters: ['Socket', 'node:http:IncomingMessage'],
      kind: 'callback',
    },
    {
      on: 'Socket',
      call: ['on', 'once', 'addEventListener'],
      when: { at: 'arg0', is: 'message' },
      callback: 'arg1',
      parameters: [frame, null],
      unanswered: {},
      kind: 'message',
    },
  ],
  protections: [{ construct: 'WebSocketServer', given: 'arg0.maxPayload', protects: 'body-limit' }],
  sinks: [
    { on: 'Socket', call: 'send', at: ['arg0'], kind: 'response' },
    { construct: ['default', 'WebSocket'], at: ['arg0'], kind: 'url' },
  ],
} as const satisfies ApiModel;

/** discord.js 14: https://discord.js.org/docs. Events go by a constant, so that each handler's value may be either. */
export const discord = {
  package: 'discord.js',
  read: 'discord.js 14.28, https://discord.js.org/docs',
  types: [
    {
      type: 'Client',
      make: ['new Client', 'new default.Client', 'annotation Client'],
      unproven: notInstalled,
    },
    {
      type: 'Event',
      make: [
        'annotation Message',
        'annotation ChatInputCommandInteraction',
        'annotation CommandInteraction',
        'annotation ModalSubmitInteraction',
        'annotation Interaction',
      ],
      unproven: notInstalled,
    },
  ],
  sources: [
    {
      on: 'Event',
      member: [
        'content',
        'cleanContent',
        'attachments',
        'author.username',
        'author.displayName',
        'customId',
        'values',
      ],
      kind: 'message',
      unproven: notInstalled,
    },
    {
      on: 'Event',
      call: ['options.getString', 'options.get', 'options.getAttachment', 'fields.getTextInputValue'],
      kind: 'message',
      unproven: notInstalled,
    },
  ],
  handlers: [
    {
      on: 'Client',
      call: ['on', 'once'],
      callback: 'arg1',
      parameters: ['Event', 'Event'],
      unanswered: {},
      kind: 'message',
      unproven: notInstalled,
    },
  ],
  sinks: [
    {
      on: 'Event',
      call: ['reply', 'channel.send', 'followUp', 'editReply', 'update'],
      at: ['arg0', 'arg0.content'],
      kind: 'response',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** Bolt 4 for Slack: https://docs.slack.dev/tools/bolt-js/concepts/message-listening. */
export const slack = {
  package: '@slack/bolt',
  read: '@slack/bolt 4.4, https://docs.slack.dev/tools/bolt-js/concepts/message-listening',
  types: [
    { type: 'App', make: ['new App', 'new default.App', 'annotation App'], unproven: notInstalled },
    {
      type: 'Arguments',
      make: [
        'annotation SlackEventMiddlewareArgs',
        'annotation SlackCommandMiddlewareArgs',
        'annotation SlackActionMiddlewareArgs',
      ],
      unproven: notInstalled,
    },
  ],
  sources: [
    {
      on: 'Arguments',
      member: [
        'message.text',
        'message.blocks',
        'message.files',
        'event.text',
        'command.text',
        'payload.text',
        'payload.value',
        'body.text',
        'body.view.state.values',
        'view.state.values',
        'action.value',
        'context.matches',
      ],
      kind: 'message',
      unproven: notInstalled,
    },
  ],
  handlers: [
    {
      on: 'App',
      call: ['message', 'event', 'command', 'action', 'view', 'shortcut', 'options', 'use'],
      callback: 'args',
      parameters: ['Arguments'],
      unanswered: {},
      kind: 'message',
      unproven: notInstalled,
    },
  ],
  protections: [{ on: 'App', call: 'error', protects: 'error-handler', unproven: notInstalled }],
  sinks: [
    {
      on: 'Arguments',
      call: ['say', 'respond', 'client.chat.postMessage', 'client.chat.update', 'client.chat.postEphemeral'],
      at: ['arg0', 'arg0.text', 'arg0.blocks'],
      kind: 'response',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** Telegram: https://telegraf.js.org and https://grammy.dev. */
export const telegram = {
  package: ['telegraf', 'grammy'],
  read: 'telegraf 4.16 and grammy 1.46, readme of each package',
  types: [
    {
      type: 'Bot',
      make: ['new Telegraf', 'new Bot', 'new Composer', 'annotation Telegraf', 'annotation Bot'],
      unproven: notInstalled,
    },
    { type: 'Context', make: 'annotation Context', unproven: notInstalled },
  ],
  sources: [
    {
      on: 'Context',
      member: [
        'message.text',
        'message.caption',
        'msg.text',
        'text',
        'payload',
        'match',
        'callbackQuery.data',
        'inlineQuery.query',
        'update',
      ],
      kind: 'message',
      unproven: notInstalled,
    },
  ],
  handlers: [
    {
      on: 'Bot',
      call: ['on', 'command', 'hears', 'start', 'help', 'action', 'callbackQuery', 'inlineQuery', 'use'],
      callback: 'args',
      parameters: ['Context', null],
      unanswered: {},
      kind: 'message',
      unproven: notInstalled,
    },
  ],
  protections: [{ on: 'Bot', call: 'catch', protects: 'error-handler', unproven: notInstalled }],
  sinks: [
    {
      on: 'Context',
      call: ['reply', 'replyWithHTML', 'replyWithMarkdown', 'editMessageText', 'sendMessage'],
      at: ['arg0'],
      kind: 'response',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** node-telegram-bot-api 0.66: https://github.com/yagop/node-telegram-bot-api. */
export const telegramApi = {
  package: 'node-telegram-bot-api',
  read: 'node-telegram-bot-api 0.66, README.md of the package',
  types: [{ type: 'Bot', make: ['new default', 'annotation TelegramBot'], unproven: notInstalled }],
  handlers: [
    {
      on: 'Bot',
      call: ['on', 'onText', 'once'],
      callback: 'arg1',
      parameters: [message, message],
      unanswered: {},
      kind: 'message',
      unproven: notInstalled,
    },
  ],
  sinks: [{ on: 'Bot', call: 'sendMessage', at: ['arg1'], kind: 'response', unproven: notInstalled }],
} as const satisfies ApiModel;
