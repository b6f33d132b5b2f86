/** The loggers that a file uses already. */
import type { LoggerRow } from '../apiModel';
import type { LoggerUse, ModelCall } from '../facts';
import { type Expression, functionAround, isVisibleAt, variablesIn } from '../program';
import { type Editor, textOf } from './editing';

export interface OwnLogger {
  /** Code: `logger.info`. */
  readonly method: string;
  readonly failure: Failure;
  readonly row: LoggerRow;
}

/** How an error that was caught is written. */
export interface Failure {
  /** Code: `logger.error`. */
  readonly method: string;
  readonly field: string;
  readonly namesError: boolean;
}

/** The first logger that a call can use. */
export function ownLogger(
  editor: Editor,
  loggers: readonly LoggerUse[],
  call: ModelCall,
  isFit: (use: LoggerUse, method: string) => boolean,
): OwnLogger | undefined {
  for (const use of loggers) {
    const { node, row } = use;
    if (!row.entry || node.callee.type !== 'member') continue;
    const receiver = node.callee.object;
    const method = methodOf(editor, receiver, row.entry);
    if (!isFit(use, method) || !isThere(editor, receiver, call)) continue;
    return { method, failure: failureOf(editor, receiver, row, method), row };
  }
  return undefined;
}

function methodOf(editor: Editor, receiver: Expression, path: string): string {
  return `${textOf(editor, receiver)}.${path.split('.').at(-1) ?? path}`;
}

function failureOf(editor: Editor, receiver: Expression, { failure }: LoggerRow, method: string): Failure {
  return {
    method: failure ? methodOf(editor, receiver, failure.call) : method,
    field: failure?.field ?? 'error',
    namesError: failure?.isGiven ?? true,
  };
}

/** Whether the logger can be named at a call, and is made by then. */
export function isThere(editor: Editor, receiver: Expression, { node }: ModelCall): boolean {
  return (
    isVisibleAt(editor.program, receiver, node.range) && isMadeBefore(editor, receiver, node.range.start)
  );
}

/** The code of a module runs from top to bottom, and a logger that it makes later is not there yet. */
function isMadeBefore({ program }: Editor, receiver: Expression, offset: number): boolean {
  if (functionAround(program, { start: offset, end: offset })) return true;
  return variablesIn(receiver).every(({ range }) => range.start < offset);
}
