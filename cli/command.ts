/** The command line: names, options and help; what they do is in `commands/`. */
import { Command, CommanderError, Option } from 'commander';
import { explainCommand } from './commands/explainCommand';
import { explainLineCommand, type ExplainLineOptions } from './commands/explainLineCommand';
import { fixCommand, type FixOptions } from './commands/fixCommand';
import { type ScanOptions, scanCommand } from './commands/scanCommand';
import type { Context } from './context';
import { type ExitCode, exitCodes } from './exitCode';
import { lineSubjectOf } from './lineSubject';

const exitHelp = `
What is said here goes before what sluicegate.json says: its profile, and the levels of rules
(a rule that --rule names is never off).

Exit codes:
  0  nothing was found
  1  there are findings of severity error or warning
  2  some work could not be done, a path does not exist, or a configuration is wrong`;

const fixHelp = `
Safe fixes keep what a program does, but for the hole. Those for review may change more: look at
each of them, with --diff before or in your version control afterwards.
After its fix a file parses, the finding is gone and nothing new has come; a fix of which that is
not so is taken back and named. Files that somebody changed meanwhile, that are read-only, or that
a link leads to outside of what is scanned are left alone and named.

Exit codes:
  0  nothing is left
  1  findings of severity error or warning are left
  2  some work could not be done, a file could not be written, or a configuration is wrong

  sluicegate fix --diff
  sluicegate fix src --rule output/sql-injection
  sluicegate fix --review --line src/chat.ts:12`;

const explainHelp = `
Of a line it tells what arrives at its prompts, model calls and places where data does harm,
which guards the data passed on the way, and what each rule makes of it.

  sluicegate explain prompt/untrusted-in-system
  sluicegate explain src/chat.ts:12`;

/** Runs one command line without `node` and the script; `startServer` takes the process over. */
export async function runCommand(
  args: readonly string[],
  context: Context,
  startServer: () => void,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  const program = createProgram(context);
  addScan(program).action(async (paths: string[], options: ScanOptions) => {
    code = await scanCommand(paths, options, context);
  });
  addFix(program).action(async (paths: string[], options: FixOptions) => {
    code = await fixCommand(paths, options, context);
  });
  addExplain(program).action(async (subject: string | undefined, options: ExplainLineOptions) => {
    const line = subject === undefined ? undefined : lineSubjectOf(subject);
    code = line
      ? await explainLineCommand(line, options, context)
      : explainCommand(subject, options, context);
  });
  addServer(program).action(startServer);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end in the same way as a wrong option does, with another code.
    return error.exitCode === 0 ? exitCodes.clean : exitCodes.failed;
  }
}

function createProgram(context: Context): Command {
  return new Command('sluicegate')
    .description('Finds insecure code around AI model calls.')
    .version(context.version)
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    })
    .exitOverride();
}

function addScan(program: Command): Command {
  return program
    .command('scan')
    .description('analyze files and report what was found')
    .argument('[paths...]', 'files and folders', ['.'])
    .addOption(
      new Option('-f, --format <format>', 'form of the report')
        .choices(['text', 'json', 'sarif'])
        .default('text'),
    )
    .option('-o, --output <file>', 'write the report to a file')
    .addOption(profileOption('how much is reported'))
    .addOption(configOption())
    .option('--rule <id>', 'report this rule only (may be repeated)', collect, [])
    .option('--no-color', 'do not color the report')
    .option('-v, --verbose', 'name each file that is skipped, and why, and rows that match nothing')
    .addHelpText('after', exitHelp);
}

function addFix(program: Command): Command {
  return program
    .command('fix')
    .description('apply the safe fixes of what is found, and report what is left')
    .argument('[paths...]', 'files and folders', ['.'])
    .option('--diff', 'write nothing, and print what would change')
    .option('--review', 'apply fixes that are for review, too')
    .option('--rule <id>', 'fix findings of this rule only (may be repeated)', collect, [])
    .option('--line <file:line>', 'fix what is found on this line only (may be repeated)', collect, [])
    .addOption(
      new Option('-f, --format <format>', 'form of the report')
        .choices(['text', 'json'])
        .default('text')
        .conflicts('diff'),
    )
    .addOption(profileOption('how much is looked for'))
    .addOption(configOption())
    .option('--no-color', 'do not color the report')
    .option('-v, --verbose', 'name each file that is skipped, and why')
    .addHelpText('after', fixHelp);
}

function profileOption(description: string): Option {
  return new Option(
    '--profile <profile>',
    `${description} (default: as configured, or "recommended")`,
  ).choices(['recommended', 'strict']);
}

function configOption(): Option {
  return new Option(
    '--config <file>',
    'the configuration for every file (default: for each the nearest sluicegate.json)',
  );
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

function addExplain(program: Command): Command {
  return program
    .command('explain')
    .description('say what a rule is about, or why a line has findings or has none')
    .argument(
      '[subject]',
      'a rule such as prompt/untrusted-in-system, or FILE:LINE; the list of rules without one',
    )
    .addOption(
      new Option('-f, --format <format>', 'form of the answer about a line')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addOption(profileOption('which rules a line is judged by'))
    .addOption(configOption())
    .option('--no-color', 'do not color the answer')
    .addHelpText('after', explainHelp);
}

function addServer(program: Command): Command {
  return program
    .command('lsp')
    .description('run the language server, for any editor')
    .requiredOption('--stdio', 'speak over standard input and output');
}
