import { chromium } from 'playwright-core';
import { ensureChromium } from './tools.mjs';

const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/**
 * A headless Chromium with a profile of its own.
 *
 * @param {string} profile an empty folder
 * @param {{ width: number, height: number }} viewport
 */
export function launchBrowser(profile, viewport = { width: 1280, height: 800 }) {
  return chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless: true,
    args,
    viewport,
  });
}
