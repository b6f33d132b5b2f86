/**
 * The value that a share of the sorted values does not exceed: 0.5 for the median.
 *
 * @param {readonly number[]} values
 * @param {number} share
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/**
 * Milliseconds of processor time that `work` takes in this process: the wall clock runs on while others work.
 *
 * @param {() => unknown} work
 */
export function cpuTime(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Milliseconds that pass while `work` runs.
 *
 * @param {() => unknown} work
 */
export function wallTime(work) {
  const before = performance.now();
  work();
  return performance.now() - before;
}
