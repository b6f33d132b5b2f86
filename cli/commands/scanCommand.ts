import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Profile, RuleInfo } from '../../analysis';
import { type Configuration, rowPlace, suggestionFor } from '../../workspace';
import { configurationsOf } from '../configured';
import { type ExitCode, exitCodeOf, exitCodes } from '../exitCode';
import { toJson } from '../formats/json';
import { toSarif } from '../formats/sarif';
import { summaryOf, toText } from '../formats/text';
import type { Context } from '../context';
import { readRulePage } from '../rulePage';
import {
  type Inventory,
  type ScanRequest,
  type ScanResult,
  scanInventory,
  takeInventory,
  troublePlace,
} from '../scan';
import { displayed, wrongConfigurations } from '../setup';
import { createProgress, hasColors } from '../terminal';

export type Format = 'text' | 'json' | 'sarif';

export interface ScanOptions {
  readonly format: Format;
  /** Standard output where there is none. */
  readonly output?: string;
  readonly profile?: Profile;
  /** For every file, instead of those in the folders. */
  readonly config?: string;
  readonly rule: readonly string[];
  readonly color: boolean;
  readonly verbose?: boolean;
}

/** Scans, reports, and says with which code the process should end. */
export async function scanCommand(
  paths: readonly string[],
  options: ScanOptions,
  context: Context,
): Promise<ExitCode> {
  if (!areRules(options.rule, context)) return exitCodes.failed;
  const outcome = await run(paths, options, context);
  if (outcome.type === 'refused') {
    for (const reason of outcome.reasons) context.complain(reason);
    return exitCodes.failed;
  }
  const { result, unmatched } = outcome;
  complainOf(result, options, context);
  if (options.verbose) for (const row of unmatched) context.complain(row);
  const isWritten = write(documentOf(result, options, context), options, context);
  if (options.format !== 'text' || options.output) context.stderr.write(`${summaryOf(result)}\n`);
  return isWritten ? exitCodeOf(result) : exitCodes.failed;
}

/** Whether these are ids of rules; complains of those that are not. */
export function areRules(ids: readonly string[], { rules, complain }: Context): boolean {
  const unknown = ids.filter((id) => !rules.some((rule) => rule.id === id));
  for (const id of unknown) complain(unknownRule(id, rules));
  return unknown.length === 0;
}

export function unknownRule(id: string, rules: readonly RuleInfo[]): string {
  const suggestion = suggestionFor(
    id,
    rules.map((rule) => rule.id),
  );
  return `There is no rule ${id}.${suggestion} \`sluicegate explain\` lists them.`;
}

/** What could not be done, and where somebody wants to know it, what was skipped. */
export function complainOf(
  { troubles, skipped }: Pick<ScanResult, 'troubles' | 'skipped'>,
  { verbose }: { readonly verbose?: boolean },
  { complain }: Pick<Context, 'complain'>,
): void {
  for (const trouble of troubles) complain(`${troublePlace(trouble)}: ${trouble.message}`);
  if (verbose) for (const { path: file, reason } of skipped) complain(`${file}: skipped, ${reason}`);
}

type Outcome =
  | { readonly type: 'scanned'; readonly result: ScanResult; readonly unmatched: readonly string[] }
  | { readonly type: 'refused'; readonly reasons: readonly string[] };

async function run(paths: readonly string[], options: ScanOptions, context: Context): Promise<Outcome> {
  const { cwd } = context;
  const configurations = configurationsOf(options, context);
  const { profile, rule: rules } = options;
  const request: ScanRequest = { paths, cwd, profile, rules, configurations, withFixes: true };
  const engine = context.createEngine();
  const progress = createProgress(context.stderr);
  try {
    const inventory = takeInventory(request, engine);
    const reasons = wrongConfigurations(request, cwd);
    if (reasons.length > 0) return { type: 'refused', reasons };
    const result = await scanInventory(inventory, request, engine, (done, total) =>
      progress.update(done, total),
    );
    const unmatched = options.verbose ? await unmatchedRows(inventory, engine, cwd) : [];
    return { type: 'scanned', result, unmatched };
  } finally {
    progress.stop();
    await engine.dispose();
  }
}

/** Rows of configurations that served nothing: a slip in a name is silent otherwise. */
async function unmatchedRows(
  { subjects }: Inventory,
  engine: ReturnType<Context['createEngine']>,
  cwd: string,
): Promise<readonly string[]> {
  const asked = new Map<Configuration, (typeof subjects)[number]>();
  for (const subject of subjects) {
    const { configuration } = subject.setup;
    if (configuration && configuration.catalog.length > 0) asked.set(configuration, subject);
  }
  const lines: string[] = [];
  for (const [configuration, { setup, project }] of asked) {
    const rows = await engine.unmatchedRows({ path: '', profile: setup.profile, project, ...setup.engine });
    const file = displayed(configuration.file, cwd);
    for (const row of rows) {
      const place = `${file}:${rowPlace(configuration, row)}`;
      lines.push(`${place}: This row of ${row[1]} matched nothing in what was scanned.`);
    }
  }
  return lines;
}

function documentOf(result: ScanResult, options: ScanOptions, context: Context): string {
  switch (options.format) {
    case 'text':
      return toText(result, {
        colors: options.color && !options.output && hasColors(context.stdout, context.environment),
      });
    case 'json':
      return toJson(result);
    case 'sarif':
      return toSarif(result, {
        ...context,
        pageOf: (rule) => readRulePage(context.pagesFolder, rule),
      });
  }
}

function write(document: string, { output }: ScanOptions, context: Context): boolean {
  if (output === undefined) {
    context.stdout.write(document);
    return true;
  }
  try {
    writeFileSync(path.resolve(context.cwd, output), document);
    return true;
  } catch (error) {
    context.complain(
      `The report could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
    return false;
  }
}
