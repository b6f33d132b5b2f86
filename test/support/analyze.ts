/** The only test code that calls the engine for rules: a change of its interface is a change of this file. */
import { posix } from 'node:path';
import {
  analyze,
  compileCatalog,
  createProject,
  type Analysis,
  type AnalyzeOptions,
  type ApiModel,
  type Finding,
  type Fix,
  type Problem,
  type Profile,
  type Rule,
} from '../../analysis';
import { javascriptFrontEnd } from '../../analysis/languages/javascript';
import { catalog } from '../../catalog';
import { rules } from '../../rules';

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

export interface Analyzed {
  readonly findings: readonly (Finding & { readonly fixes: readonly Fix[] })[];
  readonly problems: readonly Problem[];
}

/** What analyzes: the rules and rows that ship, or some of them. `others` are the files that the source may import. */
export type Engine = (source: SourceText, profile: Profile, others?: readonly SourceText[]) => Analyzed;

const frontEnds = [javascriptFrontEnd()];

export function engineOf(models: readonly ApiModel[], someRules: readonly Rule[]): Engine {
  const compiled = compileCatalog(models);
  return (source, profile, others = []) => {
    const options = { frontEnds, catalog: compiled, rules: someRules, profile };
    const analysis = others.length === 0 ? analyze(source, options) : analyzeAmong(source, others, options);
    const visible = analysis.findings.filter(({ suppressedBy }) => suppressedBy === undefined);
    const findings = visible.map((finding) => ({ ...finding, fixes: analysis.fixesOf(finding) }));
    return { findings, problems: analysis.problems };
  };
}

/** What evaluations of the other files tell of this one belongs to its findings. */
function analyzeAmong(source: SourceText, others: readonly SourceText[], options: AnalyzeOptions): Analysis {
  const files = new Map([source, ...others].map(({ path, text }) => [path, text]));
  const resolve = (from: string, specifier: string): string | undefined =>
    candidatesFor(from, specifier).find((path) => files.has(path));
  const project = createProject({ resolve, read: (path) => files.get(path) }, options);
  // A file that does not touch AI may call one that does.
  for (const path of files.keys()) project.evaluate(path);
  return project.analyze(source.path);
}

const extensions = ['ts', 'tsx', 'mts', 'js', 'jsx', 'mjs', 'cjs'];

/** Files that a relative specifier may mean, as bundlers and the compiler see it. */
function candidatesFor(from: string, specifier: string): readonly string[] {
  if (!specifier.startsWith('.')) return [];
  const path = posix.join(posix.dirname(from), specifier);
  const bare = path.replace(/\.[cm]?jsx?$/, '');
  return [path, ...extensions.flatMap((each) => [`${bare}.${each}`, `${path}/index.${each}`])];
}

/** Analyzes with everything that ships. */
export const analyzeText: Engine = engineOf(catalog, rules);

/** The text after a fix. Edits of other files are no part of it. */
export function fixText({ path, text }: SourceText, { edits }: Fix): string {
  const here = edits.filter((edit) => edit.path === path);
  const sorted = here.map((edit, index) => ({ ...edit, index })).sort(byPlaceFromTheEnd);
  return sorted.reduce(
    (result, { range, text: replacement }) =>
      result.slice(0, range.start) + replacement + result.slice(range.end),
    text,
  );
}

interface PlacedEdit {
  readonly range: { readonly start: number; readonly end: number };
  readonly index: number;
}

/** Of two edits at one offset the first in the list comes first in the text, as in LSP. */
function byPlaceFromTheEnd(a: PlacedEdit, b: PlacedEdit): number {
  if (a.range.start < b.range.end && b.range.start < a.range.end)
    throw new Error('Two edits of a fix overlap.');
  return b.range.start - a.range.start || b.range.end - a.range.end || b.index - a.index;
}
