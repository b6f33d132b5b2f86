/** The terminal that the command runs in. */
import { SingleBar } from 'cli-progress';
import picocolors from 'picocolors';

export type Colors = ReturnType<typeof picocolors.createColors>;

export function colorsOf(isEnabled: boolean): Colors {
  return picocolors.createColors(isEnabled);
}

/** Whether output to `stream` is colored, by the conventions that other tools follow. */
export function hasColors(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): boolean {
  if (environment['NO_COLOR']) return false;
  if (environment['FORCE_COLOR']) return !['0', 'false'].includes(environment['FORCE_COLOR']);
  return stream.isTTY && environment['TERM'] !== 'dumb';
}

/** A scan that is over before this many milliseconds shows no bar. */
const patience = 700;

export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/** A progress bar on standard error, where that is a terminal and the work takes long. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { update: () => undefined, stop: () => undefined };
  const started = Date.now();
  let bar: SingleBar | undefined;
  return {
    update(done, total) {
      if (bar) return bar.update(done);
      if (Date.now() - started < patience) return;
      bar = new SingleBar({ stream, format: '{bar} {value}/{total} files', clearOnComplete: true });
      bar.start(total, done);
    },
    stop: () => bar?.stop(),
  };
}

/** A reader that has seen enough (`| head`) closes the pipe; that is not an error. */
export function endQuietlyOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
