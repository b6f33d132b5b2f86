/** All of `sluicegate fix` but for how it is told: scan, repair in memory, write, and say what is left. */
import { chosenFix, type Finding, type FixChoice, type RuleInfo } from '../../analysis';
import type { EngineHost } from '../../workspace';
import { secretTexts } from '../conceal';
import type { LineSubject } from '../lineSubject';
import { locate, type LocatedFinding } from '../located';
import {
  type Engine,
  examine,
  type Examination,
  type FileReport,
  type Inventory,
  inventoryOf,
  type ScanRequest,
  takeInventory,
} from '../scan';
import { displayed, wrongConfigurations } from '../setup';
import { createFixedFiles, type FixedFiles, type HeldFiles, linesOf, whyLineStaysOut } from './files';
import { createHolder } from './holding';
import { linesWanted, onLines } from './lines';
import type { Repair } from './plan';
import { type Rounds, runRounds, type TakenBack } from './rounds';
import { type FileChange, type Unwritten, writeFiles } from './writeFiles';

export interface FixRequest extends Omit<ScanRequest, 'read' | 'prepare' | 'withFixes'> {
  readonly choice: FixChoice;
  /** Repair what is found on these lines and nothing else; everything where there is none. */
  readonly lines: readonly LineSubject[];
  /** `preview`: nothing is written. */
  readonly mode: 'write' | 'preview';
  readonly ruleInfos: readonly RuleInfo[];
}

export type FixEngine = Engine & Pick<EngineHost, 'update'>;

export type FixOutcome =
  ({ readonly type: 'done' } & FixResult) | { readonly type: 'refused'; readonly reasons: readonly string[] };

export interface FixResult {
  /** What was found at first, and what is found in what files hold by now. */
  readonly before: Examination;
  readonly after: Examination;
  /** In the order in which they were applied, without those of files that could not be written. */
  readonly applied: readonly Repair[];
  readonly takenBack: readonly TakenBack[];
  readonly changes: readonly FileChange[];
  /** Files that there are fixes for and that could not be changed. */
  readonly unwritten: readonly Unwritten[];
  /** What else people should know, a sentence each. */
  readonly notes: readonly string[];
  /** Findings that are left and have a fix for review. */
  readonly forReview: readonly LocatedFinding[];
  /** Credentials in what was changed, which nobody may show. */
  readonly secrets: readonly string[];
}

export async function fixFiles(
  request: FixRequest,
  engine: FixEngine,
  onFile: (done: number, total: number) => void,
): Promise<FixOutcome> {
  const files = createFixedFiles(request);
  const look = createLook(request, engine, files, onFile);
  const inventory = takeInventory(look.request(nothingHeld), engine);
  const reasons = wrongConfigurations(request, request.cwd);
  if (reasons.length > 0) return { type: 'refused', reasons };
  const before = await look.at(nothingHeld, inventory);
  const lookAgain = (held: HeldFiles) => look.at(held, look.again(held, inventory));
  const missing = linesWanted(before.files, request);
  if (missing.length > 0) return { type: 'refused', reasons: missing };
  const closed = new Map<string, string>();
  const rounds = await runRounds<HeldFiles>(
    { examination: before, state: nothingHeld },
    {
      choice: request.choice,
      rules: request.ruleInfos,
      isWanted: onLines(before.files, request),
      isOut: closing(before, files, closed),
      apply: async ({ state }, repairs) => {
        const held = files.repaired(state, repairs);
        return { examination: await lookAgain(held), state: held };
      },
    },
  );
  const changes = changesOf(rounds.texts.state, files);
  const failed = request.mode === 'write' ? writeFiles(changes, request) : [];
  const after =
    failed.length === 0 ? rounds.texts.examination : await lookAgain(without(rounds.texts.state, failed));
  return toResult(request, { before, after, rounds, changes, failed, closed });
}

const nothingHeld: HeldFiles = new Map();

interface Look {
  request(held: HeldFiles): ScanRequest;
  /** What there is to scan if files hold this. */
  again(held: HeldFiles, before: Inventory): Inventory;
  at(held: HeldFiles, inventory: Inventory): Promise<Examination>;
}

function createLook(
  asked: FixRequest,
  engine: FixEngine,
  files: FixedFiles,
  onFile: (done: number, total: number) => void,
): Look {
  const hold = createHolder(engine);
  const request = (held: HeldFiles): ScanRequest => {
    const texts = new Map([...held.keys()].map((file) => [file, files.read(file, held)]));
    return {
      ...asked,
      withFixes: true,
      read: (file) => texts.get(file) ?? files.read(file, nothingHeld),
      prepare: (subjects) => hold(texts, subjects),
    };
  };
  return {
    request,
    again: (held, { discoveries }) => inventoryOf(discoveries, request(held), engine),
    at: (held, inventory) => examine(inventory, request(held), engine, onFile),
  };
}

/** Repairs of files that cannot be changed are out; which ones there were is kept, since people have to know. */
function closing(
  { files: examined }: Examination,
  files: FixedFiles,
  closed: Map<string, string>,
): (repair: Repair) => boolean {
  const byPath = new Map(examined.map((file) => [file.subject.file.absolutePath, file]));
  return ({ subject, edits }) => {
    const touched = new Set([subject.file.absolutePath, ...edits.map(({ path }) => path)]);
    return [...touched].some((path) => {
      const file = byPath.get(path);
      const reason = file ? files.whyClosed(file) : 'was not scanned';
      if (reason !== undefined) closed.set(path, reason);
      return reason !== undefined;
    });
  };
}

function changesOf(held: HeldFiles, files: FixedFiles): readonly FileChange[] {
  return [...held].flatMap(([absolutePath, after]) => {
    const before = files.original(absolutePath);
    return before?.equals(after) ? [] : [{ absolutePath, before, after }];
  });
}

function without(held: HeldFiles, failed: readonly Unwritten[]): HeldFiles {
  return new Map([...held].filter(([file]) => !failed.some(({ absolutePath }) => absolutePath === file)));
}

interface Parts {
  readonly before: Examination;
  readonly after: Examination;
  readonly rounds: Rounds<HeldFiles>;
  readonly changes: readonly FileChange[];
  readonly failed: readonly Unwritten[];
  readonly closed: ReadonlyMap<string, string>;
}

function toResult(request: FixRequest, parts: Parts): FixOutcome {
  const { before, after, rounds, changes, failed, closed } = parts;
  const isLost = (file: string) => failed.some(({ absolutePath }) => absolutePath === file);
  const isWritten = ({ edits }: Repair) => !edits.some(({ path }) => isLost(path));
  const applied = rounds.applied.filter(isWritten);
  const unwritten = [...[...closed].map(([absolutePath, reason]) => ({ absolutePath, reason })), ...failed];
  const written = changes.filter(({ absolutePath }) => !isLost(absolutePath));
  return {
    type: 'done',
    before,
    after,
    applied,
    takenBack: rounds.takenBack,
    changes: written,
    unwritten,
    notes: notesOf(request, applied, rounds),
    forReview: after.files.flatMap(({ report }) => (report ? reviewable(report, request) : [])),
    secrets: [before, after].flatMap((examination) => secretsIn(examination, written)),
  };
}

function notesOf(
  request: FixRequest,
  applied: readonly Repair[],
  { isCutShort }: Pick<Rounds<HeldFiles>, 'isCutShort'>,
): readonly string[] {
  const lines = linesOf(applied).flatMap(({ target, line }) => {
    const reason = whyLineStaysOut(target, request);
    return reason === undefined ? [] : [`${displayed(target, request.cwd)} ${reason}: add ${line} to it.`];
  });
  const cut = isCutShort ? ['There are more fixes: run the command again.'] : [];
  return [...new Set(lines), ...cut];
}

function reviewable(report: FileReport, { choice }: FixRequest): readonly LocatedFinding[] {
  if (choice === 'review') return [];
  const isForReview = (finding: Finding) =>
    chosenFix(report.fixes?.get(finding) ?? [], 'review')?.safety === 'review';
  return report.findings.filter(isForReview).map((finding) => locate(finding, report));
}

function secretsIn({ result, files }: Examination, changes: readonly FileChange[]): readonly string[] {
  const changed = new Set(changes.map(({ absolutePath }) => absolutePath));
  return files.flatMap(({ subject: { file, text = '' } }) =>
    changed.has(file.absolutePath) ? secretTexts(file.pathInRoot, text, result.secrets) : [],
  );
}
