import { setFlagsFromString } from 'node:v8';

/**
 * Options by which each release of V8 decides when a function is hot enough to be compiled anew. An unknown one is
 * printed as an error, so a release stands here only if it was tried.
 */
const flagsOf: Readonly<Record<string, readonly string[]>> = {
  // Node 20: twelve times what it waits for by itself.
  11: ['--interrupt-budget=800000'],
  // Node 24: about ten times.
  13: ['--invocation-count-for-maglev=3000', '--invocation-count-for-turbofan=30000'],
};

/**
 * Has functions optimized later than V8 would. A scan takes seconds, in which most functions of an evaluator run too
 * seldom to earn back what optimizing them costs: it was a third of the processor time of a scan. To be called when the
 * bundle is loaded: what Node compiled in advance is not taken any more with other options.
 */
export function optimizeLater(): void {
  for (const flag of lateFlags(process.versions.v8)) setFlagsFromString(flag);
}

/** @param version of V8, as `process.versions` has it */
export function lateFlags(version: string): readonly string[] {
  const [release = ''] = version.split('.');
  return flagsOf[release] ?? [];
}
