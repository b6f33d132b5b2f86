/** The engine without its worker, to measure it in this process. */
import { analyze, compileCatalog, type Analysis, type SourceFile } from '../../analysis';
import { javascriptFrontEnd } from '../../analysis/languages/javascript';
import { catalog } from '../../catalog';
import { rules } from '../../rules';

const frontEnd = javascriptFrontEnd();
const options = {
  frontEnds: [frontEnd],
  catalog: compileCatalog(catalog),
  rules,
  profile: 'recommended',
} as const;

export function analyzeAll(file: SourceFile): Analysis {
  return analyze(file, options);
}

/** The same without any rule: reading, evaluating, and the facts that are there before somebody asks. */
export function evaluateAll(file: SourceFile): Analysis {
  return analyze(file, { ...options, rules: [] });
}

/** The first part of it: reading the text and lowering it. */
export function readAll(file: SourceFile): unknown {
  return frontEnd.lower(file);
}
