import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/root.mjs';
import { cache } from '../../scripts/vscode/tools.mjs';
import { packExtension } from '../../scripts/vsix.mjs';

/** Packs what was built last, as it ships, and answers with the path of the package. */
export function packForTests() {
  if (!existsSync(path.join(root, 'dist', 'server.js')))
    throw new Error('dist is missing; run `npm run build`.');
  mkdirSync(cache, { recursive: true });
  const file = path.join(cache, 'sluicegate.vsix');
  packExtension(file);
  return file;
}
