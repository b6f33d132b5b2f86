/** Python without the worker, beside its parser by itself. */
import { readFileSync } from 'node:fs';
import { Language, Parser } from 'web-tree-sitter';
import { analyze, compileCatalog, pythonFrontEnd, type Analysis } from '../../analysis';
import { catalog } from '../../catalog';
import { rules } from '../../rules';
import { createPrefilter } from '../../workspace';

export interface PythonBench {
  parseAlone(text: string): void;
  readAll(text: string): unknown;
  analyzeAll(text: string): Analysis;
  passesPrefilter(text: string): boolean;
}

/**
 * Each text is read under a name of its own, because of a known one only what changed would be parsed again.
 *
 * @param files the paths of the parser's runtime and its grammar
 */
export async function pythonBench(files: { runtime: string; grammar: string }): Promise<PythonBench> {
  const wasm = { runtime: readFileSync(files.runtime), grammar: readFileSync(files.grammar) };
  const frontEnd = await pythonFrontEnd(wasm);
  const options = {
    frontEnds: [frontEnd],
    catalog: compileCatalog(catalog),
    rules,
    profile: 'recommended',
  } as const;
  const parser = new Parser().setLanguage(await Language.load(wasm.grammar));
  let count = 0;
  const fileOf = (text: string) => ({ path: `bench${count++}.py`, text });
  return {
    parseAlone: (text) => parser.parse(text)?.delete(),
    readAll: (text) => frontEnd.lower(fileOf(text)),
    passesPrefilter: createPrefilter(),
    analyzeAll: (text) => analyze(fileOf(text), options),
  };
}
