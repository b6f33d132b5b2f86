import { describe, expect, test } from 'vitest';
import { editNotebook, isEditable } from '../../workspace/notebookEdits';
import { type Notebook, readNotebook } from '../../workspace/notebook';
import { notebookFile, printed } from '../support/notebooks';

function notebookOf(file: string): Notebook {
  const reading = readNotebook(file, { characters: 10_000 });
  if (reading.type !== 'notebook') throw new Error(reading.type);
  return reading.notebook;
}

/** The file after one part of its program was replaced by another text. */
function edit(file: string, part: string, text: string): string {
  const notebook = notebookOf(file);
  const start = notebook.text.indexOf(part);
  return editNotebook(file, notebook, [{ range: { start, end: start + part.length }, text }]);
}

const cells = [
  { type: 'markdown', source: '# Häuser "alle"\n' },
  { source: 'import os\nprint("é")' },
  { source: 'x = 1\ny = 2\nz = 3', outputs: [printed('What was printed')] },
] as const;

describe('an edit of a notebook', () => {
  test.each([1, 2])('changes the line and nothing else, indented by %d', (indent) => {
    const changed = { ...cells[2], source: 'x = 1\ny = "2\\n"\nz = 3' };
    const expected = notebookFile([...cells.slice(0, 2), changed], { indent });
    expect(edit(notebookFile(cells, { indent }), '2', '"2\\n"')).toBe(expected);
  });

  test('writes new lines as elements of their own', () => {
    const file = notebookFile(cells);
    const after = edit(file, 'import os\n', 'import os\nimport sys\n');
    expect(JSON.parse(after).cells[1].source).toEqual(['import os\n', 'import sys\n', 'print("é")']);
    expect(after).toContain('    "import os\\n",\n    "import sys\\n",\n');
  });

  test('takes lines out', () => {
    const after = edit(notebookFile(cells), 'y = 2\n', '');
    expect(JSON.parse(after).cells[2].source).toEqual(['x = 1\n', 'z = 3']);
  });

  test('keeps a source that is one string, and letters that are written as escapes', () => {
    const file = JSON.stringify({ cells: [{ cell_type: 'code', source: 'print("é")\nx = 1', outputs: [] }] });
    expect(edit(file, '1', '"ü"')).toBe(file.replace('x = 1', 'x = \\"ü\\"'));
    const escaped = file.replace('é', '\\u00e9');
    expect(edit(escaped, '1', '"ü"')).toBe(escaped.replace('x = 1', 'x = \\"\\u00fc\\"'));
  });

  test('is one of the source of a cell, and neither of magics nor of outputs', () => {
    const file = notebookFile([
      '%%time\nx = 1',
      { source: 'y = 2\n!pip install z', outputs: [printed('A text that a cell has printed')] },
    ]);
    const notebook = notebookOf(file);
    const isFree = (part: string, length = part.length) => {
      const start = notebook.text.indexOf(part);
      return isEditable(notebook, { start, end: start + length });
    };
    expect([isFree('x = 1'), isFree('y = 2'), isFree('y = 2', 0)]).toEqual([true, true, true]);
    expect([isFree('pip install'), isFree('has printed'), isFree('has printed', 0)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
