/** What resolvers of GraphQL are asked with, and what searches of the web find. */
import { askImport, type Case } from './case';
import { python } from './pythonModels';

const resolvers = `{ Query: { ask: async (_parent, { topic }) => { eval(topic); return topic; } } }`;
const reached = ['http topic -> code-execution', 'http topic -> response'];

export const resolverCases: readonly Case[] = [
  {
    name: 'Apollo, resolvers',
    code: `${askImport}import { ApolloServer } from '@apollo/server';\nnew ApolloServer({ typeDefs: '', resolvers: ${resolvers} });`,
    facts: reached,
  },
  {
    name: 'Apollo, resolvers in a list',
    code: `${askImport}import { ApolloServer } from '@apollo/server';\nnew ApolloServer({ typeDefs: '', resolvers: [${resolvers}] });`,
    facts: reached,
  },
  {
    name: 'Yoga, resolvers of a schema',
    code: `${askImport}import { createSchema } from 'graphql-yoga';\ncreateSchema({ typeDefs: '', resolvers: ${resolvers} });`,
    facts: reached,
  },
  python(
    'Strawberry, a field',
    'import openai\nimport strawberry\n@strawberry.type\nclass Query:\n    @strawberry.field\n    def ask(self, topic: str, info: strawberry.Info) -> str:\n        eval(topic)\n        eval(info.path)\n        return topic',
    'http topic -> code-execution',
    'http topic -> response',
  ),
  {
    ...python(
      'Graphene, a mutation',
      'import openai\nimport graphene\nclass Run(graphene.Mutation):\n    class Arguments:\n        code = graphene.String()\n    def mutate(self, info, code):\n        eval(code)\n        exec(info.path)\n        return code',
      'http code -> code-execution',
      'http code -> response',
    ),
    none: ['http info -> code-execution'],
  },
  {
    ...python(
      'Graphene, a mutation of Relay',
      'import openai\nfrom graphene import relay\nclass Run(relay.ClientIDMutation):\n    @classmethod\n    def mutate_and_get_payload(cls, root, info, code):\n        eval(code)\n        exec(info.path)\n        return code',
      'http code -> code-execution',
      'http code -> response',
    ),
    none: ['http info -> code-execution'],
  },
  {
    ...python(
      'Graphene, resolvers',
      'import openai\nimport graphene\nclass Query(graphene.ObjectType):\n    ask = graphene.String(topic=graphene.String())\n    def resolve_ask(self, info, topic):\n        eval(topic)\n        exec(info.path)\n        return topic\n    def resolver(self, other):\n        eval(other)',
      'http topic -> code-execution',
      'http topic -> response',
    ),
    none: ['http info -> code-execution', 'http other -> code-execution'],
  },
  {
    ...python(
      'Graphene, resolvers that are no methods of an object',
      'import openai\nfrom graphene_django import DjangoObjectType\nclass User(DjangoObjectType):\n    @staticmethod\n    def resolve_ask(root, info, topic):\n        eval(topic)\n        exec(info.path)\n        eval(root.name)',
      'http topic -> code-execution',
    ),
    none: ['http info -> code-execution', 'http root -> code-execution'],
  },
  {
    ...python(
      'Strawberry, what it provides',
      'import openai\nimport strawberry\n@strawberry.type\nclass Query:\n    @strawberry.mutation\n    def ask(self, info: strawberry.Info) -> str:\n        eval(info.path)',
    ),
    none: ['http info -> code-execution'],
  },
  {
    name: 'Tavily, a search',
    code: `${askImport}import { tavily } from '@tavily/core';\nconst search = tavily({});\neval((await search.search('news')).results[0].content);`,
    facts: ['fetched search.search() -> code-execution'],
  },
  python(
    'Tavily, a search',
    'import openai\nfrom tavily import TavilyClient\nsearch = TavilyClient()\nexec(search.search("news")["results"][0]["content"])',
    'fetched search.search() -> code-execution',
  ),
  python(
    'a mailbox',
    'import imaplib\nimport openai\nbox = imaplib.IMAP4_SSL("mail.example")\nstatus, data = box.fetch("1", "(RFC822)")\nexec(data[0][1])',
    'message box.fetch() -> code-execution',
  ),
];
