import type { Flow } from '../facts';
import { type AnyNode, contains, type Expression, isSameRange, nodesAround, type Range } from '../program';
import type { FixMaker } from '../rule';
import { exchangeValue, valueAt } from './checkBefore';
import { type Editor, editorOf, textOf } from './editing';

/** Cleans what is written with the sanitizer that the file imports. */
export function sanitizeHtml(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    const [cleaner] = context.facts.cleaners;
    const value = flow && valueAt(editor, flow.sink.argument.range)?.node;
    if (!value || cleaner === undefined) return undefined;
    const edits = [exchangeValue(editor, value, `${cleaner}(${textOf(editor, value)})`)];
    return { title: `Clean it with ${cleaner}`, safety: 'review', edits };
  };
}

/** Escapes what the model wrote, and not the markup of the program around it. */
export function escapeHtml(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [flow] = flows;
    const { escape } = editor.dialect;
    const value = flow && escape && answerIn(editor, flow);
    const imports = value && editor.dialect.imports(editor, escape.modules);
    if (!imports) return undefined;
    return {
      title: 'Escape the answer',
      safety: 'review',
      edits: [...imports, exchangeValue(editor, value, escape.read(textOf(editor, value)))],
    };
  };
}

/** Where the answer becomes part of a text in the call, or the whole argument where it is no text of the program. */
function answerIn(editor: Editor, { sink, steps }: Flow): Expression | undefined {
  const { range } = sink.argument;
  const inside = steps
    .map(({ place }) => place.range)
    .filter((part) => contains(range, part) && !isSameRange(range, part));
  const value = valueAt(editor, innermostPart(editor, inside) ?? range)?.node;
  return value && isBuilt(value) ? undefined : value;
}

/** The last one, or one in it that is a part of a text itself: `"<ul>" + "".join(f"<li>{answer}" …)`. */
function innermostPart(editor: Editor, parts: readonly Range[]): Range | undefined {
  return parts.reduceRight<Range | undefined>(
    (found, part) => (found === undefined || isPartWithin(editor, found, part) ? part : found),
    undefined,
  );
}

function isPartWithin({ program }: Editor, outer: Range, part: Range): boolean {
  if (!contains(outer, part) || isSameRange(outer, part)) return false;
  const around = nodesAround(program, part).filter((node) => !isSameRange(node.range, part));
  const owner = around.at(-1);
  return owner !== undefined && contains(outer, owner.range) && isBuilt(owner);
}

function isBuilt({ type }: AnyNode): boolean {
  return type === 'template' || type === 'binary';
}
