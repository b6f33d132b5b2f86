import type { ApiModel } from '../../analysis';

const message = { source: 'message' } as const;

/** discord.py and its forks: events by the names of functions, commands with what was written after them. */
export const discord = {
  package: ['discord', 'discord.ext', 'discord.ext.commands', 'discord.app_commands', 'nextcord', 'disnake'],
  language: 'python',
  read: 'discord.py 2.6, https://discordpy.readthedocs.io/en/stable/api.html',
  types: [
    {
      type: 'Client',
      make: [
        'call Client',
        'call AutoShardedClient',
        'call Bot',
        'call commands.Bot',
        'call AutoShardedBot',
        'annotation Client',
        'annotation Bot',
      ],
    },
    { type: 'Tree', make: ['call CommandTree', 'call app_commands.CommandTree'] },
    { type: 'Tree', on: 'Client', make: 'member tree' },
    { type: 'Event', make: ['annotation Message', 'annotation Interaction', 'annotation Context'] },
  ],
  handlers: [
    {
      on: 'Client',
      decorator: ['event', 'listen'],
      parameters: ['Event', 'Event'],
      unanswered: {},
      kind: 'message',
    },
    {
      on: 'Client',
      method: ['on_message', 'on_message_edit', 'on_interaction'],
      parameters: ['Event', 'Event'],
      unanswered: {},
      kind: 'message',
    },
    {
      on: ['Client', 'Tree'],
      decorator: ['command', 'hybrid_command', 'slash_command', 'context_menu'],
      parameters: ['Event'],
      named: message,
      unanswered: {},
      kind: 'message',
    },
    {
      decorator: [
        'command',
        'hybrid_command',
        'commands.command',
        'commands.hybrid_command',
        'app_commands.command',
      ],
      parameters: ['Event'],
      named: message,
      unanswered: {},
      kind: 'message',
    },
    {
      decorator: ['Cog.listener', 'commands.Cog.listener'],
      parameters: ['Event', 'Event'],
      unanswered: {},
      kind: 'message',
    },
  ],
  protections: [
    { on: 'Tree', call: 'error', protects: 'error-handler' },
    {
      on: 'Client',
      call: ['event', 'listen'],
      named: ['on_error', 'on_command_error', 'on_application_command_error'],
      protects: 'error-handler',
    },
  ],
  sources: [
    {
      on: 'Event',
      member: [
        'content',
        'clean_content',
        'attachments',
        'embeds',
        'message.content',
        'message.clean_content',
        'data',
      ],
      kind: 'message',
    },
    { on: 'Event', member: ['author.name', 'author.display_name', 'user.display_name'], kind: 'message' },
  ],
  sinks: [
    {
      on: 'Event',
      call: [
        'reply',
        'send',
        'channel.send',
        'message.reply',
        'edit',
        'response.send_message',
        'followup.send',
        'edit_original_response',
      ],
      at: ['arg0', 'options.content'],
      kind: 'response',
    },
  ],
} as const satisfies ApiModel;

const spoken = ['text', 'blocks', 'files', 'attachments'] as const;

/** Bolt for Slack: what a function gets is told by the names of its parameters. */
export const slack = {
  package: ['slack_bolt', 'slack_bolt.async_app', 'slack_bolt.app'],
  language: 'python',
  read: 'slack_bolt 1.26, https://docs.slack.dev/tools/bolt-python/concepts/message-listening',
  types: [
    { type: 'App', make: ['call App', 'call AsyncApp', 'annotation App'] },
    { type: 'Given', make: ['annotation Say', 'annotation AsyncSay', 'annotation Respond'] },
    { type: 'Client', extends: 'slack_sdk:Web', on: 'App', make: 'member client' },
  ],
  handlers: [
    {
      on: 'App',
      decorator: ['message', 'event', 'command', 'action', 'view', 'shortcut', 'options'],
      parameters: [],
      named: {
        known: [
          {
            names: ['message', 'event', 'command', 'payload', 'action', 'body', 'view', 'say', 'respond'],
            type: 'Given',
          },
          { names: ['client'], type: 'slack_sdk:Web' },
        ],
      },
      unanswered: {},
      kind: 'message',
    },
  ],
  protections: [{ on: 'App', call: 'error', protects: 'error-handler' }],
  sources: [
    {
      on: 'Given',
      member: [
        ...spoken,
        ...spoken.map((name) => `event.${name}`),
        'value',
        'state.values',
        'view.state.values',
        'actions',
      ],
      kind: 'message',
    },
    { on: 'Given', call: 'get', kind: 'message', named: `^(${spoken.join('|')}|value)$` },
  ],
  sinks: [{ on: 'Given', call: '', at: ['arg0', 'options.text'], kind: 'response' }],
} as const satisfies ApiModel;

/** python-telegram-bot. */
export const telegram = {
  package: ['telegram', 'telegram.ext'],
  language: 'python',
  read: 'python-telegram-bot 22, https://docs.python-telegram-bot.org/en/stable/telegram.update.html',
  types: [
    { type: 'Update', make: 'annotation Update' },
    { type: 'Context', make: ['annotation CallbackContext', 'annotation ContextTypes.DEFAULT_TYPE'] },
    {
      type: 'Builder',
      make: ['call Application.builder', 'call ApplicationBuilder', 'call ext.ApplicationBuilder'],
    },
    // What one handler keeps there the others meet, whoever has written it.
    { type: 'UserData', on: 'Context', make: 'member user_data', single: true },
    { type: 'ChatData', on: 'Context', make: 'member chat_data', single: true },
    { type: 'BotData', on: ['Context', 'Application'], make: 'member bot_data', single: true },
    { type: 'Application', on: 'Builder', make: 'call build' },
    { type: 'Application', make: 'annotation Application' },
  ],
  passes: [
    {
      on: 'Builder',
      call: [
        'token',
        'post_init',
        'post_shutdown',
        'concurrent_updates',
        'persistence',
        'job_queue',
        'rate_limiter',
        'read_timeout',
        'connect_timeout',
        'base_url',
        'defaults',
      ],
      from: 'receiver',
    },
  ],
  protections: [{ on: 'Application', call: 'add_error_handler', protects: 'error-handler' }],
  handlers: [
    {
      call: ['MessageHandler', 'CommandHandler', 'ConversationHandler', 'InlineQueryHandler'],
      callback: ['arg1', 'options.callback'],
      parameters: ['Update', 'Context'],
      unanswered: {},
      kind: 'message',
    },
    {
      call: 'CallbackQueryHandler',
      callback: ['arg0', 'options.callback'],
      parameters: ['Update', 'Context'],
      unanswered: {},
      kind: 'message',
    },
  ],
  sources: [
    {
      on: 'Update',
      member: [
        'message.text',
        'message.caption',
        'effective_message.text',
        'edited_message.text',
        'callback_query.data',
        'inline_query.query',
      ],
      kind: 'message',
    },
    { on: 'Context', member: 'args', kind: 'message' },
  ],
  sinks: [
    {
      on: 'Update',
      call: ['message', 'effective_message', 'callback_query.message'].flatMap((name) => [
        `${name}.reply_text`,
        `${name}.reply_html`,
        `${name}.reply_markdown`,
      ]),
      at: ['arg0', 'options.text'],
      kind: 'response',
    },
    { on: 'Context', call: 'bot.send_message', at: ['arg1', 'options.text'], kind: 'response' },
  ],
} as const satisfies ApiModel;

/** aiogram 3 and pyTelegramBotAPI: a message is an object that answers. */
export const telegramMessages = {
  package: [
    'aiogram',
    'aiogram.types',
    'aiogram.filters',
    'aiogram.fsm.context',
    'aiogram.dispatcher',
    'telebot',
    'telebot.async_telebot',
  ],
  language: 'python',
  read: 'aiogram 3.22, https://docs.aiogram.dev/en/latest/api/types/message.html; pyTelegramBotAPI 4.29',
  types: [
    { type: 'Router', make: ['call Dispatcher', 'call Router', 'call TeleBot', 'call AsyncTeleBot'] },
    { type: 'Message', make: ['annotation Message', 'annotation types.Message', 'annotation CallbackQuery'] },
    { type: 'Command', make: 'annotation CommandObject' },
    { type: 'Bot', make: ['call Bot', 'annotation Bot'] },
    { type: 'FSMContext', make: 'annotation FSMContext' },
    // What one step of a conversation keeps a later one meets.
    { type: 'Kept', on: 'FSMContext', make: ['call get_data', 'call update_data'], single: true },
  ],
  shared: [
    { on: 'FSMContext', call: ['update_data', 'set_data'], does: 'put', in: 'Kept' },
    { on: 'FSMContext', call: 'get_value', does: 'take', in: 'Kept' },
  ],
  handlers: [
    {
      on: 'Router',
      decorator: ['message', 'edited_message', 'callback_query', 'message_handler', 'callback_query_handler'],
      parameters: ['Message'],
      unanswered: {},
      kind: 'message',
    },
  ],
  protections: [
    { on: 'Router', call: ['error', 'errors', 'errors.register'], protects: 'error-handler' },
    { call: ['TeleBot', 'AsyncTeleBot'], given: 'options.exception_handler', protects: 'error-handler' },
  ],
  sources: [
    { on: 'Message', member: ['text', 'caption', 'data'], kind: 'message' },
    { on: 'Command', member: 'args', kind: 'message' },
    { on: 'Bot', call: ['download', 'download_file'], kind: 'message', unbounded: true },
  ],
  sinks: [
    { on: 'Message', call: ['answer', 'reply', 'edit_text'], at: ['arg0', 'options.text'], kind: 'response' },
    { on: 'Router', call: ['reply_to', 'send_message'], at: ['arg1', 'options.text'], kind: 'response' },
  ],
} as const satisfies ApiModel;
