/** What clients of databases, stores and services take away or send out. */
import type { ApiModel } from '../analysis';

const notListed = 'not among the packages that prove rows';
const elsewhere = 'declared by another package, which is not installed';

/** https://knexjs.org/guide/query-builder.html#del-delete. */
export const knexRemovals = {
  package: 'knex',
  read: 'knex 3.1, https://knexjs.org/guide/query-builder.html#del-delete',
  acts: [{ on: ['knex:Knex', 'knex:Query'], call: ['del', 'delete', 'truncate'], kind: 'deletes' }],
} as const satisfies ApiModel;

/** https://orm.drizzle.team/docs/delete. */
export const drizzleRemovals = {
  package: 'drizzle-orm/node-postgres',
  read: 'drizzle-orm 0.44, https://orm.drizzle.team/docs/delete',
  acts: [{ on: 'drizzle-orm/node-postgres:Database', call: 'delete', kind: 'deletes' }],
} as const satisfies ApiModel;

/** https://kysely.dev/docs/category/delete. */
export const kyselyRemovals = {
  package: 'kysely',
  read: 'kysely 0.28, https://kysely.dev/docs/category/delete',
  acts: [{ on: 'kysely:Database', call: 'deleteFrom', kind: 'deletes' }],
} as const satisfies ApiModel;

/** https://typeorm.io/docs/working-with-entity-manager/repository-api. */
export const typeormRemovals = {
  package: ['typeorm', '@nestjs/typeorm'],
  read: 'typeorm 0.3, https://typeorm.io/docs/working-with-entity-manager/repository-api',
  acts: [
    { on: 'typeorm:Part', call: ['delete', 'remove', 'softDelete', 'softRemove', 'clear'], kind: 'deletes' },
    { on: 'typeorm:Builder', call: ['delete', 'softDelete'], kind: 'deletes' },
  ],
} as const satisfies ApiModel;

/** https://supabase.com/docs/reference/javascript/delete. */
export const supabaseRemovals = {
  package: ['@supabase/supabase-js', '@supabase/ssr'],
  read: '@supabase/supabase-js 2, https://supabase.com/docs/reference/javascript/delete',
  acts: [
    {
      on: '@supabase/supabase-js:Supabase',
      call: ['from().delete', 'storage.from().remove'],
      kind: 'deletes',
      unproven: elsewhere,
    },
  ],
} as const satisfies ApiModel;

/** Requests that ask a server to delete, and those to addresses that post what they are sent into a chat. */
export const requestActs = {
  package: 'global',
  read: 'https://developer.mozilla.org/docs/Web/API/fetch; https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks; https://docs.discord.com/developers/resources/webhook',
  acts: [
    { call: 'fetch', kind: 'deletes', when: { at: 'arg1.method', is: ['DELETE', 'delete'] } },
    {
      call: 'fetch',
      kind: 'sends',
      when: { at: 'arg0', named: '^https://(?:hooks\\.slack\\.com|discord(?:app)?\\.com/api/webhooks)/' },
    },
  ],
} as const satisfies ApiModel;

export const axiosActs = {
  package: 'axios',
  read: 'axios 1.21, https://axios-http.com/docs/api_intro',
  acts: [
    {
      call: ['delete', 'default.delete'],
      kind: 'deletes',
      unproven: { delete: 'a CommonJS module is the client itself' },
    },
    { on: 'axios:Axios', call: 'delete', kind: 'deletes' },
    {
      call: ['post', 'default.post'],
      kind: 'sends',
      when: { at: 'arg0', named: '^https://(?:hooks\\.slack\\.com|discord(?:app)?\\.com/api/webhooks)/' },
      unproven: { post: 'a CommonJS module is the client itself' },
    },
  ],
} as const satisfies ApiModel;

/** Commands of the AWS SDK, which the client of a service sends: https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest. */
export const awsActs = {
  package: [
    '@aws-sdk/client-dynamodb',
    '@aws-sdk/lib-dynamodb',
    '@aws-sdk/client-ses',
    '@aws-sdk/client-sesv2',
    '@aws-sdk/client-sns',
  ],
  read: 'clients of DynamoDB, SES and SNS 3.1162, https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest',
  types: [
    {
      type: 'Service',
      make: [
        ...['new DynamoDBClient', 'new DynamoDB', 'call DynamoDBDocumentClient.from'],
        ...['new SESClient', 'new SES', 'new SESv2Client', 'new SNSClient', 'new SNS'],
      ],
      unproven: notListed,
    },
    {
      type: 'Removal',
      make: [...['new DeleteItemCommand', 'new DeleteCommand', 'new DeleteTableCommand']],
      unproven: notListed,
    },
    {
      type: 'Mailing',
      make: ['new SendEmailCommand', 'new SendRawEmailCommand', 'new PublishCommand'],
      unproven: notListed,
    },
  ],
  acts: [
    {
      on: 'Service',
      call: 'send',
      kind: 'deletes',
      when: { at: 'arg0', type: 'Removal' },
      unproven: notListed,
    },
    {
      on: 'Service',
      call: 'send',
      kind: 'sends',
      when: { at: 'arg0', type: 'Mailing' },
      unproven: notListed,
    },
    {
      on: 'Service',
      call: ['deleteItem', 'deleteTable'],
      kind: 'deletes',
      unproven: notListed,
    },
    { on: 'Service', call: ['sendEmail', 'sendRawEmail', 'publish'], kind: 'sends', unproven: notListed },
  ],
} as const satisfies ApiModel;
