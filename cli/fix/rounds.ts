/**
 * Fixes in rounds: as many as go together are applied to the texts in memory, and what came of them is looked at. What
 * breaks a text, leaves its finding there or brings a new one is taken back. Nothing is written here.
 */
import { faultsOf, type Finding, type RuleInfo } from '../../analysis';
import type { ExaminedFile, Examination } from '../scan';
import { identityOf, planRepairs, type PlanOptions, type Repair } from './plan';

/** Each round repairs something or takes something back; nobody waits for more of them than this. */
export const mostRounds = 50;

/** What files hold after repairs; the caller knows what that is. */
export interface Texts<T> {
  readonly examination: Examination;
  readonly state: T;
}

export interface RoundsOptions<T> extends PlanOptions {
  readonly rules: readonly Pick<RuleInfo, 'id' | 'speaksFor'>[];
  /** Applies repairs that go together. */
  readonly apply: (texts: Texts<T>, repairs: readonly Repair[]) => Promise<Texts<T>>;
}

export interface TakenBack {
  readonly repair: Repair;
  readonly reasons: readonly string[];
}

export interface Rounds<T> {
  readonly texts: Texts<T>;
  /** In the order in which they were applied. */
  readonly applied: readonly Repair[];
  readonly takenBack: readonly TakenBack[];
  /** There are more fixes, but no more rounds. */
  readonly isCutShort: boolean;
}

export async function runRounds<T>(start: Texts<T>, options: RoundsOptions<T>): Promise<Rounds<T>> {
  let texts = start;
  const applied: Repair[] = [];
  const takenBack: TakenBack[] = [];
  const isOut = (repair: Repair) =>
    options.isOut(repair) || takenBack.some((one) => identityOf(one.repair) === identityOf(repair));
  const plan = () => planRepairs(texts.examination.files, { ...options, isOut }, applied);
  for (let round = 0; round < mostRounds; round++) {
    const repairs = plan();
    if (repairs.length === 0) return { texts, applied, takenBack, isCutShort: false };
    const outcome = await applyGood(texts, repairs, options);
    texts = outcome.texts;
    applied.push(...outcome.applied);
    takenBack.push(...outcome.takenBack);
  }
  return { texts, applied, takenBack, isCutShort: plan().length > 0 };
}

/** All at once where that is well; otherwise halves, until it is known which ones are to blame. */
async function applyGood<T>(
  before: Texts<T>,
  repairs: readonly Repair[],
  options: RoundsOptions<T>,
): Promise<Omit<Rounds<T>, 'isCutShort'>> {
  const waiting = [repairs];
  const takenBack: TakenBack[] = [];
  let applied: readonly Repair[] = [];
  let texts = before;
  for (let group = waiting.shift(); group; group = waiting.shift()) {
    const tried = [...applied, ...group];
    const after = await options.apply(before, tried);
    const reasons = faultsAfter(before.examination, after.examination, tried, options.rules);
    const [repair, ...others] = group;
    if (reasons.length === 0) [applied, texts] = [tried, after];
    else if (others.length > 0) waiting.unshift(...halvesOf(group));
    else if (repair) takenBack.push({ repair, reasons });
  }
  return { texts, applied, takenBack };
}

function halvesOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

/** What is wrong after repairs, in any file. */
export function faultsAfter(
  before: Examination,
  after: Examination,
  repairs: readonly Repair[],
  rules: RoundsOptions<unknown>['rules'],
): readonly string[] {
  const now = new Map(after.files.map((file) => [nameOf(file), file]));
  return before.files.flatMap((file) => {
    const own = repairs.filter(({ subject }) => subject.file.absolutePath === nameOf(file));
    return faultsIn(
      file,
      now.get(nameOf(file)),
      own.map(({ finding }) => finding),
      rules,
    );
  });
}

function faultsIn(
  before: ExaminedFile,
  after: ExaminedFile | undefined,
  fixed: readonly Finding[],
  rules: RoundsOptions<unknown>['rules'],
): readonly string[] {
  if (before.isAnalyzed && !after?.isAnalyzed) return ['It can no longer be analyzed.'];
  return after ? faultsOf({ before, after, fixed }, rules) : [];
}

function nameOf({ subject }: ExaminedFile): string {
  return subject.file.absolutePath;
}
