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

/** "the <name> given by the user", as the words before it ask for it. */
export function wordsFor(value: Expression): (before: string) => string {
  const words = `<${tagOf(value)}> given by the user`;
  return (before) => {
    if (/\b(the|a|an|this|that|your|our|my|his|her|their|its)\s+["'“«]?$/i.test(before)) return words;
    return /(^|[.!?:]\s+|\n\s*)$/.test(before) ? `The ${words}` : `the ${words}`;
  };
}

/** For titles: the code itself, where it is short. */
export function nameFor(editor: Editor, value: Expression): string {
  const code = textOf(editor, value);
  return code.length <= 40 && !code.includes('\n') ? code : 'the text';
}
