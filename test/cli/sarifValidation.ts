/** The validator of the SARIF format's makers, started as the program that it is. */
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Log } from 'sarif';

/** Absent on platforms that the package is not made for. */
export const validator = findValidator();

/** What the validator holds against a log, at the level of an error. */
export function errorsIn(sarif: string): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'sluicegate-sarif-'));
  const [input, output] = [path.join(folder, 'log.sarif'), path.join(folder, 'verdict.sarif')];
  try {
    writeFileSync(input, sarif);
    // Its exit code is 0 whatever it finds; only its own log tells.
    const args = ['validate', input, '--rule-kind', 'Sarif;Gh', '--output', output];
    const { stdout, stderr, error } = spawnSync(validator ?? '', args, {
      encoding: 'utf8',
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
    });
    if (error) throw error;
    if (!existsSync(output)) throw new Error(`The validator wrote no log.\n${stdout}\n${stderr}`);
    return errorsOf(JSON.parse(readFileSync(output, 'utf8')) as Log);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function errorsOf({ runs }: Log): readonly string[] {
  const results = runs.flatMap((run) => run.results ?? []);
  const errors = results.filter(({ level }) => level === 'error');
  return errors.map(({ ruleId, message }) => `${ruleId}: ${message.text ?? message.arguments?.join(', ')}`);
}

function findValidator(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const manifest = '@microsoft/sarif-multitool-linux/package.json';
  const file = path.join(path.dirname(createRequire(import.meta.url).resolve(manifest)), 'Sarif.Multitool');
  // npm runs no script of the package, which would have made it executable.
  if (!isExecutable(file)) chmodSync(file, 0o755);
  return file;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
