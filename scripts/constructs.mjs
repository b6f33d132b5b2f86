// Writes docs/constructs.md: which constructs of each language the engine follows, as the pages in test/constructs say.
// With `--check` it writes nothing and fails where the file is not what it would write.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importTypeScript } from './importTypeScript.mjs';
import { root } from './root.mjs';

const target = path.join(root, 'docs', 'constructs.md');
const folder = path.join(root, 'test', 'constructs');

const languages = ['JavaScript and TypeScript', 'Python'];

const { readRulePage } = await importTypeScript('test/support/rulePage.ts');

const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map(readPage)
  .sort((left, right) => left.title.localeCompare(right.title));

if (!process.argv.includes('--check')) write();
else if (!existsSync(target) || readFileSync(target, 'utf8') !== document()) {
  console.error('docs/constructs.md is not up to date; run `npm run docs`.');
  process.exitCode = 1;
}

/** A page, with what it says of itself above its first case. */
function readPage(name) {
  const text = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
  const introduction = /^# .*\n([\s\S]*?)^## /m.exec(text)?.[1]?.trim() ?? '';
  return { name, introduction, ...readRulePage(name, text) };
}

function write() {
  writeFileSync(target, document());
  console.log(`${pages.flatMap(({ cases }) => cases).length} constructs in docs/constructs.md.`);
}

function document() {
  return [
    '# What is seen',
    [
      'Each row is a test: outside data goes through the construct into a prompt, or an answer of a model goes through it to where it does harm, and this must be found.',
      'A row about a guard shows the same use with it and without it, and only one of them may be reported.',
      'What is not seen stands here too, with its reason; guards that are not recognized are listed above the table of those that are.',
      'What is in no row was not tried.',
    ].join('\n'),
    ...languages.flatMap(partOf),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Pages of Python say so in their names. */
function languageOf({ name }) {
  return name.startsWith('python-') ? 'Python' : 'JavaScript and TypeScript';
}

function partOf(language) {
  const own = pages.filter((page) => languageOf(page) === language);
  const cases = own.flatMap((page) => page.cases);
  const severalFiles = cases.filter(({ files }) => files.length > 1);
  const unseen = cases.filter(isUnseen);
  return [
    `## ${language}`,
    `**${cases.length} constructs: ${cases.length - unseen.length} are seen, ${unseen.length} are not.** ${severalFiles.length} of them go over several files. Besides, ${unrecognizedIn(own)} guards were tried that are not recognized.`,
    table(['area', 'constructs', 'seen', 'not seen'], own.map(totalsOf)),
    ...own.map(sectionOf),
  ];
}

/** A guard that is not recognized is an item of a list, because a case for it would ask for a false alarm. */
function unrecognizedIn(some) {
  return some.flatMap(({ introduction }) => introduction.match(/^- /gm) ?? []).length;
}

function totalsOf({ title, cases }) {
  const unseen = cases.filter(isUnseen).length;
  return [`[${title}](#${anchorOf(title)})`, cases.length, cases.length - unseen, unseen];
}

function sectionOf({ name, title, introduction, cases }) {
  const rows = cases.map((one) => [
    one.title,
    verdictOf(one),
    `[case](../test/constructs/${name}#L${one.line})`,
  ]);
  const parts = [`### ${title}`, introduction, table(['construct', 'seen', 'case'], rows)];
  return parts.filter((part) => part !== '').join('\n\n');
}

function verdictOf(one) {
  if (isUnseen(one)) return `**not seen**: ${one.remark}`;
  return one.remark === '' ? 'seen' : `seen: ${one.remark}`;
}

function isUnseen({ files }) {
  return files.some(({ expected }) => expected.some(({ message }) => message.startsWith('MISSING: ')));
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
