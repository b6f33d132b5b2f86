import type { SwallowedError } from '../facts';
import type { Edit } from '../finding';
import { statementAround } from '../program';
import type { FixMaker } from '../rule';
import { type Editor, editorOf, indentationAt, unusedName } from './editing';

/** Writes one log entry where an error is caught. Nothing where it needs a name, and has none and can get none. */
export function recordError({ call, handler }: SwallowedError): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const { dialect } = editor;
    const logger = dialect.logger(editor, context.facts, call);
    if (!logger || !handler) return undefined;
    const name = unusedName(editor, 'error', 'failure');
    const caught = logger.namesError ? dialect.nameCaught(editor, handler, name) : { name, edits: [] };
    if (!caught) return undefined;
    const here = indentationAt(editor, handler.range.start) + dialect.indent;
    const entry = logger.writeError('model call failed', caught.name, here);
    const written = begin(editor, handler, entry);
    const imports = dialect.imports(editor, logger.modules, logger.declaration);
    if (!written || !imports) return undefined;
    return { title: 'Log the error', safety: 'review', edits: [...imports, ...caught.edits, ...written] };
  };
}

/** As the first statement of the handler. */
function begin(
  editor: Editor,
  { body }: NonNullable<SwallowedError['handler']>,
  entry: string,
): readonly Edit[] | undefined {
  const [first] = body.body;
  if (!first) return editor.dialect.fill(editor, body, entry);
  const place = statementAround(editor.program, first.range);
  return place?.block === body ? editor.dialect.surround(editor, place, [entry], []) : undefined;
}
