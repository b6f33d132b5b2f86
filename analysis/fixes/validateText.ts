import type { SchemaLibrary } from '../facts';
import type { Flow } from '../facts';
import type { FixMaker } from '../rule';
import { nameFor } from './delimited';
import { editorOf, replace, textOf } from './editing';
import { limitField } from './limitField';

/** Long enough for a question or a review, too short for a page of orders. */
const maximumLength = 2000;

/** Checks outside text with the schema library that the file imports. */
export function validateText(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    // In a prompt it is what is put into the text; a place of another kind holds the value itself.
    const value = flow?.prompt ? flow.prompt.expression : flow?.sink.node;
    const [library] = context.facts.schemaLibraries.filter(hasChains);
    if (!value) return undefined;
    if (!library) return limitField(editor, context.facts.schemaLibraries, value, maximumLength);
    const code = `${library.name}.string().max(${maximumLength}).parse(${textOf(editor, value)})`;
    return {
      title: `Check the length of ${nameFor(editor, value)} with ${library.name}`,
      safety: 'review',
      edits: [replace(editor, value.range, code)],
    };
  };
}

/** Whether `string().max(…).parse(…)` is how this library says it. */
export function hasChains({ row }: SchemaLibrary): boolean {
  const calls = (rows: readonly { readonly call: string | readonly string[] }[] = []): readonly string[] =>
    rows.flatMap(({ call }) => call);
  const parses = row.parses.filter(({ schema, value }) => schema === undefined && value === 'result');
  return (
    calls(row.builders).includes('string') &&
    calls(row.modifiers).includes('max') &&
    calls(parses).includes('parse')
  );
}
