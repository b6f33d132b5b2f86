/** The command line: names, options and help; what they do is in `commands/`. */
import { Command, CommanderError, Option } from 'commander';
import { explainCommand } from './commands/explainCommand';
import { type ScanOptions, scanCommand } from './commands/scanCommand';
import type { Context } from './context';
import { type ExitCode, exitCodes } from './exitCode';

const exitHelp = `
Exit codes:
  0  nothing was found
  1  there are findings of severity error or warning
  2  some work could not be done, or a path does not exist`;

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
  addExplain(program).action((rule: string | undefined, options: { color: boolean }) => {
    code = explainCommand(rule, options, context);
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
    .addOption(
      new Option('--profile <profile>', 'how much is reported')
        .choices(['recommended', 'strict'])
        .default('recommended'),
    )
    .option('--rule <id>', 'report this rule only (may be repeated)', collect, [])
    .option('--no-color', 'do not color the report')
    .option('-v, --verbose', 'name each file that is skipped, and why')
    .addHelpText('after', exitHelp);
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

function addExplain(program: Command): Command {
  return program
    .command('explain')
    .description("print a rule's page, or the list of rules")
    .argument('[rule]', 'such as prompt/untrusted-in-system')
    .option('--no-color', 'do not color the page');
}

function addServer(program: Command): Command {
  return program
    .command('lsp')
    .description('run the language server, for any editor')
    .requiredOption('--stdio', 'speak over standard input and output');
}
