/** What stands before handlers. */
import { askImport, type Case } from './case';
import { python } from './pythonModels';

const protects = (name: string, code: string, kind: string): Case => ({
  name,
  code: askImport + code,
  facts: [`protection ${kind}`],
});

const open = (name: string, code: string, kind: string): Case => ({
  name,
  code: askImport + code,
  facts: [],
  none: [`protection ${kind}`],
});

const bodyLimits: readonly Case[] = [
  protects(
    'Express, a limit of bodies',
    `import express from 'express';\nexpress().use(express.json({ limit: '8kb' }));`,
    'body-limit',
  ),
  open(
    'Express, no limit of bodies',
    `import express from 'express';\nexpress().use(express.json());`,
    'body-limit',
  ),
  protects(
    'body-parser, a limit',
    `import { json } from 'body-parser';\njson({ limit: '8kb' });`,
    'body-limit',
  ),
  protects(
    'Koa, a limit of bodies',
    `import bodyParser from 'koa-bodyparser';\nbodyParser({ jsonLimit: '8kb' });`,
    'body-limit',
  ),
  protects(
    'Hono, a limit of bodies',
    `import { bodyLimit } from 'hono/body-limit';\nbodyLimit({ maxSize: 8192 });`,
    'body-limit',
  ),
  protects(
    'ws, a limit of messages',
    `import { WebSocketServer } from 'ws';\nnew WebSocketServer({ maxPayload: 8192 });`,
    'body-limit',
  ),
  protects(
    'Fastify, a limit of bodies',
    `import Fastify from 'fastify';\nFastify({ bodyLimit: 8192 });`,
    'body-limit',
  ),
];

/** What a request decides the length of. */
const lengths: readonly Case[] = [
  python(
    'FastAPI, parts of a form',
    'from fastapi import FastAPI, Form\nfrom openai import OpenAI\napp = FastAPI()\n@app.post("/")\ndef ask(text: str = Form()):\n    OpenAI().responses.create(input=text)',
    'http text -> user-prompt',
    'unbounded text',
  ),
];

const handlersOfErrors: readonly Case[] = [
  protects(
    'Node.js, errors that nobody caught',
    `process.on('unhandledRejection', () => {});`,
    'error-handler',
  ),
  protects(
    'Slack, errors of listeners',
    `import { App } from '@slack/bolt';\nnew App().error(async () => {});`,
    'error-handler',
  ),
  protects(
    'Telegram, errors of listeners',
    `import { Bot } from 'grammy';\nnew Bot('').catch(() => {});`,
    'error-handler',
  ),
];

export const protectionCases: readonly Case[] = [...bodyLimits, ...lengths, ...handlersOfErrors];
