// What it takes to run a VS Code where the desktop one cannot be had: code-server (a VS Code served to a browser),
// the Node it needs, and Chromium. The first two are npm packages, installed on first use without their scripts,
// so no compiler is needed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root.mjs';

/** Everything that editors download or leave behind; git and the package leave it out. */
export const cache = path.join(root, '.vscode-test');

const codeServerVersion = '4.139.1';
const nodeVersion = '24.21.0';

/**
 * Installs code-server where it is not there yet; throws with the reason where it cannot be.
 *
 * @returns {{ node: string, entry: string }} the Node to run it with, and its main module
 */
export function ensureCodeServer() {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Error(
      `code-server is installed on Linux x64 and arm64 only, not on ${process.platform} ${process.arch}`,
    );
  }
  const folder = path.join(cache, `code-server-${codeServerVersion}`);
  if (!existsSync(path.join(folder, 'complete'))) installCodeServer(folder);
  const modules = path.join(folder, 'node_modules');
  return {
    node: path.join(modules, `node-linux-${process.arch}`, 'bin', 'node'),
    entry: path.join(modules, 'code-server', 'out', 'node', 'entry.js'),
  };
}

/**
 * The path of a Chromium; installs Debian's where there is none and we may. Throws where there is none.
 *
 * @returns {string}
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium.');
    /** @type {import('node:child_process').SpawnSyncOptions} */
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  }
  const installed = findChromium();
  if (!installed) throw new Error('no Chromium was found; install one or set CHROMIUM_PATH');
  return installed;
}

function findChromium() {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return [process.env['CHROMIUM_PATH'], ...places].find((place) => place && existsSync(place));
}

/** Into a folder beside it first, so that a broken install is never taken for a whole one. */
function installCodeServer(folder) {
  console.log(`Installing code-server ${codeServerVersion} into ${path.relative(root, folder)}.`);
  const fresh = `${folder}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const dependencies = { 'code-server': codeServerVersion, [`node-linux-${process.arch}`]: nodeVersion };
  writeFileSync(path.join(fresh, 'package.json'), JSON.stringify({ private: true, dependencies }));
  npmInstall(fresh);
  const vscode = path.join(fresh, 'node_modules', 'code-server', 'lib', 'vscode');
  npmInstall(vscode);
  // TypeScript, for the editor's built-in extension.
  npmInstall(path.join(vscode, 'extensions'));
  linkShellScripts(vscode);
  writeFileSync(path.join(fresh, 'complete'), '');
  renameSync(fresh, folder);
}

/** `npm ci` finds code-server's shrinkwrap out of step with its package.json. */
function npmInstall(cwd) {
  const args = ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error, stdout, stderr } = spawnSync('npm', args, {
    cwd,
    env: npmEnvironment(),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm install failed in ${cwd}: ${error ?? status}\n${stdout}\n${stderr}`);
}

/** Under `npm run` the environment carries the outer project's options; only what reaches the network stays. */
function npmEnvironment() {
  const kept = /^npm_config_(registry|cache|.*proxy|userconfig|globalconfig|cafile|offline|prefer_offline)$/i;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name)),
  );
}

/** What the install script of code-server would do. */
function linkShellScripts(vscode) {
  const links = [
    ['remote-cli', 'code-linux.sh', 'code-server'],
    ['helpers', 'browser-linux.sh', 'browser.sh'],
  ];
  for (const [folder, from, to] of links) {
    const bin = path.join(vscode, 'bin', String(folder));
    rmSync(path.join(bin, String(to)), { force: true });
    if (existsSync(path.join(bin, String(from)))) symlinkSync(String(from), path.join(bin, String(to)));
  }
}
