// Texts that ended a worker. They are known by their content, so an edit gives a file its next chance.
import { createHash } from 'node:crypto';
import type { EngineRequest } from './engineMessages';

/** More than anybody meets; it bounds the memory of a server that runs for weeks. */
const mostTexts = 1_000;

export interface Quarantine {
  /** Why the text is not looked at, if it is not. */
  reasonFor(request: EngineRequest): string | undefined;
  /** Remembers a text that ended its worker. */
  add(request: EngineRequest, reason: string): void;
}

export function createQuarantine(): Quarantine {
  const reasons = new Map<string, string>();
  return {
    // Hashing costs time, and most sessions quarantine nothing.
    reasonFor: ({ text }) => (reasons.size === 0 ? undefined : reasons.get(hashOf(text))),
    add({ text }, reason) {
      if (reasons.size >= mostTexts) reasons.clear();
      reasons.set(hashOf(text), reason);
    },
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
