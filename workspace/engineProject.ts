// One project in the worker: the core's project over the files of a folder.
import path from 'node:path';
import { lineStartsOf, type Analysis, type Finding, type Project, type ProjectHost } from '../analysis';
import type { OtherFiles, ProjectPlace } from './engineMessages';
import { toSlashes } from './ignoreRules';
import { createProjectFiles } from './projectFiles';
import { createResolver } from './resolve';

export interface EngineProject {
  analyze(path: string): Analysis;
  /** Gives the files of which it tells something, or told something before. */
  evaluate(path: string): readonly string[];
  /** From now on these files are as if they were not there. */
  exclude(paths: readonly string[]): void;
  /** Where lines start in the files, other than this one, that findings name. */
  othersOf(path: string, findings: readonly Finding[]): OtherFiles;
}

export function createEngineProject(
  { root, base }: Pick<ProjectPlace, 'root' | 'base'>,
  create: (host: ProjectHost) => Project,
): EngineProject {
  const files = createProjectFiles(root);
  const resolver = createResolver(files);
  const names = createNames(toSlashes(path.relative(root, base)));
  const excluded = new Set<string>();
  const project = create({
    resolve(from, specifier) {
      const found = resolver.resolve(names.inRoot(from), specifier);
      return found === undefined ? undefined : names.inBase(found);
    },
    read: (name) => (excluded.has(name) ? undefined : files.read(names.inRoot(name))),
  });
  return {
    analyze: (name) => project.analyze(name),
    evaluate: (name) => project.evaluate(name),
    exclude(paths) {
      const added = paths.filter((name) => !excluded.has(name));
      const back = [...excluded].filter((name) => !paths.includes(name));
      for (const name of added) excluded.add(name);
      for (const name of back) excluded.delete(name);
      for (const name of [...added, ...back]) project.change(name);
    },
    othersOf(name, findings) {
      const named = new Set(findings.flatMap(placesOf).map((place) => place.path));
      named.delete(name);
      return Object.fromEntries(
        [...named].map((other) => [other, lineStartsOf(files.read(names.inRoot(other)) ?? '')]),
      );
    },
  };
}

function placesOf({ flows, related }: Finding): readonly { readonly path: string }[] {
  return [...flows.flat(), ...related].map(({ place }) => place);
}

/** The core names files from the base, and resolving goes by the root, which may be further up. */
function createNames(prefix: string) {
  const { join, relative } = path.posix;
  if (prefix === '') return { inRoot: (name: string) => name, inBase: (name: string) => name };
  return {
    inRoot: (name: string) => join(prefix, name),
    inBase: (name: string) => relative(`/${prefix}`, `/${name}`),
  };
}
