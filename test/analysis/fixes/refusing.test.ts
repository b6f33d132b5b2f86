import { describe, expect, it } from 'vitest';
import { analyzeText, fixText } from '../../support/analyze';

const rule = 'limits/missing-input-limit';

/** The lines that the fix of a length writes into a program, which is then without a finding. */
function written(path: string, text: string): string {
  const found = analyzeText({ path, text }, 'recommended').findings.find((each) => each.rule === rule);
  expect(found, `no finding in ${text}`).toBeDefined();
  const [fix] = found!.fixes;
  expect(fix, `no fix in ${text}`).toBeDefined();
  const after = fixText({ path, text }, fix!);
  const left = analyzeText({ path, text: after }, 'recommended').findings.map((each) => each.rule);
  expect(left).not.toContain(rule);
  const before = new Set(text.split('\n'));
  const fresh = after.split('\n').filter((line) => !before.has(line));
  return fresh.map((line) => line.trim()).join('\n');
}

describe('what is too long is refused as the framework has it', () => {
  const ask = `const answer = await client.responses.create({ model: 'gpt-5', input: question });`;
  const program = (code: string): string => `import OpenAI from 'openai';\n${code}\n`;
  const client = `const client = new OpenAI();`;
  const said = `'The input is too long.'`;
  const block = (line: string): string => `if (question.length > 4000) {\n${line}\n}`;

  it.each([
    [
      'Fastify',
      'app.ts',
      `import Fastify from 'fastify';\n${client}\nconst app = Fastify();\napp.post('/', async (request, reply) => {\n  const { question } = request.body;\n  ${ask}\n  return answer.output_text;\n});`,
      block(`return reply.code(413).send({ error: ${said} });`),
    ],
    [
      'Fastify, without a reply',
      'app.ts',
      `import Fastify from 'fastify';\n${client}\nconst app = Fastify();\napp.post('/', async (request) => {\n  const { question } = request.body;\n  ${ask}\n  return answer.output_text;\n});`,
      `if (question.length > 4000) throw new Error(${said});`,
    ],
    [
      'Koa',
      'app.ts',
      `import Koa from 'koa';\n${client}\nnew Koa().use(async (context) => {\n  const { question } = context.request.body;\n  ${ask}\n  context.body = answer.output_text;\n});`,
      `if (question.length > 4000) context.throw(413, ${said});`,
    ],
    [
      'Hono',
      'app.ts',
      `import { Hono } from 'hono';\n${client}\nconst app = new Hono();\napp.post('/', async (c) => {\n  const { question } = await c.req.json();\n  ${ask}\n  return c.text(answer.output_text);\n});`,
      `if (question.length > 4000) return c.json({ error: ${said} }, 413);`,
    ],
    [
      'a worker',
      'app.ts',
      `${client}\nexport default {\n  async fetch(request) {\n    const { question } = await request.json();\n    ${ask}\n    return new Response(answer.output_text);\n  },\n};`,
      block(`return Response.json({ error: ${said} }, { status: 413 });`),
    ],
    [
      'SvelteKit',
      'src/routes/ask/+server.ts',
      `${client}\nexport async function POST({ request }) {\n  const { question } = await request.json();\n  ${ask}\n  return new Response(answer.output_text);\n}`,
      block(`return Response.json({ error: ${said} }, { status: 413 });`),
    ],
    [
      'h3',
      'app.ts',
      `import { defineEventHandler, readBody } from 'h3';\n${client}\nexport default defineEventHandler(async (event) => {\n  const { question } = await readBody(event);\n  ${ask}\n  return answer.output_text;\n});`,
      `import { createError, defineEventHandler, readBody } from 'h3';\n${block(`throw createError({ statusCode: 413, statusMessage: ${said} });`)}`,
    ],
    [
      'Next.js, pages',
      'pages/api/ask.ts',
      `${client}\nexport default async function handler(req, res) {\n  const { question } = req.body;\n  ${ask}\n  res.json({ answer: answer.output_text });\n}`,
      block(`res.status(413).json({ error: ${said} });\nreturn;`),
    ],
    [
      'Nest',
      'app.ts',
      `import {\n  Body,\n  Controller,\n  Post,\n} from '@nestjs/common';\n${client}\n@Controller()\nexport class Asking {\n  @Post()\n  async ask(@Body('question') question: string) {\n    ${ask}\n    return answer.output_text;\n  }\n}`,
      `HttpException,\nif (question.length > 4000) throw new HttpException(${said}, 413);`,
    ],
    [
      'a function of AWS',
      'app.ts',
      `import type { APIGatewayProxyEvent } from 'aws-lambda';\n${client}\nexport const handler = async (event: APIGatewayProxyEvent) => {\n  const { question } = JSON.parse(event.body);\n  ${ask}\n  return { statusCode: 200, body: answer.output_text };\n};`,
      block(`return { statusCode: 413, body: JSON.stringify({ error: ${said} }) };`),
    ],
    [
      'a function within a handler',
      'app.ts',
      `import Fastify from 'fastify';\n${client}\nconst app = Fastify();\napp.post('/', async (request, reply) => {\n  const { question } = request.body;\n  const run = async () => {\n    ${ask}\n    return answer.output_text;\n  };\n  return run();\n});`,
      `if (question.length > 4000) throw new Error(${said});`,
    ],
  ])('%s', (_name, path, code, expected) => {
    expect(written(path, program(code))).toBe(expected);
  });
});

describe('what is too long is refused as the framework of Python has it', () => {
  const ask = `answer = client.responses.create(model="gpt-5", input=question)`;
  const program = (head: string, code: string): string =>
    `${head}\nfrom openai import OpenAI\n\nclient = OpenAI()\n\n\n${code}\n`;
  const said = `"The input is too long."`;
  const test = 'if len(question) > 4000:';

  it.each([
    [
      'Starlette',
      `from starlette.applications import Starlette\nfrom starlette.responses import PlainTextResponse\nfrom starlette.routing import Route`,
      `async def handle(request):\n    question = (await request.json())["question"]\n    ${ask}\n    return PlainTextResponse(answer.output_text)\n\n\napp = Starlette(routes=[Route("/", handle)])`,
      `from starlette.exceptions import HTTPException\n${test}\nraise HTTPException(status_code=413, detail=${said})`,
    ],
    [
      'Litestar',
      `from litestar import Request, post`,
      `@post("/")\nasync def handle(request: Request) -> str:\n    question = (await request.json())["question"]\n    ${ask}\n    return answer.output_text`,
      `from litestar.exceptions import HTTPException\n${test}\nraise HTTPException(status_code=413, detail=${said})`,
    ],
    [
      'Quart',
      `from quart import Quart, request`,
      `app = Quart(__name__)\n\n\n@app.post("/")\nasync def handle():\n    question = (await request.get_json())["question"]\n    ${ask}\n    return {"answer": answer.output_text}`,
      `from quart import Quart, abort, request\n${test}\nabort(413, ${said})`,
    ],
    [
      'Django REST framework',
      `from rest_framework.decorators import api_view\nfrom rest_framework.response import Response`,
      `@api_view(["POST"])\ndef handle(request):\n    question = request.data["question"]\n    ${ask}\n    return Response({"answer": answer.output_text})`,
      `${test}\nreturn Response({"error": ${said}}, status=413)`,
    ],
    [
      'aiohttp',
      `from aiohttp import web`,
      `async def handle(request):\n    question = (await request.json())["question"]\n    ${ask}\n    return web.json_response({"answer": answer.output_text})\n\n\napp = web.Application()\napp.router.add_post("/", handle)`,
      `${test}\nreturn web.json_response({"error": ${said}}, status=413)`,
    ],
    [
      'a name that means something else',
      `from flask import Flask, request`,
      `app = Flask(__name__)\nabort = print\n\n\n@app.post("/")\ndef handle():\n    question = request.json["question"]\n    ${ask}\n    abort("asked")\n    return {"answer": answer.output_text}`,
      `${test}\nraise ValueError(${said})`,
    ],
    [
      'a function that goes on in steps',
      `import json\n\nfrom django.urls import path`,
      `def handle(request):\n    question = json.loads(request.body)["question"]\n    ${ask}\n    yield answer.output_text\n\n\nurlpatterns = [path("", handle)]`,
      `${test}\nraise ValueError(${said})`,
    ],
  ])('%s', (_name, head, code, expected) => {
    expect(written('app.py', program(head, code))).toBe(expected);
  });
});
