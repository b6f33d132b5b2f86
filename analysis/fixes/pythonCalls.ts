/** Calls that fixes look at or write in Python. */
import type { Facts, LoggerUse, ModelCall } from '../facts';
import {
  type AnyNode,
  type CallNode,
  type Expression,
  functionAround,
  isSameRange,
  nodesAround,
} from '../program';
import type { Entry, Logger, VerdictRequest } from './dialect';
import { type Editor, unusedName } from './editing';
import { isThere, ownLogger } from './loggers';

/** In a function that may wait, what is not waited for may be a promise of the answer. */
export function isAnswer({ program }: Editor, value: Expression, call: CallNode): boolean {
  if (value.type === 'await') return isSameRange(value.value.range, call.range);
  return isSameRange(value.range, call.range) && !functionAround(program, call.range)?.isAsync;
}

/** `eval(text)`; what `exec` runs has no value. */
export function evaluation(_editor: Editor, _path: readonly AnyNode[], call: CallNode): CallNode | undefined {
  const { callee } = call;
  return callee.type === 'name' && callee.name === 'eval' && !callee.variable ? call : undefined;
}

/** Waits for the verdict where the code waits for the answer. */
export function askVerdict(
  { program, dialect }: Editor,
  { node }: ModelCall,
  { client, method, option, text, at }: VerdictRequest,
): string | undefined {
  const parent = nodesAround(program, node.range).findLast((each) => !isSameRange(each.range, node.range));
  const isAwaited = parent?.type === 'await';
  // A call that is handed on may be a promise that another one waits for.
  if (parent?.type === 'call' || (isAwaited && !functionAround(program, at)?.isAsync)) return undefined;
  const asked = `${client}.${method}(${option ? dialect.options([[option, text]]) : text})`;
  return isAwaited ? `await ${asked}` : asked;
}

/** The file's own logger, where it has one that can be seen here; else one of the standard library. */
export function logger(editor: Editor, { loggers }: Facts, call: ModelCall): Logger {
  const own = ownLogger(editor, loggers, call, ({ row }: LoggerUse) => row.form !== undefined);
  const isKeyed = own?.row.form === 'keywords';
  const declared = own ? undefined : declaredLogger(editor, call);
  const name = declared ?? unusedName(editor, 'logger', 'log');
  const isNew = own === undefined && declared === undefined;
  const failure = own?.failure ?? { method: `${name}.exception`, field: 'error', namesError: false };
  const write = (method: string, message: string, fields: readonly Entry[], here: string): string =>
    entryOf(editor, method, isKeyed, message, fields, here);
  return {
    isOwn: !isNew,
    write: (message, fields, here) => write(own?.method ?? `${name}.info`, message, fields, here),
    writeError: (message, error, here) =>
      write(failure.method, message, failure.namesError ? [[failure.field, error]] : [], here),
    namesError: failure.namesError,
    modules: isNew ? ['logging'] : [],
    declaration: isNew ? `${name} = logging.getLogger(__name__)` : undefined,
  };
}

/** `logger = logging.getLogger(__name__)` that nothing writes to yet. */
function declaredLogger(editor: Editor, call: ModelCall): string | undefined {
  for (const node of editor.program.body.body) {
    if (node.type !== 'declare' || node.target.type !== 'name' || node.value?.type !== 'call') continue;
    if (isGetLogger(editor, node.value.callee) && isThere(editor, node.target, call)) return node.target.name;
  }
  return undefined;
}

function isGetLogger({ program }: Editor, callee: Expression): boolean {
  const name = callee.type === 'member' ? callee.object : callee;
  if (name.type !== 'name' || (callee.type === 'member' && callee.property !== 'getLogger')) return false;
  const imported = callee.type === 'member' ? '*' : 'getLogger';
  return program.body.body.some(
    (node) =>
      node.type === 'import' &&
      node.specifier === 'logging' &&
      node.names.some((each) => each.imported === imported && each.variable === name.variable),
  );
}

/** Fields by keyword, or else in the words of the message, where every handler shows them. */
function entryOf(
  editor: Editor,
  method: string,
  isKeyed: boolean,
  message: string,
  fields: readonly Entry[],
  here: string,
): string {
  const { dialect } = editor;
  if (isKeyed) {
    const given = fields.map((field) => dialect.option(field));
    return callText(editor, method, [dialect.quote(message), ...given], here);
  }
  const words = fields.map(([key]) => `${key}=%s`).join(' ');
  const given = fields.map(([, value]) => value);
  const text = words === '' ? message : `${message}: ${words}`;
  return callText(editor, method, [dialect.quote(text), ...given], here);
}

/** On one line, or with the arguments on lines of their own, as black lays them out. */
function callText({ dialect }: Editor, callee: string, given: readonly string[], here: string): string {
  const { newline, indent, width } = dialect;
  const list = given.join(', ');
  const line = `${callee}(${list})`;
  if (here.length + line.length <= width) return line;
  const inner = newline + here + indent;
  if (here.length + indent.length + list.length <= width)
    return `${callee}(${inner}${list}${newline}${here})`;
  return `${callee}(${given.map((each) => `${inner}${each},`).join('')}${newline}${here})`;
}
