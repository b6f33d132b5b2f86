import type { EventLoopUtilityFunction } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';

/** An option by which V8 decides when a function is hot enough to be compiled anew. */
interface Threshold {
  readonly option: string;
  /** What V8 waits for by itself. */
  readonly usual: number;
  readonly late: number;
}

const invocations: readonly Threshold[] = [
  { option: '--invocation-count-for-maglev', usual: 400, late: 3_000 },
  { option: '--invocation-count-for-turbofan', usual: 3_000, late: 30_000 },
];

/** By release of V8. An unknown option is printed as an error, so a release stands here only if it was tried. */
const thresholdsOf: Readonly<Record<string, readonly Threshold[]>> = {
  // Node 20, 22, 24 and 26.
  11: [{ option: '--interrupt-budget', usual: 67_584, late: 800_000 }],
  12: invocations,
  13: invocations,
  14: invocations,
};

/** Of work, in milliseconds, after which a thread that an editor keeps has shown which of its functions are hot. */
const warm = 2_000;

/**
 * Has functions optimized later than V8 would. A scan takes seconds, in which most functions of an evaluator run too
 * seldom to earn back what optimizing them costs: it was a third of the processor time of a scan. To be called when the
 * bundle is loaded: what Node compiled in advance is not taken any more with other options.
 */
export function optimizeLater(): void {
  for (const flag of optimizationFlags(process.versions.v8, 'late')) setFlagsFromString(flag);
}

/**
 * To be called after each job of a thread that lives on: once it has worked for a while, V8 optimizes as usual again,
 * since what is hot by then is run for hours.
 *
 * @param utilization how much of its time the thread has worked
 * @returns whether that is so by now
 */
export function optimizedAsUsual(utilization: EventLoopUtilityFunction): boolean {
  if (utilization().active < warm) return false;
  for (const flag of optimizationFlags(process.versions.v8, 'usual')) setFlagsFromString(flag);
  return true;
}

/** @param version of V8, as `process.versions` has it */
export function optimizationFlags(version: string, when: 'usual' | 'late'): readonly string[] {
  const [release = ''] = version.split('.');
  return (thresholdsOf[release] ?? []).map((threshold) => `${threshold.option}=${threshold[when]}`);
}
