// Makes the .vsix and holds it to its size.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { installWhereNeeded } from './install.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { packExtension } from './vsix.mjs';

const limit = 4_000_000;

installWhereNeeded();
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const file = `${name}-${version}.vsix`;
if (run('node', ['esbuild.js']) !== 0) throw new Error('The build failed.');
packExtension(file);
const { size } = statSync(path.join(root, file));
console.log(`${file}: ${(size / 1e6).toFixed(2)} MB of at most ${limit / 1e6} MB`);
if (size > limit) process.exitCode = 1;
