// Writes docs/rules: a page a rule, made of its doc comment, its metadata and the first cases of its test page, and an
// index. With `--check` it writes nothing and fails where a page is not what it would write.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importTypeScript } from './importTypeScript.mjs';
import { root } from './root.mjs';

const folder = path.join(root, 'docs', 'rules');
const fixTitles = { safe: 'After the quick fix, which is safe:', review: 'After the quick fix:' };

const { rules } = await importTypeScript('rules/index.ts');
const { readRulePage } = await importTypeScript('test/support/rulePage.ts');
const { drawCarets } = await importTypeScript('test/support/carets.ts');

const sources = readdirSync(path.join(root, 'rules'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(path.join(root, 'rules', name), 'utf8'));

const pages = new Map([
  ...rules.map((rule) => [`${rule.id}.md`, pageOf(rule)]),
  ['README.md', indexOf(rules)],
]);

if (process.argv.includes('--check')) check();
else write();

function write() {
  for (const stale of written()) rmSync(path.join(folder, stale));
  for (const [name, text] of pages) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  console.log(`${pages.size} pages in docs/rules.`);
}

function check() {
  const onDisk = (name) =>
    existsSync(path.join(folder, name)) && readFileSync(path.join(folder, name), 'utf8');
  const stale = [...pages].filter(([name, text]) => onDisk(name) !== text).map(([name]) => name);
  const wrong = [...stale, ...written().filter((name) => !pages.has(name))];
  for (const name of wrong) console.error(`docs/rules/${name} is not up to date; run \`npm run docs\`.`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

/** @returns {string[]} pages on the disk, with forward slashes */
function written() {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md')).map((name) => name.replaceAll(path.sep, '/'));
}

function pageOf(rule) {
  const [introduction, ...sections] = docComment(rule.id).split(/\n(?=## )/);
  return [
    `# ${rule.id}`,
    `${rule.summary}. ${rule.why}`,
    factsOf(rule),
    introduction?.trim(),
    ...examplesOf(rule),
    ...sections.map((section) => section.trim()),
    ...hidingOf(rule),
  ]
    .join('\n\n')
    .concat('\n');
}

/** A comment that hides findings is not hidden by another one. */
function hidingOf({ id }) {
  if (id.startsWith('suppression/')) return [];
  return [
    '## Hiding a finding',
    'Write this on the line above, with the reason for the next reader:',
    `\`\`\`js\n// sluicegate-ignore ${id} -- why this is fine\n\`\`\``,
  ];
}

/** The comment above the rule; the first one of the file belongs to it. */
function docComment(id) {
  const source = sources.find((text) => text.includes(`id: '${id}'`));
  const comment = source && /\/\*\*\n([\s\S]*?)\n \*\/\nexport const/.exec(source)?.[1];
  if (!comment) throw new Error(`${id} has no doc comment.`);
  return comment.replace(/^ \* ?/gm, '');
}

function factsOf({ severity, strictSeverity, profile, taxonomies, concerns }) {
  const strict = strictSeverity ? `; ${strictSeverity} in the strict profile` : '';
  const rows = [
    ['Severity', severity + strict],
    ['Profile', profile],
    ['OWASP Top 10 for LLM', taxonomies.owasp.join(', ')],
    ['OWASP Top 10 for agents', (taxonomies.agentic ?? []).join(', ')],
    ['CWE', taxonomies.cwe.map((number) => `CWE-${number}`).join(', ')],
    ['MITRE ATLAS', (taxonomies.atlas ?? []).join(', ')],
    ['NIST AI 600-1', taxonomies.nist.join(', ')],
    ['Concerns', concerns.join(', ')],
  ].filter(([, value]) => value !== '');
  return ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}

/** An example that is a test cannot go stale. */
function examplesOf({ id }) {
  const { cases } = readRulePage(id, readFileSync(path.join(root, 'test', 'rules', `${id}.md`), 'utf8'));
  const isSilent = ({ files }) => files.every(({ expected }) => expected.length === 0);
  const reported = cases.flatMap(({ files }) => files).find(({ expected }) => expected.length > 0);
  const silent = cases.find(isSilent)?.files[0];
  if (!reported || !silent) throw new Error(`${id} lacks a reported or a silent case.`);
  const fixed = reported.fixed.get(1);
  return [
    '## Example',
    'Reported:',
    fence(reported.language, drawCarets(reported.text, reported.expected, reported.language)),
    ...(fixed ? [fixTitles[fixed.safety], fence(reported.language, fixed.text)] : []),
    'Not reported:',
    fence(silent.language, silent.text),
  ];
}

function fence(language, text) {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function indexOf(all) {
  const rows = all.map(
    ({ id, summary, severity, strictSeverity }) =>
      `| [${id}](${id}.md) | ${summary} | ${severity}${strictSeverity ? ` (strict: ${strictSeverity})` : ''} |`,
  );
  return [
    '# Rules',
    'Each page says what a rule finds, why it matters, how to mend it, and where it is blind. Its examples are tests.',
    ['| rule | finds | severity |', '| --- | --- | --- |', ...rows].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}
