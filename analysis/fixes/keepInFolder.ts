import type { Flow } from '../facts';
import type { Fix } from '../finding';
import { isSameRange, isVisibleAt, nodesAround, type Range, statementAround } from '../program';
import type { FixMaker } from '../rule';
import { checkBefore, type CheckedValue, valueAt } from './checkBefore';
import type { FolderCheck } from './dialect';
import { type Editor, editorOf, replace, unusedName } from './editing';

const message = 'The path leads out of its folder.';

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
  const edits = declaration ? checkDeclared(editor, declaration, check) : checkGiven(editor, node, check);
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
): Fix['edits'] | undefined {
  const { target, value } = declaration;
  const place = statementAround(editor.program, declaration.range);
  if (target.type !== 'name' || !value || !place) return undefined;
  const refused = editor.dialect.refuse(check.isOutside(target.name), message);
  const around = editor.dialect.surround(editor, place, check.before, refused);
  return around && [...around, replace(editor, value.range, check.path)];
}

/** Any other path is given a name first. */
function checkGiven(
  editor: Editor,
  node: CheckedValue['node'],
  check: FolderCheck,
): Fix['edits'] | undefined {
  const place = statementAround(editor.program, node.range);
  if (!place || !isVisibleAt(editor.program, node, place.statement.range)) return undefined;
  const name = unusedName(editor, 'file', 'target');
  const { declare, refuse } = editor.dialect;
  const around = checkBefore(editor, node, [
    ...check.before,
    declare(name, check.path),
    ...refuse(check.isOutside(name), message),
  ]);
  return around && [...around, replace(editor, withParentheses(editor, node.range), name)];
}

/** `(folder / name).read_text()`: a name needs none around it. */
function withParentheses({ program, text }: Editor, range: Range): Range {
  const isOwner = nodesAround(program, range).some(
    (node) => node.type === 'member' && isSameRange(node.object.range, range),
  );
  const isWithin = text.charAt(range.start - 1) === '(' && text.charAt(range.end) === ')';
  return isOwner && isWithin ? { start: range.start - 1, end: range.end + 1 } : range;
}
