// What checkCore.mjs bundles: the core as any shell would call it, with JSON at the border.
import { analyze, compileCatalog, javascriptFrontEnd, type SourceFile } from '../analysis';
import { catalog } from '../catalog';
import { rules } from '../rules';

const options = {
  frontEnds: [javascriptFrontEnd()],
  catalog: compileCatalog(catalog),
  rules,
  profile: 'strict',
} as const;

export function analyzeJson(file: SourceFile): string {
  const { findings, problems } = analyze(file, options);
  return JSON.stringify({ findings, problems });
}
