// Runs the suite in the extension host of a real editor: the desktop one, which @vscode/test-electron downloads,
// or code-server where that one cannot be had. The exit code of an editor proves nothing, since a lost extension
// host ends with 0, so only what the suite itself has written counts.
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closingLine, report } from '../../scripts/results.mjs';
import { root } from '../../scripts/root.mjs';
import { cache, ensureChromium, ensureCodeServer } from '../../scripts/vscode/tools.mjs';

const here = import.meta.dirname;
const suite = path.join(cache, 'suite', 'index.js');
const resultFile = path.join(cache, 'results', 'extension.json');

const counts = await countsOfRun();
if (counts.reason) console.log(`!! SKIPPED extension: ${counts.reason}`);
console.log(`extension: ${closingLine(counts)}`);
report(counts);
process.exit(counts.failed > 0 ? 1 : 0);

async function countsOfRun() {
  if (!existsSync(path.join(root, 'dist', 'client.js')))
    throw new Error('dist is missing; run `npm run build`.');
  const editor = await findEditor();
  if (editor.reason) return { passed: 0, failed: 0, skipped: 1, reason: editor.reason };
  await build({
    entryPoints: [path.join(here, 'suite', 'index.ts')],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  });
  rmSync(resultFile, { force: true });
  mkdirSync(path.dirname(resultFile), { recursive: true });
  return runIn(editor.executable);
}

/** @param {string | undefined} vscodeExecutablePath undefined: the downloaded one */
async function runIn(vscodeExecutablePath) {
  const workspace = mkdtempSync(path.join(tmpdir(), 'workspace-'));
  cpSync(path.join(here, 'fixtures'), workspace, { recursive: true });
  try {
    await runTests({
      ...(vscodeExecutablePath === undefined ? {} : { vscodeExecutablePath }),
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      extensionTestsEnv: { EXTENSION_RESULT: resultFile },
      launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
    });
  } catch (error) {
    // Failed tests are counted in the result file; what else goes wrong is only said here.
    console.error(String(error));
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
  return readCounts();
}

function readCounts() {
  if (existsSync(resultFile)) return JSON.parse(readFileSync(resultFile, 'utf8'));
  console.error('The suite wrote no result: it did not finish.');
  return { passed: 0, failed: 1, skipped: 0 };
}

/** @returns {Promise<{ executable?: string, reason?: string }>} */
async function findEditor() {
  if (await canDownload()) return {};
  try {
    ensureCodeServer();
    ensureChromium();
    return { executable: path.join(root, 'scripts', 'vscode', 'code.mjs') };
  } catch (error) {
    return {
      reason: `no desktop VS Code can be downloaded here, and ${error instanceof Error ? error.message : error}.`,
    };
  }
}

/** The desktop editor also needs a display; Linux is the one system that may have none. */
async function canDownload() {
  if (process.platform === 'linux' && !process.env['DISPLAY']) return false;
  try {
    const releases = 'https://update.code.visualstudio.com/api/releases/stable';
    return (await fetch(releases, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    // No network, or not to there.
    return false;
  }
}
