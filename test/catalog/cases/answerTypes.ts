import { ask, askImport, type Case } from './case';

const answer = `(${ask(`'Tell me.'`)}).output_text`;

/** An answer of a model that is a page, by what is said of its type. */
function page(name: string, code: string): Case {
  return { name: `A page of ${name}`, code: askImport + code, facts: ['model text -> html'] };
}

function pythonPage(name: string, head: string, send: string): Case {
  return {
    name: `A page of ${name}`,
    path: 'src/chat.py',
    code: `from openai import OpenAI\n${head}\nanswer = OpenAI().responses.create(input="Tell me.").output_text\npage = ${send}`,
    facts: ['model text -> html'],
  };
}

const express = (body: string): string =>
  `import express from 'express';\nexpress().get('/', async (request, response) => { ${body} });`;
const plain = (body: string): string =>
  `import http from 'node:http';\nhttp.createServer(async (request, response) => { ${body} });`;
const next = (body: string): string =>
  `import type { NextApiRequest, NextApiResponse } from 'next';\nexport default async function handler(request: NextApiRequest, response: NextApiResponse) { ${body} }`;
const fastify = (body: string): string =>
  `import Fastify from 'fastify';\nFastify().get('/', async (request, reply) => { ${body} });`;
const koa = (body: string): string =>
  `import Koa from 'koa';\nnew Koa().use(async (context) => { ${body} });`;
const hono = (body: string): string =>
  `import { Hono } from 'hono';\nnew Hono().get('/', async (context) => { ${body} });`;

export const answerTypeCases: readonly Case[] = [
  page('Express, by its type', express(`response.type('html').send(${answer});`)),
  page('Express, by a header', express(`response.setHeader('Content-Type', 'text/html').send(${answer});`)),
  page('Express, by headers', express(`response.set({ 'Content-Type': 'text/html' }).send(${answer});`)),
  page(
    'Node.js, by a header',
    plain(`response.setHeader('content-type', 'text/html; charset=utf-8').end(${answer});`),
  ),
  page(
    'Node.js, by its head',
    plain(`response.writeHead(200, { 'Content-Type': 'text/html' }).end(${answer});`),
  ),
  page(
    'Next.js, by a header',
    next(`response.setHeader('Content-Type', 'text/html'); response.send(${answer});`),
  ),
  page(
    'Next.js, by its head',
    next(`response.writeHead(200, { 'Content-Type': 'text/html' }); response.end(${answer});`),
  ),
  page(
    'Next.js, made',
    `import { NextResponse } from 'next/server';\nnew NextResponse(${answer}, { headers: { 'Content-Type': 'text/html' } });`,
  ),
  page('the web', `new Response(${answer}, { headers: [['Content-Type', 'text/html']] });`),
  page('Fastify, by its type', fastify(`reply.type('text/html').send(${answer});`)),
  page('Fastify, by a header', fastify(`reply.header('Content-Type', 'text/html').send(${answer});`)),
  page('Fastify, by headers', fastify(`reply.headers({ 'content-type': 'text/html' }).send(${answer});`)),
  page('Koa, by its type', koa(`context.type = 'html'; context.body = ${answer};`)),
  page('Koa, by a header', koa(`context.set('Content-Type', 'text/html'); context.body = ${answer};`)),
  page(
    'Hono, by a header',
    hono(`context.header('Content-Type', 'text/html'); return context.body(${answer});`),
  ),
  page('Hono, by headers', hono(`return context.body(${answer}, 200, { 'Content-Type': 'text/html' });`)),
  pythonPage('FastAPI', 'from fastapi import Response', 'Response(content=answer, media_type="text/html")'),
  pythonPage('Flask', 'from flask import Response', 'Response(answer, mimetype="text/html")'),
  pythonPage(
    'Django',
    'from django.http import HttpResponse',
    'HttpResponse(answer, content_type="text/html; charset=utf-8")',
  ),
  page(
    'the web, by headers that are written',
    `const headers = new Headers(); headers.set('content-type', 'text/html'); new Response(${answer}, { headers });`,
  ),
  page(
    'the web, by headers that are made',
    `const headers = new Headers({ 'content-type': 'text/html' }); new Response(${answer}, { headers });`,
  ),
  page('Fastify, returned', fastify(`reply.type('text/html'); return ${answer};`)),
  page('Hono', hono(`return context.html(${answer});`)),
  page('Hono, raw', `import { raw } from 'hono/html';\nraw(${answer});`),
  {
    name: 'Markup of Hono, which escapes',
    code: `${askImport}import { html } from 'hono/html';\n${hono(`return context.html(html\`<p>\${${answer}}</p>\`);`)}`,
    facts: ['model text -> html [html-safe]'],
  },
  pythonPage(
    'FastAPI, by a header',
    'from fastapi import Response',
    'Response(answer)\npage.headers["Content-Type"] = "text/html"',
  ),
  pythonPage(
    'Flask, by its type',
    'from flask import make_response',
    'make_response(answer)\npage.mimetype = "text/html"',
  ),
  pythonPage(
    'Django, by a header',
    'from django.http import HttpResponse',
    'HttpResponse(answer)\npage["Content-Type"] = "text/html"',
  ),
  pythonPage(
    'Django, written',
    'from django.http import HttpResponse',
    'HttpResponse(content_type="text/html")\npage.write(answer)',
  ),
  pythonPage(
    'FastAPI, by a class of answers',
    'from fastapi import FastAPI\nfrom fastapi.responses import HTMLResponse\napp = FastAPI(default_response_class=HTMLResponse)',
    '@app.get("/")\ndef home():\n    return answer'.replace('@', '0\n@'),
  ),
  pythonPage('aiohttp', 'from aiohttp import web', 'web.Response(text=answer, content_type="text/html")'),
];
