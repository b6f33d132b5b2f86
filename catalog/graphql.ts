/** Resolvers of GraphQL: whoever asks chooses what their second parameter holds. */
import type { ApiModel } from '../analysis';

/** https://www.apollographql.com/docs/apollo-server/data/resolvers and https://the-guild.dev/graphql/yoga-server. */
export const graphqlServers = {
  package: [
    '@apollo/server',
    'apollo-server',
    'apollo-server-express',
    'graphql-yoga',
    '@graphql-tools/schema',
  ],
  read:
    '@apollo/server 5, https://www.apollographql.com/docs/apollo-server/data/resolvers; graphql-yoga 5, ' +
    'https://the-guild.dev/graphql/yoga-server/docs; @graphql-tools/schema 10, README.md of the package',
  handlers: [
    {
      construct: 'ApolloServer',
      callback: 'arg0.resolvers.*.*',
      parameters: [null, { source: 'http', unbounded: true }, null, null],
      kind: 'http',
    },
    {
      call: ['createSchema', 'makeExecutableSchema'],
      callback: 'arg0.resolvers.*.*',
      parameters: [null, { source: 'http', unbounded: true }, null, null],
      kind: 'http',
    },
  ],
} as const satisfies ApiModel;
