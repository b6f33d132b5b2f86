// Loaded ahead of a program that is measured: says at its end what the process took, all its threads together.
// It is no ES module: Node's loader of those would start for it in each thread, and take more than what is measured.
const { readFileSync, writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const output = process.env.BENCH_USAGE;

if (isMainThread && output) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(output, JSON.stringify({ cpu: (user + system) / 1000, memory: peak() }));
  });
}

/** In MiB. What the system says of the process counts also the moment before it was this program. */
function peak() {
  try {
    const [, kibibytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return Number(kibibytes) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}
