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

function basePaths(client: InstanceObject): readonly string[] {
  const bases = client.model.bases.get(client.typeName) ?? [];
  return bases.flatMap((base) => [...(base.model.types.get(base.type)?.keys() ?? [])]);
}
