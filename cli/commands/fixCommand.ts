import type { Profile } from '../../analysis';
import { configurationsOf } from '../configured';
import type { Context } from '../context';
import { type ExitCode, exitCodeOf, exitCodes } from '../exitCode';
import { fixFiles, type FixOutcome, type FixRequest, type FixResult } from '../fix/fixFiles';
import { toDiff } from '../formats/diff';
import { fixNotes, toFixJson, toFixText } from '../formats/fixes';
import { lineSubjectOf } from '../lineSubject';
import { displayed } from '../setup';
import { createProgress, hasColors } from '../terminal';
import { areRules, complainOf } from './scanCommand';

export interface FixOptions {
  readonly diff?: true;
  readonly review?: true;
  readonly rule: readonly string[];
  readonly line: readonly string[];
  readonly format: 'text' | 'json';
  readonly profile?: Profile;
  /** For every file, instead of those in the folders. */
  readonly config?: string;
  readonly color: boolean;
  readonly verbose?: boolean;
}

/** Applies fixes, reports, and says with which code the process should end. */
export async function fixCommand(
  paths: readonly string[],
  options: FixOptions,
  context: Context,
): Promise<ExitCode> {
  const unclear = options.line.filter((line) => !lineSubjectOf(line));
  for (const line of unclear) context.complain(`Which line? Write ${line}:1.`);
  if (!areRules(options.rule, context) || unclear.length > 0) return exitCodes.failed;
  const outcome = await run(paths, options, context);
  if (outcome.type === 'refused') {
    for (const reason of outcome.reasons) context.complain(reason);
    return exitCodes.failed;
  }
  // What a diff shows is not in the files yet.
  const { result } = options.diff ? outcome.before : outcome.after;
  complainOf(result, options, context);
  for (const { absolutePath, reason } of outcome.unwritten)
    context.complain(`${displayed(absolutePath, context.cwd)} ${reason}; its fixes were not applied.`);
  report(outcome, options, context);
  return outcome.unwritten.length > 0 ? exitCodes.failed : exitCodeOf(result);
}

async function run(paths: readonly string[], options: FixOptions, context: Context): Promise<FixOutcome> {
  const request: FixRequest = {
    paths,
    cwd: context.cwd,
    profile: options.profile,
    rules: options.rule,
    configurations: configurationsOf(options, context),
    choice: options.review ? 'review' : 'safe',
    lines: options.line.flatMap((line) => lineSubjectOf(line) ?? []),
    mode: options.diff ? 'preview' : 'write',
    ruleInfos: context.rules,
  };
  const engine = context.createEngine();
  const progress = createProgress(context.stderr);
  try {
    return await fixFiles(request, engine, (done, total) => progress.update(done, total));
  } finally {
    progress.stop();
    await engine.dispose();
  }
}

function report(result: FixResult, { diff, format, color }: FixOptions, context: Context): void {
  const { cwd, stdout, stderr, environment } = context;
  const colors = color && hasColors(stdout, environment);
  if (diff) {
    stdout.write(toDiff(result, { cwd, colors }));
    stderr.write(fixNotes(result, { cwd, tense: 'would' }));
  } else if (format === 'json') {
    stdout.write(toFixJson(result, { cwd }));
    stderr.write(fixNotes(result, { cwd, tense: 'did' }));
  } else stdout.write(toFixText(result, { cwd, colors }));
}
