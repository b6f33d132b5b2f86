#!/usr/bin/env node
// Stands in for the `code` executable where the desktop editor cannot be had: takes the arguments that
// @vscode/test-electron passes, runs the suite in the extension host of code-server, and ends with its exit code.
// An extension host that is lost is reported as 0, so whoever starts this also looks for the suite's own result.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { startCodeServer } from './codeServer.mjs';

const limit = 240_000;

/** What this flavor of the editor prints without its native modules and without a network. */
const noise =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|Updating additional builtin|Ignoring fetching additional|\[Service Worker\]|\[AgentHost|\[AccountPolicyGate\]|Timed out waiting for authentication provider|getaddrinfo ENOTFOUND|Failed: getaddrinfo|%c|(Error: )?Could not locate the bindings file|Cannot find module '\.\/build\/Release\/watchdog')/;

const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
  // The other flags are for the desktop.
  strict: false,
  allowPositionals: true,
});

const folder = mkdtempSync(path.join(tmpdir(), 'code-'));
const resources = [() => rmSync(folder, { recursive: true, force: true })];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(130));

try {
  const timeout = new Promise((_, reject) =>
    setTimeout(reject, limit, new Error(`no result after ${limit} ms`)).unref(),
  );
  await end(await Promise.race([runSuite(), timeout]));
} catch (error) {
  console.error(error);
  await end(1);
}

/** Answers with the exit code that the editor reports. */
async function runSuite() {
  const server = await startCodeServer({ folder, settings: userSettings() });
  resources.push(server.stop);
  const context = await launchBrowser(path.join(folder, 'browser'));
  // A browser that is lost does not close; the process ends all the same.
  resources.push(() => Promise.race([context.close(), sleep(5000)]));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.exposeFunction('codeAutomationLog', print);
  let exposed;
  const code = new Promise((resolve, reject) => {
    exposed = page.exposeFunction('codeAutomationExit', resolve);
    page.on('crash', () => reject(new Error('the page crashed')));
  });
  await exposed;
  await page.goto(address(server));
  return code;
}

/** @param {import('./codeServer.mjs').CodeServer} server */
function address(server) {
  const url = new URL(server.origin);
  url.searchParams.set('folder', path.resolve(String(positionals[0])));
  const payload = ['extensionDevelopmentPath', 'extensionTestsPath'].map((name) => [
    name,
    server.remote(path.resolve(String(values[name]))),
  ]);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

function userSettings() {
  try {
    return JSON.parse(
      readFileSync(path.join(String(values['user-data-dir']), 'User', 'settings.json'), 'utf8'),
    );
  } catch {
    // Most callers have none.
    return {};
  }
}

function print(type, args) {
  if (!process.env['EDITOR_VERBOSE'] && typeof args?.[0] === 'string' && noise.test(args[0])) return;
  if (type === 'error' || type === 'warn') console.error(...args);
  else console.log(...args);
}

async function end(code) {
  for (const release of resources.splice(0).reverse()) await release();
  process.exit(code);
}
