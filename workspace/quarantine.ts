// Texts that ended a worker. They are known by their content, so an edit gives a file its next chance.
import { createHash } from 'node:crypto';
import type { EngineRequest } from './engineMessages';

/** More than anybody meets; it bounds the memory of a server that runs for weeks. */
const mostTexts = 1_000;

export interface Quarantine {
  /** Why the text is not looked at, if it is not. */
  reasonFor(request: Suspect): string | undefined;
  /** Remembers a text that ended its worker. */
  add(request: Suspect, reason: string): void;
  /** The paths of a project that are not looked at, for others that import them. */
  excludedFrom(request: Pick<Suspect, 'project' | 'configuration'>): readonly string[];
  /** The file has changed. */
  forgive(request: Suspect): void;
}

/** The text is not known where a file is only named. */
export type Suspect = Pick<EngineRequest, 'path' | 'project' | 'configuration'> & { readonly text?: string };

export function createQuarantine(): Quarantine {
  const reasons = new Map<string, string>();
  const excluded = new Map<string, Map<string, string>>();

  function excludedIn(request: Suspect): Map<string, string> {
    const known = excluded.get(keyOf(request)) ?? new Map<string, string>();
    excluded.set(keyOf(request), known);
    return known;
  }

  return {
    reasonFor(request) {
      const { path, text, project } = request;
      const named = project && excluded.get(keyOf(request))?.get(path);
      if (text === undefined) return named;
      // Hashing costs time, and most sessions quarantine nothing.
      const known = reasons.size === 0 ? undefined : reasons.get(hashOf(request, text));
      if (known === undefined && project?.texts === 'editor') excluded.get(keyOf(request))?.delete(path);
      return known ?? (project?.texts === 'disk' ? named : undefined);
    },
    add(request, reason) {
      const { path, text, project } = request;
      if (reasons.size >= mostTexts) reasons.clear();
      if (text !== undefined) reasons.set(hashOf(request, text), reason);
      if (project) excludedIn(request).set(path, reason);
    },
    excludedFrom: (request) => [...(excluded.get(keyOf(request))?.keys() ?? [])],
    forgive: (request) => void excluded.get(keyOf(request))?.delete(request.path),
  };
}

/** Other rows are another chance too. */
function keyOf({ project, configuration }: Pick<Suspect, 'project' | 'configuration'>): string {
  return [project?.root, project?.base, configuration?.key].join('\n');
}

function hashOf({ configuration }: Suspect, text: string): string {
  return createHash('sha256')
    .update(`${configuration?.key ?? ''}\n${text}`)
    .digest('base64');
}
