/** Servers of GraphQL: what a resolver is asked with is sent by whoever asks. */
import type { ApiModel } from '../analysis';

/** The parent, the arguments, the context, and what is known of the query. */
const parameters = [null, { source: 'http', unbounded: true }, null, null] as const;

/** A resolver that is asked is given to the outside, by itself or with what it resolves a subscription by. */
const resolvers = ['arg0.resolvers.*.*', 'arg0.resolvers[].*.*'] as const;

export const apollo = {
  package: ['@apollo/server', 'apollo-server', 'apollo-server-express'],
  read: '@apollo/server 5, https://www.apollographql.com/docs/apollo-server/data/resolvers',
  handlers: [
    {
      construct: 'ApolloServer',
      callback: resolvers,
      parameters,
      returns: 'response',
      kind: 'http',
    },
  ],
} as const satisfies ApiModel;

export const graphqlSchemas = {
  package: ['graphql-yoga', '@graphql-tools/schema'],
  read: 'graphql-yoga 5, https://the-guild.dev/graphql/yoga-server/docs; @graphql-tools/schema 10, https://the-guild.dev/graphql/tools/docs/generate-schema',
  handlers: [
    {
      call: ['createSchema', 'makeExecutableSchema'],
      callback: resolvers,
      parameters,
      returns: 'response',
      kind: 'http',
    },
  ],
} as const satisfies ApiModel;
