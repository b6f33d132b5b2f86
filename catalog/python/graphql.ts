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

/** Graphene: what a mutation is called with. */
export const graphene = {
  package: ['graphene', 'graphene.relay', 'graphene.types'],
  language: 'python',
  read: 'graphene 3.4, https://docs.graphene-python.org/en/latest/types/mutations/',
  types: [
    { type: 'Mutation', make: ['call Mutation', 'call types.Mutation'] },
    { type: 'ClientMutation', make: ['call ClientIDMutation', 'call relay.ClientIDMutation'] },
  ],
  handlers: [
    // After the object that is resolved, which `self` stands for, comes what GraphQL knows of the query.
    {
      on: 'Mutation',
      method: 'mutate',
      parameters: [null],
      named: { source: 'http' },
      returns: 'response',
      kind: 'http',
    },
    {
      on: 'ClientMutation',
      method: 'mutate_and_get_payload',
      parameters: [null, null],
      named: { source: 'http' },
      returns: 'response',
      kind: 'http',
    },
  ],
} as const satisfies ApiModel;
