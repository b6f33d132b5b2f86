import type { Profile } from '../../analysis';
import { configurationsOf } from '../configured';
import type { Context } from '../context';
import { type ExitCode, exitCodes } from '../exitCode';
import { explainLine, type LineAnswer } from '../explainLine';
import { toExplanationJson, toExplanationText } from '../formats/explanation';
import type { LineSubject } from '../lineSubject';
import { createProgress, hasColors } from '../terminal';

export interface ExplainLineOptions {
  readonly format: 'text' | 'json';
  readonly profile?: Profile;
  readonly config?: string;
  readonly color: boolean;
}

/** Prints why there are findings on a line, or why there are none. */
export async function explainLineCommand(
  subject: LineSubject,
  options: ExplainLineOptions,
  context: Context,
): Promise<ExitCode> {
  const answer = await ask(subject, options, context);
  if (answer.type === 'refused') {
    for (const reason of answer.reasons) context.complain(reason);
    return exitCodes.failed;
  }
  for (const warning of answer.warnings) context.complain(warning);
  const colors = options.color && hasColors(context.stdout, context.environment);
  context.stdout.write(
    options.format === 'json' ? toExplanationJson(answer) : toExplanationText(answer, { colors }),
  );
  return exitCodes.clean;
}

async function ask(subject: LineSubject, options: ExplainLineOptions, context: Context): Promise<LineAnswer> {
  const engine = context.createEngine();
  const progress = createProgress(context.stderr);
  try {
    const { profile } = options;
    const configurations = configurationsOf(options, context);
    const request = { ...subject, cwd: context.cwd, profile, configurations };
    return await explainLine(request, engine, (done, total) => progress.update(done, total));
  } finally {
    progress.stop();
    await engine.dispose();
  }
}
