/** What is asked for first is not what is done first: people wait for edits, and for the newest one most. */
export type Urgency = 'edit' | 'scan' | 'background';

export interface JobQueue<T> {
  add(item: T, urgency: Urgency): void;
  /** The newest edit, or else the oldest of the scan, or else of what nobody waits for. */
  take(): T | undefined;
}

export function createJobQueue<T>(): JobQueue<T> {
  const items: Record<Urgency, T[]> = { edit: [], scan: [], background: [] };
  return {
    add: (item, urgency) => void items[urgency].push(item),
    take: () => items.edit.pop() ?? items.scan.shift() ?? items.background.shift(),
  };
}
