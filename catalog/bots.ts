import type { ApiModel } from '../analysis';

const message = { source: 'message' } as const;
/** Of any length, as a body is. */
const frame = { source: 'message', unbounded: true } as const;

/** Socket.IO 4: https://socket.io/docs/v4/server-socket-instance. What clients send comes as it is. */
export const socketIo = {
  package: 'socket.io',
  read: 'socket.io 4.8, https://socket.io/docs/v4/server-socket-instance',
  types: [
    {
      type: 'Server',
      make: ['new Server', 'call default', 'annotation Server'],
      unproven: { 'call default': 'a CommonJS module, whose declarations have no default export' },
    },
    {
      type: 'Namespace',
      extends: 'Server',
      on: 'Server',
      make: 'call of',
      unproven: { Server: 'a sibling of the server, with fewer members' },
    },
    { type: 'Socket', make: 'annotation Socket' },
  ],
  sources: [
    {
      on: 'Socket',
      member: ['handshake.query', 'handshake.auth', 'handshake.headers', 'handshake.url'],
      kind: 'http',
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
    },
    {
      on: 'Server',
      call: 'use',
      callback: 'arg0',
      parameters: ['Socket', null],
      kind: 'callback',
    },
    {
      on: 'Socket',
      call: ['on', 'once', 'onAny'],
      callback: ['arg0', 'arg1'],
      parameters: [frame],
      rest: true,
      unanswered: {},
      kind: 'message',
    },
  ],
  sinks: [
    {
      on: ['Server', 'Socket'],
      call: ['emit', 'send'],
      at: ['arg0', 'arg1'],
      kind: 'response',
    },
  ],
  passes: [
    {
      on: ['Server', 'Socket'],
      call: ['to', 'in', 'timeout', 'compress'],
      from: 'receiver',
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

/** What a list of messages, and one of them, tells besides their texts. */
const aboutMessages = ['size', 'id', 'createdat', 'createdtimestamp', 'author.id', 'author.bot'] as const;

/** discord.js 14: https://discord.js.org/docs. Events go by a constant, so that each handler's value may be either. */
export const discord = {
  package: 'discord.js',
  read: 'discord.js 14.28, https://discord.js.org/docs',
  types: [
    {
      type: 'Client',
      make: ['new Client', 'new default.Client', 'annotation Client'],
      unproven: { 'new default.Client': 'a CommonJS module, whose declarations have no default export' },
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
    },
    { type: 'Channel', make: ['annotation TextChannel', 'annotation ThreadChannel'] },
  ],
  globals: [
    {
      construct: ['Collection', 'default.Collection'],
      as: 'Map',
      unproven: { 'default.Collection': 'a CommonJS module, whose declarations have no default export' },
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
        'targetMessage.content',
      ],
      kind: 'message',
    },
    // What others have written in a channel before.
    {
      on: 'Event',
      call: ['channel.messages.fetch', 'fetchReference'],
      kind: 'message',
      apart: aboutMessages,
    },
    { on: 'Channel', call: 'messages.fetch', kind: 'message', apart: aboutMessages },
    {
      on: 'Event',
      call: ['options.getString', 'options.get', 'options.getAttachment', 'fields.getTextInputValue'],
      kind: 'message',
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
    },
  ],
  sinks: [
    {
      on: 'Event',
      call: ['reply', 'channel.send', 'followUp', 'editReply', 'update'],
      at: ['arg0', 'arg0.content'],
      kind: 'response',
    },
  ],
} as const satisfies ApiModel;

/** Bolt 4 for Slack: https://docs.slack.dev/tools/bolt-js/concepts/message-listening. */
export const slack = {
  package: '@slack/bolt',
  read: '@slack/bolt 4.4, https://docs.slack.dev/tools/bolt-js/concepts/message-listening',
  types: [
    {
      type: 'App',
      make: ['new App', 'new default.App', 'annotation App'],
      unproven: { 'new default.App': 'a CommonJS module, whose declarations have no default export' },
    },
    {
      type: 'Arguments',
      make: [
        'annotation SlackEventMiddlewareArgs',
        'annotation SlackCommandMiddlewareArgs',
        'annotation SlackActionMiddlewareArgs',
        'annotation AllMiddlewareArgs',
      ],
    },
    { type: 'Client', extends: '@slack/web-api:Web', on: 'Arguments', make: 'member client' },
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
        'shortcut.message.text',
        'payload.message.text',
        'body.message.text',
        'options.value',
        'inputs',
      ],
      kind: 'message',
      unproven: {
        'message.text': 'only in the arguments of some listeners',
        'message.blocks': 'only in the arguments of some listeners',
        'message.files': 'only in the arguments of some listeners',
        'view.state.values': 'only in the arguments of some listeners',
        'context.matches': 'only in the arguments of some listeners',
        'shortcut.message.text': 'only in the arguments of some listeners',
        'options.value': 'only in the arguments of some listeners',
      },
    },
  ],
  handlers: [
    {
      on: 'App',
      call: ['message', 'event', 'command', 'action', 'view', 'shortcut', 'options', 'function', 'use'],
      callback: 'args',
      parameters: ['Arguments'],
      unanswered: {},
      kind: 'message',
    },
  ],
  protections: [{ on: 'App', call: 'error', protects: 'error-handler' }],
  sinks: [
    {
      on: 'Arguments',
      call: ['say', 'respond'],
      at: ['arg0', 'arg0.text', 'arg0.blocks'],
      kind: 'response',
    },
    {
      on: 'Client',
      call: ['chat.postMessage', 'chat.update', 'chat.postEphemeral'],
      at: ['arg0', 'arg0.text', 'arg0.blocks'],
      kind: 'response',
    },
  ],
} as const satisfies ApiModel;

const ofPlugin = 'a program adds it to the type of its context, with a plugin';

/** Telegram: https://telegraf.js.org and https://grammy.dev. */
export const telegram = {
  package: ['telegraf', 'grammy'],
  read: 'telegraf 4.16 and grammy 1.46, readme of each package',
  types: [
    {
      type: 'Bot',
      make: ['new Telegraf', 'new Bot', 'new Composer', 'annotation Telegraf', 'annotation Bot'],
    },
    { type: 'Context', make: 'annotation Context' },
    // What one handler keeps there the others meet.
    { type: 'ChatSession', on: 'Context', make: 'member session', single: true, unproven: ofPlugin },
    { type: 'SceneSession', on: 'Context', make: 'member scene.session', single: true, unproven: ofPlugin },
    {
      type: 'SceneState',
      on: 'Context',
      make: ['member scene.state', 'member wizard.state'],
      single: true,
      unproven: ofPlugin,
    },
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
      unproven: { payload: 'only in the context of commands' },
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
    },
  ],
  protections: [{ on: 'Bot', call: 'catch', protects: 'error-handler' }],
  sinks: [
    {
      on: 'Context',
      call: ['reply', 'replyWithHTML', 'replyWithMarkdown', 'editMessageText', 'sendMessage'],
      at: ['arg0'],
      kind: 'response',
    },
  ],
} as const satisfies ApiModel;

/** Conversations of Telegraf in steps: https://telegraf.js.org/modules/Scenes.html. */
export const telegrafScenes = {
  package: 'telegraf',
  read: 'telegraf 4.16, https://telegraf.js.org/modules/Scenes.html',
  types: [
    {
      type: 'Scene',
      extends: 'telegraf:Bot',
      make: ['new Scenes.BaseScene', 'new Scenes.WizardScene'],
      unproven: { 'telegraf:Bot': 'what both extend has no name outside of the package' },
    },
  ],
  handlers: [
    {
      construct: 'Scenes.WizardScene',
      callback: 'args',
      parameters: ['telegraf:Context', null],
      unanswered: {},
      kind: 'message',
    },
  ],
} as const satisfies ApiModel;

/** node-telegram-bot-api 0.66: https://github.com/yagop/node-telegram-bot-api. */
export const telegramApi = {
  package: 'node-telegram-bot-api',
  read: 'node-telegram-bot-api 0.66, README.md of the package',
  types: [
    {
      type: 'Bot',
      make: ['new default', 'annotation TelegramBot'],
      unproven: { 'annotation TelegramBot': 'the name of the default export, which has no name' },
    },
  ],
  handlers: [
    {
      on: 'Bot',
      call: ['on', 'onText', 'once'],
      callback: 'arg1',
      parameters: [message, message],
      unanswered: {},
      kind: 'message',
    },
  ],
  sinks: [{ on: 'Bot', call: 'sendMessage', at: ['arg1'], kind: 'response' }],
} as const satisfies ApiModel;
