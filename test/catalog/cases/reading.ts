/** What programs read for models: pages, repositories, documents, what others ask by GraphQL and what is said in real time. */
import type { Case } from './case';
import { python } from './pythonModels';

const script = (name: string, imports: string, code: string, ...facts: readonly string[]): Case => ({
  name,
  code: `import 'openai';\n${imports}\n${code}`,
  facts,
});

const run = (source: string): string => `${source} -> code-execution`;

const searches: readonly Case[] = [
  script(
    'Tavily',
    `import { tavily } from '@tavily/core';`,
    `eval((await tavily({}).search('a')).results[0].content);`,
    run('fetched tavily().search()'),
  ),
  script(
    'Exa',
    `import Exa from 'exa-js';`,
    `eval((await new Exa(key).searchAndContents('a')).results[0].text);`,
    run('fetched new Exa.searchAndContents()'),
  ),
  script(
    'Firecrawl',
    `import Firecrawl from '@mendable/firecrawl-js';`,
    `eval((await new Firecrawl({}).scrape(address)).markdown);`,
    run('fetched new Firecrawl.scrape()'),
  ),
  script(
    'Firecrawl 1',
    `import FirecrawlApp from '@mendable/firecrawl-js';`,
    `eval((await new FirecrawlApp({}).scrapeUrl(address)).markdown);`,
    run('fetched new FirecrawlApp.scrapeUrl()'),
  ),
  script(
    'what a tool finds in the web',
    `import { tool } from '@openai/agents';\nimport { tavily } from '@tavily/core';\nimport Exa from 'exa-js';\nimport Firecrawl from '@mendable/firecrawl-js';`,
    `const web = tavily({});\nconst exa = new Exa(key);\nconst pages = new Firecrawl({});\ntool({ name: 'find', execute: async ({ words }) => { await web.search(words); await exa.search(words); await pages.search(words); } });`,
    'tool find fetches by web.search()',
    'tool find fetches by exa.search()',
    'tool find fetches by pages.search()',
  ),
  python(
    'searches of the web',
    'import openai\nfrom exa_py import Exa\nfrom firecrawl import Firecrawl\nfrom tavily import TavilyClient\nexec(TavilyClient().search("a")["results"][0]["content"])\nexec(Exa(key).search_and_contents("a").results[0].text)\nexec(Firecrawl().scrape(address).markdown)',
    run('fetched TavilyClient().search()'),
    run('fetched Exa().search_and_contents()'),
    run('fetched Firecrawl().scrape()'),
  ),
  python(
    'what a tool finds in the web',
    'from agents import function_tool\nfrom exa_py import Exa\nfrom firecrawl import Firecrawl\nfrom tavily import TavilyClient\nweb = TavilyClient()\nexa = Exa(key)\npages = Firecrawl()\n@function_tool\ndef find(words: str):\n    """Finds."""\n    web.search(words)\n    exa.search(words)\n    pages.search(words)',
    'tool find fetches by web.search()',
    'tool find fetches by exa.search()',
    'tool find fetches by pages.search()',
  ),
];

const repositories: readonly Case[] = [
  script(
    'Octokit, an issue',
    `import { Octokit } from '@octokit/rest';`,
    `const { data } = await new Octokit().rest.issues.get({});\neval(data.body);`,
    run('fetched new Octokit.rest.issues.get()'),
  ),
  script(
    'GitHub Actions, what set a run off',
    `import * as github from '@actions/github';`,
    `eval(github.context.payload.issue.body);\neval((await github.getOctokit(token).rest.pulls.get({})).data.title);`,
    run('message github.context.payload.issue'),
    run('fetched github.getOctokit().rest.pulls.get()'),
  ),
  script(
    'Probot, an event',
    `import { Probot } from 'probot';`,
    `export default (app: Probot) => { app.on('issues.opened', async (context) => { eval(context.payload.issue.body); eval((await context.octokit.rest.issues.listComments({})).data[0].body); }); };`,
    run('message context.payload.issue'),
    run('fetched context.octokit.rest.issues.listComments()'),
  ),
  script(
    'Probot, an event by its type',
    `import { Context } from 'probot';`,
    `export const hear = async (context: Context) => { eval(context.payload.comment.body); };`,
    run('message context.payload.comment'),
  ),
  script(
    'GitLab, an issue',
    `import { Gitlab } from '@gitbeaker/rest';`,
    `eval((await new Gitlab({}).Issues.show(1)).description);`,
    run('fetched new Gitlab.Issues.show()'),
  ),
  python(
    'PyGithub, issues and comments',
    'import openai\nfrom github import Github\nrepository = Github(token).get_repo("a/b")\nexec(repository.get_issue(1).body)\nfor issue in repository.get_issues():\n    exec(issue.get_comments()[0].body)',
    run('fetched repository.get_issue().body'),
    run('fetched issue.get_comments()'),
  ),
  python(
    'PyGithub, what a tool does',
    'from agents import function_tool\nfrom github import Github\nrepository = Github(token).get_repo("a/b")\n@function_tool\ndef act(text: str):\n    """Acts."""\n    issue = repository.get_issue(1)\n    issue.create_comment(text)\n    repository.get_contents("a")\n    repository.create_file("a")\n    repository.create_issue(text)\n    repository.delete_file("a")',
    'tool act fetches by repository.get_issue',
    'tool act publishes by issue.create_comment',
    'tool act reads-private by repository.get_contents',
    'tool act writes by repository.create_file',
    'tool act publishes by repository.create_issue',
    'tool act deletes by repository.delete_file',
  ),
];

const documents: readonly Case[] = [
  script(
    'documents of offices and pictures',
    `import express from 'express';\nimport { parseOfficeAsync } from 'officeparser';\nimport * as XLSX from 'xlsx';`,
    `express().post('/', async (request) => { eval(await parseOfficeAsync(request.body)); });`,
    run('http request.body'),
  ),
  python(
    'documents that are read apart',
    'import openai\nfrom pypdf import PdfReader\nfrom flask import Flask, request\napp = Flask(__name__)\n@app.post("/")\ndef ask():\n    exec(PdfReader(request.files["a"]).pages[0].extract_text())\n    PdfReader(request.json["b"])',
    'http request.files -> code-execution, medium confidence',
    'http request.json -> path',
  ),
  python(
    'documents that are converted',
    'import openai\nfrom markitdown import MarkItDown\nfrom unstructured.partition.auto import partition\nfrom flask import Flask, request\napp = Flask(__name__)\n@app.post("/")\ndef ask():\n    MarkItDown().convert(request.json["a"])\n    partition(url=request.args["b"])\n    exec(MarkItDown().convert("a").text_content)\n    exec(partition("a")[0].text)',
    'http request.json -> url',
    'http request.args -> url',
    run('fetched MarkItDown().convert()'),
    run('fetched partition()'),
  ),
];

const asked: readonly Case[] = [
  script(
    'GraphQL, a server',
    `import { ApolloServer } from '@apollo/server';`,
    `new ApolloServer({ resolvers: { Query: { ask: async (_, args) => eval(args.question) } } });`,
    run('http args'),
  ),
  script(
    'GraphQL, a schema',
    `import { createSchema } from 'graphql-yoga';`,
    `createSchema({ resolvers: { Mutation: { ask: (parent, { question }) => eval(question) } } });`,
    run('http question'),
  ),
  python(
    'Falcon',
    'import falcon\nimport openai\nclass Ask:\n    def on_post(self, request: falcon.Request, response: falcon.Response):\n        exec(request.media["a"])\n        exec(request.get_media()["a"])\n        exec(request.params["a"])\n        exec(request.get_param("a"))\n        response.media = request.media',
    run('http request.media'),
    run('http request.get_media()'),
    run('http request.params'),
    run('http request.get_param()'),
    'http request.media -> response',
  ),
  python(
    'Teams, a bot',
    'import openai\nfrom botbuilder.core import ActivityHandler, MessageFactory\nclass Bot(ActivityHandler):\n    async def on_message_activity(self, turn):\n        exec(turn.activity.text)\n        await turn.send_activity(MessageFactory.text(turn.activity.text))',
    run('message turn.activity.text'),
    'message turn.activity.text -> response',
  ),
  python(
    'Teams, a turn by its type',
    'import openai\nfrom botbuilder.core import TurnContext\nasync def hear(turn: TurnContext):\n    exec(turn.activity.value)',
    run('message turn.activity.value'),
  ),
];

const live: readonly Case[] = [
  script(
    'Google, a session in real time',
    `import { GoogleGenAI } from '@google/genai';\nimport express from 'express';`,
    `express().post('/', async (request) => {\n  const session = await new GoogleGenAI({}).live.connect({ model: 'gemini', config: { systemInstruction: request.body }, callbacks: { onmessage: (message) => { eval(message.text); } } });\n  session.sendClientContent({ turns: request.query.a });\n  session.sendRealtimeInput({ text: request.params.b });\n  session.sendToolResponse({ functionResponses: [{ response: request.headers.c }] });\n});`,
    'http request.body -> system-prompt',
    'http request.query -> user-prompt',
    'http request.params -> user-prompt',
    'http request.headers -> tool-prompt',
    run('model message.text'),
  ),
  script(
    'Google, what a session says',
    `import type { LiveServerMessage } from '@google/genai';`,
    `export const hear = (message: LiveServerMessage) => { for (const call of message.toolCall.functionCalls) eval(call.args.code); };`,
    run('model message.toolCall.functionCalls'),
  ),
  python(
    'Google, a session in real time',
    'from google import genai\nfrom google.genai import types\nfrom flask import Flask, request\napp = Flask(__name__)\n@app.post("/")\nasync def ask():\n    settings = types.LiveConnectConfig(system_instruction=request.json["a"])\n    async with genai.Client().aio.live.connect(model="gemini", config=settings) as session:\n        await session.send_client_content(turns={"parts": [{"text": request.args["b"]}]})\n        await session.send_tool_response(function_responses=[types.FunctionResponse(response=request.headers["c"])])\n        async for message in session.receive():\n            exec(message.text)',
    'http request.json -> system-prompt',
    'http request.args -> user-prompt',
    'http request.headers -> tool-prompt',
    run('model message.text'),
  ),
];

const dependencies: readonly Case[] = [
  python(
    'Pydantic AI, a tool that knows by its dependencies for whom it searches',
    'import chromadb\nfrom pydantic_ai import Agent, RunContext\nagent = Agent("openai:gpt-5", deps_type=Dependencies)\nnotes = chromadb.Client().get_collection("notes")\n@agent.tool\ndef find(context: RunContext[Dependencies], words: str):\n    owner = context.deps.user_id\n    return notes.query(query_texts=[words])',
    'setting unscoped-search notes.query',
    'owner known',
  ),
];

export const readingCases: readonly Case[] = [
  ...searches,
  ...repositories,
  ...documents,
  ...asked,
  ...live,
  ...dependencies,
];
