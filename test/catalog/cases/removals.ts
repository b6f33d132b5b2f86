/** What takes something away or sends it out: seen as what a tool does. */
import type { Case } from './case';
import { python } from './pythonModels';

const ai = `import { generateText, tool } from 'ai';\n`;

const tool = (imports: string, code: string): string =>
  `${ai}${imports}\nawait generateText({ tools: { act: tool({ execute: async ({ at }) => { ${code}; } }) } });`;

const does = (what: string, imports: string, code: string, by: string): Case => ({
  name: `what a tool does: ${what} by ${by}, ${code}`,
  code: tool(imports, code),
  facts: [`tool act ${what} by ${by}`],
});

const doesNot = (what: string, imports: string, code: string, by: string): Case => ({
  name: `what a tool does not: ${what} by ${by}, ${code}`,
  code: tool(imports, code),
  facts: [],
  none: [`tool act ${what} by ${by}`],
});

const doesInPython = (what: string, imports: string, code: string, by: string): Case =>
  python(
    `what a tool does: ${what} by ${by}, ${code}`,
    `from agents import function_tool\n${imports}\n@function_tool\ndef act(at: str) -> str:\n    ${code}`,
    `tool act ${what} by ${by}`,
  );

const drizzle = `import { drizzle } from 'drizzle-orm/node-postgres';\nconst db = drizzle('postgres://');`;
const kysely = `import { Kysely } from 'kysely';\nconst db = new Kysely({});`;
const knex = `import knex from 'knex';\nconst db = knex({});`;
const typeorm = `import { DataSource } from 'typeorm';\nconst source = new DataSource({});`;
const supabase = `import { createClient } from '@supabase/supabase-js';\nconst base = createClient('https://a.supabase.co', key);`;
const axios = `import axios from 'axios';`;
const s3 = `import { S3Client, DeleteObjectCommand, GetObjectCommand } from '@aws-sdk/client-s3';\nconst s3 = new S3Client({});`;
const ses = `import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';\nconst ses = new SESClient({});`;
const octokit = `import { Octokit } from '@octokit/rest';\nconst octokit = new Octokit();`;

export const removalCases: readonly Case[] = [
  does('deletes', drizzle, 'await db.delete(notes).where(eq(notes.id, at))', 'db.delete'),
  doesNot('deletes', drizzle, 'await db.select().from(notes)', 'db.select'),
  does('deletes', kysely, `await db.deleteFrom('notes').execute()`, 'db.deleteFrom'),
  does('deletes', knex, `await db('notes').where({ id: at }).del()`, 'db().where().del'),
  does('deletes', typeorm, 'await source.getRepository(Note).delete(at)', 'source.getRepository().delete'),
  does(
    'deletes',
    typeorm,
    `await source.createQueryBuilder().delete().from(Note).execute()`,
    'source.createQueryBuilder().delete',
  ),
  does('deletes', supabase, `await base.from('notes').delete().eq('id', at)`, 'base.from().delete'),
  does('deletes', '', `await fetch('https://notes.internal/' + at, { method: 'DELETE' })`, 'fetch'),
  doesNot('deletes', '', `await fetch('https://notes.internal/' + at, { method: 'POST' })`, 'fetch'),
  does(
    'sends',
    '',
    `await fetch('https://hooks.slack.com/services/T0/B0', { method: 'POST', body: at })`,
    'fetch',
  ),
  doesNot('sends', '', `await fetch('https://notes.internal/', { method: 'POST', body: at })`, 'fetch'),
  does('deletes', axios, `await axios.delete('https://notes.internal/' + at)`, 'axios.delete'),
  does('deletes', `${axios}\nconst notes = axios.create({});`, `await notes.delete(at)`, 'notes.delete'),
  does('sends', axios, `await axios.post('https://hooks.slack.com/services/T0', { text: at })`, 'axios.post'),
  does('deletes', s3, `await s3.send(new DeleteObjectCommand({ Bucket: 'b', Key: at }))`, 's3.send'),
  doesNot('deletes', s3, `await s3.send(new GetObjectCommand({ Bucket: 'b', Key: at }))`, 's3.send'),
  does(
    'deletes',
    `import { S3 } from '@aws-sdk/client-s3';\nconst s3 = new S3({});`,
    `await s3.deleteObject({ Bucket: 'b', Key: at })`,
    's3.deleteObject',
  ),
  does(
    'deletes',
    `import { DynamoDBClient, DeleteItemCommand } from '@aws-sdk/client-dynamodb';\nconst table = new DynamoDBClient({});`,
    `await table.send(new DeleteItemCommand({ Key: at }))`,
    'table.send',
  ),
  does(
    'deletes',
    `import { DynamoDB } from '@aws-sdk/client-dynamodb';\nconst table = new DynamoDB({});`,
    `await table.deleteItem({ Key: at })`,
    'table.deleteItem',
  ),
  does('sends', ses, `await ses.send(new SendEmailCommand({ Source: at }))`, 'ses.send'),
  does(
    'sends',
    `import { SES } from '@aws-sdk/client-ses';\nconst ses = new SES({});`,
    `await ses.sendEmail({ Source: at })`,
    'ses.sendEmail',
  ),
  does('publishes', octokit, `await octokit.issues.create({ title: at })`, 'octokit.issues.create'),
  doesInPython(
    'deletes',
    'import boto3\ns3 = boto3.client("s3")',
    's3.delete_object(Bucket="b", Key=at)',
    's3.delete_object',
  ),
  doesInPython(
    'sends',
    'import boto3\nses = boto3.client("ses")',
    'ses.send_email(Source=at)',
    'ses.send_email',
  ),
  doesInPython(
    'deletes',
    'import boto3\ns3 = boto3.resource("s3")',
    's3.Object("b", at).delete()',
    's3.Object().delete',
  ),
  ...[
    ['resource("s3").Bucket("b")', 'delete_objects(Delete=at)'],
    ['resource("dynamodb").Table("t")', 'delete_item(Key=at)'],
    ['Session().resource("dynamodb").Table("t")', 'delete_item(Key=at)'],
    ['Session().client("dynamodb")', 'delete_item(Key=at)'],
  ].map(([made, call = '']) =>
    doesInPython(
      'deletes',
      `import boto3\nstore = boto3.${made}`,
      `store.${call}`,
      `store.${call.slice(0, call.indexOf('('))}`,
    ),
  ),
  ...[
    ['import boto3\nstore = boto3.client("dynamodb")', 'store.get_item', '(Key=at)'],
    [
      'import boto3\nstore = boto3.resource("dynamodb").Table("t")',
      'store.query',
      '(KeyConditionExpression=at)',
    ],
    [
      'from google.cloud import firestore\nstore = firestore.Client()',
      'store.collection().document().get',
      '',
    ],
    [
      'from google.cloud import firestore\nstore = firestore.Client()',
      'store.collection().where().stream',
      '',
    ],
    [
      'from azure.cosmos import CosmosClient\nstore = CosmosClient("u", "k").get_database_client("d").get_container_client("c")',
      'store.read_item',
      '(at, partition_key=at)',
    ],
  ].map(([made = '', by = '', given = '']) =>
    doesInPython('reads-private', made, given ? by + given : `${by.replaceAll('()', '(at)')}()`, by),
  ),
  ...['doc().get', 'collection().where().get', 'collectionGroup().get'].map((call) =>
    does(
      'reads-private',
      `import { getFirestore } from 'firebase-admin/firestore';\nconst store = getFirestore();`,
      `await store.${call.replaceAll('()', '(at)')}()`,
      `store.${call}`,
    ),
  ),
  doesInPython('deletes', 'import requests', 'requests.delete(f"https://notes/{at}")', 'requests.delete'),
];
