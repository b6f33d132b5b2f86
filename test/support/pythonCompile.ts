/** Compiles Python by the interpreter of the machine, where it has one. */
import { spawnSync } from 'node:child_process';

export interface PythonText {
  readonly name: string;
  readonly text: string;
}

/** Reads texts and answers with the error of each, in one process: starting it is what costs. */
const script = `
import json, sys, warnings
warnings.simplefilter("ignore")
errors = {}
for one in json.load(sys.stdin):
    try:
        compile(one["text"], one["name"], "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        errors[one["name"]] = str(error)
json.dump(errors, sys.stdout)
`;

/** The errors by name; undefined where there is no `python3`. */
export function compileErrors(texts: readonly PythonText[]): ReadonlyMap<string, string> | undefined {
  const { status, stdout, stderr, error } = spawnSync('python3', ['-I', '-c', script], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (error && 'code' in error && error.code === 'ENOENT') return undefined;
  if (error) throw error;
  if (status !== 0) throw new Error(`python3 ended with ${status}: ${stderr}`);
  return new Map(Object.entries(JSON.parse(stdout) as Record<string, string>));
}
