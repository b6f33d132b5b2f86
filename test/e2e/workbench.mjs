// A real editor with the packaged extension installed, and what a person would do in it.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import { startCodeServer } from '../../scripts/vscode/codeServer.mjs';
import { cache } from '../../scripts/vscode/tools.mjs';

export const screenshots = path.join(cache, 'screenshots');

/**
 * Opens a copy of `folder` with one of its files.
 *
 * @param {{ vsix: string, folder: string, file: string, settings?: Record<string, unknown>, viewport?: { width: number, height: number } }} options
 */
export async function openWorkbench({ vsix, folder, file, settings, viewport }) {
  const base = mkdtempSync(path.join(tmpdir(), 'e2e-'));
  const workspace = path.join(base, path.basename(folder));
  cpSync(folder, workspace, { recursive: true });
  mkdirSync(screenshots, { recursive: true });
  const server = await startCodeServer({
    folder: path.join(base, 'server'),
    vsix: [vsix],
    ...(settings && { settings }),
  });
  const context = await launchBrowser(path.join(base, 'browser'), viewport);
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(30_000);
  const url = new URL(server.origin);
  url.searchParams.set('folder', workspace);
  url.searchParams.set('payload', JSON.stringify([['openFile', server.remote(path.join(workspace, file))]]));
  await page.goto(url.href);
  await page.waitForSelector('.monaco-editor .view-line', { timeout: 60_000 });
  return {
    page,
    path: (name) => path.join(workspace, name),
    log: server.output,
    screenshot: (name) => page.screenshot({ path: path.join(screenshots, `${name}.png`) }),
    close: async () => {
      await context.close();
      server.stop();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** The piece of colored text that holds `text`, in the line that holds `line`. */
export function token(page, line, text) {
  return page
    .locator('.view-line', { hasText: line })
    .first()
    .locator('span span', { hasText: text })
    .first();
}

/**
 * The menu of quick fixes; a second element of its class is the panel of submenus. The editor drops a request for it
 * now and then, when providers change or the text was just edited, and a person would press the keys again.
 */
export async function openQuickFixes(page) {
  const menu = page.locator('.action-widget:not(.action-list-submenu-panel)').first();
  const offer = menu.locator('.monaco-list-row.action').first();
  for (let tries = 1; tries < mostTries; tries++) {
    await page.keyboard.press('Control+.');
    const isOpen = await offer.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (isOpen) return menu;
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Control+.');
  await offer.waitFor();
  return menu;
}

const mostTries = 5;

/** The frame in which a webview shows a text. */
export async function frameWith(page, text) {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      const found = await frame
        .getByText(text)
        .first()
        .isVisible()
        .catch(() => false);
      if (found && frame !== page.mainFrame()) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`No webview shows ${text}.`);
}

/** Waits until nothing matches. */
export function gone(page, selector) {
  return page.locator(selector).first().waitFor({ state: 'detached' });
}
