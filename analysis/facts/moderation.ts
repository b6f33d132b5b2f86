import type { GuardRow } from '../apiModel';
import { entriesAt, type InstanceObject } from '../flow';

/** How this client's provider moderates text: a guard on the client's type that tells by a verdict. */
export function moderationOf(client: InstanceObject | undefined): GuardRow | undefined {
  if (!client) return undefined;
  const paths = [...(client.model.types.get(client.typeName)?.keys() ?? []), ...basePaths(client)];
  const guards = paths
    .flatMap((path) => entriesAt(client.model, client.typeName, path))
    .flatMap((entry) => entry.guards ?? []);
  return guards.find(
    (guard) => guard.effect === 'verdict' && !guard.words && guard.marks.includes('moderated'),
  );
}

/** Others speak as the provider does, and moderate nothing. */
function basePaths({ model, typeName }: InstanceObject): readonly string[] {
  const provider = model.clients.get(typeName)?.provider ?? model.model.title;
  const bases = (model.bases.get(typeName) ?? []).filter(
    (base) => base.model === model || base.model.model.title === provider,
  );
  return bases.flatMap((base) => [...(base.model.types.get(base.type)?.keys() ?? [])]);
}
