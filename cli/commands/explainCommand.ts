import type { RuleInfo } from '../../analysis';
import { isSourceFile } from '../../workspace';
import type { Context } from '../context';
import { type ExitCode, exitCodes } from '../exitCode';
import { readRulePage, renderPage } from '../rulePage';
import { colorsOf, hasColors } from '../terminal';
import { unknownRule } from './scanCommand';

/** Prints the page of a rule, or the list of rules. */
export function explainCommand(
  id: string | undefined,
  options: { readonly color: boolean },
  context: Context,
): ExitCode {
  if (id === undefined) {
    context.stdout.write(listOf(context.rules));
    return exitCodes.clean;
  }
  if (!context.rules.some((rule) => rule.id === id)) {
    context.complain(isSourceFile(id) ? `Which line? Write ${id}:1.` : unknownRule(id, context.rules));
    return exitCodes.failed;
  }
  const page = readRulePage(context.pagesFolder, id);
  if (page === undefined) {
    context.complain(`The page of ${id} is missing from this installation.`);
    return exitCodes.failed;
  }
  context.stdout.write(
    renderPage(page, colorsOf(options.color && hasColors(context.stdout, context.environment))),
  );
  return exitCodes.clean;
}

function listOf(rules: readonly RuleInfo[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(11)}  ${summary}\n`)
    .join('');
}
