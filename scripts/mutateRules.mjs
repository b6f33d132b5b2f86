// Takes away the body of each rule, each part of it, and each row of the catalog in turn: some case has to fail.
// The mutants run beside each other in one process, against the harness of the pages rather than the whole suite.
import { run } from './run.mjs';

const suites = ['test/rules/needed.test.ts', 'test/catalog/needed.test.ts'];
process.exitCode = run('vitest', ['run', '--project', 'unit', ...suites, ...process.argv.slice(2)]);
