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
  pythonPage('aiohttp', 'from aiohttp import web', 'web.Response(text=answer, content_type="text/html")'),
];
