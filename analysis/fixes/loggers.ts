/** The loggers that a file uses already. */
import type { LoggerRow } from '../apiModel';
import type { LoggerUse, ModelCall } from '../facts';
import { type Expression, functionAround, isVisibleAt, variablesIn } from '../program';
import { type Editor, textOf } from './editing';

export interface OwnLogger {
  /** Code: `logger.info`. */
  readonly method: string;
  readonly row: LoggerRow;
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
    const last = row.entry?.split('.').at(-1);
    if (!last || node.callee.type !== 'member') continue;
    const receiver = node.callee.object;
    const method = `${textOf(editor, receiver)}.${last}`;
    if (isFit(use, method) && isThere(editor, receiver, call)) return { method, row };
  }
  return undefined;
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
