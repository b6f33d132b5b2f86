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
/** What writes a row, and how the code names it. */
const stores: readonly (readonly [imports: string, code: string, by: string])[] = [
  [
    `import Knex from 'knex';\nconst knex = Knex({});`,
    `await knex('loans').where({ at }).update({ status: 'approved' })`,
    'knex().where().update',
  ],
  [
    `import Knex from 'knex';\nconst knex = Knex({});`,
    `await knex.insert([{ status: 'approved' }]).into('loans')`,
    'knex.insert',
  ],
  [
    `import { drizzle } from 'drizzle-orm/node-postgres';\nconst db = drizzle('');`,
    `await db.update(loans).set({ status: 'approved' })`,
    'db.update().set',
  ],
  [
    `import { drizzle } from 'drizzle-orm/node-postgres';\nconst db = drizzle('');`,
    `await db.transaction(async (tx) => { await tx.insert(loans).values({ banned: true }); })`,
    'tx.insert().values',
  ],
  [
    `import { Kysely } from 'kysely';\nconst db = new Kysely({});`,
    `await db.updateTable('loans').set({ status: 'approved' }).execute()`,
    'db.updateTable().set',
  ],
  [
    `import { DataSource } from 'typeorm';\nconst loans = new DataSource({}).getRepository(Loan);`,
    `await loans.update(at, { status: 'approved' })`,
    'loans.update',
  ],
  [
    `import { DataSource } from 'typeorm';\nconst loans = new DataSource({}).getRepository(Loan);`,
    `const loan = await loans.findOneBy({ at }); loan.status = 'approved'; await loans.save(loan)`,
    'loans.save',
  ],
  [
    `import { DataSource } from 'typeorm';\nconst source = new DataSource({});`,
    `await source.createQueryBuilder().update(Loan).set({ status: 'approved' }).execute()`,
    'source.createQueryBuilder().update().set',
  ],
  [
    `import { createClient } from '@supabase/supabase-js';\nconst supabase = createClient('', '');`,
    `await supabase.from('loans').update({ status: 'approved' }).eq('id', at)`,
    'supabase.from().update',
  ],
  [
    `import { getFirestore } from 'firebase-admin/firestore';\nconst store = getFirestore();`,
    `await store.collection('loans').doc(at).update({ status: 'approved' })`,
    'store.collection().doc().update',
  ],
  [
    `import { getFirestore } from 'firebase-admin/firestore';\nconst store = getFirestore();`,
    `await store.collection('loans').add({ status: 'approved' })`,
    'store.collection().add',
  ],
  [
    `import { doc, updateDoc } from 'firebase/firestore';`,
    `await updateDoc(doc(store, 'loans', at), { status: 'approved' })`,
    'updateDoc',
  ],
];
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
  does('settles', mongoose, 'await Loan.create({ banned: true })', 'Loan.create'),
  ...['findById', 'findOne'].map((find) =>
    does(
      'settles',
      mongoose,
      `const loan = await Loan.${find}(at); loan.banned = true; await loan.save()`,
      'loan.save',
    ),
  ),
  does(
    'settles',
    mongoose,
    'for (const loan of await Loan.find()) { loan.banned = true; await loan.save(); }',
    'loan.save',
  ),
  does('settles', mongoose, 'const loan = new Loan({ banned: true }); await loan.save()', 'loan.save'),
  {
    name: 'a document that is changed and saved, and says nothing of what somebody is granted',
    code: `${ai}${mongoose}\ngenerateText({ tools: { act: tool({ execute: async ({ at }) => { const loan = await Loan.findById(at); loan.note = at; await loan.save(); } }) } });`,
    facts: [],
    none: ['tool act settles by loan.save'],
  },
  ...stores.map(([imports, code, by]) => does('settles', imports, code, by)),
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
  does(
    'deletes',
    `import postgres from 'postgres';\nconst sql = postgres('');`,
    'await sql`delete from orders where id = ${at}`',
    'sql',
  ),
  does(
    'deletes',
    `import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();`,
    'await prisma.$executeRaw`delete from orders where id = ${at}`',
    'prisma.$executeRaw',
  ),
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
    'reads-private',
    'from sqlalchemy.orm import Session',
    'with Session(engine) as db:\n        db.query(Loan).first()',
    'db.query',
  ),
  doesInPython('reads-private', django, 'Loan.objects.get(at=at)', 'Loan.objects.get'),
  ...['save', 'asave'].flatMap((save) => [
    doesInPython(
      'settles',
      django,
      `loan = Loan.objects.get(at=at)\n    loan.status = "approved"\n    loan.${save}()`,
      `loan.${save}`,
    ),
    doesInPython(
      'settles',
      `from django.shortcuts import get_object_or_404`,
      `loan = get_object_or_404(Loan, at=at)\n    loan.status = "approved"\n    loan.${save}()`,
      `loan.${save}`,
    ),
  ]),
  doesInPython(
    'settles',
    django,
    `for loan in Loan.objects.all():\n        loan.status = "approved"\n        loan.save()`,
    'loan.save',
  ),
  doesInPython(
    'settles',
    django,
    `loan = Loan()\n    loan.status = "approved"\n    loan.save()`,
    'loan.save',
  ),
  doesInPython(
    'settles',
    'from sqlalchemy.orm import Session',
    'with Session(engine) as db:\n        loan = db.get(Loan, at)\n        loan.status = "approved"\n        db.commit()',
    'db.commit',
  ),
  doesInPython(
    'settles',
    'from sqlalchemy import select\nfrom sqlalchemy.orm import Session',
    'with Session(engine) as db:\n        loan = db.execute(select(Loan)).scalar_one()\n        loan.status = "approved"\n        db.commit()',
    'db.commit',
  ),
  doesInPython(
    'settles',
    'from sqlalchemy.orm import Session\nclass Loan:\n    status = ""',
    'with Session(engine) as db:\n        loan = Loan()\n        loan.status = "approved"\n        db.add(loan)',
    'db.add',
  ),
  doesInPython(
    'settles',
    'from sqlalchemy.orm import Session\nclass Loan:\n    status = ""',
    'with Session(engine) as db:\n        loan = Loan()\n        loan.status = "approved"\n        db.add_all([loan])',
    'db.add_all',
  ),
  doesInPython(
    'settles',
    'from google.cloud import firestore\nstore = firestore.Client()',
    'store.collection("loans").document(at).update({"status": "approved"})',
    'store.collection().document().update',
  ),
  doesInPython(
    'settles',
    'from google.cloud import firestore\nstore = firestore.Client()',
    'store.collection("loans").add({"status": "approved"})',
    'store.collection().add',
  ),
  doesInPython(
    'settles',
    'from supabase import create_client\nbase = create_client("", "")',
    'base.table("loans").update({"status": "approved"}).execute()',
    'base.table().update',
  ),
  {
    ...python(
      'a row that is changed and saved in Python, and says nothing of what somebody is granted',
      'from agents import function_tool\nfrom sqlalchemy.orm import Session\n@function_tool\ndef act(at: str) -> str:\n    with Session(engine) as db:\n        note = db.get(Note, at)\n        note.text = at\n        db.commit()',
    ),
    none: ['tool act settles by db.commit'],
  },
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
