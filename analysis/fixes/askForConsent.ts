import type { Tool } from '../facts';
import { optionName } from '../optionName';
import type { FixMaker } from '../rule';
import type { Edit } from '../finding';
import { type Editor, editorOf } from './editing';
import { addOption, optionOf, optionsAt } from './options';

/** Gives a tool the option by which a person consents before it runs. */
export function askForConsent(tool: Tool): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const { approval: [at] = [], each } = tool.row.tool ?? {};
    if (at === undefined || each !== undefined) return undefined;
    const name = optionName(at);
    const edit = tool.node ? amongOptions(editor, tool, at, name) : behindDecorator(editor, tool, at, name);
    return edit && { title: `Ask for consent: ${name}`, safety: 'review', edits: [edit] };
  };
}

function amongOptions(editor: Editor, { node }: Tool, at: string, name: string): Edit | undefined {
  const among = node && optionsAt(editor, node, at);
  if (!among || among.isOpen || optionOf(among, name)) return undefined;
  return addOption(editor, among, [name, editor.dialect.constant(true)]);
}

/** A decorator that is not called yet. */
function behindDecorator(editor: Editor, { handler }: Tool, at: string, name: string): Edit | undefined {
  const [decorator, another] = handler?.decorators ?? [];
  if (!decorator || another || decorator.type === 'call' || !at.startsWith('options.')) return undefined;
  const option = editor.dialect.option([name, editor.dialect.constant(true)]);
  return {
    path: editor.path,
    range: { start: decorator.range.end, end: decorator.range.end },
    text: `(${option})`,
  };
}
