// Packs the extension as it ships, installs it into a VS Code that Chromium shows, and uses it as a person would.
// Screenshots go to .vscode-test/screenshots.
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { packForTests } from './pack.mjs';
import { closingLine, report } from '../../scripts/results.mjs';
import { ensureChromium, ensureCodeServer } from '../../scripts/vscode/tools.mjs';

const counts = await countsOfRun();
if (counts.reason) console.log(`!! SKIPPED e2e: ${counts.reason}`);
console.log(`e2e: ${closingLine(counts)}`);
report(counts);
process.exit(counts.failed > 0 ? 1 : 0);

async function countsOfRun() {
  try {
    ensureCodeServer();
    ensureChromium();
  } catch (error) {
    return {
      passed: 0,
      failed: 0,
      skipped: 1,
      reason: error instanceof Error ? error.message : String(error),
    };
  }
  process.env['EDITOR_VSIX'] = packForTests();
  return runTests();
}

/** A suite in which nothing passed has not shown anything, so it has failed. */
async function runTests() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const events = run({ files: [path.join(import.meta.dirname, 'editor.test.mjs')] });
  // The file and its `describe` are reported like tests.
  const isTest = ({ nesting, details }) => nesting > 0 && details.type !== 'suite';
  events.on('test:pass', (test) => isTest(test) && (counts.passed += 1));
  events.on('test:fail', (test) => (isTest(test) || counts.failed === 0) && (counts.failed += 1));
  events.compose(spec).pipe(process.stdout);
  await new Promise((resolve) => events.on('end', resolve));
  return counts.passed === 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
