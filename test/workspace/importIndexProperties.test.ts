// Over generated workspaces: the index after any changes is the index from scratch, and what is relevant is what a
// search that knows nothing of the index finds.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createImportIndex, type ImportIndex } from '../../workspace/importIndex';
import { createResolver } from '../../workspace/resolve';
import { type MemoryFiles, memoryFiles } from '../support/memoryFiles';

const touchesAi = (text: string) => text.includes("'openai'");

/** Few names, so that files shadow each other and imports meet. */
const names = ['a', 'b', 'c', 'index'];
const folders = ['', 'src/', 'src/b/', 'packages/a/', 'packages/a/src/', 'packages/c/'];
const specifiers = [
  ...names.flatMap((name) => [`./${name}`, `../${name}`, `./${name}.js`, `@/${name}`, `#${name}`]),
  ...['a', 'a/b', 'c', '.', '..', './b/a', '../../src/a', './src', './dist/b.js', 'openai', 'openai'],
];

const path = fc
  .tuple(
    fc.constantFrom(...folders),
    fc.constantFrom(...names),
    fc.constantFrom('.ts', '.tsx', '.js', '.mjs'),
  )
  .map((parts) => parts.join(''));

const sourceText = fc
  .array(
    fc.tuple(fc.constantFrom(...specifiers), fc.constantFrom('import x from', 'export * from', 'require(')),
    {
      maxLength: 4,
    },
  )
  .map((imports) =>
    imports.map(([name, form]) => `${form} '${name}'${form === 'require(' ? ')' : ''}`).join(';\n'),
  );

const manifest = fc.constantFrom(
  '{}',
  '{ "name": "a", "main": "dist/index.js" }',
  '{ "name": "c", "exports": { ".": "./b.js", "./*": "./src/*.js" } }',
  '{ "workspaces": ["packages/*"], "imports": { "#*": "./src/*.js" } }',
  '{ "workspaces": ["packages/a"',
);

const aliases = fc.constantFrom(
  '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
  '{ "extends": "./base.json" }',
  '{ "compilerOptions": { "baseUrl": "src" } }',
  '{ "extends": "../tsconfig.json" }',
);

const configurations = {
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
  'package.json': '{ "workspaces": ["packages/*"], "imports": { "#*": "./src/*.js" } }',
  'packages/a/package.json': '{ "name": "a", "main": "dist/index.js" }',
  'packages/c/package.json': '{ "name": "c", "main": "b.js" }',
};

const startingTexts = {
  'a.ts': "import x from './src'; require('@/b')",
  'src/index.ts': "export * from './b'; export * from '#c'",
  'src/b.ts': "import x from 'a'; import x from 'c'",
  'src/c.js': "import x from 'openai'",
  'packages/a/src/index.ts': "export * from './b'; import x from 'a/b'",
  'packages/a/src/b.tsx': '',
  'packages/c/b.js': "require('../../src/a')",
};

type Change =
  | { readonly type: 'write'; readonly path: string; readonly text: string }
  | { readonly type: 'delete'; readonly which: number }
  | { readonly type: 'delete folder'; readonly path: string }
  | { readonly type: 'rename'; readonly which: number; readonly to: string };

const inFolders = (name: string) => fc.constantFrom(...folders.map((folder) => folder + name));
const which = fc.nat(100);

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('write' as const), path, text: sourceText }) },
  fc.record({ type: fc.constant('write' as const), path: inFolders('package.json'), text: manifest }),
  fc.record({ type: fc.constant('write' as const), path: inFolders('tsconfig.json'), text: aliases }),
  fc.record({ type: fc.constant('write' as const), path: fc.constant('base.json'), text: aliases }),
  { weight: 3, arbitrary: fc.record({ type: fc.constant('delete' as const), which }) },
  fc.record({
    type: fc.constant('delete folder' as const),
    path: fc.constantFrom('src', 'packages/a', 'packages'),
  }),
  { weight: 3, arbitrary: fc.record({ type: fc.constant('rename' as const), which, to: path }) },
);

/** What a change does to the files, as the pairs that the index is told. */
function writes(files: MemoryFiles, change: Change): readonly (readonly [string, string | undefined])[] {
  const paths = files.paths();
  if (change.type === 'write') return [[change.path, change.text]];
  if (change.type === 'delete folder') {
    const inside = paths.filter((path) => path.startsWith(`${change.path}/`));
    return inside.map((path) => [path, undefined] as const);
  }
  const chosen = paths[change.which % Math.max(paths.length, 1)];
  if (chosen === undefined) return [];
  if (change.type === 'delete') return [[chosen, undefined]];
  return [
    [chosen, undefined],
    [change.to, files.read(chosen)!],
  ];
}

function apply(files: MemoryFiles, index: ImportIndex, change: Change): void {
  const all = writes(files, change);
  for (const [path, text] of all) files.write(path, text);
  // Of a folder that goes an editor says no more than that.
  if (change.type === 'delete folder') index.update(change.path, undefined);
  else for (const [path, text] of all) index.update(path, text);
}

function fromScratch(files: MemoryFiles, maximumHops: number): ImportIndex {
  const index = createImportIndex(createResolver(files), { touchesAi, maximumHops });
  for (const path of files.paths()) index.update(path, files.read(path));
  return index;
}

function picture(index: ImportIndex, paths: readonly string[]) {
  const sorted = (set: ReadonlySet<string>) => [...set].sort();
  return {
    files: paths.map((path) => [path, sorted(index.importsOf(path)), sorted(index.importersOf(path))]),
    relevant: sorted(index.relevantFiles()),
    leftOut: index.problems().filter((problem) => problem.startsWith('Left out')),
  };
}

test('after any changes the index is the one from scratch', () => {
  let edges = 0;
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 4 }), { minLength: 2, maxLength: 10 }), (rounds) => {
      const files = memoryFiles({ ...configurations, ...startingTexts });
      const index = fromScratch(files, 2);
      const seen = new Set<string>();
      for (const changes of rounds) {
        for (const change of changes) {
          apply(files, index, change);
          for (const path of files.paths()) seen.add(path);
        }
        const scratch = picture(fromScratch(files, 2), [...seen]);
        expect(picture(index, [...seen])).toEqual(scratch);
        // It may know of more: a configuration is read when somebody asks, who may be gone since.
        expect(index.problems()).toEqual(expect.arrayContaining([...fromScratch(files, 2).problems()]));
        edges += scratch.files.reduce((sum, [, imports]) => sum + (imports?.length ?? 0), 0);
      }
    }),
    { numRuns: 100 },
  );
  // Workspaces without imports would prove nothing.
  expect(edges).toBeGreaterThan(500);
});

/** File by file, along every path of imports, with no use of the index but its edges. */
function bruteForce(files: MemoryFiles, hops: number): readonly string[] {
  const { resolve } = createResolver(files);
  const imports = (path: string) =>
    [...(files.read(path) ?? '').matchAll(/'([^']+)'/g)].map(([, name = '']) => resolve(path, name));
  const touches = (path: string) => touchesAi(files.read(path) ?? '');
  const reaches = (from: string, isGoal: (path: string) => boolean, left: number): boolean =>
    isGoal(from) ||
    (left > 0 && imports(from).some((next) => next !== undefined && reaches(next, isGoal, left - 1)));
  const paths = files.paths();
  const isRelevant = (path: string) =>
    reaches(path, touches, hops) ||
    paths.some((other) => touches(other) && reaches(other, (end) => end === path, hops));
  return paths.filter(isRelevant).sort();
}

test('relevant is what a search without the index finds', () => {
  const counts = { byImports: 0, leftOut: 0 };
  fc.assert(
    fc.property(
      fc.dictionary(path, sourceText, { minKeys: 3, maxKeys: 16 }),
      fc.integer({ min: 1, max: 4 }),
      (texts, hops) => {
        const files = memoryFiles({
          ...texts,
          ...configurations,
        });
        const relevant = [...fromScratch(files, hops).relevantFiles()].sort();
        expect(relevant).toEqual(bruteForce(files, hops));
        const byImports = relevant.filter((path) => !touchesAi(files.read(path)!));
        counts.byImports += byImports.length;
        counts.leftOut += files.paths().length - relevant.length;
      },
    ),
    { numRuns: 300 },
  );
  // Otherwise all or nothing would have been right as well.
  expect(Math.min(counts.byImports, counts.leftOut)).toBeGreaterThan(100);
});
