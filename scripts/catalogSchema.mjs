// Writes catalog/schema.json, the JSON schema of catalog rows, from the type `ApiModel`, and checks every row by it.
//
//   node scripts/catalogSchema.mjs           write and check
//   node scripts/catalogSchema.mjs --check   say whether the file is out of date, and check
import { Ajv } from 'ajv';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';
import { importTypeScript } from './importTypeScript.mjs';
import { root } from './root.mjs';

const file = path.join(root, 'catalog', 'schema.json');

const schema = schemaOfApiModel();
const text = await format(JSON.stringify(schema), { ...(await resolveConfig(file)), filepath: file });
const isOutdated = !existsSync(file) || readFileSync(file, 'utf8') !== text;
const isCheck = process.argv.includes('--check');
if (isOutdated && !isCheck) writeFileSync(file, text);

const { catalog } = await importTypeScript('catalog/index.ts');
const { rowProblems } = await importTypeScript('analysis/rowProblems.ts');
const problems = [...invalidRows(catalog), ...unsoundRows(catalog)];
if (isOutdated && isCheck)
  problems.push('catalog/schema.json is out of date: run `node scripts/catalogSchema.mjs`.');

for (const problem of problems) console.error(problem);
console.log(`catalog: ${catalog.length} models checked by their schema, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

function schemaOfApiModel() {
  const generator = createGenerator({
    path: path.join(root, 'analysis', 'apiModel.ts'),
    tsconfig: path.join(root, 'tsconfig.base.json'),
    type: 'ApiModel',
    skipTypeCheck: true,
  });
  return generator.createSchema('ApiModel');
}

/** @param {readonly any[]} models */
function invalidRows(models) {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  return models.flatMap((model) => {
    if (validate(model)) return [];
    const errors = validate.errors ?? [];
    return errors.map(({ instancePath, message }) => `${model.package}: ${instancePath} ${message}`);
  });
}

/** @param {readonly any[]} models */
function unsoundRows(models) {
  return rowProblems(models).map(
    ({ model, path, message }) => `${models[model].package}: ${path.join('.')}: ${message}`,
  );
}
