/** Calls that fixes look at or write in JavaScript. */
import type { Facts, LoggerUse, ModelCall } from '../facts';
import { type AnyNode, type CallNode, type Expression, functionAround, isSameRange } from '../program';
import type { Entry, Logger, VerdictRequest } from './dialect';
import { type Editor, textOf } from './editing';
import { ownLogger } from './loggers';

/** The call itself, awaited: what is declared is the answer, not something made of it. */
export function isAnswer(_editor: Editor, value: Expression, call: CallNode): boolean {
  return value.type === 'await' && isSameRange(value.value.range, call.range);
}

/** `eval(text)`, `runInNewContext(text)`, and `new Function(text)()`. */
export function evaluation(editor: Editor, path: readonly AnyNode[], call: CallNode): CallNode | undefined {
  const makesFunction = call.isNew || textOf(editor, call.callee) === 'Function';
  if (!makesFunction) return call;
  const outer = path[path.indexOf(call) - 1];
  const isRun = outer?.type === 'call' && outer.callee === call && outer.arguments.length === 0;
  return isRun && call.arguments.length === 1 ? outer : undefined;
}

/** The file's own logger, where it has one that can be seen here; else the console. */
export function logger(editor: Editor, { loggers }: Facts, call: ModelCall): Logger {
  const own = ownLogger(editor, loggers, call, isStructured);
  const { dialect } = editor;
  const failure = own?.failure ?? { method: 'console.error', field: 'error' };
  const write = (method: string, message: string, fields: readonly Entry[], here: string): string => {
    const entry = entryOf(editor, fields, here);
    const given = own?.row.fieldsFirst
      ? `${entry}, ${dialect.quote(message)}`
      : `${dialect.quote(message)}, ${entry}`;
    return `${method}(${given})${dialect.end}`;
  };
  return {
    isOwn: own !== undefined,
    write: (message, fields, here) => write(own?.method ?? 'console.info', message, fields, here),
    writeError: (message, error, here) => write(failure.method, message, [[failure.field, error]], here),
    namesError: true,
    modules: [],
    declaration: undefined,
  };
}

/** A line of text has no fields, and the console is no habit to keep. */
function isStructured({ row, node }: LoggerUse, method: string): boolean {
  const isText = row.entry?.split('.').at(-1)?.startsWith('append') ?? true;
  return !isText && node.callee.type === 'member' && !method.startsWith('console.');
}

/** On lines of their own where they would not fit on one. */
function entryOf({ dialect }: Editor, fields: readonly Entry[], here: string): string {
  const line = dialect.object(fields);
  if (here.length + line.length < 70) return line;
  const inner = here + dialect.indent;
  const lines = fields.map((field) => `${dialect.newline}${inner}${dialect.property(field)},`);
  return `{${lines.join('')}${dialect.newline}${here}}`;
}

/** `await` needs a function that may wait, or a module. */
export function askVerdict(
  { program, dialect }: Editor,
  _call: ModelCall,
  { client, method, option, text, at }: VerdictRequest,
): string | undefined {
  const around = functionAround(program, at);
  if (around && !around.isAsync) return undefined;
  return `await ${client}.${method}(${option ? dialect.options([[option, text]]) : text})`;
}
