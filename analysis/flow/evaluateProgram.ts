import type { Program } from '../program';
import type { Catalog } from './catalog';
import { createEvaluation, type Evaluation } from './evaluation';
import { finishFrame, newFrame, runClass } from './functions';
import { runExportedHandlers } from './handlers';
import { runBlock } from './statements';

export interface EvaluateInput {
  readonly program: Program;
  readonly catalog: Catalog;
  readonly path: string;
  readonly text: string;
  readonly isCancelled: () => boolean;
}

/**
 * Runs a module abstractly: its body first, then what frameworks call (handlers, exports), then every function and
 * class that nobody called, so that each function is looked at.
 */
export function evaluateProgram(input: EvaluateInput): Evaluation {
  const ev = createEvaluation(input);
  const frame = newFrame(ev, 'module', ev.module, ev.module);
  ev.frames.push(frame);
  runBlock(ev, ev.module, input.program.body);
  ev.module.isDead = false;
  runExportedHandlers(ev, ev.module);
  runPending(frame.pending);
  for (const owner of ev.classes.values()) runClass(ev, ev.module, owner);
  finishFrame(ev, ev.module, frame);
  ev.frames.pop();
  return ev;
}

function runPending(pending: (() => void)[]): void {
  for (let next = pending.shift(); next; next = pending.shift()) next();
}
