import type { ApiModel } from '../analysis';

const notListed = 'not among the packages that prove rows';

/** WhatsApp in a browser that the program drives: https://github.com/pedroslopez/whatsapp-web.js. */
export const whatsApp = {
  package: 'whatsapp-web.js',
  read: 'whatsapp-web.js 1.34.7, index.d.ts of the package',
  types: [
    { type: 'Client', make: ['new Client', 'new default.Client', 'annotation Client'], unproven: notListed },
    { type: 'Message', on: 'Client', make: 'call getMessageById', unproven: notListed },
    { type: 'Message', on: 'Message', make: 'call getQuotedMessage', unproven: notListed },
    {
      type: 'Chat',
      on: ['Client', 'Message'],
      make: ['call getChat', 'call getChatById'],
      unproven: notListed,
    },
  ],
  sources: [
    { on: 'Message', member: ['body', 'title', 'description'], kind: 'message', unproven: notListed },
    { on: 'Message', call: 'downloadMedia', kind: 'message', unproven: notListed },
    {
      on: 'Chat',
      call: 'fetchMessages',
      kind: 'message',
      apart: ['length', 'id', 'fromMe', 'timestamp', 'type', 'from', 'to'],
      unproven: notListed,
    },
  ],
  handlers: [
    {
      on: 'Client',
      call: ['on', 'once'],
      callback: 'arg1',
      parameters: ['Message'],
      unanswered: {},
      kind: 'message',
      unproven: notListed,
    },
  ],
  sinks: [
    { on: 'Message', call: 'reply', at: ['arg0'], kind: 'response', unproven: notListed },
    { on: 'Chat', call: 'sendMessage', at: ['arg0'], kind: 'response', unproven: notListed },
    { on: 'Client', call: 'sendMessage', at: ['arg1'], kind: 'response', unproven: notListed },
  ],
} as const satisfies ApiModel;

/** WhatsApp by its own protocol: https://github.com/WhiskeySockets/Baileys. */
export const baileys = {
  package: ['@whiskeysockets/baileys', 'baileys', '@adiwajshing/baileys'],
  read: '@whiskeysockets/baileys 6.17.16, the declarations of the package',
  types: [
    {
      type: 'Socket',
      make: ['call default', 'call makeWASocket', 'call default.default', 'annotation WASocket'],
      unproven: notListed,
    },
  ],
  handlers: [
    {
      on: 'Socket',
      call: ['ev.on', 'ev.once'],
      when: { at: 'arg0', is: 'messages.upsert' },
      callback: 'arg1',
      parameters: [{ source: 'message' }],
      unanswered: {},
      kind: 'message',
      unproven: notListed,
    },
  ],
  sinks: [
    {
      on: 'Socket',
      call: 'sendMessage',
      at: ['arg1.text', 'arg1.caption'],
      kind: 'response',
      unproven: notListed,
    },
  ],
} as const satisfies ApiModel;

/** Mails that reach a worker: https://developers.cloudflare.com/email-routing/email-workers/runtime-api. */
export const workerMails = {
  package: ['global', '@cloudflare/workers-types'],
  read: 'https://developers.cloudflare.com/email-routing/email-workers/runtime-api',
  types: [{ type: 'Mail', make: 'annotation ForwardableEmailMessage', unproven: notListed }],
  sources: [{ on: 'Mail', member: ['raw', 'headers', 'from'], kind: 'message', unproven: notListed }],
  handlers: [
    {
      exported: 'default.email',
      parameters: ['Mail', '@cloudflare/workers-types:Bindings', null],
      unanswered: {},
      kind: 'message',
      unproven: 'a default export is found by its shape',
    },
  ],
} as const satisfies ApiModel;
