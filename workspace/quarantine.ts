// Texts that ended a worker. They are known by their content, so an edit gives a file its next chance.
import { createHash } from 'node:crypto';
import type { EngineRequest } from './engineMessages';
import type { Outcome } from './workerSlot';

/** More than anybody meets; it bounds the memory of a server that runs for weeks. */
const mostTexts = 1_000;

export interface Quarantine {
  /** Why the text is not looked at, if it is not. */
  reasonFor(request: EngineRequest): string | undefined;
  /** Remembers a text that ended its worker, and tells of each loss once. */
  report(request: EngineRequest, loss: Outcome & { type: 'lost' }): void;
}

export function createQuarantine(log: (message: string) => void): Quarantine {
  const reasons = new Map<string, string>();
  const told = new Set<string>();
  const tellOnce = (message: string) => {
    if (told.size >= mostTexts) told.clear();
    if (!told.has(message)) log(message);
    told.add(message);
  };
  return {
    // Hashing costs time, and most sessions quarantine nothing.
    reasonFor: ({ text }) => (reasons.size === 0 ? undefined : reasons.get(hashOf(text))),
    report({ path, text }, { during, reason }) {
      if (during === 'start') return tellOnce(`The analysis does not start: ${reason}.`);
      if (reasons.size >= mostTexts) reasons.clear();
      reasons.set(hashOf(text), reason);
      tellOnce(`${path} is left out until it changes: its analysis was ended because ${reason}.`);
    },
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
