import { createEvaluation, type EvaluateInput, type Evaluation } from './evaluation';
import { runAwaiting } from './elsewhere';
import { finishFrame, newFrame, runClass, runInherited } from './functions';
import { runWithHeirs } from './heirs';
import { runExportedHandlers } from './handlers';
import { runBlock } from './statements';

/**
 * Runs a module abstractly: its body first, then what frameworks call (handlers, exports), then every function and
 * class that nobody called, so that each function is looked at. Modules that it imports run on demand, and their
 * functions where they are called.
 */
export function evaluateProgram(input: EvaluateInput): Evaluation {
  const ev = createEvaluation(input);
  const { state } = ev.root;
  const frame = newFrame(ev, 'module', state, state);
  ev.frames.push(frame);
  runBlock(ev, state, input.unit.program.body);
  state.isDead = false;
  ev.root.isDone = true;
  runExportedHandlers(ev, state);
  for (let next = frame.pending.shift(); next; next = frame.pending.shift()) next(state);
  for (const owner of ev.classes.values()) if (owner.module === ev.root) runClass(ev, state, owner);
  finishFrame(ev, state, frame);
  for (const owner of ev.classes.values()) if (owner.module === ev.root) runInherited(ev, state, owner);
  runAwaiting(ev, state);
  runWithHeirs(ev, state);
  ev.frames.pop();
  return ev;
}
