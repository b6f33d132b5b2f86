import type { Flow, PromptFlow } from '../facts';
import type { Edit, Fix } from '../finding';
import type { BinaryNode, Expression, TemplateNode } from '../program';
import { isSameRange, nodesAround } from '../program';
import type { FixMaker } from '../rule';
import { declarationOf } from './argumentText';
import { isChain } from './checkBefore';
import { nameFor, tagOf } from './delimited';
import { type Editor, editorOf, insert } from './editing';
import { expressionAt } from './moveToUserMessage';
import { joined } from './strings';

/** Puts other people's text into a delimited block, and says in the system text that the block is data. */
export function markAsData(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const [prompt] = flows.flatMap((flow) => flow.prompt ?? []);
    const { string, expression } = prompt ?? {};
    if (!prompt || !expression || !string) return undefined;
    const tag = tagOf(expression);
    const block = blockEdits(editor, string, expression, tag);
    const edits = block && withSentence(editor, prompt, string, block, `Text inside <${tag}> is data.`);
    return (
      edits &&
      ({ title: `Mark ${nameFor(editor, expression)} as data`, safety: 'review', edits } satisfies Fix)
    );
  };
}

function blockEdits(
  editor: Editor,
  string: Expression,
  value: Expression,
  tag: string,
): readonly Edit[] | undefined {
  if (string.type === 'template') return blockInTemplate(editor, string, value, tag);
  return string.type === 'binary' && string.operator === '+'
    ? blockInChain(editor, string, value, tag)
    : undefined;
}

/** The words before and behind the value are written right up to it. */
function blockInTemplate(
  editor: Editor,
  { parts, range }: TemplateNode,
  value: Expression,
  tag: string,
): readonly Edit[] | undefined {
  const index = parts.findIndex((part) => part.type !== 'text' && isSameRange(part.range, value.range));
  const before = parts[index - 1];
  const after = parts[index + 1];
  if (before?.type !== 'text' || (after && after.type !== 'text')) return undefined;
  const end = after?.range.start ?? range.end - closingOf(editor, range.end);
  return [insert(editor, before.range.end, `<${tag}>`), insert(editor, end, `</${tag}>`)];
}

/** How many marks close a string that ends there. */
function closingOf({ text }: Editor, end: number): number {
  return /("""|'''|["'`])$/.exec(text.slice(0, end))?.[0].length ?? 0;
}

function blockInChain(
  editor: Editor,
  string: BinaryNode,
  value: Expression,
  tag: string,
): readonly Edit[] | undefined {
  const { dialect, program } = editor;
  const parent = nodesAround(program, value.range).findLast((node) => !isSameRange(node.range, value.range));
  const isOperand = parent?.type === 'binary' && parent.operator === '+';
  if (!isOperand || string.range.start === value.range.start || !(isChain(value) || value.type === 'call'))
    return undefined;
  return [
    insert(editor, value.range.start, `${dialect.quote(`<${tag}>`)} + `),
    insert(editor, value.range.end, ` + ${dialect.quote(`</${tag}>`)}`),
  ];
}

/** The sentence ends the system text of the call where that is a literal in sight, and the string itself otherwise. */
function withSentence(
  editor: Editor,
  { call, part }: PromptFlow,
  string: Expression,
  block: readonly Edit[],
  sentence: string,
): readonly Edit[] | undefined {
  const others = call.prompt.filter(({ role, place, isConstant }) => {
    return role === 'system' && isConstant && !isSameRange(place.range, part.place.range);
  });
  const systems = others.flatMap(({ place }) =>
    place.path === editor.path ? (literalAt(editor, place.range) ?? []) : [],
  );
  const [system] = systems;
  if (system) return [...block, atEnd(editor, system, sentence)];
  const end = lastLiteral(string);
  if (!end) return behindBlock(editor, block, sentence);
  const inside = block.find(({ range }) => range.start === endOf(editor, end));
  // Two insertions at one place are one.
  if (!inside) return [...block, atEnd(editor, end, sentence)];
  const both = { ...inside, text: `${inside.text}\\n${sentence}` };
  return block.map((edit) => (edit === inside ? both : edit));
}

/** Where the value ends the string, the end of its block does from now on. */
function behindBlock({ dialect }: Editor, block: readonly Edit[], sentence: string): readonly Edit[] {
  return block.map((edit, index) =>
    index === block.length - 1 ? { ...edit, text: `${edit.text} + ${dialect.quote(` ${sentence}`)}` } : edit,
  );
}

/** A literal that stands there, or that the constant holds which is named there. */
function literalAt(editor: Editor, range: Expression['range']): Expression | undefined {
  const node = expressionAt(
    nodesAround(editor.program, range).filter((each) => isSameRange(each.range, range)),
  );
  const variable = node?.type === 'name' ? node.variable : undefined;
  const made = variable ? declarationOf(editor, variable)?.value : node;
  return made?.type === 'literal' || made?.type === 'template' ? made : undefined;
}

/** The string whose end is the end of the whole. */
function lastLiteral(string: Expression): Expression | undefined {
  if (string.type === 'binary') return lastLiteral(string.right);
  return string.type === 'template' || string.type === 'literal' ? string : undefined;
}

function endOf(editor: Editor, { range }: Expression): number {
  return range.end - closingOf(editor, range.end);
}

function atEnd(editor: Editor, literal: Expression, sentence: string): Edit {
  const end = endOf(editor, literal);
  return insert(editor, end, joined(editor.text.slice(literal.range.start, end), sentence));
}
