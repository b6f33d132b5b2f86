// Opens a VS Code with the extension and the sample: the one on this machine, else one in the browser.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installWhereNeeded } from './install.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

const sample = path.join(root, 'samples', 'support-bot');
const firstFile = path.join(sample, 'src', 'chat.ts');

installWhereNeeded();
if (run('node', ['esbuild.js']) !== 0) throw new Error('The build failed.');
if (!openDesktop()) await serve();

/** False where there is no `code` on the path. */
function openDesktop() {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, sample, firstFile];
  // `code` is a script of the shell on Windows.
  const { status } = spawnSync('code', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

/** Serves to this machine alone, until it is interrupted. */
async function serve() {
  console.log('There is no `code` on the path, so this serves a VS Code to your browser.');
  const { startCodeServer } = await import('./vscode/codeServer.mjs');
  const folder = mkdtempSync(path.join(tmpdir(), 'editor-'));
  const server = await startCodeServer({ folder });
  const end = () => {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);
  const url = new URL(server.origin);
  url.searchParams.set('folder', sample);
  const payload = [
    ['extensionDevelopmentPath', server.remote(root)],
    ['openFile', server.remote(firstFile)],
  ];
  url.searchParams.set('payload', JSON.stringify(payload));
  console.log(`Open ${url.href}\nCtrl+C ends it.`);
}
