/** Outside text in a tag of its own, and the words that stand for it in the instructions. */
import type { Expression } from '../program';
import { type Editor, kebab, textOf, wordOf } from './editing';

export function tagOf(value: Expression): string {
  return kebab(wordOf(value)) || 'text';
}

/** `<name>${value}</name>` */
export function delimited(editor: Editor, values: readonly Expression[]): string {
  const parts = values.flatMap((value, index) => {
    const tag = tagOf(value);
    return [`${index > 0 ? '\n' : ''}<${tag}>`, { code: textOf(editor, value) }, `</${tag}>`];
  });
  return editor.dialect.template(parts);
}

/** What stands for a value in the instructions, and the sentence that says so. */
export function wordsFor(value: Expression): string {
  return `<${tagOf(value)}>`;
}

export function sentenceFor(values: readonly Expression[]): string {
  const tags = [...new Set(values.map(wordsFor))];
  const last = tags.pop() ?? '';
  return tags.length === 0
    ? `${last} is given by the user.`
    : `${tags.join(', ')} and ${last} are given by the user.`;
}

/** For titles: the code itself, where it is short. */
export function nameFor(editor: Editor, value: Expression): string {
  const code = textOf(editor, value);
  return code.length <= 40 && !code.includes('\n') ? code : 'the text';
}
