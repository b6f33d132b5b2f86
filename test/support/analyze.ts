/** The only test code that calls the engine for rules: a change of its interface is a change of this file. */
import {
  analyze,
  compileCatalog,
  createProject,
  editText,
  type Analysis,
  type AnalyzeOptions,
  type ApiModel,
  type Finding,
  type Fix,
  type FrontEnd,
  type Problem,
  type Profile,
  type Rule,
} from '../../analysis';
import { javascriptFrontEnd } from '../../analysis/languages/javascript';
import { catalog } from '../../catalog';
import { rules } from '../../rules';
import { documentFrontEnd } from '../../analysis/languages/documents';
import { isDocument } from '../../workspace/documents';
import { isSourceFile } from '../../workspace/files';
import { createResolver } from '../../workspace/resolve';
import { memoryFiles } from './memoryFiles';
import { makePythonFrontEnd } from './pythonFrontEnd';

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

/** Those of all languages; asking which files each reads is part of what is tested. */
export const frontEnds: readonly FrontEnd[] = [
  javascriptFrontEnd(),
  await makePythonFrontEnd(),
  await documentFrontEnd(),
];

export function engineOf(models: readonly ApiModel[], someRules: readonly Rule[]): Engine {
  const compiled = compileCatalog(models);
  return (source, profile, others = []) => {
    if (!isSourceFile(source.path) && !isDocument(source.path)) return { findings: [], problems: [] };
    const options = { frontEnds, catalog: compiled, rules: someRules, profile };
    const analysis =
      others.length === 0 || !isSourceFile(source.path)
        ? analyze(source, options)
        : analyzeAmong(source, others, options);
    const visible = analysis.findings.filter(({ suppressedBy }) => suppressedBy === undefined);
    const findings = visible.map((finding) => ({ ...finding, fixes: analysis.fixesOf(finding) }));
    return { findings, problems: analysis.problems };
  };
}

/**
 * What evaluations of the other files tell of this one belongs to its findings. Imports mean what they mean in a
 * workspace. Files of one case are related to AI, if only through each other. They are evaluated in the order of their
 * paths, as in a scan: what was learned in one is at hand in the next.
 */
function analyzeAmong(source: SourceText, others: readonly SourceText[], options: AnalyzeOptions): Analysis {
  const files = memoryFiles(Object.fromEntries([source, ...others].map(({ path, text }) => [path, text])));
  const { resolve, version } = createResolver(files);
  const project = createProject({ resolve, version, read: files.read }, options);
  for (const path of files.paths().toSorted()) if (isSourceFile(path)) project.evaluate(path);
  return project.analyze(source.path);
}

/** Analyzes with everything that ships. */
export const analyzeText: Engine = engineOf(catalog, rules);

/** The text after a fix. Edits of other files are no part of it. */
export function fixText({ path, text }: SourceText, { edits }: Fix): string {
  return editText(
    text,
    edits.filter((edit) => edit.path === path),
  );
}
