/** What is asked for first is not what is done first: people wait for edits, and for the newest one most. */
export type Urgency = 'edit' | 'scan';

export interface JobQueue<T> {
  add(item: T, urgency: Urgency): void;
  /** The newest edit, or else the oldest of the rest. */
  take(): T | undefined;
}

export function createJobQueue<T>(): JobQueue<T> {
  const edits: T[] = [];
  const scans: T[] = [];
  return {
    add: (item, urgency) => void (urgency === 'edit' ? edits : scans).push(item),
    take: () => edits.pop() ?? scans.shift(),
  };
}
