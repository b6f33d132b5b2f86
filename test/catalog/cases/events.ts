import { ask, askImport, type Case } from './case';

const express = `import express from 'express';\nconst app = express();\n`;
const listener = `async (text) => { ${ask('`Answer this: ${text}`')}; }`;
const reached = 'http request.body -> user-prompt';

const controller: Case = {
  name: 'a controller that another file registers',
  code: `${askImport}export async function chat(request, response) { response.json(${ask('request.body.text')}); }`,
  facts: [reached],
};

/** What a handler sends reaches who listens under that name, and nobody else. */
function heard(name: string, head: string, listen: string): Case {
  return {
    name: `${name}, ${listen}`,
    code: `${askImport}${express}${head}events.${listen}('ask', ${listener});\napp.post('/', (request) => { events.emit('ask', request.body.text); });`,
    facts: [reached],
  };
}

const nodeEmitter = `import { EventEmitter } from 'node:events';\nconst events = new EventEmitter();\n`;

const emitters: readonly Case[] = [
  ...['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'].map((name) =>
    heard('an emitter of Node', nodeEmitter, name),
  ),
  heard(
    'the module itself',
    `import EventEmitter from 'node:events';\nconst events = new EventEmitter();\n`,
    'on',
  ),
  heard(
    'a member of it',
    `import nodeEvents from 'node:events';\nconst events = new nodeEvents.EventEmitter();\n`,
    'on',
  ),
  heard('mitt', `import mitt from 'mitt';\nconst events = mitt();\n`, 'on'),
  heard(
    'nanoevents',
    `import { createNanoEvents } from 'nanoevents';\nconst events = createNanoEvents();\n`,
    'on',
  ),
  {
    name: 'an emitter that is passed on',
    code: `${askImport}${express}import { EventEmitter } from 'node:events';\nfunction listen(events: EventEmitter) { events.on('ask', ${listener}); app.post('/', (request) => { events.emit('ask', request.body.text); }); }`,
    facts: [reached],
  },
  {
    name: 'another name',
    code: `${askImport}${express}${nodeEmitter}events.on('told', ${listener});\napp.post('/', (request) => { events.emit('ask', request.body.text); });`,
    facts: [],
    none: [reached],
  },
];

const hook = (name: string, head: string, use: string): Case => ({
  name,
  code: `${askImport}${express}${head}app.post('/', async (request) => { const text = ${use}; ${ask('`Answer this: ${text}`')}; });`,
  facts: [reached],
});

const timed = (name: string, head: string, code: string): Case => ({
  name,
  code: `${askImport}${express}${head}app.post('/', async (request) => { ${code} });`,
  facts: [reached],
});

const timers: readonly Case[] = [
  ...['setTimeout', 'setInterval'].map((name) =>
    timed(
      `${name} that is imported`,
      `import { ${name} } from 'node:timers';\n`,
      `${name}(${listener}, 9, request.body.text);`,
    ),
  ),
  timed(
    'setImmediate that is imported',
    `import timers from 'timers';\n`,
    `timers.setImmediate(${listener}, request.body.text);`,
  ),
  timed(
    'setTimeout of promises',
    `import { setTimeout } from 'node:timers/promises';\n`,
    ask('`Answer this: ${await setTimeout(9, request.body.text)}`'),
  ),
  timed(
    'setInterval of promises',
    `import { setInterval } from 'timers/promises';\n`,
    `for await (const text of setInterval(9, request.body.text)) ${ask('`Answer this: ${text}`')};`,
  ),
  timed(
    'setImmediate of promises',
    `import { setImmediate } from 'timers/promises';\n`,
    ask('`Answer this: ${await setImmediate(request.body.text)}`'),
  ),
];

/** What is kept at one turn is there at the next. */
function keeping(name: string, head: string, state: string): Case {
  return {
    name,
    code: `${askImport}${express}${head}export function turn() { const [text, keep] = ${state}; app.post('/', (request) => { keep(request.body.text); }); app.get('/', () => { ${ask('`Answer this: ${text}`')}; }); }`,
    facts: [reached],
  };
}

const hooks: readonly Case[] = [
  hook('useMemo', `import { useMemo } from 'react';\n`, 'useMemo(() => request.body.text, [])'),
  hook('useMemo of the module', `import React from 'react';\n`, 'React.useMemo(() => request.body.text, [])'),
  {
    name: 'dedent, of who speaks',
    code: `${express}import dedent from 'dedent';\nimport OpenAI from 'openai';\nconst client = new OpenAI();\napp.post('/', async (request) => { await client.chat.completions.create({ model: 'gpt', messages: [{ role: dedent('system'), content: request.body.text }] }); });`,
    facts: ['http request.body -> system-prompt'],
  },
  {
    name: 'useMemo, of who speaks',
    code: `${express}import { useMemo } from 'react';\nimport OpenAI from 'openai';\nconst client = new OpenAI();\napp.post('/', async (request) => { await client.chat.completions.create({ model: 'gpt', messages: [{ role: useMemo(() => 'system', []), content: request.body.text }] }); });`,
    facts: ['http request.body -> system-prompt'],
  },
  hook('useState', `import { useState } from 'react';\n`, 'useState(() => request.body.text)[0]'),
  hook('useState of the module', `import React from 'react';\n`, 'React.useState(request.body.text)[0]'),
  keeping(
    'useReducer',
    `import { useReducer } from 'react';\n`,
    `useReducer((before, text) => before + text, '')`,
  ),
  keeping(
    'useReducer of the module',
    `import React from 'react';\n`,
    `React.useReducer((before, text) => text, '')`,
  ),
  {
    name: 'useActionState',
    code: `import { useActionState } from 'react';\nimport OpenAI from 'openai';\nconst ask = async () => { const answer = await new OpenAI().responses.create({ model: 'gpt', input: 'A joke' }); return { code: answer.output_text, title: 'A joke' }; };\nexport function Joke() { const [state, action] = useActionState(ask, {}); eval(state.code); document.write(state.title); }`,
    facts: ['model text -> code-execution'],
    none: ['model text -> html'],
  },
  keeping('useState, later', `import { useState } from 'preact/hooks';\n`, `useState('')`),
];

export const eventCases: readonly Case[] = [controller, ...emitters, ...timers, ...hooks];
