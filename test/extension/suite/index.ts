import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Called by the editor. What it writes to `EXTENSION_RESULT` is the one proof that the suite ran to its end. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000 });
  mocha.suite.emit('pre-require', globalThis, 'extension.test', mocha);
  await import('./extension.test');
  const stats = await runMocha(mocha);
  const { passes: passed, failures, pending: skipped } = stats;
  // A suite without tests has not shown anything.
  const failed = passed + failures === 0 ? 1 : failures;
  const file = process.env['EXTENSION_RESULT'];
  if (file === undefined) throw new Error('EXTENSION_RESULT names no file.');
  writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
  if (failed > 0) throw new Error(`${failed} tests failed.`);
}

function runMocha(mocha: Mocha): Promise<Mocha.Stats> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run(() => {
      if (runner.stats) resolve(runner.stats);
      else reject(new Error('mocha counted nothing.'));
    });
  });
}
