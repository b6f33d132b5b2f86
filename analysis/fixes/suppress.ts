import type { Facts } from '../facts';
import type { Finding, Fix } from '../finding';
import { type ElementNode, positionAt, type Program } from '../program';
import { dialectOf } from './dialect';
import { type AnyNode, nodesAround } from '../program';

/** What stands for the reason until somebody writes one. */
export const reasonPlaceholder = 'why this is fine';

/** A comment above a line covers what begins on it, and what begins in text that starts there and spans lines. */
export interface SuppressionAnchor {
  /** Zero-based. */
  readonly line: number;
  /** Among the children of an element a comment needs braces. */
  readonly form: 'comment' | 'braces';
}

/** Above which line a comment has to stand to hide a finding that begins at an offset. */
export function suppressionAnchor(program: Program, text: string, offset: number): SuppressionAnchor {
  let { line } = positionAt(program.lineStarts, offset);
  for (;;) {
    const start = program.lineStarts[line] ?? 0;
    const around = nodesAround(program, { start, end: start }).filter(
      ({ range }) => range.start < start && start < range.end,
    );
    const outer = spanningText(program, text, around, start) ?? continuedLine(program, text, line);
    if (outer === undefined)
      return { line, form: isAmongChildren(text, around, start) ? 'braces' : 'comment' };
    line = positionAt(program.lineStarts, outer).line;
  }
}

/** Where a string, a template or a comment starts that goes over the beginning of a line. */
function spanningText(
  program: Program,
  text: string,
  around: readonly AnyNode[],
  start: number,
): number | undefined {
  const inner = around.findLast(({ type }) => (type as string) !== 'text');
  // Python takes no comment in the braces of a string, or only of late.
  if (program.language === 'data')
    return program.literals.find(({ range }) => range.start < start && start < range.end)?.range.start;
  const string =
    program.language === 'python'
      ? around.find((node) => isString(node, text))
      : inner && isString(inner, text)
        ? inner
        : undefined;
  if (string) return string.range.start;
  return program.comments.find(({ range }) => range.start < start && start < range.end)?.range.start;
}

/** Python writes letters before the quotes of some. */
function isString({ type, range }: AnyNode, text: string): boolean {
  return (
    type === 'template' ||
    (type === 'literal' && /^[A-Za-z]{0,2}['"`]/.test(text.slice(range.start, range.start + 3)))
  );
}

/** Where the line before begins, if it goes on in this one: in Python nothing may stand after its `\\`. */
function continuedLine({ language, lineStarts }: Program, text: string, line: number): number | undefined {
  const [before, start] = [lineStarts[line - 1], lineStarts[line]];
  if (language !== 'python' || before === undefined) return undefined;
  return /\\\r?\n?$/.test(text.slice(before, start)) ? before : undefined;
}

/** Whether a line begins between an element's tags, in its text or beside its children. */
function isAmongChildren(text: string, around: readonly AnyNode[], start: number): boolean {
  const inner = around.findLast(({ type }) => type !== 'literal');
  return inner?.type === 'element' && start > openingEnd(text, inner);
}

/** Where the children begin: behind the `>` that follows the name and the attributes. */
function openingEnd(text: string, { attributes, range }: ElementNode): number {
  const from = attributes.at(-1)?.range.end ?? range.start;
  return text.indexOf('>', from);
}

/** A comment above the finding that hides it and leaves room for the reason. */
export function suppressionFix(facts: Facts, finding: Finding): Fix | undefined {
  if (finding.rule.startsWith('suppression/')) return undefined;
  if (facts.program.language === 'data' && !facts.comment) return undefined;
  const { program, text, path } = facts;
  const { line, form } = suppressionAnchor(program, text, finding.place.range.start);
  const start = program.lineStarts[line] ?? 0;
  const indentation = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  const words = `sluicegate-ignore ${finding.rule} -- ${reasonPlaceholder}`;
  const dialect = dialectOf(program, text);
  return {
    title: `Ignore ${finding.rule} here, with a reason`,
    safety: 'review',
    edits: [
      {
        path,
        range: { start, end: start },
        text:
          indentation +
          (facts.comment?.(words, finding.place.range.start) ?? dialect.comment(words, form)) +
          dialect.newline,
      },
    ],
  };
}
