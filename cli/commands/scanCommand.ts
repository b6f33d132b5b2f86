import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Profile, RuleInfo } from '../../analysis';
import { type ExitCode, exitCodeOf, exitCodes } from '../exitCode';
import { toJson } from '../formats/json';
import { toSarif } from '../formats/sarif';
import { summaryOf, toText } from '../formats/text';
import type { Context } from '../context';
import { readRulePage } from '../rulePage';
import { type ScanResult, type Trouble, scan, troublePlace } from '../scan';

import { createProgress, hasColors } from '../terminal';

export type Format = 'text' | 'json' | 'sarif';

export interface ScanOptions {
  readonly format: Format;
  /** Standard output where there is none. */
  readonly output?: string;
  readonly profile: Profile;
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
  const unknown = options.rule.filter((id) => !context.rules.some((rule) => rule.id === id));
  for (const id of unknown) context.complain(unknownRule(id, context.rules));
  if (unknown.length > 0) return exitCodes.failed;
  const result = await run(paths, options, context);
  for (const trouble of result.troubles) context.complain(troubleText(trouble));
  if (options.verbose)
    for (const skipped of result.skipped) context.complain(`${skipped.path}: skipped, ${skipped.reason}`);
  const isWritten = write(documentOf(result, options, context), options, context);
  if (options.format !== 'text' || options.output) context.stderr.write(`${summaryOf(result)}\n`);
  return isWritten ? exitCodeOf(result) : exitCodes.failed;
}

export function unknownRule(id: string, rules: readonly RuleInfo[]): string {
  const suggestion = suggestionFor(
    id,
    rules.map((rule) => rule.id),
  );
  return `There is no rule ${id}.${suggestion} \`sluicegate explain\` lists them.`;
}

async function run(paths: readonly string[], options: ScanOptions, context: Context): Promise<ScanResult> {
  const engine = context.createEngine();
  const progress = createProgress(context.stderr);
  try {
    const request = { paths, cwd: context.cwd, profile: options.profile, rules: options.rule };
    return await scan(request, engine, (done, total) => progress.update(done, total));
  } finally {
    progress.stop();
    await engine.dispose();
  }
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

function troubleText(trouble: Trouble): string {
  return `${troublePlace(trouble)}: ${trouble.message}`;
}
