// Writes workspace/sluicegate.schema.json, the schema of configuration files: editors complete and check by it, and so
// does Sluicegate. It is made of the schema of catalog rows and of the rules.
//
//   node scripts/configurationSchema.mjs           write
//   node scripts/configurationSchema.mjs --check   say whether the file is out of date
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { importTypeScript } from './importTypeScript.mjs';
import { root } from './root.mjs';

const file = path.join(root, 'workspace', 'sluicegate.schema.json');
const rowSchema = JSON.parse(readFileSync(path.join(root, 'catalog', 'schema.json'), 'utf8'));

const { rules } = await importTypeScript('rules/index.ts');

const schema = schemaOf();
const text = await format(JSON.stringify(schema), { ...(await resolveConfig(file)), filepath: file });
const isOutdated = !existsSync(file) || readFileSync(file, 'utf8') !== text;
if (isOutdated && process.argv.includes('--check')) {
  console.error('workspace/sluicegate.schema.json is out of date: run `npm run docs`.');
  process.exitCode = 1;
} else if (isOutdated) writeFileSync(file, text);

function schemaOf() {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of Sluicegate',
    description: 'What is reported in the files of this folder and below it.',
    type: 'object',
    properties: {
      $schema: { type: 'string', description: 'The schema of this file, for editors.' },
      profile: {
        type: 'string',
        enum: ['recommended', 'strict'],
        description:
          'How much is reported: what is likely worth a change, or everything that a security review would want to see.',
      },
      rules: {
        type: 'object',
        properties: Object.fromEntries([...rules.map(ofRule), ...families().map(ofFamily)]),
        additionalProperties: false,
        description: 'How bad findings of a rule are, or that there are none. A rule goes before its family.',
      },
      ignore: {
        type: 'array',
        items: { type: 'string' },
        description:
          'Files and folders that are not scanned, as lines of a .gitignore file in the folder of this one.',
      },
      catalog: {
        type: 'array',
        items: { $ref: '#/definitions/ApiModel' },
        description: 'What libraries of your own do, in rows like those that ship.',
      },
    },
    additionalProperties: false,
    definitions: definitions(),
  };
}

/** Rows of users do not say where they were read, nor what proves them. */
function definitions() {
  const { ApiModel, ...others } = rowSchema.definitions;
  const model = { ...without(ApiModel, 'ai'), required: ['package'] };
  return Object.fromEntries(
    Object.entries({ ApiModel: model, ...others }).map(([name, one]) => [
      name,
      without(without(one, 'unproven'), 'major'),
    ]),
  );
}

function without(definition, property) {
  const { properties } = definition;
  if (!properties?.[property]) return definition;
  const kept = Object.entries(properties).filter(([name]) => name !== property);
  return { ...definition, properties: Object.fromEntries(kept) };
}

function ofRule({ id, summary, severity, profile }) {
  const strict = profile === 'strict' ? ', in the strict profile' : '';
  return [id, { ...level(), description: `${summary}. Without a word here: ${severity}${strict}.` }];
}

function families() {
  return [...new Set(rules.map(({ id }) => id.split('/')[0]))].sort();
}

function ofFamily(family) {
  return [`${family}/*`, { ...level(), description: `Every rule of ${family} that is not named itself.` }];
}

function level() {
  return { type: 'string', enum: ['off', 'information', 'warning', 'error'] };
}
