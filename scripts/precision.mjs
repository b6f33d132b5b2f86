// Writes docs/precision.md from the reviewed findings of the pinned packages. With `--check` it writes nothing and fails
// where the page is not what it would write, or where a rule is reported by default that is wrong too often.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { belowBar, toPage } from './ecosystem/precision.mjs';
import { importTypeScript } from './importTypeScript.mjs';
import { root } from './root.mjs';

const file = path.join(root, 'docs', 'precision.md');
const snapshot = JSON.parse(readFileSync(path.join(root, 'ecosystem', 'snapshot.json'), 'utf8'));
const { rules } = await importTypeScript('rules/index.ts');

const style = await prettier.resolveConfig(file);
const text = await prettier.format(toPage(snapshot, rules), { ...style, filepath: file });
const problems = belowBar(snapshot, rules).map(
  ({ id }) =>
    `${id} is wrong too often to be reported by default; put it into the strict profile, or mend it.`,
);
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text)
  problems.push('docs/precision.md is not up to date; run `npm run docs`.');

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
