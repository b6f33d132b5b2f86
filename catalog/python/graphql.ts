/** Servers of GraphQL: what a resolver is asked with is sent by whoever asks. */
import type { ApiModel } from '../../analysis';

export const strawberry = {
  package: 'strawberry',
  language: 'python',
  read: 'strawberry-graphql 0.287, https://strawberry.rocks/docs/types/resolvers',
  types: [{ type: 'Provided', make: ['annotation Info', 'annotation Parent', 'annotation types.Info'] }],
  handlers: [
    {
      decorator: ['field', 'mutation', 'subscription'],
      parameters: [],
      named: { source: 'http', provided: ['Provided'] },
      returns: 'response',
      kind: 'http',
    },
  ],
} as const satisfies ApiModel;
