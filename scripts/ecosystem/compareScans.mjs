// Compares two reports of the same files.

/**
 * What the scan that left files out found and the whole one did not, and the other way round, in lines to print.
 * Troubles that cut an analysis short are named, since they can make a difference that is not the prefilter's.
 *
 * @returns {{ lines: readonly string[], differences: number }}
 */
export function compareScans(filtered, whole) {
  const [some, all] = [keysOf(filtered), keysOf(whole)];
  const missing = [...all].filter((key) => !some.has(key)).map((key) => `only without the prefilter: ${key}`);
  const extra = [...some].filter((key) => !all.has(key)).map((key) => `only with the prefilter: ${key}`);
  const cut = [...problemsOf(filtered), ...problemsOf(whole)].map((key) => `not analyzed to the end: ${key}`);
  const { files, modelCalls } = whole.statistics;
  const counts = `${files} files, ${modelCalls.length} model calls, ${whole.findings.length} findings, ${missing.length + extra.length} differences`;
  return {
    lines: [counts, ...missing, ...extra, ...new Set(cut)],
    differences: missing.length + extra.length,
  };
}

/** What a reader would see: where, which rule, what it says. Calls that are recognized count as well. */
function keysOf({ findings, statistics }) {
  return new Set([
    ...findings.map(
      ({ rule, path, range, message, severity }) =>
        `${path}:${range.start.line}:${range.start.column} ${severity} ${rule} ${message}`,
    ),
    ...statistics.modelCalls.map((call) => `model call ${JSON.stringify(call)}`),
  ]);
}

function problemsOf({ problems }) {
  return problems
    .filter(({ type }) => type !== 'syntax')
    .map(({ path, line, message }) => `${path}${line === undefined ? '' : `:${line}`} ${message}`);
}
