/** Functions that models may call: what is said of them, what they do, and to what they are handed. */
import type { Case } from './case';
import { python } from './pythonModels';

const given = (name: string, code: string, ...facts: readonly string[]): Case => ({ name, code, facts });

const ai = `import { generateText, tool, ToolLoopAgent } from 'ai';\n`;

/** A tool of the AI SDK whose function does what is told; the model chooses `at`. */
const does = (what: string, imports: string, code: string, by: string): Case =>
  given(
    `what a tool does: ${what} by ${by}`,
    `${ai}${imports}\nawait generateText({ tools: { act: tool({ execute: async ({ at }) => { ${code}; } }) } });`,
    `tool act ${what} by ${by}`,
  );

/** A tool of Python whose function does what is told. */
const doesInPython = (what: string, imports: string, code: string, by: string): Case =>
  python(
    `what a tool does: ${what} by ${by}`,
    `from agents import function_tool\n${imports}\n@function_tool\ndef act(at: str) -> str:\n    ${code}`,
    `tool act ${what} by ${by}`,
  );

const prisma = `import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();`;
const gmail = `import { google } from 'googleapis';\nconst mail = google.gmail({ version: 'v1' });`;
const drive = `import { google } from 'googleapis';\nconst drive = google.drive({ version: 'v3' });`;
const github = `import { Octokit } from '@octokit/rest';\nconst github = new Octokit();`;
const stripe = `import Stripe from 'stripe';\nconst stripe = new Stripe('');`;
const slack = `import { WebClient } from '@slack/web-api';\nconst slack = new WebClient();`;
const mongodb = `import { MongoClient } from 'mongodb';\nconst orders = new MongoClient('').db().collection('orders');`;
const mongoose = `import mongoose from 'mongoose';\nconst Order = mongoose.model('Order');`;
const mongo = 'from pymongo import MongoClient\norders = MongoClient()["shop"].orders';
const sql =
  'from sqlalchemy import create_engine\nfrom sqlalchemy.orm import Session\nsession = Session(create_engine(""))';
const imap = 'import imaplib\nbox = imaplib.IMAP4_SSL("mail.example")';

const acts: readonly Case[] = [
  does('executes', `import { exec } from 'node:child_process';`, 'exec(at)', 'exec'),
  does('reaches-out', '', 'await fetch(at)', 'fetch'),
  does('fetches', '', 'return (await fetch(at)).text()', 'fetch().text()'),
  does('deletes', `import { rm } from 'node:fs/promises';`, 'await rm(at)', 'rm'),
  does('writes', `import { writeFile } from 'node:fs/promises';`, `await writeFile(at, '')`, 'writeFile'),
  does('reads-private', `import { readFile } from 'node:fs/promises';`, 'return readFile(at)', 'readFile'),
  does('deletes', prisma, 'await prisma.order.delete({ where: { id: at } })', 'prisma.order.delete'),
  does('writes', prisma, 'await prisma.order.update({ where: { id: at } })', 'prisma.order.update'),
  does('reads-private', prisma, 'return prisma.order.findMany()', 'prisma.order.findMany'),
  does('reads-private', mongodb, 'return orders.find({ at }).toArray()', 'orders.find'),
  does('writes', mongodb, 'await orders.updateOne({ at }, {})', 'orders.updateOne'),
  does('deletes', mongodb, 'await orders.deleteMany({ at })', 'orders.deleteMany'),
  does('reads-private', mongoose, 'return Order.findById(at)', 'Order.findById'),
  does('writes', mongoose, 'await Order.updateOne({ at }, {})', 'Order.updateOne'),
  does('deletes', mongoose, 'await Order.deleteMany({ at })', 'Order.deleteMany'),
  does(
    'sends',
    `import nodemailer from 'nodemailer';\nconst mails = nodemailer.createTransport({});`,
    'await mails.sendMail({ to: at })',
    'mails.sendMail',
  ),
  does('sends', `import sendgrid from '@sendgrid/mail';`, 'await sendgrid.send({ to: at })', 'sendgrid.send'),
  does('sends', slack, 'await slack.chat.postMessage({ text: at })', 'slack.chat.postMessage'),
  does('reads-private', slack, 'return slack.search.messages({ query: at })', 'slack.search.messages'),
  does('fetches', slack, 'return slack.conversations.history({ id: at })', 'slack.conversations.history()'),
  does('reads-private', gmail, 'return mail.users.messages.list({ q: at })', 'mail.users.messages.list'),
  does('fetches', gmail, 'return mail.users.messages.get({ id: at })', 'mail.users.messages.get'),
  does('sends', gmail, 'return mail.users.messages.send({ raw: at })', 'mail.users.messages.send'),
  does('deletes', gmail, 'return mail.users.messages.trash({ id: at })', 'mail.users.messages.trash'),
  does(
    'sends',
    `import { gmail } from '@googleapis/gmail';\nconst mail = gmail({ version: 'v1' });`,
    'return mail.users.drafts.send({ raw: at })',
    'mail.users.drafts.send',
  ),
  does('reads-private', drive, 'return drive.files.get({ fileId: at })', 'drive.files.get'),
  does('deletes', drive, 'return drive.files.delete({ fileId: at })', 'drive.files.delete'),
  does('fetches', github, 'return github.rest.issues.get({ number: at })', 'github.rest.issues.get()'),
  does(
    'reads-private',
    github,
    'return github.rest.repos.getContent({ path: at })',
    'github.rest.repos.getContent',
  ),
  does('publishes', github, 'return github.rest.issues.create({ title: at })', 'github.rest.issues.create'),
  does('deletes', github, 'return github.rest.repos.delete({ repo: at })', 'github.rest.repos.delete'),
  does('writes', github, 'return github.rest.pulls.merge({ number: at })', 'github.rest.pulls.merge'),
  does('pays', stripe, 'await stripe.refunds.create({ charge: at })', 'stripe.refunds.create'),
  does('deletes', stripe, 'await stripe.subscriptions.cancel(at)', 'stripe.subscriptions.cancel'),
  does(
    'publishes',
    `import { TwitterApi } from 'twitter-api-v2';\nconst account = new TwitterApi('');`,
    'await account.v2.tweet(at)',
    'account.v2.tweet',
  ),
  does('asks', `import { interrupt } from '@langchain/langgraph';`, 'interrupt({ at })', 'interrupt'),
  does('asks', `import { confirm } from '@inquirer/prompts';`, 'await confirm({ message: at })', 'confirm'),
  does(
    'asks',
    `import { createInterface } from 'node:readline/promises';\nconst lines = createInterface({});`,
    'await lines.question(at)',
    'lines.question',
  ),
  does('asks', '', 'window.confirm(at)', 'window.confirm'),
  does(
    'asks',
    `import { dialog } from 'electron';`,
    'await dialog.showMessageBox({ message: at })',
    'dialog.showMessageBox',
  ),
  does(
    'asks',
    `import { Server } from '@modelcontextprotocol/sdk/server/index.js';\nconst server = new Server({});`,
    'await server.elicitInput({ message: at })',
    'server.elicitInput',
  ),
  does(
    'deletes',
    `import { Pool } from 'pg';\nconst pool = new Pool();`,
    `await pool.query('delete from orders where id = $1', [at])`,
    'pool.query',
  ),
  doesInPython('executes', 'import subprocess', 'subprocess.run(at, shell=True)', 'subprocess.run'),
  doesInPython('deletes', 'import shutil', 'shutil.rmtree(at)', 'shutil.rmtree'),
  doesInPython('deletes', 'from pathlib import Path', 'Path(at).unlink()', 'Path().unlink'),
  doesInPython('writes', 'from pathlib import Path', 'Path(at).write_text("")', 'Path().write_text'),
  doesInPython('reads-private', 'from pathlib import Path', 'Path(at).read_text()', 'Path().read_text'),
  doesInPython('writes', '', 'open(at, "w")', 'open'),
  doesInPython('reads-private', '', 'open(at, "r")', 'open'),
  doesInPython('asks', '', 'input("Really?")', 'input'),
  doesInPython(
    'sends',
    'import smtplib',
    'smtplib.SMTP("mail.example").sendmail("a", at, "b")',
    'smtplib.SMTP().sendmail',
  ),
  doesInPython('sends', 'import resend', 'resend.Emails.send({"to": at})', 'resend.Emails.send'),
  doesInPython('reads-private', mongo, 'return orders.find_one({"at": at})', 'orders.find_one'),
  doesInPython('writes', mongo, 'orders.update_one({"at": at}, {})', 'orders.update_one'),
  doesInPython('deletes', mongo, 'orders.delete_many({"at": at})', 'orders.delete_many'),
  doesInPython('reads-private', sql, 'return session.get(Order, at)', 'session.get'),
  doesInPython('deletes', sql, 'session.delete(at)', 'session.delete'),
  doesInPython('reads-private', imap, 'return box.fetch(at, "(RFC822)")', 'box.fetch'),
  doesInPython('fetches', imap, 'return box.fetch(at, "(RFC822)")', 'box.fetch()'),
  doesInPython('deletes', imap, 'box.expunge()', 'box.expunge'),
  doesInPython(
    'sends',
    'from slack_sdk import WebClient\nslack = WebClient()',
    'slack.chat_postMessage(text=at)',
    'slack.chat_postMessage',
  ),
  doesInPython('pays', 'import stripe', 'stripe.Refund.create(charge=at)', 'stripe.Refund.create'),
  doesInPython(
    'publishes',
    'import tweepy\naccount = tweepy.Client()',
    'account.create_tweet(text=at)',
    'account.create_tweet',
  ),
  doesInPython('asks', 'import typer', 'typer.confirm("Really?")', 'typer.confirm'),
  doesInPython('asks', 'from rich.prompt import Confirm', 'Confirm.ask("Really?")', 'Confirm.ask'),
  doesInPython('asks', 'from langgraph.types import interrupt', 'interrupt({"at": at})', 'interrupt'),
  python(
    'what a tool does: it asks whoever uses the server',
    'from fastmcp import Context, FastMCP\nmcp = FastMCP("a")\n@mcp.tool\nasync def act(at: str, context: Context):\n    await context.elicit("Really?")',
    'tool act asks by context.elicit',
  ),
];

const mcp = `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nconst server = new McpServer({});\n`;
const described = 'def a(b: str) -> str:\n    "Does."\n    return b\n';

const graphOfNodes = `import { MessagesAnnotation, StateGraph } from '@langchain/langgraph';\nimport { ToolNode } from '@langchain/langgraph/prebuilt';\nimport { tool } from 'langchain';\nconst a = tool(async () => 1, { name: 'a' });\nconst graph = new StateGraph(MessagesAnnotation).addNode('tools', new ToolNode([a]));\n`;
const pythonGraph = `from langgraph.graph import MessagesState, StateGraph\nfrom langgraph.prebuilt import ToolNode\n${described}graph = StateGraph(MessagesState)\n`;

const words: readonly Case[] = [
  given(
    'what a server says of its tools',
    `${mcp}server.registerTool('look', { description: 'Looks.', annotations: { readOnlyHint: true, destructiveHint: false } }, async () => 1);\nserver.tool('go', 'Goes.', {}, async () => 1);`,
    'tool look',
    'tool look is described: Looks.',
    'tool look is read-only true',
    'tool look is destructive false',
    'tool look has absent input',
    'tool go is described: Goes.',
    'hands look go to this server',
  ),
  given(
    'tools that are handed to an agent, and one that needs consent',
    `${ai}const a = tool({ needsApproval: true, execute: async () => 1 });\nconst b = tool({ execute: async () => 2 });\nnew ToolLoopAgent({ tools: { a, b } });`,
    'hands a b to ToolLoopAgent',
    'tool a has approval present',
    'tool b has approval absent',
  ),
  given(
    'consent that is asked for where tools are handed over',
    `${ai}const a = tool({ execute: async () => 1 });\nnew ToolLoopAgent({ tools: { a }, toolApproval: { a: 'user-approval' } });`,
    'tool a has approval present',
  ),
  given(
    'a tool that is handed over elsewhere',
    `${ai}export const a = tool({ execute: async () => 1 });`,
    'tool undefined has approval unknown',
  ),
  given(
    'OpenAI Agents, tools of an agent',
    `import { Agent, tool } from '@openai/agents';\nnew Agent({ tools: [tool({ name: 'a', execute: async () => 1 })] });`,
    'hands a to Agent',
  ),
  given(
    'Mastra, tools of an agent',
    `import { Agent } from '@mastra/core/agent';\nimport { createTool } from '@mastra/core/tools';\nnew Agent({ tools: { a: createTool({ id: 'a', execute: async () => 1 }) } });`,
    'hands a to Agent',
  ),
  given(
    'LangChain, tools of an agent',
    `import { createAgent, summarizationMiddleware, tool } from 'langchain';\ncreateAgent({ tools: [tool(async () => 1, { name: 'a' })], middleware: [summarizationMiddleware({})] });`,
    'hands a to createAgent',
    'tool a has approval absent',
  ),
  given(
    'LangChain, consent to one of two tools',
    `import { createAgent, humanInTheLoopMiddleware, tool } from 'langchain';\nconst a = tool(async () => 1, { name: 'a' });\nconst b = tool(async () => 2, { name: 'b' });\ncreateAgent({ tools: [a, b], middleware: [humanInTheLoopMiddleware({ interruptOn: { a: true } })] });`,
    'tool a has approval present',
    'tool b has approval absent',
  ),
  python(
    'Pydantic AI, tools of an agent',
    `from pydantic_ai import Agent\n${described}Agent("m", tools=[a])`,
    'hands a to Agent',
  ),
  python(
    'CrewAI, tools of an agent',
    `from crewai import Agent\nfrom crewai.tools import tool\n@tool\n${described}Agent(tools=[a])`,
    'hands a to Agent',
  ),
  python(
    'smolagents, tools of an agent',
    `from smolagents import CodeAgent, tool\n@tool\n${described}CodeAgent(tools=[a])`,
    'hands a to CodeAgent',
  ),
  python(
    'Google ADK, tools of an agent',
    `from google.adk.agents import Agent\n${described}Agent(tools=[a])`,
    'hands a to Agent',
  ),
  python(
    'OpenAI Agents, tools of an agent',
    `from agents import Agent, function_tool\n@function_tool(needs_approval=True)\n${described}Agent(name="c", tools=[a])`,
    'hands a to Agent',
    'tool a is described: Does.',
    'tool a has approval present',
  ),
  python(
    'LangChain, tools of an agent',
    `from langchain_core.tools import tool\nfrom langchain.agents import create_agent\n@tool\n${described}create_agent("m", tools=[a])`,
    'hands a to create_agent',
    'tool a has approval absent',
  ),
  python(
    'LangChain, consent to one of two tools',
    `from langchain_core.tools import tool\nfrom langchain.agents import create_agent\nfrom langchain.agents.middleware import HumanInTheLoopMiddleware, TodoListMiddleware\n@tool\n${described}@tool\n${described.replace('a(', 'c(')}create_agent("m", tools=[a, c], middleware=[TodoListMiddleware(), HumanInTheLoopMiddleware({"a": True})])`,
    'tool a has approval present',
    'tool c has approval absent',
  ),
  ...['compile', 'invoke', 'stream'].map((call) =>
    given(
      `LangGraph, tools of a node, ${call}`,
      `${graphOfNodes}const made = ${call === 'compile' ? 'graph' : 'graph.compile()'};\nmade.${call}({});`,
      `hands a to made.${call}`,
      'tool a has approval absent',
    ),
  ),
  ...['interruptBefore', 'interruptAfter'].flatMap((stop) => [
    given(
      `LangGraph, consent to the tools of a node, ${stop}`,
      `${graphOfNodes}graph.compile({ ${stop}: ['tools'] });`,
      'tool a has approval present',
    ),
    given(
      `LangGraph, consent to the tools of a node of one run, ${stop}`,
      `${graphOfNodes}graph.compile().invoke({}, { ${stop}: '*' });`,
      'tool a has approval present',
    ),
  ]),
  ...['compile', 'invoke', 'ainvoke', 'stream', 'astream'].map((call) =>
    python(
      `LangGraph, tools of a node, ${call}`,
      `${pythonGraph}graph.add_node("tools", ToolNode(tools=[a]))\nmade = ${call === 'compile' ? 'graph' : 'graph.compile()'}\nmade.${call}({})`,
      `hands a to made.${call}`,
      'tool a has approval absent',
    ),
  ),
  python(
    'LangGraph, a graph that is built in one expression',
    `${pythonGraph}graph.add_node("tools", ToolNode([a])).compile()`,
    'hands a to graph.add_node().compile',
  ),
  ...['interrupt_before', 'interrupt_after'].map((stop) =>
    python(
      `LangGraph, consent to the tools of a node, ${stop}`,
      `${pythonGraph}graph.add_node("tools", ToolNode([a]))\ngraph.compile(${stop}=["tools"])`,
      'tool a has approval present',
    ),
  ),
  python(
    'LangChain, tools of an executor',
    `from langchain_core.tools import tool\nfrom langchain.agents import AgentExecutor\n@tool\n${described}AgentExecutor(agent=c, tools=[a])`,
    'hands a to AgentExecutor',
  ),
  python(
    'MCP, what a server says of its tools',
    `from mcp.server.fastmcp import FastMCP\nfrom mcp.types import ToolAnnotations\nmcp = FastMCP("a")\n@mcp.tool(description="Looks.", annotations=ToolAnnotations(readOnlyHint=True))\n${described}`,
    'tool a is described: Looks.',
    'tool a is read-only true',
    'hands a to this server',
  ),
];

export const toolFactCases: readonly Case[] = [...acts, ...words];
