// One person's way through the extension, in one editor; each test goes on where the one before it ended.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { frameWith, gone, openQuickFixes, openWorkbench, token } from './workbench.mjs';

const rule = 'prompt/untrusted-in-system';
const suppression = `Ignore ${rule} here, with a reason`;
const message = /This system prompt depends on .*request\.query/;
const vsix = process.env['EDITOR_VSIX'];
if (!vsix) throw new Error('EDITOR_VSIX names no package.');

describe('the packaged extension in an editor', { timeout: 300_000 }, () => {
  let workbench;
  let page;

  before(async () => {
    const folder = path.join(import.meta.dirname, 'fixtures');
    workbench = await openWorkbench({ vsix, folder, file: 'greeting.js' });
    page = workbench.page;
  });
  after(() => workbench?.close());
  afterEach(async (context) => {
    const name = String(context?.name).replaceAll(/[^a-z]+/gi, '-');
    await workbench?.screenshot(name);
  });

  it('underlines the request in the system prompt', async () => {
    await page.waitForSelector('.squiggly-error', { timeout: 60_000 });
    assert.equal(await page.locator('.squiggly-error').count(), 1);
  });

  it('says in a hover what is wrong and which rule says so', async () => {
    await token(page, 'harbor museum', 'request').hover();
    const marker = page.locator('.monaco-hover .marker', { hasText: message });
    await marker.waitFor();
    assert.equal(await marker.locator('a.code-link').first().innerText(), rule);
    await workbench.screenshot('hover');
  });

  it('opens the page of the rule from the hover', async () => {
    await page.locator('.monaco-hover a.code-link', { hasText: rule }).first().click();
    await frameWith(page, rule);
    await workbench.screenshot('rule-page');
    await page.keyboard.press('Control+w');
    await page.waitForSelector('.squiggly-error');
  });

  it('lists the finding with its steps among the problems, linked to the page of the rule', async () => {
    await page.keyboard.press('Control+Shift+M');
    const panel = page.locator('.markers-panel');
    await panel.waitFor();
    await panel.getByText(message).first().waitFor();
    await panel
      .locator('.monaco-list-row', { hasText: /request\.query/ })
      .nth(1)
      .waitFor();
    await workbench.screenshot('problems');
    await panel.locator('a.monaco-link', { hasText: rule }).first().click();
    await frameWith(page, rule);
    await page.keyboard.press('Control+w');
    await page.keyboard.press('Control+j');
    await page.waitForSelector('.squiggly-error');
  });

  it('shows a light bulb with a fix and a suppression', async () => {
    await token(page, 'harbor museum', 'request').click();
    await page.waitForSelector(
      '[class*="codicon-light-bulb"], [class*="codicon-lightbulb"], [class*="codicon-gutter-lightbulb"]',
    );
    const menu = await openQuickFixes(page);
    const offers = await menu.locator('.monaco-list-row.action').allInnerTexts();
    assert.ok(offers.includes(suppression), `no suppression among ${JSON.stringify(offers)}`);
    assert.notEqual(offers[0], suppression, 'no fix comes first');
    await workbench.screenshot('quick-fixes');
  });

  it('applies the fix, and the underline is gone', async () => {
    await page.keyboard.press('Enter');
    await gone(page, '.squiggly-error');
    const text = await page.locator('.view-lines').first().innerText();
    assert.match(text.replaceAll('\u00a0', ' '), /request\.query\.name/);
  });

  it('saves what was fixed', async () => {
    const before = readFileSync(workbench.path('greeting.js'), 'utf8');
    await page.keyboard.press('Control+s');
    await gone(page, '.tab.dirty');
    const saved = readFileSync(workbench.path('greeting.js'), 'utf8');
    assert.notEqual(saved, before);
    assert.doesNotMatch(saved, /Welcome \$\{request/);
  });

  it('underlines again when the fix is undone', async () => {
    await page.keyboard.press('Control+z');
    await page.waitForSelector('.squiggly-error');
  });

  it('suppresses the finding with a reason that it asks for', async () => {
    await token(page, 'harbor museum', 'request').click();
    const menu = await openQuickFixes(page);
    await menu.locator('.monaco-list-row.action', { hasText: suppression }).click();
    await gone(page, '.squiggly-error');
    await page.keyboard.type('only staff can reach this');
    await page.keyboard.press('Control+s');
    await gone(page, '.tab.dirty');
    const saved = readFileSync(workbench.path('greeting.js'), 'utf8');
    assert.ok(saved.includes(`// sluicegate-ignore ${rule} -- only staff can reach this\n`), saved);
  });

  it('says in the language status that it is at work', async () => {
    await page.locator('[id="status.languageStatus"]').hover();
    await page.locator('.hover-language-status', { hasText: 'Sluicegate' }).waitFor();
  });
});
