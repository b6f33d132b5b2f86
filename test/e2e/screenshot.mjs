// Takes the picture of the README: the sample in a real editor, with the hover of a finding.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/root.mjs';
import { packForTests } from './pack.mjs';
import { openWorkbench, token } from './workbench.mjs';

const folder = path.join(root, 'samples', 'support-bot');
const file = path.join('src', 'chat.ts');
const picture = path.join(root, 'docs', 'images', 'editor.png');

const workbench = await openWorkbench({
  vsix: packForTests(),
  folder,
  file,
  viewport: { width: 1280, height: 720 },
  settings: {
    'workbench.colorTheme': 'Default Dark Modern',
    'editor.minimap.enabled': false,
    // The packages of the sample are not installed, so TypeScript would complain about each import.
    'typescript.validate.enable': false,
  },
});
try {
  const { page } = workbench;
  await page.locator('.squiggly-error').first().waitFor();
  await page.keyboard.press('Control+b');
  // The problems of the whole file fill the space below the editor.
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await token(page, 'You are the assistant', 'shop').hover();
  await page.locator('.monaco-hover', { hasText: 'Quick Fix...' }).first().waitFor();
  mkdirSync(path.dirname(picture), { recursive: true });
  await page.screenshot({ path: picture });
  console.log(`Wrote ${path.relative(root, picture)}.`);
} finally {
  await workbench.close();
}
