import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Notebook, notebookRange, programOffset, readNotebook } from '../../workspace/notebook';
import { stretchesOf } from '../../workspace/ipython';
import { frontEnds } from '../support/analyze';
import { notebookFile, printed } from '../support/notebooks';

const limits = { characters: 1_000_000 };
const readFile = (file: string) => readNotebook(file, limits);

function notebookOf(file: string): Notebook {
  const reading = readFile(file);
  if (reading.type !== 'notebook') throw new Error(JSON.stringify(reading));
  return reading.notebook;
}

/** What the front end of Python cannot read in it. */
function problemsIn({ text }: Notebook) {
  const python = frontEnds.find((each) => each.reads('a.ipynb'));
  return python?.lower({ path: 'a.ipynb', text }).problems;
}

describe('the program of a notebook', () => {
  test('is the code of its cells, in order', () => {
    const file = notebookFile(['x = 1\ny = 2', { type: 'markdown', source: '# Title\n!ls' }, 'x + y\n']);
    expect(notebookOf(file).text).toBe('x = 1\ny = 2\nx + y\n\n');
  });

  test('has no syntax error where a block holds nothing but what IPython takes', () => {
    const cells = [
      'import sys\n%matplotlib inline\nif sys.argv:\n    !pip install "a"\nelse:\n    %cd ..\nstr?',
      "files = !ls 'a'\nfor file in files:\n    %time print(file)",
      '!run {files[0]} $HOME \'{x}\' {"}"}\nname = !echo {files}\nhere = %pwd',
      "%%bash\nif [ 'a' ]; then\n\techo \\\nfi",
      '%%capture\n%%time\nx = 1',
      { source: 'select * from t', metadata: { vscode: { languageId: 'sql' } } },
      { source: '1', outputs: [printed("a 'quoted' \u0000 text \\\nof several lines")] },
    ];
    const notebook = notebookOf(notebookFile(cells));
    expect(problemsIn(notebook)).toEqual([]);
    expect(notebook.text).toContain('    print(file)');
    expect(notebook.text).toContain('\nx = 1\n');
  });

  test('holds what cells printed, but no picture', () => {
    const data = {
      'text/plain': ['<a text of\n', 'some length>'],
      'application/json': { deep: ['nothing', { below: 'the text of some member' }] },
      'image/png': 'iVBORw0KGgoAAAANSUhEUgAAAAE',
    };
    const outputs = [printed('short'), { output_type: 'display_data', data }];
    const { text, sections } = notebookOf(notebookFile([{ source: 'show()', outputs }]));
    expect(text).toBe("show()\n'''<a text of\nsome length>'''\n'''the text of some member'''\n");
    expect(sections.map(({ place }) => place)).toEqual([
      { number: 1 },
      { number: 1, output: 2 },
      { number: 1, output: 2 },
    ]);
  });

  test('is read from version 3 too', () => {
    const cells = [
      { cell_type: 'heading', source: 'Title' },
      { cell_type: 'code', language: 'python', input: ['x = 1\n', 'x'], outputs: [{ png: 'a'.repeat(50) }] },
    ];
    const notebook = notebookOf(JSON.stringify({ nbformat: 3, metadata: {}, worksheets: [{ cells }] }));
    expect(notebook.text).toBe('x = 1\nx\n');
    expect(notebook.sections[0]?.place).toEqual({ number: 2 });
  });

  test('leaves out outputs beyond the limit, and counts them', () => {
    const outputs = [printed('a'.repeat(60)), printed('b'.repeat(60)), printed('c'.repeat(20))];
    const reading = readNotebook(notebookFile([{ source: 'x', outputs }]), { characters: 100 });
    expect(reading).toMatchObject({ type: 'notebook', notebook: { omittedOutputs: 1 } });
    const code = readNotebook(notebookFile(['a'.repeat(60), 'b'.repeat(60)]), { characters: 100 });
    expect(code.type).toBe('oversized');
  });
});

describe('the place of a range', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'x=1\n\r"\'\\ %!?(é🙂\u2028\u0001'.split('')) });
  const cells = fc.array(cell, { maxLength: 4 });
  const escaped = (text: string) =>
    text.replace(/[^\n]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  /** The same notebook as different programs write it. */
  const writers: readonly ((sources: readonly string[]) => string)[] = [
    (sources) => notebookFile(sources),
    (sources) => notebookFile(sources, { indent: 0 }),
    (sources) => JSON.stringify({ cells: sources.map((source) => ({ cell_type: 'code', source })) }),
    (sources) => {
      const written = sources.map((source) => `"${escaped(source).replaceAll('\n', '\\n')}"`);
      return `{ "cells": [${written.map((source) => `{ "cell_type": "code", "source": ${source} }`)}] }`;
    },
  ];

  test('is that of the same characters, in the cell and in the file', () => {
    fc.assert(
      fc.property(cells, fc.constantFrom(...writers), (sources, write) => {
        const file = write(sources);
        const notebook = notebookOf(file);
        // All there is, but for what runs the statement behind it.
        for (const [part, code] of sources.entries()) {
          const own = notebook.pieces.filter((piece) => piece.part === part);
          const taken = stretchesOf(code).filter(({ type }) => type !== 'prefix');
          const length = taken.reduce((sum, { range }) => sum + range.end - range.start, 0);
          expect(own.reduce((sum, piece) => sum + piece.length, 0)).toBe(length);
        }
        for (const piece of notebook.pieces) {
          const code = sources[piece.part]!;
          for (let index = 0; index < piece.length; index++) {
            const start = piece.at + index;
            const found = notebookRange(notebook, { start, end: start + 1 })!;
            expect(found.section.place.number).toBe(piece.part + 1);
            expect(found.range).toEqual({ start: piece.offset + index, end: piece.offset + index + 1 });
            const { start: from, end: to } = found.inFile;
            expect(JSON.parse(`"${file.slice(from, to)}"`)).toBe(code[piece.offset + index]);
          }
        }
      }),
    );
  });

  test('of any length holds its own text and nothing of another cell', () => {
    fc.assert(
      fc.property(cells, fc.nat(), fc.nat(), (sources, one, other) => {
        const notebook = notebookOf(notebookFile(sources));
        const [start, end] = [one, other]
          .map((each) => each % (notebook.text.length + 1))
          .sort((a, b) => a - b);
        const found = notebookRange(notebook, { start: start!, end: end! });
        expect(found === undefined).toBe(notebook.pieces.length === 0);
        if (!found) return;
        const { section, range } = found;
        expect(range.start).toBeLessThanOrEqual(range.end);
        expect(range.end).toBeLessThanOrEqual(section.text.length);
        expect(sources[section.place.number - 1]).toBe(section.text);
      }),
    );
  });

  test('ends with its last character, not where the next line begins in the file', () => {
    const file = notebookFile(['ab\ncd']);
    const { inFile } = notebookRange(notebookOf(file), { start: 0, end: 3 })!;
    expect(file.slice(inFile.start, inFile.end)).toBe('ab\\n');
  });

  test('of something missing at the end of a cell is in that cell', () => {
    const notebook = notebookOf(notebookFile(['x = ', 'y = 1']));
    expect(notebookRange(notebook, { start: 4, end: 4 })).toMatchObject({
      section: { place: { number: 1 } },
      range: { start: 4, end: 4 },
    });
  });

  test('is found from a line of a cell', () => {
    const notebook = notebookOf(notebookFile([{ type: 'markdown', source: 'a' }, 'x = 1\n%time y = 2']));
    expect(notebook.text.slice(programOffset(notebook, { number: 2 }, 1))).toBe('y = 2\n');
    expect(programOffset(notebook, { number: 1 }, 0)).toBeUndefined();
    expect(programOffset(notebook, { number: 2 }, 2)).toBeUndefined();
  });
});

describe('what is no notebook of Python', () => {
  test.each(['r', 'julia', 'scala'])('is foreign in %s', (language) => {
    expect(readFile(notebookFile(['x'], { language }))).toEqual({ type: 'foreign' });
  });

  test('is not one of Spark', () => {
    const metadata = { kernelspec: { language: '' }, language_info: { name: 'pyspark' } };
    expect(readFile(JSON.stringify({ cells: [], metadata })).type).toBe('notebook');
  });

  test.each([
    ['{ "cells": [', 'It is no JSON (CloseBracketExpected).'],
    ['<<<<<<< HEAD\n{}', 'It is no JSON (InvalidSymbol).'],
    ['[]', 'It has no list of cells, so it is no notebook.'],
    ['"cells"', 'It has no list of cells, so it is no notebook.'],
    ['{ "cells": { "0": 1 } }', 'It has no list of cells, so it is no notebook.'],
    [`{ "cells": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`, 'It is nested too deeply to read.'],
  ])('is broken (%#)', (file, message) => {
    expect(readFile(file)).toMatchObject({ type: 'broken', message });
  });

  test('may be empty, or have cells of any form', () => {
    expect(notebookOf(' \n').text).toBe('');
    const odd = [null, 1, 'x', [], {}, { cell_type: 'code' }, { cell_type: 'code', source: { a: 1 } }];
    const more = [{ cell_type: 'code', source: [1, 'x', null], outputs: [null, [[['a'.repeat(20)]]], 3] }];
    const { text } = notebookOf(JSON.stringify({ cells: [...odd, ...more], metadata: [] }));
    expect(text.trim()).toBe(`x\n'''${'a'.repeat(20)}'''`);
  });

  test('never makes the reader throw', () => {
    fc.assert(fc.property(fc.json(), (file) => readFile(file).type !== undefined));
    fc.assert(
      fc.property(fc.json(), fc.nat(), (cells, cut) => {
        const file = `{ "cells": [${cells}, { "cell_type": "code", "source": ${cells}, "outputs": [${cells}] }] }`;
        expect(readFile(file).type).toBe('notebook');
        expect(readFile(file.slice(0, cut % file.length)).type).not.toBe('oversized');
      }),
    );
  });
});
