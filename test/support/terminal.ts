/** The command in a folder, with the engine that ships and no thread. */
import { runCommand } from '../../cli/command';
import type { Context } from '../../cli/context';
import { rules } from '../../rules';
import { createEngineHost, createPrefilter } from '../../workspace';
import { terms } from './configurationTerms';
import { startCoreEngine } from './coreEngine';

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const touchesAi = createPrefilter();

/** `runIn(folder, 'scan', '--verbose')`, and what was said. */
export async function runIn(cwd: string, ...args: readonly string[]): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  const streamOf = (name: keyof typeof said) =>
    ({ isTTY: false, write: (text: string) => (said[name] += text) }) as unknown as NodeJS.WriteStream;
  const context: Context = {
    version: '1.2.3',
    cwd,
    environment: {},
    stdout: streamOf('stdout'),
    stderr: streamOf('stderr'),
    rules,
    pagesFolder: cwd,
    createEngine: () => ({ ...createEngineHost({ createWorker: startCoreEngine }), touchesAi }),
    terms: () => terms,
    complain: (message) => {
      said.stderr += `sluicegate: ${message}\n`;
    },
  };
  const code = await runCommand(args, context, () => undefined);
  return { code, ...said };
}

/** The findings of a scan: `src/a.js:4 prompt/untrusted-in-system error`. */
export async function findingsIn(cwd: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr } = await runIn(cwd, 'scan', '--format', 'json', ...args);
  if (stdout === '') throw new Error(stderr);
  const { findings } = JSON.parse(stdout) as {
    findings: { path: string; range: { start: { line: number } }; rule: string; severity: string }[];
  };
  return findings.map(({ path, range, rule, severity }) => `${path}:${range.start.line} ${rule} ${severity}`);
}
