import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const layers = 'sluicegate/layers';

// The rules that need types are for files on disk; inline text has none.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
    },
  },
});

async function messagesOf(rule: string, file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
  return (result?.messages ?? []).filter((message) => message.ruleId === rule).map(({ message }) => message);
}

describe('imports against the layers', () => {
  it.each([
    ['analysis/flow/x.ts', `import { rules } from '../../rules';`, 'analysis does not import rules.'],
    ['catalog/x.ts', `import type { Rule } from '../rules';`, 'catalog does not import rules.'],
    ['rules/prompt/x.ts', `export * from '../../workspace';`, 'rules does not import workspace.'],
    ['workspace/x.ts', `import { x } from '../server';`, 'workspace does not import server.'],
    ['cli/x.ts', `void import('../server');`, 'cli does not import server.'],
    ['client/x.ts', `import { x } from '../workspace';`, 'client does not import workspace.'],
    ['protocol/x.ts', `export type X = import('../analysis').Finding;`, 'protocol does not import analysis.'],
    ['server/x.ts', `import { x } from '../cli';`, 'server does not import cli.'],
    ['server/x.ts', `import { x } from '../scripts/y';`, 'server does not import scripts.'],
    ['rules/x.ts', `import { x } from '../analysis/flow/values';`, 'Enter analysis through its index.ts.'],
    [
      'server/handlers/x.ts',
      `export { x } from '../../protocol/messages';`,
      'Enter protocol through its index.ts.',
    ],
    ['server/x.ts', `import * as vscode from 'vscode';`, 'Only client imports vscode.'],
    [
      'workspace/x.ts',
      `import { x } from 'vscode-languageserver/node';`,
      'Only server imports vscode-languageserver/node.',
    ],
    [
      'cli/x.ts',
      `import { x } from 'vscode-languageserver-types';`,
      'Only server imports vscode-languageserver-types.',
    ],
    [
      'server/x.ts',
      `import { x } from 'vscode-languageclient';`,
      'Only client imports vscode-languageclient.',
    ],
    [
      'analysis/flow/x.ts',
      `import { SyntaxKind } from 'typescript';`,
      'Only analysis/languages imports typescript.',
    ],
    [
      'workspace/x.ts',
      `import { parse } from '@typescript-eslint/typescript-estree';`,
      'Only analysis/languages imports @typescript-eslint/typescript-estree.',
    ],
    [
      'rules/x.ts',
      `import type { TSESTree } from '@typescript-eslint/types';`,
      'Only analysis/languages imports @typescript-eslint/types.',
    ],
    ['cli/x.ts', `const ts = require('typescript');`, 'Only analysis/languages imports typescript.'],
    ['analysis/x.ts', `import { readFileSync } from 'node:fs';`, 'analysis does not import node:fs.'],
    ['catalog/x.ts', `import OpenAI from 'openai';`, 'catalog does not import openai.'],
    ['server/x.ts', `void import(name);`, 'An import here names its module as a constant.'],
  ])('stops %s with %s', async (file, text, message) => {
    expect(await messagesOf(layers, file, text)).toEqual([message]);
  });

  it.each([
    ['analysis/flow/x.ts', `import { x } from '../program/nodes';`],
    ['rules/prompt/x.ts', `import { flowRule } from '../../analysis';`],
    ['workspace/x.ts', `import { analyze } from '../analysis/index';`],
    ['workspace/x.ts', `import { readFileSync } from 'node:fs';`],
    ['server/main.ts', `import { createConnection } from 'vscode-languageserver/node';`],
    ['client/extension.ts', `import * as vscode from 'vscode';`],
    ['analysis/languages/javascript/x.ts', `import type { TSESTree } from '@typescript-eslint/types';`],
    ['analysis/languages/javascript/x.ts', `import { SyntaxKind, createSourceFile } from 'typescript';`],
    ['test/rules/x.test.ts', `import { x } from '../../analysis/flow/values';`],
  ])('lets %s through with %s', async (file, text) => {
    expect(await messagesOf(layers, file, text)).toEqual([]);
  });
});

describe('imports of typescript', () => {
  const file = 'analysis/languages/javascript/parse.ts';
  const message = 'Import functions and enums of typescript by name; the rest brings the file system back.';

  it.each([
    `import ts from 'typescript';`,
    `import * as ts from 'typescript';`,
    `import { sys } from 'typescript';`,
    `import { sys as platform } from 'typescript';`,
    `import { createProgram } from 'typescript';`,
    `import { createCompilerHost } from 'typescript';`,
    `import { createLanguageService } from 'typescript';`,
    `export const load = (): unknown => import('typescript');`,
    `export { sys } from 'typescript';`,
    `export * from 'typescript';`,
    `import ts = require('typescript');`,
  ])('stops %s', async (text) => {
    expect(await messagesOf(layers, file, text)).toEqual([message]);
  });

  it.each([
    `import { createSourceFile, ScriptKind } from 'typescript';`,
    `import type ts from 'typescript';`,
    `import { type Program, forEachChild } from 'typescript';`,
  ])('lets %s through', async (text) => {
    expect(await messagesOf(layers, file, text)).toEqual([]);
  });
});

describe('exports', () => {
  it('asks for the type that an exported function returns', async () => {
    const rule = '@typescript-eslint/explicit-module-boundary-types';
    expect(await messagesOf(rule, 'rules/x.ts', `export function x() { return 1; }`)).toHaveLength(1);
    expect(await messagesOf(rule, 'rules/x.ts', `export function x(): number { return 1; }`)).toEqual([]);
  });
});
