// Starts a code-server that talks to nobody and keeps everything in folders that it is given.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureCodeServer } from './tools.mjs';

/** Settings under which nothing moves, asks or saves by itself. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'typescript.disableAutomaticTypeAcquisition': true,
  'editor.lightbulb.enabled': 'on',
  // The editor in a browser saves after a delay; the desktop does not.
  'files.autoSave': 'off',
};

const startLimit = 60_000;

/**
 * @typedef {object} CodeServerOptions
 * @property {string} folder for its data; short, since a socket goes there and the path of a socket ends at 107 bytes
 * @property {readonly string[]} [vsix] packages to install first
 * @property {Record<string, unknown>} [settings] on top of the quiet ones
 * @property {Record<string, string>} [environment] reaches the extension host
 */

/**
 * @typedef {object} CodeServer
 * @property {string} origin
 * @property {(file: string) => string} remote the URI under which the page knows a file of this machine
 * @property {() => string} output
 * @property {() => void} stop
 */

/**
 * Starts one on a free port of this machine and answers when it serves.
 *
 * @param {CodeServerOptions} options
 * @returns {Promise<CodeServer>}
 */
export async function startCodeServer({ folder, vsix = [], settings = {}, environment = {} }) {
  const { node, entry } = ensureCodeServer();
  const env = environmentWith(environment);
  const common = [entry, ...prepare(folder, settings)];
  for (const file of vsix) installExtension(node, [...common, '--install-extension', file, '--force'], env);

  const host = `127.0.0.1:${await freePort()}`;
  // A process group of its own, so that stopping it also stops the extension host and the servers in it.
  const child = spawn(node, [...common, ...serveArguments(host)], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const keep = (chunk) => {
    output += chunk;
    if (process.env['EDITOR_VERBOSE']) process.stderr.write(chunk);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const stop = () => stopGroup(child.pid);
  const origin = `http://${host}`;
  try {
    await answers(origin, child);
  } catch (error) {
    stop();
    throw new Error(`${error}\n${output}`, { cause: error });
  }
  return {
    origin,
    remote: (file) => `vscode-remote://${host}${encodeURI(file)}`,
    output: () => output,
    stop,
  };
}

/** Writes the settings and answers with the arguments that say where everything is. */
function prepare(folder, settings) {
  const [data, extensions, config] = ['data', 'extensions', 'config.yaml'].map((name) =>
    path.join(folder, name),
  );
  mkdirSync(path.join(String(data), 'User'), { recursive: true });
  mkdirSync(String(extensions), { recursive: true });
  const all = JSON.stringify({ ...quietSettings, ...settings }, null, 2);
  writeFileSync(path.join(String(data), 'User', 'settings.json'), all);
  writeFileSync(String(config), 'auth: none\n');
  return ['--config', config, '--user-data-dir', data, '--extensions-dir', extensions].map(String);
}

function serveArguments(host) {
  return [
    ...['--auth', 'none', '--bind-addr', host, '--disable-telemetry', '--disable-update-check'],
    ...['--disable-workspace-trust', '--disable-getting-started-override', '--ignore-last-opened'],
    // Without it a page silently ignores which extension to develop and which suite to run.
    ...['--vscode-option', 'enable-smoke-test-driver'],
  ];
}

/** An editor that is started inside another one must not take itself for its part. */
function environmentWith(more) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_.*|PORT|PASSWORD)$/.test(name));
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}', ...more };
}

function installExtension(node, args, env) {
  const { status, stdout, stderr } = spawnSync(node, args, { env, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`The extension could not be installed (${status}).\n${stdout}\n${stderr}`);
}

async function answers(origin, child) {
  const end = Date.now() + startLimit;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`code-server ended with ${child.exitCode}.`);
    if (await isHealthy(origin)) return;
    if (Date.now() > end) throw new Error(`code-server did not start within ${startLimit} ms.`);
    await sleep(100);
  }
}

async function isHealthy(origin) {
  try {
    return (await fetch(`${origin}/healthz`)).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

function stopGroup(pid) {
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
