// Lints the files of a list with 25 rules that need no types, through ESLint's own interface.
import { ESLint } from 'eslint';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import tseslint from 'typescript-eslint';

const rules = [
  'array-type',
  'ban-ts-comment',
  'class-literal-property-style',
  'consistent-type-definitions',
  'consistent-type-imports',
  'no-duplicate-enum-values',
  'no-dynamic-delete',
  'no-empty-function',
  'no-explicit-any',
  'no-extra-non-null-assertion',
  'no-extraneous-class',
  'no-inferrable-types',
  'no-invalid-void-type',
  'no-misused-new',
  'no-namespace',
  'no-non-null-assertion',
  'no-require-imports',
  'no-this-alias',
  'no-unsafe-declaration-merging',
  'no-unused-vars',
  'no-use-before-define',
  'no-wrapper-object-types',
  'prefer-for-of',
  'prefer-function-type',
  'unified-signatures',
];

/** @type {readonly string[]} */
const files = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));

const eslint = new ESLint({
  // What is measured lies in a folder that a configuration would leave out.
  cwd: path.parse(files[0] ?? process.cwd()).root,
  overrideConfigFile: true,
  ignore: false,
  overrideConfig: [
    {
      files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'],
      languageOptions: { parser: tseslint.parser },
      plugins: { '@typescript-eslint': tseslint.plugin },
      rules: Object.fromEntries(rules.map((rule) => [`@typescript-eslint/${rule}`, 'error'])),
    },
  ],
});

const results = await eslint.lintFiles([...files]);
// What was skipped would look cheap.
if (results.length !== files.length)
  throw new Error(`${results.length} of ${files.length} files were linted.`);
