// Runs one project of vitest.config.mts and reports its counts: `node scripts/vitest.mjs unit [vitest's arguments]`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { report } from './results.mjs';
import { run } from './run.mjs';

const [project = 'unit', ...args] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'sluicegate-vitest-'));
const output = path.join(folder, 'result.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
process.exitCode = run('vitest', ['run', '--project', project, ...reporters, ...args]);
if (existsSync(output)) report(countsOf(JSON.parse(readFileSync(output, 'utf8'))));
rmSync(folder, { recursive: true });

function countsOf(result) {
  // A file that does not load has no tests that could fail; it fails as one.
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + broken.length,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
