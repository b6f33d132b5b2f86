import { expect, test } from 'vitest';
import { pathOf } from '../../server/paths';

const document = (uri: string, languageId = 'typescript') => ({ uri, languageId });

test.each([
  ['file:///nowhere/src/app.ts', ['file:///nowhere'], 'src/app.ts'],
  ['file:///nowhere/src/app.ts', ['file:///nowhere', 'file:///nowhere/src/'], 'app.ts'],
  ['file:///workshop/app.ts', ['file:///nowhere'], 'workshop/app.ts'],
  ['file:///c%3A/work/a%20b/app.ts', ['file:///c%3A/work'], 'a b/app.ts'],
  ['file:///nowhere/100%.ts', ['file:///nowhere'], '100%.ts'],
  ['vscode-vfs://github/owner/app.ts', [], 'owner/app.ts'],
  ['file:///nowhere/app.py', ['file:///nowhere'], 'app.py'],
  ['file:///nowhere/app.pyi', ['file:///nowhere'], 'app.pyi'],
  ['untitled:Untitled-1', ['file:///nowhere'], 'Untitled-1.ts'],
])('%s below %s is %s', (uri, folders, path) => {
  expect(pathOf(document(uri), folders)).toBe(path);
});

test.each([
  ['javascript', 'Untitled-1.js'],
  ['javascriptreact', 'Untitled-1.jsx'],
  ['typescriptreact', 'Untitled-1.tsx'],
  ['python', 'Untitled-1.py'],
  ['rust', 'Untitled-1'],
])('a new document of %s is %s', (languageId, path) => {
  expect(pathOf(document('untitled:Untitled-1', languageId), [])).toBe(path);
});
