/** Queues and mailboxes: what others have put there arrives as it came. */
import type { ApiModel } from '../analysis';

const notInstalled = 'not among the packages whose types are at hand';

/** Kafka: https://kafka.js.org/docs/consuming. */
export const kafka = {
  package: 'kafkajs',
  read: 'kafkajs 2.2, https://kafka.js.org/docs/consuming',
  types: [
    { type: 'Kafka', make: ['new Kafka', 'annotation Kafka'], unproven: notInstalled },
    { type: 'Consumer', on: 'Kafka', make: ['call consumer', 'annotation Consumer'], unproven: notInstalled },
    {
      type: 'Payload',
      make: ['annotation EachMessagePayload', 'annotation EachBatchPayload'],
      unproven: notInstalled,
    },
  ],
  sources: [
    { on: 'Payload', member: ['message', 'batch.messages'], kind: 'message', unproven: notInstalled },
  ],
  handlers: [
    {
      on: 'Consumer',
      call: 'run',
      callback: ['arg0.eachMessage', 'arg0.eachBatch'],
      parameters: ['Payload'],
      kind: 'message',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** Jobs in Redis: https://docs.bullmq.io/guide/workers and https://github.com/OptimalBits/bull. */
export const jobs = {
  package: ['bullmq', 'bull', 'bee-queue'],
  read: 'bullmq 5, https://docs.bullmq.io/guide/workers; bull 4 and bee-queue 2, readme of each package',
  types: [
    { type: 'Job', make: 'annotation Job', unproven: notInstalled },
    { type: 'Queue', make: ['new default', 'call default', 'new Queue'], unproven: notInstalled },
  ],
  sources: [{ on: 'Job', member: 'data', kind: 'message', unproven: notInstalled }],
  handlers: [
    { construct: 'Worker', callback: 'arg1', parameters: ['Job'], kind: 'message', unproven: notInstalled },
    {
      on: 'Queue',
      call: 'process',
      callback: ['arg0', 'arg1', 'arg2'],
      parameters: ['Job'],
      kind: 'message',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** Channels of Redis: https://github.com/redis/ioredis#pubsub. */
export const redisChannels = {
  package: 'ioredis',
  read: 'ioredis 5, README.md of the package',
  types: [{ type: 'Redis', make: ['new default', 'new Redis', 'annotation Redis'], unproven: notInstalled }],
  handlers: [
    {
      on: 'Redis',
      call: ['on', 'once'],
      callback: 'arg1',
      parameters: [null, { source: 'message' }],
      when: { at: 'arg0', is: 'message' },
      kind: 'message',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** RabbitMQ: https://amqp-node.github.io/amqplib/channel_api.html. */
export const rabbit = {
  package: ['amqplib', 'amqplib/callback_api'],
  read: 'amqplib 0.10, https://amqp-node.github.io/amqplib/channel_api.html',
  types: [
    {
      type: 'Connection',
      make: ['call connect', 'call default.connect', 'annotation ChannelModel', 'annotation Connection'],
      unproven: notInstalled,
    },
    {
      type: 'Channel',
      on: 'Connection',
      make: ['call createChannel', 'call createConfirmChannel', 'annotation Channel'],
      unproven: notInstalled,
    },
    { type: 'Delivery', make: 'annotation ConsumeMessage', unproven: notInstalled },
  ],
  sources: [{ on: 'Delivery', member: 'content', kind: 'message', unproven: notInstalled }],
  handlers: [
    {
      on: 'Channel',
      call: 'consume',
      callback: 'arg1',
      parameters: ['Delivery'],
      unanswered: {},
      kind: 'message',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** SQS: https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/sqs. */
export const sqs = {
  package: '@aws-sdk/client-sqs',
  read: '@aws-sdk/client-sqs 3, https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/sqs/command/ReceiveMessageCommand',
  types: [
    { type: 'SQS', make: ['new SQSClient', 'new SQS', 'annotation SQSClient'], unproven: notInstalled },
    { type: 'ReceiveMessageCommand', make: 'new ReceiveMessageCommand', unproven: notInstalled },
  ],
  sources: [
    {
      on: 'SQS',
      call: 'send',
      sends: { at: 'arg0', type: 'ReceiveMessageCommand' },
      kind: 'message',
      unproven: notInstalled,
    },
    { on: 'SQS', call: 'receiveMessage', kind: 'message', unproven: notInstalled },
  ],
} as const satisfies ApiModel;

/** Mails: https://nodemailer.com/extras/mailparser and https://imapflow.com. */
export const mails = {
  package: ['mailparser', 'postal-mime', 'imapflow'],
  read: 'mailparser 3.7, https://nodemailer.com/extras/mailparser; postal-mime 2 and imapflow 1, readme of each package',
  types: [{ type: 'Mailbox', make: ['new ImapFlow', 'annotation ImapFlow'], unproven: notInstalled }],
  sources: [
    {
      call: ['simpleParser', 'default.simpleParser', 'default.parse'],
      kind: 'message',
      unproven: notInstalled,
    },
    { on: 'Mailbox', call: ['fetchOne', 'fetchAll'], kind: 'message', unproven: notInstalled },
  ],
} as const satisfies ApiModel;

/** Teams, by the Bot Framework: https://learn.microsoft.com/javascript/api/botbuilder. */
export const botFramework = {
  package: ['botbuilder', 'botbuilder-core', '@microsoft/agents-hosting'],
  read: 'botbuilder 4.23, https://learn.microsoft.com/javascript/api/botbuilder/activityhandler',
  types: [{ type: 'Turn', make: 'annotation TurnContext', unproven: notInstalled }],
  sources: [
    {
      on: 'Turn',
      member: ['activity.text', 'activity.value', 'activity.attachments'],
      kind: 'message',
      unproven: notInstalled,
    },
  ],
  sinks: [
    {
      on: 'Turn',
      call: 'sendActivity',
      at: ['arg0', 'arg0.text'],
      kind: 'response',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;
