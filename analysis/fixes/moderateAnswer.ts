import type { GuardRow } from '../apiModel';
import type { Flow, ModelCall } from '../facts';
import type { FixMaker } from '../rule';
import type { Edit } from '../finding';
import type { Expression, Range, Variable } from '../program';
import { type Editor, editorOf, replace, textOf, unusedName } from './editing';
import { isChain, isMadeList, startsLate } from './checkBefore';
import { expressionAt } from './moveToUserMessage';
import {
  type AnyNode,
  collect,
  contains,
  isVisibleAt,
  nodesAround,
  statementAround,
  variablesIn,
} from '../program';

/** Asks the provider's own moderation about an answer before it is sent, and withholds what it flags. */
export function moderateAnswer(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const [flow] = flows;
    // A finding that speaks for several places is not gone when one of them is mended.
    if (!flow || flows.some(({ sink }) => sink.place.range.start !== flow.sink.place.range.start))
      return undefined;
    // Nor where another answer is sent beside this one.
    if (flows.some(({ answerOf }) => answerOf?.call.node !== flow.answerOf?.call.node)) return undefined;
    const editor = editorOf(context);
    const edits = moderate(editor, flow);
    return edits && { title: 'Moderate the answer before it is sent', safety: 'review', edits };
  };
}

function moderate(editor: Editor, { sink, answerOf }: Flow): readonly Edit[] | undefined {
  const call = answerOf?.call;
  if (!call?.moderation || call.streams || answerOf?.form !== 'text') return undefined;
  // The client of another file has no name in this one.
  if (call.place.path !== editor.path) return undefined;
  const sent = expressionAt(nodesAround(editor.program, sink.place.range));
  const value = sent && answerIn(editor, sent, call);
  const place = statementAround(editor.program, sink.place.range);
  const client = clientOf(call, call.row.call);
  if (!value || !place || !client || !isVisibleAt(editor.program, client, place.statement.range))
    return undefined;
  if (place.inside.some(startsLate)) return undefined;
  const { dialect } = editor;
  const isSimple = isChain(value);
  const name = isSimple ? textOf(editor, value) : unusedName(editor, 'answer', 'reply');
  const verdict = unusedName(editor, 'moderation');
  const flag = unusedName(editor, dialect.name('isFlagged'));
  const asked = ask(editor, call, call.moderation, sink.place.range, textOf(editor, client), name);
  const filtered = dialect.either(flag, dialect.quote('This answer was withheld.'), name);
  const isInside = needsParentheses(editor, value);
  const around = asked
    ? dialect.surround(
        editor,
        place,
        [
          ...(isSimple ? [] : [dialect.declare(name, textOf(editor, value))]),
          dialect.declare(verdict, asked),
          dialect.declare(flag, condition(call.moderation, verdict)),
        ],
        [],
      )
    : undefined;
  return (
    around && [
      ...around,
      replace(editor, value.range, isShorthand(editor, value) + (isInside ? `(${filtered})` : filtered)),
    ]
  );
}

/** The one text of the answer in what is sent: `completion.choices[0].message.content` of `{ answer: … }`. */
function answerIn(editor: Editor, sent: Expression, call: ModelCall): Expression | undefined {
  // Of many texts the verdict about the first says nothing.
  if (sent.type === 'function' || isList(editor, sent) || isMadeList(editor, sent)) return undefined;
  const carriers = carriersOf(editor, call);
  if (sent.type !== 'object' && sent.type !== 'array') return isKept(sent, carriers) ? undefined : sent;
  const values = valuesIn(sent).filter((value) =>
    variablesIn(value).some((variable) => carriers.has(variable)),
  );
  const [value] = values;
  return values.length === 1 && value && !isMadeList(editor, value) ? value : undefined;
}

/** `notes.create({ data: { text } })` gives what it keeps, and no text. */
function isKept(sent: Expression, carriers: ReadonlySet<Variable>): boolean {
  if (sent.type === 'await') return isKept(sent.value, carriers);
  return (
    sent.type === 'call' &&
    sent.arguments.some(
      ({ value }) => value.type === 'object' && variablesIn(value).some((variable) => carriers.has(variable)),
    )
  );
}

/** An answer and its status are no list, though several values. */
function isList({ text }: Editor, { type, range }: Expression): boolean {
  return type === 'array' && text.charAt(range.start) === '[';
}

function valuesIn(node: Expression): readonly Expression[] {
  if (node.type === 'array') return node.elements.flatMap(({ value }) => valuesIn(value));
  if (node.type !== 'object') return [node];
  return node.properties.flatMap(({ value }) => valuesIn(value));
}

/** Variables that hold the answer, or something made of it, as far as declarations tell. */
function carriersOf({ program }: Editor, { node }: ModelCall): ReadonlySet<Variable> {
  const carriers = new Set<Variable>();
  collect(program.body, (each) => {
    if (each.type !== 'declare' || !each.value) return;
    const holdsAnswer = contains(each.value.range, node.range);
    const isMadeOfIt = variablesIn(each.value).some((variable) => carriers.has(variable));
    if (holdsAnswer || isMadeOfIt) collect(each.target, (target) => addVariable(carriers, target));
  });
  return carriers;
}

function addVariable(carriers: Set<Variable>, node: AnyNode): void {
  if (node.type === 'name' && node.variable) carriers.add(node.variable);
}

/** `client` of `client.chat.completions.create`. */
function clientOf(call: ModelCall, paths: string | readonly string[]): Expression | undefined {
  for (const path of typeof paths === 'string' ? [paths] : paths) {
    let node: Expression = call.node.callee;
    const segments = path.split('.').reverse();
    const isPath = segments.every((segment) => {
      if (node.type !== 'member' || node.property !== segment) return false;
      node = node.object;
      return true;
    });
    if (isPath) return node;
  }
  return undefined;
}

/** `await client.moderations.create({ input: answer ?? '' })` */
function ask(
  editor: Editor,
  call: ModelCall,
  guard: GuardRow,
  at: Range,
  client: string,
  name: string,
): string | undefined {
  const subject = typeof guard.subject === 'string' ? guard.subject : (guard.subject[0] ?? '');
  const method = typeof guard.call === 'string' ? guard.call : (guard.call[0] ?? '');
  const option = subject.replace(/^(arg0|options)\.?/, '').replace(/\[\]$/, '');
  const text = editor.dialect.orText(name);
  return editor.dialect.askVerdict(editor, call, { method, client, option: option || undefined, text, at });
}

/**
 * `result.results[].flagged` of `moderation` is `moderation.results[0].flagged`: one text has one result, and where
 * there is none the access throws instead of letting the answer pass.
 */
function condition({ verdict = '' }: GuardRow, name: string): string {
  return verdict.replace(/^result/, name).replaceAll('[]', '[0]');
}

/** The value is part of a larger expression, or stands in braces where a condition reads badly without parentheses. */
function needsParentheses(editor: Editor, value: Expression): boolean {
  const around = nodesAround(editor.program, value.range).filter((node) => node !== value);
  const parent = around.at(-1);
  return (
    parent?.type === 'binary' ||
    parent?.type === 'logical' ||
    parent?.type === 'member' ||
    parent?.type === 'cast'
  );
}

/** `{ answer }` keeps its key. */
function isShorthand(editor: Editor, value: Expression): string {
  const parent = nodesAround(editor.program, value.range).findLast(({ type }) => type === 'property');
  return parent?.type === 'property' && parent.shorthand ? `${textOf(editor, value)}: ` : '';
}
