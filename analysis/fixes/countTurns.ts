import type { EndlessLoop } from '../facts';
import type { FixMaker } from '../rule';
import { type LoopNode, nodesAround, type StatementPlace, statementAround } from '../program';
import { type Editor, editorOf, unusedName } from './editing';

/** Enough for most tasks, and few enough to be noticed. */
const mostTurns = 20;

/** Counts the turns of a loop, and throws when there are too many. */
export function countTurns({ node }: EndlessLoop): FixMaker {
  return (context) => {
    if (node.type !== 'loop') return undefined;
    const editor = editorOf(context);
    const { dialect } = editor;
    const [first] = node.body.body;
    const outside = placeOf(editor, node);
    const inside = first && statementAround(editor.program, first.range);
    if (!outside || !inside || inside.block !== node.body) return undefined;
    const name = unusedName(editor, 'turns');
    const refused = dialect.refuse(
      `${name} > ${mostTurns}`,
      `The model was asked more than ${mostTurns} times`,
    );
    const before = dialect.surround(editor, outside, [dialect.counter(name)], []);
    const counted = dialect.surround(editor, inside, [`${name} += 1${dialect.end}`, ...refused], []);
    if (!before || !counted) return undefined;
    return { title: `Stop after ${mostTurns} turns`, safety: 'review', edits: [...before, ...counted] };
  };
}

/** The loop as a statement among others. */
function placeOf(editor: Editor, node: LoopNode): StatementPlace | undefined {
  const path = nodesAround(editor.program, node.range);
  const end = path.indexOf(node);
  const block = path[end - 1];
  return block?.type === 'block' ? { statement: node, block, inside: path.slice(end) } : undefined;
}
