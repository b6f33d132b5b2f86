// Writes docs/knowledge.md: which libraries are known, what of them, in which version, and what proves it. With
// `--check` it writes nothing and fails where the page is not what it would write.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { list } from './catalogObligations.mjs';
import { coverageOf } from './catalogProof.mjs';
import { importTypeScript } from './importTypeScript.mjs';
import { root } from './root.mjs';

/** Kinds of rows, in the words of the page. */
const kinds = {
  clients: ['client', 'clients'],
  calls: ['model call', 'model calls'],
  toolsets: ['agent', 'agents'],
  handlers: ['handler', 'handlers'],
  sources: ['source', 'sources'],
  sinks: ['sink', 'sinks'],
  requests: ['request', 'requests'],
  hosts: ['host', 'hosts'],
  shapes: ['shape of bodies', 'shapes of bodies'],
  settings: ['setting', 'settings'],
  acts: ['act', 'acts'],
  guards: ['guard', 'guards'],
  environment: ['setting of whoever runs it', 'settings of whoever runs it'],
  safeMembers: ['safe member', 'safe members'],
  schemas: ['schema library', 'schema libraries'],
  protections: ['protection', 'protections'],
  loggers: ['logger', 'loggers'],
  instrumentations: ['instrumentation', 'instrumentations'],
  messages: ['message', 'messages'],
  passes: ['pass', 'passes'],
  states: ['state', 'states'],
  selects: ['fetch of rows', 'fetches of rows'],
  pipelines: ['step of pipelines', 'steps of pipelines'],
  keys: ['key format', 'key formats'],
  retired: ['list of retired models', 'lists of retired models'],
};

/** Packages of one row that are named; the others are counted. */
const mostPackages = 4;

const file = path.join(root, 'docs', 'knowledge.md');
const { catalog } = await importTypeScript('catalog/index.ts');
const text = pageOf(coverageOf(catalog));

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('docs/knowledge.md is not up to date; run `npm run docs`.');
  process.exitCode = 1;
}

/** @param {readonly import('./catalogProof.mjs').Coverage[]} coverage */
function pageOf(coverage) {
  const javascript = coverage.filter(({ model }) => model.language === undefined);
  const python = coverage.filter(({ model }) => model.language === 'python');
  return [
    '# What Sluicegate knows',
    [
      'Every library that is known, with what is known of it, the version and page that it was read from, and what proves it.',
      'A row of JavaScript names paths, such as `arg0.messages[].content`.',
      'Each is type-checked against the declarations of the library in the version that stands beside it, or a reason says why it cannot be.',
      'What the project itself develops with is checked when the product is built, the other libraries by `npm run prove:catalog`, which `npm test` runs too.',
      'A path that only an older major has is checked against that one.',
      'Rows of Python are proven by programs and the facts that they must yield (`test/catalog/cases/`), as those of JavaScript are too.',
      'What your own libraries do you can say in [`sluicegate.json`](configuration.md).',
    ].join('\n'),
    '## JavaScript and TypeScript',
    summaryOf(javascript),
    tableOf(
      ['library', 'known', 'proven paths', 'by', 'others, and why', 'read'],
      javascript.map((one) => [
        nameOf(one),
        knownOf(one),
        String(one.proven),
        versionsOf(one),
        unprovenOf(one),
        one.model.read,
      ]),
    ),
    '## Python',
    `${python.length} entries.`,
    tableOf(
      ['library', 'known', 'read'],
      python.map((one) => [nameOf(one), knownOf(one), one.model.read]),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function summaryOf(coverage) {
  const proven = sum(coverage.map((one) => one.proven));
  const unproven = sum(coverage.map((one) => sum([...one.unproven.values()])));
  return `${coverage.length} entries: ${proven} paths are proven, as said above, each counted once in its row; ${unproven} are not, for the reason that stands beside them.`;
}

function nameOf({ model }) {
  const packages = list(model.package);
  const named = packages
    .slice(0, mostPackages)
    .map((name) => (name === 'global' ? 'no import' : `\`${name}\``));
  const more = packages.length - named.length;
  return `${model.title ? `${model.title}: ` : ''}${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function knownOf({ model }) {
  const counts = Object.entries(kinds).flatMap(([kind, [one, many]]) => {
    const count = model[kind]?.length ?? 0;
    return count > 0 ? [`${count} ${count === 1 ? one : many}`] : [];
  });
  return counts.join(', ') || 'names';
}

function versionsOf({ proven, against }) {
  if (proven === 0) return '';
  const more = against.length - mostPackages;
  return `${against.slice(0, mostPackages).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function unprovenOf({ unproven }) {
  return [...unproven].map(([reason, count]) => `${count}: ${reason}`).join('; ') || '';
}

function tableOf(head, rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
