/** Generated workspaces that are edited: what a project finds after the edits, beside a project from scratch. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { compileCatalog, createProject, type Finding, type FrontEnd, type Project } from '../../analysis';
import { catalog } from '../../catalog';
import { rules } from '../../rules';
import { createImportIndex, type ImportIndex } from '../../workspace/importIndex';
import { createResolver } from '../../workspace/resolve';
import {
  editShape,
  type ModulePath,
  modulePaths,
  type ModuleShape,
  moduleShape,
  type ShapeEdit,
  shapeEdit,
} from './generatedModules';
import { type MemoryFiles, memoryFiles } from './memoryFiles';

/** How the modules of a workspace are written. */
export interface WrittenModules {
  readonly frontEnd: FrontEnd;
  readonly pathOf: (path: ModulePath) => string;
  /** Imports go to modules alone that come later in the list of paths. */
  readonly textOf: (shape: ModuleShape, path: ModulePath) => string;
}

type Shapes = ReadonlyMap<ModulePath, ModuleShape>;

type Act =
  | { readonly type: 'write'; readonly path: ModulePath; readonly shape: ModuleShape }
  | { readonly type: 'edit'; readonly which: number; readonly edit: ShapeEdit }
  | { readonly type: 'delete'; readonly which: number }
  | { readonly type: 'rename'; readonly which: number; readonly to: ModulePath }
  | { readonly type: 'evaluate' | 'analyze'; readonly which: number }
  | { readonly type: 'relieve' };

const which = fc.nat(7);
const path = fc.constantFrom(...modulePaths);

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('edit' as const), which, edit: shapeEdit }) },
  fc.record({ type: fc.constant('write' as const), path, shape: moduleShape }),
  fc.record({ type: fc.constant('delete' as const), which }),
  fc.record({ type: fc.constant('rename' as const), which, to: path }),
  { weight: 2, arbitrary: fc.constant({ type: 'relieve' as const }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom('evaluate' as const, 'evaluate' as const, 'analyze' as const),
      which,
    }),
  },
);

const workspace = fc
  .uniqueArray(fc.tuple(path, moduleShape), { selector: ([name]) => name, minLength: 4, maxLength: 8 })
  .map((modules): Shapes => new Map(modules));

/** The shapes after an act, or the same ones after one that writes nothing. */
function shapesAfter(shapes: Shapes, act: Act): Shapes {
  const changed = new Map(shapes);
  if (act.type === 'relieve') return shapes;
  if (act.type === 'write') return changed.set(act.path, act.shape);
  const [path, shape] = [...shapes][act.which % shapes.size] ?? [];
  if (!path || !shape) return shapes;
  if (act.type === 'edit') return changed.set(path, editShape(shape, act.edit));
  if (act.type !== 'delete' && act.type !== 'rename') return shapes;
  changed.delete(path);
  return act.type === 'rename' ? changed.set(act.to, shape) : changed;
}

interface Workspace {
  readonly written: WrittenModules;
  readonly files: MemoryFiles;
  readonly index: ImportIndex;
  readonly project: Project;
}

function open(written: WrittenModules, shapes: Shapes): Workspace {
  const { frontEnd, pathOf, textOf } = written;
  const files = memoryFiles(
    Object.fromEntries([...shapes].map(([path, shape]) => [pathOf(path), textOf(shape, path)])),
  );
  const options = {
    frontEnds: [frontEnd],
    catalog: compileCatalog(catalog),
    rules,
    profile: 'strict',
  } as const;
  const resolver = createResolver(files);
  const index = createImportIndex(resolver, { touchesAi: () => true });
  for (const path of files.paths()) index.update(path, files.read(path));
  return {
    written,
    files,
    index,
    project: createProject({ ...resolver, read: files.read }, options),
  };
}

/** As a shell does: files that name one which came or went are told of, too. */
function put({ files, index, project }: Workspace, path: string, text: string | undefined): void {
  if (files.read(path) === text) return;
  const before = new Set(index.importersOf(path));
  files.write(path, text);
  index.update(path, text);
  project.change(path);
  const after = index.importersOf(path);
  for (const importer of new Set([...before, ...after]))
    if (!before.has(importer) || !after.has(importer)) project.change(importer);
}

function perform(workspace: Workspace, before: Shapes, act: Act): Shapes {
  const { pathOf, textOf } = workspace.written;
  const after = shapesAfter(before, act);
  for (const path of before.keys()) if (!after.has(path)) put(workspace, pathOf(path), undefined);
  for (const [path, shape] of after) put(workspace, pathOf(path), textOf(shape, path));
  const paths = workspace.files.paths();
  if (act.type === 'relieve') workspace.project.relieve();
  if (act.type === 'evaluate' || act.type === 'analyze')
    workspace.project[act.type](paths[act.which % Math.max(paths.length, 1)] ?? '');
  return after;
}

/** Every file has its say in this order, and then the findings of each. */
function picture({ project, files }: Workspace, order: (paths: readonly string[]) => readonly string[]) {
  for (const path of order(files.paths())) project.evaluate(path);
  return Object.fromEntries(
    [...files.paths()].sort().map((path) => {
      const { findings, problems } = project.analyze(path);
      return [
        path,
        { findings: findings.map(describe).sort(), problems: problems.map(({ message }) => message) },
      ];
    }),
  );
}

function describe({ rule, place, message, severity, fingerprint }: Finding): string {
  return `${place.range.start}-${place.range.end} ${severity} ${rule} ${fingerprint} ${message}`;
}

const shuffled = (seed: number) => (paths: readonly string[]) =>
  paths
    .map((path, index) => ({ path, key: (Math.imul(index + 1, seed) >>> 3) % 97 }))
    .sort((a, b) => a.key - b.key || (a.path < b.path ? -1 : 1))
    .map(({ path }) => path);

/** The same runs each time where a gate depends on it, and elsewhere others. */
const runs = { numRuns: 40, seed: process.env['CI'] ? 1 : undefined };

/** After any edits, in any order of work, the findings have to be those of a project from scratch. Returns how many. */
export function countFindingsAfterEdits(written: WrittenModules): number {
  let findings = 0;
  fc.assert(
    fc.property(workspace, fc.array(act, { minLength: 4, maxLength: 24 }), fc.nat(), (start, acts, seed) => {
      const edited = open(written, start);
      const end = acts.reduce<Shapes>((shapes, act) => perform(edited, shapes, act), start);
      const expected = picture(open(written, end), (paths) => [...paths].sort());
      expect(picture(edited, shuffled(seed))).toEqual(expected);
      findings += Object.values(expected).reduce((sum, file) => sum + file.findings.length, 0);
    }),
    runs,
  );
  return findings;
}
