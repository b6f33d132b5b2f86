/**
 * A scan in which every file has its say, whether it has to do with AI or not. Beside the engine's bundle it takes
 * what to scan, and writes the JSON report: what the prefilter must not have changed.
 *
 *   node unfilteredScan.js ENGINE OUTPUT PATH…
 */
import { writeFileSync } from 'node:fs';
import { toJson } from '../../cli/formats/json';
import { scan } from '../../cli/scan';
import { createEngineHost, startEngineThread } from '../../workspace';

const [, , bundle = '', output = '', ...paths] = process.argv;

void main();

async function main(): Promise<void> {
  const host = createEngineHost({ createWorker: () => startEngineThread(bundle, { livesOn: false }) });
  const engine = { ...host, touchesAi: () => true };
  const request = { paths, cwd: process.cwd(), profile: 'recommended', rules: [] } as const;
  writeFileSync(output, toJson(await scan(request, engine, () => undefined)));
  await host.dispose();
}
