import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readTree } from '../../../../analysis/languages/python/grammar';
import { makeParser, parse } from '../../../../analysis/languages/python/parse';
import { wasm } from '../../../support/pythonFrontEnd';

const python = await makeParser(wasm);

/** The programs of the pages of tests, with what people do to programs. */
function texts(): string[] {
  const folders = ['test/constructs', 'test/rules'];
  const pages = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8')),
  );
  return pages.flatMap((page) =>
    [...page.matchAll(/^```(?:py|python)\b.*\n([\s\S]*?)^```/gm)].map(([, text]) => text ?? ''),
  );
}

function variantsOf(text: string): string[] {
  const middle = text.indexOf('\n', text.length / 2) + 1;
  return [
    text,
    `\ufeff${text}`,
    text.replaceAll('\n', '\r\n'),
    `# 🙂 é\n${text}`,
    text.slice(0, text.length / 2),
    `${text.slice(0, middle)}x = (🙂, [\n${text.slice(middle)}`,
    text.replace(/[:)]/, ''),
  ];
}

function toldBy(grammar: typeof python.grammar, tree: ReturnType<typeof parse>['tree']): unknown {
  const notes: number[][] = [];
  const cells = readTree(grammar, tree, (...note) => notes.push(note));
  return { cells: cells.join(), notes };
}

test('trees are read where they lie', () => {
  expect(python.grammar.layout).toBeDefined();
});

test('what lies in memory is what the cursor of the parser tells', () => {
  const programs = texts();
  expect(programs.length).toBeGreaterThan(500);
  const slow = { ...python.grammar, layout: undefined };
  for (const text of programs.flatMap(variantsOf)) {
    // All have the same name: most are what an edit makes of the last one.
    const { tree } = parse(python, 'edited.py', text);
    if (JSON.stringify(toldBy(python.grammar, tree)) !== JSON.stringify(toldBy(slow, tree))) {
      expect(toldBy(python.grammar, tree), text).toEqual(toldBy(slow, tree));
    }
    python.kept.get('edited.py')?.tree.delete();
    python.kept.set('edited.py', { tree, text });
  }
});
