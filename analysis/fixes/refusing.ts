/** What a program was given is refused: by an error, or in a handler as its framework has it. */
import type { Refusal } from '../apiModel';
import type { Handler } from '../facts';
import type { Edit } from '../finding';
import {
  collect,
  contains,
  type FunctionNode,
  nodesAround,
  type Range,
  type StatementPlace,
} from '../program';
import type { Editor } from './editing';

export interface Refusing {
  readonly statements: readonly string[];
  readonly imports: readonly Edit[];
}

/** Why, in words, and as a status of HTTP. */
export interface Reason {
  readonly message: string;
  readonly status: number;
}

/** Where code refuses: the statement beside which it does, and the handler that what it looks at is met in. */
export interface RefusalPlace {
  readonly place: StatementPlace;
  readonly handler: Handler | undefined;
}

/** Statements for the place that refuse what comes there where a test says so. */
export function refuseAt(
  editor: Editor,
  { place, handler }: RefusalPlace,
  test: string,
  reason: Reason,
): Refusing {
  const around = nodesAround(editor.program, place.statement.range).findLast(
    ({ type }) => type === 'function',
  );
  const isOwn = handler?.place.path === editor.path && handler.node === around;
  const told = isOwn && handler.refusal && refusedBy(editor, handler.node, handler.refusal, reason);
  return told
    ? { ...told, statements: editor.dialect.when(test, told.statements) }
    : { imports: [], statements: editor.dialect.refuse(test, reason.message) };
}

/** Nothing where the code needs a name that is not there, or where the function is none that answers so. */
function refusedBy(
  editor: Editor,
  handler: FunctionNode,
  refusal: Refusal,
  { message, status }: Reason,
): Refusing | undefined {
  const { dialect } = editor;
  const names: Record<string, string | undefined> = {
    status: String(status),
    message: dialect.quote(message),
    by: refusal.by && (refusal.by.find((name) => isKnown(editor, name)) ?? refusal.by.at(-1)),
  };
  for (const [index, { target }] of handler.parameters.entries())
    if (target.type === 'name') names[index] = target.name;
  const words = refusal.code.split(/\$(\w+)/).map((part, index) => (index % 2 === 0 ? part : names[part]));
  const imports = importsOf(editor, refusal);
  if (!imports || words.includes(undefined)) return undefined;
  const statements = statementsOf(editor, handler, refusal.as, words.join(''));
  return statements && { statements, imports };
}

function statementsOf(
  { dialect: { end } }: Editor,
  handler: FunctionNode,
  as: Refusal['as'],
  code: string,
): readonly string[] | undefined {
  if (as === 'exception') return [code + end];
  if (as === 'result') return handler.isGenerator ? undefined : [`return ${code}${end}`];
  return returnsValues(handler) ? [`return ${code}${end}`] : [code + end, `return${end}`];
}

/** Where it gives its answers back elsewhere, its type may say that it does so always. */
function returnsValues({ body }: FunctionNode): boolean {
  const inner: Range[] = [];
  const returned: Range[] = [];
  collect(body, (node) => {
    if (node.type === 'function') inner.push(node.range);
    if (node.type === 'return' && node.value) returned.push(node.range);
  });
  return returned.some((range) => !inner.some((around) => contains(around, range)));
}

function importsOf(editor: Editor, { imports }: Refusal): readonly Edit[] | undefined {
  if (!imports) return [];
  const modules = [imports.module].flat();
  const module = modules.find((one) => isImportedFrom(editor, one)) ?? modules[0];
  return module === undefined ? undefined : editor.dialect.importName(editor, imports.name, module);
}

function isImportedFrom({ program }: Editor, module: string): boolean {
  return program.body.body.some((node) => node.type === 'import' && node.specifier === module);
}

function isKnown({ program }: Editor, name: string): boolean {
  return program.body.body.some(
    (node) =>
      node.type === 'import' && !node.typeOnly && node.names.some(({ variable }) => variable.name === name),
  );
}
