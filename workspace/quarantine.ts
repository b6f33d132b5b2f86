// Texts that ended a worker. They are known by their content, so an edit gives a file its next chance.
import { createHash } from 'node:crypto';
import type { EngineRequest, ProjectPlace } from './engineMessages';

/** More than anybody meets; it bounds the memory of a server that runs for weeks. */
const mostTexts = 1_000;

export interface Quarantine {
  /** Why the text is not looked at, if it is not. */
  reasonFor(request: Suspect): string | undefined;
  /** Remembers a text that ended its worker. */
  add(request: Suspect, reason: string): void;
  /** The paths of a project that are not looked at, for others that import them. */
  excludedFrom(place: ProjectPlace): readonly string[];
  /** The file has changed. */
  forgive(request: Suspect): void;
}

/** The text is not known where a file is only named. */
export type Suspect = Pick<EngineRequest, 'path' | 'project'> & { readonly text?: string };

export function createQuarantine(): Quarantine {
  const reasons = new Map<string, string>();
  const excluded = new Map<string, Map<string, string>>();

  function excludedIn(place: ProjectPlace): Map<string, string> {
    const known = excluded.get(keyOf(place)) ?? new Map<string, string>();
    excluded.set(keyOf(place), known);
    return known;
  }

  return {
    reasonFor({ path, text, project }) {
      const named = project && excluded.get(keyOf(project))?.get(path);
      if (text === undefined) return named;
      // Hashing costs time, and most sessions quarantine nothing.
      const known = reasons.size === 0 ? undefined : reasons.get(hashOf(text));
      if (known === undefined && project?.texts === 'editor') excluded.get(keyOf(project))?.delete(path);
      return known ?? (project?.texts === 'disk' ? named : undefined);
    },
    add({ path, text, project }, reason) {
      if (reasons.size >= mostTexts) reasons.clear();
      if (text !== undefined) reasons.set(hashOf(text), reason);
      if (project) excludedIn(project).set(path, reason);
    },
    excludedFrom: (place) => [...(excluded.get(keyOf(place))?.keys() ?? [])],
    forgive: ({ path, project }) => void (project && excluded.get(keyOf(project))?.delete(path)),
  };
}

function keyOf({ root, base }: ProjectPlace): string {
  return `${root}\n${base}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
