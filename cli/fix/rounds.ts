/**
 * Fixes in rounds: as many as go together are applied to the texts in memory, and what came of them is looked at. What
 * breaks a text, leaves its finding there or brings a new one is taken back. Nothing is written here.
 */
import {
  distinctBy,
  faultsOf,
  isSifted,
  nextTry,
  type Repaired,
  type RuleInfo,
  settleTry,
  type Sifting,
  siftingOf,
} from '../../analysis';
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
  const tried = new Set<string>();
  const isOut = (repair: Repair) =>
    options.isOut(repair) || takenBack.some((one) => identityOf(one.repair) === identityOf(repair));
  const plan = () => planRepairs(texts.examination.files, { ...options, isOut }, applied);
  for (let round = 0; round < mostRounds; round++) {
    const repairs = plan();
    if (repairs.length === 0) return { texts, applied, takenBack: eachOnce(takenBack), isCutShort: false };
    const outcome = await applyGood(texts, repairs, options);
    texts = outcome.texts;
    applied.push(...outcome.applied);
    for (const one of outcome.takenBack) {
      // Beside another one it may have done harm that it does not do alone.
      const isAlone = !outcome.applied.some((other) => fileOf(other) === fileOf(one.repair));
      if (isAlone || tried.has(identityOf(one.repair))) takenBack.push(one);
      tried.add(identityOf(one.repair));
    }
  }
  return { texts, applied, takenBack: eachOnce(takenBack), isCutShort: plan().length > 0 };
}

/** A finding may get another fingerprint by what was repaired around it, and have its turn again. */
function eachOnce(takenBack: readonly TakenBack[]): readonly TakenBack[] {
  return distinctBy(takenBack, ({ repair: { located, title } }) => {
    const { line, column } = located.range.start;
    return [located.path, line, column, located.rule, title].join('\n');
  });
}

type Outcome<T> = Omit<Rounds<T>, 'isCutShort'>;

/** What came of some repairs. */
interface Attempt<T> {
  readonly texts: Texts<T>;
  /** By file. */
  readonly faults: Faults;
}

type Attempting<T> = (repairs: readonly Repair[]) => Promise<Attempt<T>>;

/**
 * All at once where that is well. Otherwise what is wrong in a file is looked for among the repairs of that file, in all
 * files at the same time; where it is no such matter, among all.
 */
async function applyGood<T>(
  before: Texts<T>,
  repairs: readonly Repair[],
  options: RoundsOptions<T>,
): Promise<Outcome<T>> {
  const attempt: Attempting<T> = async (tried) => {
    const texts = await options.apply(before, tried);
    return { texts, faults: faultsAfter(before.examination, texts.examination, tried, options.rules) };
  };
  const files = [...new Set(repairs.map(fileOf))];
  const lanes = files.map((file) =>
    laneOf(
      repairs.filter((repair) => fileOf(repair) === file),
      [file],
    ),
  );
  return (
    (await sift(before, lanes, attempt)) ??
    (await sift(before, [laneOf(repairs, [...before.examination.files.map(nameOf)])], attempt)) ?? {
      texts: before,
      applied: [],
      takenBack: repairs.map((repair) => ({ repair, reasons: ['What is wrong with it is not known.'] })),
    }
  );
}

/** Repairs of which groups are tried one after the other. */
interface Lane extends Sifting<Repair> {
  /** What is wrong in one of these is the fault of the group that is tried. */
  readonly files: ReadonlySet<string>;
  readonly takenBack: TakenBack[];
}

function laneOf(repairs: readonly Repair[], files: readonly string[]): Lane {
  return { ...siftingOf(repairs), files: new Set(files), takenBack: [] };
}

/** Halves groups that do harm, until it is known what does; nothing where no group is to blame. */
async function sift<T>(
  before: Texts<T>,
  lanes: readonly Lane[],
  attempt: Attempting<T>,
): Promise<Outcome<T> | undefined> {
  for (;;) {
    const active = lanes.filter((lane) => !isSifted(lane));
    const tried = lanes.flatMap(nextTry);
    const { texts, faults } = tried.length > 0 ? await attempt(tried) : { texts: before, faults: noFaults };
    const isExplained = [...faults.keys()].every((file) => active.some(({ files }) => files.has(file)));
    if (!isExplained) return undefined;
    for (const lane of active) advance(lane, faults);
    const takenBack = lanes.flatMap((lane) => lane.takenBack);
    if (faults.size === 0 && lanes.every(isSifted)) return { texts, applied: tried, takenBack };
  }
}

function advance(lane: Lane, faults: Faults): void {
  const reasons = [...faults].flatMap(([file, found]) => (lane.files.has(file) ? found : []));
  const repair = settleTry(lane, reasons.length > 0);
  if (repair) lane.takenBack.push({ repair, reasons: [...new Set(reasons)] });
}

/** What is wrong in which file. */
export type Faults = ReadonlyMap<string, readonly string[]>;

const noFaults: Faults = new Map();

/** Repairs may do harm in other files, too. */
export function faultsAfter(
  before: Examination,
  after: Examination,
  repairs: readonly Repair[],
  rules: RoundsOptions<unknown>['rules'],
): Faults {
  const now = new Map(after.files.map((file) => [nameOf(file), file]));
  const faults = before.files.map((file) => {
    const name = nameOf(file);
    const isHere = (repair: Repair) => fileOf(repair) === name;
    const fixed = repairs.filter(isHere).map(({ finding }) => finding);
    const elsewhere = repairs.filter((repair) => !isHere(repair)).map(({ finding }) => finding);
    return [name, faultsIn(file, now.get(name), { fixed, elsewhere }, rules)] as const;
  });
  return new Map(faults.filter(([, found]) => found.length > 0));
}

function fileOf({ subject }: Repair): string {
  return subject.file.absolutePath;
}

function faultsIn(
  before: ExaminedFile,
  after: ExaminedFile | undefined,
  repaired: Pick<Repaired, 'fixed' | 'elsewhere'>,
  rules: RoundsOptions<unknown>['rules'],
): readonly string[] {
  // Files of settings that nothing is looked for in any more are not looked at.
  if (!after && before.subject.isDocument) return [];
  if (before.isAnalyzed && !after?.isAnalyzed) return ['It can no longer be analyzed.'];
  return after ? faultsOf({ before, after, ...repaired }, rules) : [];
}

function nameOf({ subject }: ExaminedFile): string {
  return subject.file.absolutePath;
}
