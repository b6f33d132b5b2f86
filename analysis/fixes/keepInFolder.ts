import type { Flow, Handler } from '../facts';
import type { Fix } from '../finding';
import { isSameRange, isVisibleAt, nodesAround, type Range, statementAround } from '../program';
import type { FixMaker } from '../rule';
import { checkBefore, type CheckedValue, valueAt } from './checkBefore';
import type { FolderCheck } from './dialect';
import { type Editor, editorOf, replace, unusedName } from './editing';
import { refuseAt } from './refusing';

const outside = { message: 'The path leads out of its folder.', status: 400 };

/** Resolves a path that begins with a folder of the program, and refuses it where it leads out of that. */
export function keepInFolder(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    const value = flow && valueAt(editor, flow.sink.argument.range);
    return value && keep(editor, value, flows);
  };
}

function keep(editor: Editor, { node, declaration }: CheckedValue, flows: readonly Flow[]): Fix | undefined {
  const check = editor.dialect.folderCheck(editor, declaration?.value ?? node, flows);
  if (!check) return undefined;
  const handler = flows[0]?.sink.handler;
  const edits = declaration
    ? checkDeclared(editor, declaration, check, handler)
    : checkGiven(editor, node, check, handler);
  return (
    edits && {
      title: 'Refuse paths out of the folder',
      safety: 'review',
      edits: [...check.imports, ...edits],
    }
  );
}

/** `const file = …` stays where it is, resolved, with the check behind it. */
function checkDeclared(
  editor: Editor,
  declaration: NonNullable<CheckedValue['declaration']>,
  check: FolderCheck,
  handler: Handler | undefined,
): Fix['edits'] | undefined {
  const { target, value } = declaration;
  const place = statementAround(editor.program, declaration.range);
  if (target.type !== 'name' || !value || !place) return undefined;
  const refused = refuseAt(editor, { place, handler }, check.isOutside(target.name), outside);
  const around = editor.dialect.surround(editor, place, check.before, refused.statements);
  return around && [...refused.imports, ...around, replace(editor, value.range, check.path)];
}

/** Any other path is given a name first. */
function checkGiven(
  editor: Editor,
  node: CheckedValue['node'],
  check: FolderCheck,
  handler: Handler | undefined,
): Fix['edits'] | undefined {
  const place = statementAround(editor.program, node.range);
  if (!place || !isVisibleAt(editor.program, node, place.statement.range)) return undefined;
  const name = unusedName(editor, 'file', 'target');
  const refused = refuseAt(editor, { place, handler }, check.isOutside(name), outside);
  const around = checkBefore(editor, node, [
    ...check.before,
    editor.dialect.declare(name, check.path),
    ...refused.statements,
  ]);
  return (
    around && [...refused.imports, ...around, replace(editor, withParentheses(editor, node.range), name)]
  );
}

/** `(folder / name).read_text()`: a name needs none around it. */
function withParentheses({ program, text }: Editor, range: Range): Range {
  const isOwner = nodesAround(program, range).some(
    (node) => node.type === 'member' && isSameRange(node.object.range, range),
  );
  const isWithin = text.charAt(range.start - 1) === '(' && text.charAt(range.end) === ')';
  return isOwner && isWithin ? { start: range.start - 1, end: range.end + 1 } : range;
}
