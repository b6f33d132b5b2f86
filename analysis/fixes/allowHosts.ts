import type { Flow, Handler } from '../facts';
import type { Edit } from '../finding';
import { type Expression, isVisibleAt, nodesAround, statementAround } from '../program';
import type { FixMaker } from '../rule';
import { declarationOf } from './argumentText';
import { checkBefore, nameValue, valueAt } from './checkBefore';
import { type Editor, editorOf, unusedName } from './editing';
import { refuseAt } from './refusing';

/** Nobody's host: the list has to be filled by somebody who knows it. */
const exampleHost = 'example.com';

const notAllowed = { message: 'This host is not allowed.', status: 400 };

/** Compares the host of an address with a list before anything is asked of it. */
export function allowHosts(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    const value = flow && valueAt(editor, flow.sink.argument.range)?.node;
    const edits =
      value && isAddress(editor, value) && isText(editor, value)
        ? compareHost(editor, value, flow.sink.handler)
        : undefined;
    return edits && { title: 'Allow hosts of a list only', safety: 'review', edits };
  };
}

/** Not a host or a path among options. */
function isAddress({ program }: Editor, value: Expression): boolean {
  const parent = nodesAround(program, value.range).findLast((node) => node !== value);
  return parent?.type === 'call' && parent.callee !== value;
}

/** Methods of a text that give one. */
const ofTexts: ReadonlySet<string> = new Set(['trim', 'toString', 'replace', 'strip', 'format', 'concat']);

/** Nothing that makes an object of another sort of an address. */
function isText(editor: Editor, value: Expression): boolean {
  if (value.type === 'call') {
    const { callee } = value;
    if (callee.type === 'name') return value.isNew && callee.name === 'URL';
    return callee.type === 'member' && ofTexts.has(String(callee.property));
  }
  const variable = value.type === 'name' ? value.variable : undefined;
  const declared = variable && declarationOf(editor, variable)?.value;
  return declared?.type !== 'call' || isText(editor, declared);
}

function compareHost(
  editor: Editor,
  value: Expression,
  handler: Handler | undefined,
): readonly Edit[] | undefined {
  const { dialect } = editor;
  const place = statementAround(editor.program, value.range);
  if (!place || !isVisibleAt(editor.program, value, place.statement.range)) return undefined;
  const { name, declared, used } = nameValue(editor, value, ['url', 'address']);
  const hosts = unusedName(editor, dialect.name('allowedHosts'));
  const check = dialect.hostCheck(editor, name, hosts);
  if (!check) return undefined;
  const refused = refuseAt(editor, { place, handler }, check.isOther, notAllowed);
  const around = checkBefore(editor, value, [
    ...declared,
    dialect.declare(hosts, `[${dialect.quote(exampleHost)}]`),
    ...refused.statements,
  ]);
  return around && [...check.imports, ...refused.imports, ...around, ...used];
}
