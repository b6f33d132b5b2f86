/** The entry of the `sluicegate` command. It loads no parser: the engine runs in a worker, from its own bundle. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { rules } from '../rules';
import { createEngineHost, createPrefilter, readTerms, scanLimits, startEngineThread } from '../workspace';
import { runCommand } from './command';
import type { Context } from './context';
import { exitCodes } from './exitCode';
import { endQuietlyOnClosedPipe } from './terminal';

const folder = __dirname;

const context: Context = {
  version: readVersion(),
  cwd: process.cwd(),
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  rules,
  pagesFolder: path.join(folder, 'rules'),
  createEngine,
  terms: () => readTerms(folder),
  complain: (message) => process.stderr.write(`sluicegate: ${message}\n`),
};

endQuietlyOnClosedPipe(process.stdout);
endQuietlyOnClosedPipe(process.stderr);

runCommand(process.argv.slice(2), context, startServer).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    context.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = exitCodes.failed;
  },
);

/** The worker loads its parser while the files are looked for. */
function createEngine(): ReturnType<Context['createEngine']> {
  const createWorker = () => startEngineThread(path.join(folder, 'engine.js'), { livesOn: false });
  const host = createEngineHost({ createWorker, limits: scanLimits });
  host.warmUp();
  return { ...host, touchesAi: createPrefilter() };
}

/** The server's bundle runs as it is loaded and reads its transport from the command line. */
function startServer(): void {
  createRequire(__filename)(path.join(folder, 'server.js'));
}

function readVersion(): string {
  const manifest = readFileSync(path.join(folder, '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
