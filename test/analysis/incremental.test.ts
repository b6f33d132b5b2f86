// Over generated workspaces: after any edits, in any order of work, the findings are those of a project from scratch.
import { expect, test } from 'vitest';
import { javascriptFrontEnd } from '../../analysis';
import { countFindingsAfterEdits } from '../support/editedWorkspaces';
import { textOf } from '../support/generatedModules';
import { pythonPathOf, pythonTextOf } from '../support/generatedPythonModules';
import { makePythonFrontEnd } from '../support/pythonFrontEnd';

const languages = [
  {
    language: 'JavaScript',
    frontEnd: javascriptFrontEnd(),
    pathOf: (path: string) => path,
    textOf: (...[shape, path]: Parameters<typeof pythonTextOf>) => textOf(shape, path, 'down'),
  },
  {
    language: 'Python',
    frontEnd: await makePythonFrontEnd(),
    pathOf: pythonPathOf,
    textOf: pythonTextOf,
  },
];

test.each(languages)(
  'after any edits of $language the findings are those of a project from scratch',
  (language) => {
    // Workspaces in which nothing is found would prove nothing.
    expect(countFindingsAfterEdits(language)).toBeGreaterThan(50);
  },
  120_000,
);
