import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeParams,
} from 'vscode-languageserver-protocol/node';
import { connect, type TestClient } from './testClient';

export const dist = path.resolve(import.meta.dirname, '../../dist');

/** A file of the build. Without it there is nothing to test, and that is a failure. */
export function built(name: string): string {
  const file = path.join(dist, name);
  if (!existsSync(file)) throw new Error(`dist/${name} is missing; run \`npm run build\`.`);
  return file;
}

export interface ServerProcess {
  readonly process: ChildProcessWithoutNullStreams;
  /** What it wrote to standard error. */
  readonly errors: () => string;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

const started: ChildProcessWithoutNullStreams[] = [];

/** Starts `node <arguments>`; the default is the built server over stdio. */
export function startProcess(args: readonly string[] = [built('server.js'), '--stdio']): ServerProcess {
  const child = spawn(process.execPath, args, { stdio: 'pipe' });
  started.push(child);
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { process: child, errors: () => errors, ended };
}

/** A session with a started process. */
export function connectTo(
  { process }: ServerProcess,
  initialize?: Partial<InitializeParams>,
): Promise<TestClient> {
  return connect(new StreamMessageReader(process.stdout), new StreamMessageWriter(process.stdin), initialize);
}

/** For `afterEach`: no process outlives its test. */
export function endProcesses(): void {
  for (const child of started.splice(0)) child.kill('SIGKILL');
}
