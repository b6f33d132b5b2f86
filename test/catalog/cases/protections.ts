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
    'files of multer',
    `import multer from 'multer';\nmulter({ limits: { fileSize: 8192 } });`,
    'body-limit',
  ),
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

const socketHandlers: readonly Case[] = [
  python(
    'Socket.IO, an event',
    'import socketio\nfrom openai import OpenAI\nsio = socketio.AsyncServer()\n@sio.event\nasync def ask(sid, data):\n    await sio.emit("a", OpenAI().responses.create(input=data).output_text)',
    'message data -> user-prompt',
    'model text -> response',
  ),
  python(
    'Flask-SocketIO, an event',
    'from flask_socketio import SocketIO, emit\nfrom openai import OpenAI\nsocketio = SocketIO()\n@socketio.on("a")\ndef ask(data):\n    emit("a", OpenAI().responses.create(input=data).output_text)',
    'message data -> user-prompt',
    'model text -> response',
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
  python(
    'tiktoken, tokens that are counted',
    'import tiktoken\nfrom fastapi import FastAPI, Form\nfrom openai import OpenAI\napp = FastAPI()\n@app.post("/")\ndef ask(text: str = Form()):\n    if len(tiktoken.get_encoding("a").encode(text)) < 99:\n        OpenAI().responses.create(input=text)',
    'http text -> user-prompt [bounded validated]',
  ),
  python(
    'FastAPI, an upload',
    'from fastapi import FastAPI, UploadFile\nfrom openai import OpenAI\napp = FastAPI()\n@app.post("/")\ndef ask(file: UploadFile):\n    OpenAI().responses.create(input=file.file.read())',
    'unbounded file',
  ),
  python(
    'FastAPI, a message of a socket',
    'from fastapi import FastAPI, WebSocket\nfrom openai import OpenAI\napp = FastAPI()\n@app.websocket("/")\nasync def ask(socket: WebSocket):\n    OpenAI().responses.create(input=await socket.receive_text())',
    'unbounded socket.receive_text()',
  ),
];

const handlesErrors = (name: string, code: string): Case =>
  python(`${name}, errors of handlers`, `import openai\n${code}`, 'protection error-handler');

const handlersOfErrors: readonly Case[] = [
  handlesErrors(
    'Discord',
    'from discord.ext import commands\nbot = commands.Bot()\n@bot.event\nasync def on_command_error(ctx, error): pass',
  ),
  handlesErrors(
    'Discord, of a tree',
    'from discord import Client, app_commands\ntree = app_commands.CommandTree(Client())\n@tree.error\nasync def failed(interaction, error): pass',
  ),
  handlesErrors(
    'Slack in Python',
    'from slack_bolt import App\napp = App()\n@app.error\ndef failed(error): pass',
  ),
  handlesErrors(
    'python-telegram-bot',
    'from telegram.ext import Application\nApplication.builder().token("a").build().add_error_handler(failed)',
  ),
  handlesErrors(
    'python-telegram-bot, a function of its own',
    'from telegram.ext import Application\ndef set_up(app: Application):\n    app.add_error_handler(failed)',
  ),
  handlesErrors(
    'aiogram',
    'from aiogram import Dispatcher\ndp = Dispatcher()\n@dp.error()\nasync def failed(event): pass',
  ),
  handlesErrors(
    'Flask-SocketIO',
    'from flask_socketio import SocketIO\nsocketio = SocketIO()\n@socketio.on_error_default\ndef failed(error): pass',
  ),
  handlesErrors('pyTelegramBotAPI', 'import telebot\ntelebot.TeleBot("a", exception_handler=Failed())'),
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

export const protectionCases: readonly Case[] = [
  ...bodyLimits,
  ...lengths,
  ...socketHandlers,
  ...handlersOfErrors,
];
