import type { ModelCall } from '../facts';
import type { Edit } from '../finding';
import { statementAround } from '../program';
import type { FixMaker } from '../rule';
import { type Editor, editorOf } from './editing';
import { answerOf } from './recordCalls';
import { refuseAt } from './refusing';

/** What stands behind a program failed it. */
const cutOff = { message: 'The answer was cut off.', status: 502 };

/** Refuses answers that a limit cut off, where they have a name. */
export function checkStop(calls: readonly ModelCall[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const edits = calls.map((call) => check(editor, call));
    if (!edits.every((each) => each !== undefined)) return undefined;
    const title =
      calls.length === 1 ? 'Refuse an answer that was cut off' : 'Refuse answers that were cut off';
    return { title, safety: 'review', edits: edits.flat() };
  };
}

function check(editor: Editor, call: ModelCall): readonly Edit[] | undefined {
  const { stop, cut } = call.row.output;
  const [path] = [stop ?? []].flat();
  const place = statementAround(editor.program, call.node.range);
  const answer = place && answerOf(editor, call, place);
  if (!path?.startsWith('result.') || cut === undefined || !place || !answer || answer.edits.length > 0)
    return undefined;
  const { dialect } = editor;
  const reason = path.replace(/^result/, answer.name).replaceAll('[]', '[0]');
  const test = dialect.isEqual(reason, dialect.quote(cut));
  const refused = refuseAt(editor, { place, handler: call.handler }, test, cutOff);
  const edits = dialect.surround(editor, place, [], refused.statements);
  return edits && [...refused.imports, ...edits];
}
