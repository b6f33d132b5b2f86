/** What grants somebody something, or takes it away: seen as what a tool does. */
import type { Case } from './case';
import { python } from './pythonModels';

const ai = `import { generateText, tool } from 'ai';\n`;

const does = (what: string, imports: string, code: string, by: string): Case => ({
  name: `what a tool does: ${what} by ${by}`,
  code: `${ai}${imports}\nawait generateText({ tools: { act: tool({ execute: async ({ at }) => { ${code}; } }) } });`,
  facts: [`tool act ${what} by ${by}`],
});

const doesInPython = (what: string, imports: string, code: string, by: string): Case =>
  python(
    `what a tool does: ${what} by ${by}`,
    `from agents import function_tool\n${imports}\n@function_tool\ndef act(at: str) -> str:\n    ${code}`,
    `tool act ${what} by ${by}`,
  );

const prisma = `import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();`;
const accounts = `import { getAuth } from 'firebase-admin/auth';\nconst accounts = getAuth();`;
const clerk = `import { createClerkClient } from '@clerk/backend';\nconst clerk = createClerkClient({});`;
const discord = `import type { Message } from 'discord.js';\nlet message: Message;`;
const telegram = `import type { Context } from 'telegraf';\nlet context: Context;`;

const mongodb = `import { MongoClient } from 'mongodb';\nconst loans = new MongoClient('').db().collection('loans');`;
const mongoose = `import mongoose from 'mongoose';\nconst Loan = mongoose.model('Loan');`;
const pg = `import { Pool } from 'pg';\nconst pool = new Pool();`;
const mongo = 'from pymongo import MongoClient\nloans = MongoClient()["bank"].loans';
const django =
  'from django.db import models\nclass Loan(models.Model):\n    status = models.CharField(max_length=9)';

const javascript: readonly Case[] = [
  does('settles', prisma, `await prisma.loan.update({ data: { status: 'approved' } })`, 'prisma.loan.update'),
  does('settles', prisma, 'await prisma.user.update({ data: { banned: true } })', 'prisma.user.update'),
  does(
    'settles',
    mongodb,
    `await loans.updateOne({ at }, { $set: { status: 'approved' } })`,
    'loans.updateOne',
  ),
  does('settles', mongodb, 'await loans.replaceOne({ at }, { approved: true })', 'loans.replaceOne'),
  does('settles', mongodb, 'await loans.insertOne({ approved: true })', 'loans.insertOne'),
  does('settles', mongoose, 'await Loan.updateOne({ at }, { banned: true })', 'Loan.updateOne'),
  does('settles', mongoose, 'await Loan.updateOne({ at }, { $set: { banned: true } })', 'Loan.updateOne'),
  does('settles', pg, `await pool.query('update loans set status = $1', ['approved'])`, 'pool.query'),
  {
    name: 'a turn of a conversation, which has a role',
    code: `${ai}${prisma}\ngenerateText({ tools: { act: tool({ execute: () => prisma.turn.create({ data: { role: 'assistant' } }) }) } });`,
    facts: [],
    none: ['tool act settles by prisma.turn.create'],
  },
  {
    name: 'a row that says nothing of what somebody is granted',
    code: `${ai}${prisma}\ngenerateText({ tools: { act: tool({ execute: () => prisma.note.update({ data: { text: 'a' } }) }) } });`,
    facts: [],
    none: ['tool act settles by prisma.note.update'],
  },
  does('admits', accounts, 'await accounts.setCustomUserClaims(at, {})', 'accounts.setCustomUserClaims'),
  does('deletes', accounts, 'await accounts.deleteUser(at)', 'accounts.deleteUser'),
  does('admits', clerk, 'await clerk.users.banUser(at)', 'clerk.users.banUser'),
  does('deletes', clerk, 'await clerk.users.deleteUser(at)', 'clerk.users.deleteUser'),
  does('admits', discord, 'await message.member.ban()', 'message.member.ban'),
  does('deletes', discord, 'await message.delete()', 'message.delete'),
  does('admits', telegram, 'await context.banChatMember(at)', 'context.banChatMember'),
  does('deletes', telegram, 'await context.deleteMessage()', 'context.deleteMessage'),
];

const inPython: readonly Case[] = [
  doesInPython(
    'settles',
    mongo,
    'loans.update_one({"at": at}, {"$set": {"banned": True}})',
    'loans.update_one',
  ),
  doesInPython('settles', mongo, 'loans.replace_one({"at": at}, {"banned": True})', 'loans.replace_one'),
  doesInPython('settles', mongo, 'loans.insert_one({"status": "approved"})', 'loans.insert_one'),
  doesInPython(
    'settles',
    django,
    'Loan.objects.filter(at=at).update(status="approved")',
    'Loan.objects.filter().update',
  ),
  doesInPython(
    'settles',
    'from sqlalchemy import update',
    'session.execute(update(Loan).where(Loan.at == at).values(status="approved"))',
    'update().where().values',
  ),
  doesInPython(
    'settles',
    'from sqlalchemy import insert',
    'session.execute(insert(Loan).values(status="approved"))',
    'insert().values',
  ),
  doesInPython(
    'settles',
    'import sqlite3\ndatabase = sqlite3.connect("a.db")',
    `database.execute("update members set banned = 1 where id = ?", (at,))`,
    'database.execute',
  ),
  doesInPython(
    'admits',
    'from firebase_admin import auth',
    'auth.set_custom_user_claims(at, {})',
    'auth.set_custom_user_claims',
  ),
  doesInPython('deletes', 'from firebase_admin import auth', 'auth.delete_user(at)', 'auth.delete_user'),
  python(
    'what a tool does: admits and deletes in a chat',
    'from agents import function_tool\nimport discord\n@function_tool\ndef act(message: discord.Message) -> str:\n    message.author.ban()\n    message.delete()',
    'tool act admits by message.author.ban',
    'tool act deletes by message.delete',
  ),
];

export const admissionCases: readonly Case[] = [...javascript, ...inPython];
