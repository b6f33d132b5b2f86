import { expect, test } from 'vitest';
import { makeParser } from '../../../../analysis/languages/python/parse';
import { read } from '../../../../analysis/languages/python/read';
import { makePythonFrontEnd, wasm } from '../../../support/pythonFrontEnd';
import { printProgram } from '../../../support/printProgram';

const python = await makePythonFrontEnd();

const versions = [
  'def ask(prompt):\n    return prompt\n',
  'def ask(prompt):\n    return prompt + "é"\n',
  'def ask(prompt):\n    return prompt +\n',
  'def ask(prompt):\n    return f"{prompt} 🙂"\n',
  'import os\ndef ask(prompt):\n    return f"{prompt} 🙂"\n',
  'import os\nclass Bot:\n    def ask(self, prompt):\n        return f"{prompt} 🙂"\n',
  'import os\r\nclass Bot:\r\n    def ask(self, prompt):\r\n        return f"{prompt} 🙂"\r\n',
  '',
  'x = (\n    1,\n    2,\n)\n',
  'x = (\n    1,\n    2\n',
  'x = (\n    1,\n    2)\n',
];

test('a text that was edited lowers to what it lowers to by itself', async () => {
  for (const text of versions) {
    const fresh = await makePythonFrontEnd();
    expect(python.lower({ path: 'edited.py', text })).toEqual(fresh.lower({ path: 'edited.py', text }));
  }
});

test('files do not get in one another’s way, however many there are', () => {
  const printed = (index: number, text: string): string =>
    printProgram(python.lower({ path: `${index}.py`, text }).program);
  for (let round = 0; round < 3; round++) {
    for (let index = 0; index < 10; index++) {
      expect(printed(index, `name${index} = ${round}\n`)).toBe(
        `declare name${index}:c = ${round}; export {name${index} = name${index}:c}`,
      );
    }
  }
});

test('few trees are kept, of each file the last without errors', async () => {
  const python = await makeParser(wasm);
  for (let index = 0; index < 20; index++) read(python, { path: `${index % 6}.py`, text: `x = ${index}` });
  read(python, { path: '1.py', text: 'x = (' });
  expect([...python.kept].map(([path, { text }]) => [path, text])).toEqual([
    ['4.py', 'x = 16'],
    ['5.py', 'x = 17'],
    ['0.py', 'x = 18'],
    ['1.py', 'x = 19'],
  ]);
});
