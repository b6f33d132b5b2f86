/** What calls do beyond computing, where that matters when a model decides about them. */
import type { ApiModel } from '../analysis';

const generated = 'the client is generated from the schema of a project';

const everyApi =
  'all APIs in one package, whose declarations are too many to read; the packages of one API have it';

const promised = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [name, `promises.${name}`]);

/** Files whose path a model has a say in. */
export const fileActs = {
  package: ['node:fs', 'fs', 'node:fs/promises', 'fs/promises', 'graceful-fs', 'fs-extra'],
  read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/fs.html; fs-extra 11.3',
  acts: [
    {
      call: [...promised(['rm', 'unlink', 'rmdir']), 'rmSync', 'unlinkSync', 'rmdirSync', 'remove'],
      kind: 'deletes',
      chosen: 'arg0',
    },
    {
      call: [...promised(['writeFile']), 'writeFileSync', 'outputFile', 'writeJson'],
      kind: 'writes',
      chosen: 'arg0',
    },
    {
      call: [...promised(['readFile', 'readdir']), 'readFileSync', 'createReadStream'],
      kind: 'reads-private',
      chosen: 'arg0',
    },
  ],
} as const satisfies ApiModel;

/** Rows of the program's own database: https://www.prisma.io/docs/orm/reference/prisma-client-reference. */
export const prismaActs = {
  package: ['@prisma/client', '@prisma/client/edge', '.prisma/client'],
  read: 'Prisma 6, https://www.prisma.io/docs/orm/reference/prisma-client-reference',
  acts: [
    {
      on: '@prisma/client:Prisma',
      call: ['*.delete', '*.deleteMany'],
      kind: 'deletes',
      unproven: generated,
    },
    {
      on: '@prisma/client:Prisma',
      call: ['*.update', '*.updateMany', '*.upsert'],
      kind: 'writes',
      unproven: generated,
    },
    {
      on: '@prisma/client:Prisma',
      call: ['*.findMany', '*.findFirst', '*.findUnique', '*.findFirstOrThrow', '*.findUniqueOrThrow'],
      kind: 'reads-private',
      unproven: generated,
    },
  ],
} as const satisfies ApiModel;

/** Mails and messages: nodemailer, Resend, SendGrid, Twilio. */
export const mailActs = {
  package: ['nodemailer', 'resend', '@sendgrid/mail', 'twilio'],
  read: 'nodemailer 7.0, resend 6.1, @sendgrid/mail 8.1, twilio 5.10: readme of each package',
  types: [
    {
      type: 'Sender',
      make: [
        'call createTransport',
        'call default.createTransport',
        'new Resend',
        'call default',
        'new Twilio',
      ],
    },
  ],
  acts: [
    {
      on: 'Sender',
      call: ['sendMail', 'emails.send', 'batch.send', 'messages.create', 'calls.create'],
      kind: 'sends',
    },
    { call: ['default.send', 'send', 'sendMultiple'], kind: 'sends' },
  ],
} as const satisfies ApiModel;

/** Messages to a channel. */
export const slackActs = {
  package: '@slack/web-api',
  read: '@slack/web-api 7.10, README.md of the package',
  types: [{ type: 'Web', make: ['new WebClient', 'annotation WebClient'] }],
  sources: [
    {
      on: 'Web',
      call: ['conversations.history', 'conversations.replies', 'search.messages'],
      kind: 'fetched',
      apart: ['ok', 'has_more', 'response_metadata.next_cursor'],
    },
  ],
  acts: [
    { on: 'Web', call: ['chat.postMessage', 'files.uploadV2'], kind: 'sends' },
    {
      on: 'Web',
      call: ['conversations.history', 'conversations.replies', 'search.messages'],
      kind: 'reads-private',
    },
  ],
} as const satisfies ApiModel;

/** Mails, files and calendars of a person: https://github.com/googleapis/google-api-nodejs-client. */
export const googleApiActs = {
  package: ['googleapis', '@googleapis/gmail', '@googleapis/drive'],
  read: 'googleapis 164, @googleapis/gmail 22.0 and @googleapis/drive 26.0, README.md of each package',
  types: [
    {
      type: 'Mail',
      make: ['call google.gmail', 'call gmail'],
      unproven: { 'call google.gmail': everyApi },
    },
    {
      type: 'Files',
      make: ['call google.drive', 'call drive'],
      unproven: { 'call google.drive': everyApi },
    },
  ],
  acts: [
    {
      on: 'Mail',
      call: ['users.messages.get', 'users.messages.list', 'users.threads.get'],
      kind: 'reads-private',
    },
    {
      on: 'Mail',
      call: ['users.messages.get', 'users.threads.get'],
      kind: 'fetches',
    },
    {
      on: 'Mail',
      call: ['users.messages.send', 'users.drafts.send'],
      kind: 'sends',
    },
    {
      on: 'Mail',
      call: ['users.messages.delete', 'users.messages.trash'],
      kind: 'deletes',
    },
    {
      on: 'Files',
      call: ['files.get', 'files.list', 'files.export'],
      kind: 'reads-private',
    },
    { on: 'Files', call: 'files.delete', kind: 'deletes' },
  ],
} as const satisfies ApiModel;

/** Issues and code of a repository, which may be private: https://octokit.github.io/rest.js. */
export const octokitActs = {
  package: ['@octokit/rest', 'octokit'],
  read: '@octokit/rest 22.0 and octokit 5.0, https://octokit.github.io/rest.js/v22',
  types: [{ type: 'Octokit', make: ['new Octokit', 'annotation Octokit'] }],
  acts: [
    { on: 'Octokit', call: 'rest.repos.getContent', kind: 'reads-private' },
    {
      on: 'Octokit',
      call: ['issues.create', 'issues.createComment', 'pulls.create'].flatMap((name) => [
        name,
        `rest.${name}`,
      ]),
      kind: 'publishes',
    },
    {
      on: 'Octokit',
      call: ['rest.repos.delete', 'rest.repos.deleteFile', 'rest.git.deleteRef'],
      kind: 'deletes',
    },
    {
      on: 'Octokit',
      call: ['rest.pulls.merge', 'rest.repos.createOrUpdateFileContents'],
      kind: 'writes',
    },
  ],
} as const satisfies ApiModel;

/** Money: https://docs.stripe.com/api. */
export const stripeActs = {
  package: 'stripe',
  read: 'stripe 19.1, README.md of the package',
  types: [{ type: 'Stripe', make: ['new default', 'new Stripe', 'annotation Stripe'] }],
  acts: [
    {
      on: 'Stripe',
      call: [
        ...['charges.create', 'paymentIntents.create', 'paymentIntents.confirm', 'refunds.create'],
        ...['transfers.create', 'payouts.create', 'subscriptions.create', 'invoices.pay'],
      ],
      kind: 'pays',
    },
    {
      on: 'Stripe',
      call: ['subscriptions.cancel', 'customers.del'],
      kind: 'deletes',
    },
  ],
} as const satisfies ApiModel;

/** What everybody reads. */
export const socialActs = {
  package: ['twitter-api-v2', '@atproto/api'],
  read: 'twitter-api-v2 1.27 and @atproto/api 0.17, README.md of each package',
  types: [
    {
      type: 'Account',
      make: ['new TwitterApi', 'new default', 'new BskyAgent', 'new AtpAgent'],
    },
  ],
  acts: [
    {
      on: 'Account',
      call: ['v2.tweet', 'v2.reply', 'readWrite.v2.tweet', 'post'],
      kind: 'publishes',
    },
  ],
} as const satisfies ApiModel;

/** A graph that stops until a person has answered, and a server that asks the person who uses it. */
export const questions = {
  package: '@langchain/langgraph',
  read: '@langchain/langgraph 1.4.14, declarations of the package',
  acts: [{ call: 'interrupt', kind: 'asks' }],
} as const satisfies ApiModel;

/** Questions in a terminal. */
export const terminalQuestions = {
  package: ['@inquirer/prompts', '@clack/prompts', '@inquirer/confirm', 'prompts', 'inquirer'],
  read: '@inquirer/prompts 7.8, @clack/prompts 0.11, prompts 2.4 and inquirer 12.9, README.md of each package',
  acts: [
    {
      call: ['confirm', 'select', 'default', 'default.prompt', 'prompt'],
      kind: 'asks',
      unproven: { prompt: 'of the arguments that are awaited before they are read' },
    },
  ],
} as const satisfies ApiModel;

/** Questions in a terminal, line by line. */
export const lineQuestions = {
  package: ['node:readline', 'readline', 'node:readline/promises', 'readline/promises'],
  read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/readline.html',
  acts: [{ on: 'node:readline:Interface', call: 'question', kind: 'asks' }],
} as const satisfies ApiModel;

/** Questions in a window. */
export const windowQuestions = {
  package: 'global',
  read: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#simple-dialogs',
  acts: [{ call: ['confirm', 'window.confirm', 'prompt', 'window.prompt'], kind: 'asks' }],
} as const satisfies ApiModel;

export const desktopQuestions = {
  package: ['electron', 'electron/main'],
  read: 'electron 38, https://www.electronjs.org/docs/latest/api/dialog',
  acts: [{ call: ['dialog.showMessageBox', 'dialog.showMessageBoxSync'], kind: 'asks' }],
} as const satisfies ApiModel;
