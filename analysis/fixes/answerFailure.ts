import type { Handler, ModelCall } from '../facts';
import type { FixMaker } from '../rule';
import { type Editor, editorOf, unusedName } from './editing';

/** Catches what goes wrong in a handler, logs it, and answers where it is known how. */
export function answerFailure(call: ModelCall): FixMaker {
  return (context) => {
    const handler = call.unanswered;
    const editor = editorOf(context);
    if (!handler || handler.place.path !== editor.path) return undefined;
    const logger = editor.dialect.logger(editor, context.facts, call);
    const name = unusedName(editor, 'error', 'failure');
    const answer = answerOf(editor, handler);
    const edits =
      logger &&
      editor.dialect.catchIn(editor, handler.node.body, logger.namesError ? name : undefined, (here) => [
        logger.writeError('model call failed', name, here),
        ...answer,
      ]);
    const imports = logger && editor.dialect.imports(editor, logger.modules, logger.declaration);
    if (!edits || !imports) return undefined;
    return { title: 'Catch errors in this handler', safety: 'review', edits: [...imports, ...edits] };
  };
}

function answerOf({ dialect }: Editor, { node, unanswered }: Handler): readonly string[] {
  const { answer } = unanswered ?? {};
  const target = answer && node.parameters[answer.parameter]?.target;
  return answer && target?.type === 'name' ? [`${target.name}.${answer.code}${dialect.end}`] : [];
}
