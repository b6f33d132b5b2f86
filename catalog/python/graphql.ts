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

/** After the object that is resolved, which `self` stands for, comes what GraphQL knows of the query. */
const resolved = {
  parameters: [null],
  named: { source: 'http', known: [{ names: ['info', '_info'], type: 'Info' }] },
  returns: 'response',
  kind: 'http',
} as const;

/** Graphene: what fields and mutations are asked with. */
export const graphene = {
  package: [
    ...['graphene', 'graphene.relay', 'graphene.types'],
    ...['graphene_django', 'graphene_django.types', 'graphene_sqlalchemy'],
  ],
  language: 'python',
  read: 'graphene 3.4, https://docs.graphene-python.org/en/latest/types/mutations/ and …/types/objecttypes/#resolvers',
  types: [
    { type: 'Info', make: ['annotation ResolveInfo', 'annotation Info'] },
    {
      type: 'Object',
      make: [
        ...['ObjectType', 'types.ObjectType', 'Interface', 'types.Interface'],
        ...['DjangoObjectType', 'SQLAlchemyObjectType'],
      ].map((name) => `call ${name}`),
    },
    { type: 'Mutation', make: ['call Mutation', 'call types.Mutation'] },
    { type: 'ClientMutation', make: ['call ClientIDMutation', 'call relay.ClientIDMutation'] },
  ],
  handlers: [
    { on: 'Object', method: 'resolve_*', ...resolved },
    { on: 'Mutation', method: 'mutate', ...resolved },
    { on: 'ClientMutation', method: 'mutate_and_get_payload', ...resolved, parameters: [null, null] },
  ],
} as const satisfies ApiModel;
