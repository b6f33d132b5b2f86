// Writes docs/constructs.md: which constructs of the language the engine follows, as the pages in test/constructs say.
// With `--check` it writes nothing and fails where the file is not what it would write.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importTypeScript } from './importTypeScript.mjs';
import { root } from './root.mjs';

const target = path.join(root, 'docs', 'constructs.md');
const folder = path.join(root, 'test', 'constructs');

const { readRulePage } = await importTypeScript('test/support/rulePage.ts');

const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => ({ name, ...readRulePage(name, readFileSync(path.join(folder, name), 'utf8')) }));

if (!process.argv.includes('--check')) write();
else if (!existsSync(target) || readFileSync(target, 'utf8') !== document()) {
  console.error('docs/constructs.md is not up to date; run `npm run docs`.');
  process.exitCode = 1;
}

function write() {
  writeFileSync(target, document());
  console.log(`${pages.flatMap(({ cases }) => cases).length} constructs in docs/constructs.md.`);
}

function document() {
  const cases = pages.flatMap((page) => page.cases);
  const severalFiles = cases.filter(({ files }) => files.length > 1);
  const unseen = cases.filter((one) => marksOf(one).length > 0);
  return [
    '# What is seen in JavaScript and TypeScript',
    [
      'Each row is a test: outside data goes through the construct into a prompt, or an answer of a model goes through it to where it does harm, and this must be found.',
      'A row about a guard shows the same use with it and without it, and only one of them may be reported.',
      'What is not seen stands here too, with its reason.',
    ].join('\n'),
    `**${cases.length} constructs: ${cases.length - unseen.length} are seen, ${unseen.length} are not.** ${severalFiles.length} of them go over several files.`,
    table(['area', 'constructs', 'seen', 'not seen'], pages.map(totalsOf)),
    ...pages.map(sectionOf),
  ]
    .join('\n\n')
    .concat('\n');
}

function totalsOf({ title, cases }) {
  const unseen = cases.filter((one) => marksOf(one).length > 0).length;
  return [`[${title}](#${anchorOf(title)})`, cases.length, cases.length - unseen, unseen];
}

function sectionOf({ name, title, cases }) {
  const rows = cases.map((one) => [
    one.title,
    verdictOf(one),
    `[case](../test/constructs/${name}#L${one.line})`,
  ]);
  return `## ${title}\n\n${table(['construct', 'seen', 'case'], rows)}`;
}

function verdictOf(one) {
  const [mark] = marksOf(one);
  if (mark === undefined) return 'seen';
  return `**${mark === 'MISSING' ? 'not seen' : 'reported by mistake'}**: ${one.remark}`;
}

function marksOf({ files }) {
  const messages = files.flatMap(({ expected }) => expected.map(({ message }) => message));
  return messages.flatMap((message) => /^(MISSING|SPURIOUS): /.exec(message)?.[1] ?? []);
}

function table(names, rows) {
  const lines = [names, names.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.map(escaped).join(' | ')} |`).join('\n');
}

function escaped(cell) {
  return String(cell).replaceAll('|', '\\|');
}

/** As most viewers of Markdown name a heading. */
function anchorOf(title) {
  return title
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
}
