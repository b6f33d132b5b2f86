// One project in the worker: the core's project over the files of a folder, and over the texts that an editor holds.
import { performance } from 'node:perf_hooks';
import path from 'node:path';
import { lineStartsOf, type Analysis, type Place, type Project, type ProjectHost } from '../analysis';
import { configurationFile } from './configuration';
import type { EngineResult, FileChange, OtherFiles, ProjectPlace } from './engineMessages';
import { isDocument } from './documents';
import { findFiles, isSourceFile } from './files';
import { toSlashes } from './ignoreRules';
import { createImportIndex } from './importIndex';
import { createProjectFiles } from './projectFiles';
import { createResolver } from './resolve';

export interface EngineProject {
  /** The text counts where the project goes by what an editor holds. */
  analyze(path: string, text: string): Analysis;
  /** What the last analysis, which was of this file, means for others. */
  news(path: string): Pick<EngineResult, 'isPreliminary' | 'tellsOthers'>;
  /** Gives the files of which it tells something, or told something before. */
  evaluate(path: string): readonly string[];
  survey(): { readonly isDone: boolean; readonly open: readonly string[] };
  update(path: string, change: FileChange): void;
  /** From now on these files are as if they were not there. */
  exclude(paths: readonly string[]): void;
  /** Where lines start in the files, other than this one, that have these places. */
  othersOf(path: string, places: readonly Place[]): OtherFiles;
}

export interface ProjectParts {
  create(host: ProjectHost): Project;
  alone(file: { readonly path: string; readonly text: string }): Analysis;
  isBroken(file: { readonly path: string; readonly text: string }): boolean;
  touchesAi(text: string): boolean;
  isCancelled(): boolean;
  /** It was cancelled because it took too long, and would again. */
  isLate(): boolean;
  /** More than this share of the memory that the engine may take is taken. */
  isCrowded?(share: number): boolean;
}

/** Milliseconds that a search for files goes on at a time; an edit may wait that long. */
const surveyTime = 20;

/** Little is gained by forgetting what was made a moment ago. */
const evaluationsBetweenReliefs = 6;

/**
 * After how much work what only saves time is forgotten. In an editor it saves the next keystroke, and is kept while
 * there is room. Two scans of the same files must say the same, and so forget at the same files, whatever the collector
 * of garbage does meanwhile: the share of the memory is only for what takes far more of it than others, which is about
 * 400 bytes a visit.
 */
const reliefs = {
  editor: { visits: Infinity, share: 0.6 },
  disk: { visits: 500_000, share: 0.85 },
};

/** How many paths go to the one who asks what is open. */
const mostOpen = 200;

export function createEngineProject(place: ProjectPlace, parts: ProjectParts): EngineProject {
  const { root, base } = place;
  const files = createProjectFiles(root);
  const resolver = createResolver(files);
  let index = createImportIndex(resolver, parts);
  const names = createNames(toSlashes(path.relative(root, base)));
  const excluded = new Set<string>();
  /** What an editor holds, broken or not. */
  const texts = new Map<string, string>();
  /** Files that have had their say since they or something that they run changed. */
  const evaluated = new Set<string>();
  /** The files of which each tells something. */
  const told = new Map<string, readonly string[]>();
  /** Files that tell something else since they were last analyzed. */
  const unheard = new Set<string>();
  const host: ProjectHost = {
    resolve(from, specifier) {
      const found = resolver.resolve(names.inRoot(from), specifier);
      return found === undefined ? undefined : names.inBase(found);
    },
    version: (from, name) => resolver.version(names.inRoot(from), name),
    read: (name) => (excluded.has(name) ? undefined : files.read(names.inRoot(name))),
  };
  let project = parts.create(host);
  let search: ReturnType<typeof findFiles> | undefined;
  let sinceRelief = 0;
  let isIndexed = false;

  function changed(name: string): void {
    for (const dependent of [name, ...project.dependentsOf(name)]) evaluated.delete(dependent);
    project.change(name);
  }

  /** Takes over the text of a file, or that it is gone. */
  function put(name: string, text: string | undefined): void {
    const before = new Set(index.importersOf(name));
    index.update(name, text);
    changed(name);
    const now = index.importersOf(name);
    // A file that came or went is another one for those that name it.
    for (const importer of before) if (!now.has(importer)) changed(importer);
    for (const importer of now) if (!before.has(importer)) changed(importer);
  }

  /** A broken text is nothing for others: they keep the last good one. */
  function hold(name: string, text: string): 'good' | 'broken' {
    const isKnown = texts.get(name) === text;
    const isBroken = parts.isBroken({ path: name, text });
    texts.set(name, text);
    if (isBroken) return 'broken';
    if (isKnown && files.read(name) === text) return 'good';
    const isOnDisk = files.isFile(name) && files.read(name) === text;
    files.overlay(name, text);
    if (!isOnDisk || !isIndexed) put(name, text);
    return 'good';
  }

  const isRelevant = (name: string) => index.relevantFiles().has(name);
  const isTold = (name: string) => [...told.values()].some((names) => names.includes(name));
  const open = () => [...index.relevantFiles()].filter((name) => !evaluated.has(name) && !excluded.has(name));

  /** A program for which the memory does not do is looked at more slowly, rather than not to its end. */
  function relieve(): void {
    sinceRelief++;
    if (sinceRelief < evaluationsBetweenReliefs) return;
    const { visits, share } = reliefs[place.texts];
    if (project.visits() < visits && !parts.isCrowded?.(share)) return;
    sinceRelief = 0;
    project.relieve();
  }

  function evaluate(name: string): readonly string[] {
    relieve();
    const isNew = !evaluated.has(name);
    try {
      const before = told.get(name) ?? [];
      const now = project.evaluate(name);
      told.set(name, now);
      if (isNew && before.length + now.length > 0) unheard.add(name);
      return [...new Set([...before, ...now])];
    } finally {
      // What was interrupted has its turn again; what fails or takes too long would do so again.
      if (!parts.isCancelled() || parts.isLate()) evaluated.add(name);
    }
  }

  /** Other files may be left out now. */
  function searchAgain(): void {
    index = createImportIndex(resolver, parts);
    for (const name of texts.keys()) index.update(name, files.read(name));
    search = undefined;
    isIndexed = false;
    evaluated.clear();
    told.clear();
    project = parts.create(host);
  }

  return {
    analyze(name, text) {
      // What is no code has nothing to do with other files.
      if (isDocument(name)) return parts.alone({ path: name, text });
      if (place.texts === 'disk') return project.analyze(name);
      const state = hold(name, text);
      if (state === 'broken' || !isIndexed || !(isRelevant(name) || isTold(name)))
        return parts.alone({ path: name, text });
      evaluate(name);
      return project.analyze(name);
    },
    news(name) {
      if (place.texts === 'disk') return {};
      const tellsOthers = unheard.delete(name);
      return { isPreliminary: !isIndexed || open().length > 0, tellsOthers };
    },
    evaluate,
    survey() {
      search ??= findFiles([root], root);
      const end = performance.now() + surveyTime;
      while (!isIndexed && performance.now() < end) {
        const { value, done } = search.next();
        if (done) isIndexed = true;
        else if (value.type === 'file' && isSourceFile(value.pathInRoot))
          index.update(value.pathInRoot, files.read(value.pathInRoot));
      }
      return { isDone: isIndexed, open: isIndexed ? open().slice(0, mostOpen) : [] };
    },
    update(name, change) {
      if (place.texts === 'disk' && change !== 'on disk') {
        files.overlay(names.inRoot(name), change === 'closed' ? undefined : change.text);
        return changed(name);
      }
      if (change === 'closed') {
        texts.delete(name);
        files.overlay(name, undefined);
      } else if (change === 'on disk') files.invalidate(name);
      else files.overlay(name, change.text);
      if (path.posix.basename(name) === configurationFile) return searchAgain();
      if (texts.has(name)) return;
      if (isSourceFile(name)) return put(name, files.isFile(name) ? files.read(name) : undefined);
      // A configuration or a folder: what imports mean may have changed anywhere.
      index.update(name, files.isFile(name) ? files.read(name) : undefined);
      evaluated.clear();
      project = parts.create(host);
    },
    exclude(paths) {
      const added = paths.filter((name) => !excluded.has(name));
      const back = [...excluded].filter((name) => !paths.includes(name));
      for (const name of added) excluded.add(name);
      for (const name of back) excluded.delete(name);
      for (const name of [...added, ...back]) changed(name);
    },
    othersOf(name, places) {
      const named = new Set(places.map((at) => at.path));
      named.delete(name);
      return Object.fromEntries(
        [...named].map((other) => [other, lineStartsOf(files.read(names.inRoot(other)) ?? '')]),
      );
    },
  };
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
