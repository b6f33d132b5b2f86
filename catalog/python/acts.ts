/** What calls do beyond computing, where that matters when a model decides about them. */
import type { ApiModel } from '../../analysis';

/** Files whose path a model has a say in. */
export const fileActs = {
  package: ['os', 'shutil'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/os.html and shutil.html',
  acts: [
    {
      call: ['remove', 'unlink', 'rmdir', 'removedirs', 'rmtree'],
      kind: 'deletes',
      chosen: ['arg0', 'options.path'],
    },
  ],
} as const satisfies ApiModel;

export const pathActs = {
  package: 'pathlib',
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/pathlib.html',
  acts: [
    { on: 'pathlib:Path', call: ['unlink', 'rmdir'], kind: 'deletes', chosen: 'receiver' },
    { on: 'pathlib:Path', call: ['write_text', 'write_bytes'], kind: 'writes', chosen: 'receiver' },
    { on: 'pathlib:Path', call: ['read_text', 'read_bytes'], kind: 'reads-private', chosen: 'receiver' },
  ],
} as const satisfies ApiModel;

export const openActs = {
  package: 'global',
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/functions.html',
  acts: [
    {
      call: 'open',
      kind: 'writes',
      chosen: ['arg0', 'options.file'],
      when: { at: 'arg1', is: ['w', 'wb', 'wt', 'w+', 'x', 'xb'] },
    },
    {
      call: 'open',
      kind: 'reads-private',
      chosen: ['arg0', 'options.file'],
      when: { at: 'arg1', is: ['r', 'rb', 'rt'] },
    },
    {
      call: 'input',
      kind: 'asks',
    },
  ],
} as const satisfies ApiModel;

/** Mails and messages. */
export const mailActs = {
  package: ['smtplib', 'sendgrid', 'twilio.rest', 'resend', 'aiosmtplib'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/smtplib.html; sendgrid 6.12, twilio 9.8, resend 2.13, aiosmtplib 4.0',
  types: [
    {
      type: 'Sender',
      make: ['call SMTP', 'call SMTP_SSL', 'call SendGridAPIClient', 'call Client'],
    },
  ],
  acts: [
    { on: 'Sender', call: ['sendmail', 'send_message', 'send', 'messages.create'], kind: 'sends' },
    { call: ['Emails.send', 'send'], kind: 'sends' },
  ],
} as const satisfies ApiModel;

/** Mails of a person, who did not write them. */
export const mailboxActs = {
  package: ['imaplib', 'imap_tools'],
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/imaplib.html; imap-tools 1.11',
  types: [
    {
      type: 'Mailbox',
      make: ['call IMAP4', 'call IMAP4_SSL', 'call MailBox', 'call MailBox().login'],
    },
  ],
  sources: [{ on: 'Mailbox', call: ['fetch', 'uid'], kind: 'message', others: true }],
  acts: [
    { on: 'Mailbox', call: ['fetch', 'uid'], kind: 'reads-private' },
    { on: 'Mailbox', call: ['delete', 'expunge'], kind: 'deletes' },
  ],
} as const satisfies ApiModel;

export const slackActs = {
  package: ['slack_sdk', 'slack_sdk.web', 'slack_sdk.web.async_client'],
  language: 'python',
  read: 'slack-sdk 3.36, https://docs.slack.dev/tools/python-slack-sdk/web',
  types: [
    { type: 'Web', make: ['call WebClient', 'call AsyncWebClient', 'annotation WebClient'] },
    { type: 'Thread', on: 'Web', make: ['call conversations_history', 'call conversations_replies'] },
  ],
  acts: [{ on: 'Web', call: ['chat_postMessage', 'files_upload_v2'], kind: 'sends' }],
  sources: [
    { on: 'Thread', member: 'messages', kind: 'message', others: true },
    { on: 'Thread', call: 'get', kind: 'message', named: '^messages$', others: true },
  ],
  sinks: [
    {
      on: 'Web',
      call: ['chat_postMessage', 'chat_postEphemeral', 'chat_update'],
      at: ['options.text'],
      kind: 'response',
    },
  ],
} as const satisfies ApiModel;

/** Money: https://docs.stripe.com/api. */
export const stripeActs = {
  package: 'stripe',
  language: 'python',
  read: 'stripe 13.0, https://github.com/stripe/stripe-python',
  acts: [
    {
      call: [
        ...['Charge.create', 'PaymentIntent.create', 'PaymentIntent.confirm', 'Refund.create'],
        ...['Transfer.create', 'Payout.create', 'Subscription.create', 'Invoice.pay'],
      ],
      kind: 'pays',
    },
  ],
} as const satisfies ApiModel;

/** What everybody reads. */
export const socialActs = {
  package: 'tweepy',
  language: 'python',
  read: 'tweepy 4.16, https://docs.tweepy.org/en/stable/client.html',
  types: [{ type: 'Account', make: ['call Client', 'call API'] }],
  acts: [{ on: 'Account', call: ['create_tweet', 'update_status'], kind: 'publishes' }],
} as const satisfies ApiModel;

/** A graph that stops until a person has answered. */
export const questions = {
  package: ['langgraph.types', 'langgraph'],
  language: 'python',
  read: 'langgraph 1.2.12, langgraph/types.py',
  acts: [{ call: ['interrupt', 'types.interrupt'], kind: 'asks' }],
} as const satisfies ApiModel;

/** A server that asks the person who uses it. */
export const elicitations = {
  package: ['fastmcp', 'fastmcp.server', 'fastmcp.server.context', 'fastmcp.dependencies'],
  language: 'python',
  read: 'fastmcp 4.0.10, https://gofastmcp.com/servers/elicitation',
  acts: [{ on: ['fastmcp:Context', 'mcp.server.fastmcp:Context'], call: 'elicit', kind: 'asks' }],
} as const satisfies ApiModel;

/** Questions in a terminal. */
export const terminalQuestions = {
  package: [
    'click',
    'typer',
    'rich_click',
    'asyncclick',
    'questionary',
    'inquirer',
    'prompt_toolkit',
    'rich.prompt',
  ],
  language: 'python',
  read: 'Click 8.3, Typer 0.20, questionary 2.1, inquirer 3.4, prompt-toolkit 3.0 and rich 14.2: documentation of each package',
  acts: [
    {
      call: ['confirm', 'prompt', 'select', 'shortcuts.confirm', 'Confirm.ask', 'Prompt.ask'],
      kind: 'asks',
    },
  ],
} as const satisfies ApiModel;
