import type { CommandVector } from '../apiModel';
import type { Flow } from '../facts';
import type { Expression } from '../program';
import { statementAround } from '../program';
import type { FixMaker } from '../rule';
import { canMove, type GivenText, givenText, partsOf } from './argumentText';
import type { Edit } from '../finding';
import { type Editor, editorOf } from './editing';

/** Runs a program with a list of arguments instead of a command line that a shell reads. */
export function splitCommand(flows: readonly Flow[]): FixMaker {
  return (context) => {
    const editor = editorOf(context);
    const flow = flows.find(({ sink }) => sink.row?.vector !== undefined);
    const given = flow && givenText(editor, flow.sink.argument.range);
    const words = given && wordsOf(partsOf(editor, given.made));
    const [program, ...others] = words ?? [];
    const { vector, call } = flow?.sink.row ?? {};
    if (!given || !words || !vector || !program || !isText(program)) return undefined;
    const values = others.flat().filter((part) => typeof part !== 'string');
    if (values.length === 0 || !canMove(editor, given, values)) return undefined;
    const started = editor.dialect.startProgram(editor, {
      given,
      calls: typeof call === 'string' ? [call] : (call ?? []),
      vector: toVector(vector),
      words: words.map((word) => wordText(editor, word)),
    });
    const removed = started && withoutDeclaration(editor, given);
    return (
      removed && {
        title: `Run ${program.join('')} without a shell`,
        safety: 'review',
        edits: [...started, ...removed],
      }
    );
  };
}

function toVector(vector: string | CommandVector): CommandVector {
  return typeof vector === 'string' ? { call: vector } : vector;
}

/** The name of a command line goes with it. */
function withoutDeclaration(editor: Editor, { declaration }: GivenText): readonly Edit[] | undefined {
  const place = declaration && statementAround(editor.program, declaration.range);
  if (!place) return [];
  const removed = editor.dialect.removeStatement(editor, place);
  return removed && [removed];
}

/** What a shell would take for one word. */
type Word = readonly (string | Expression)[];

/** What means something to a shell, outside of quotes and inside of double ones. */
const special = /[|&;<>()$`\\*?[\]#~!{}\r\n]/;
const specialInQuotes = /[$`\\!\r\n]/;

/** The words of a command line; undefined where it needs a shell. */
function wordsOf(parts: readonly (string | Expression)[]): readonly Word[] | undefined {
  const words: (string | Expression)[][] = [];
  let word: (string | Expression)[] | undefined;
  let quote = '';
  const add = (part: string | Expression): void => {
    if (!word) words.push((word = []));
    const last = word.at(-1);
    if (typeof part === 'string' && typeof last === 'string') word[word.length - 1] = last + part;
    else word.push(part);
  };
  for (const part of parts.flatMap((each): (string | Expression)[] =>
    typeof each === 'string' ? [...each] : [each],
  )) {
    if (typeof part !== 'string') add(part);
    else if (quote !== '' && part === quote) quote = '';
    else if (quote === '"' ? specialInQuotes.test(part) : quote === '' && special.test(part))
      return undefined;
    else if (quote === '' && /["']/.test(part)) {
      quote = part;
      add('');
    } else if (quote === '' && /\s/.test(part)) word = undefined;
    else add(part);
  }
  return quote === '' ? words.map((each) => each.filter((part) => part !== '')) : undefined;
}

/** A program that is fixed, and no `NAME=value` before it. */
function isText(word: Word): word is readonly string[] {
  return word.length === 1 && word.every((part) => typeof part === 'string' && !part.includes('='));
}

/** A parameter with such a type: a list of arguments has texts alone. */
function isNumber(part: Expression): boolean {
  if (part.type === 'literal') return typeof part.value === 'number';
  const variable = part.type === 'name' ? part.variable : undefined;
  if (variable?.owner === undefined || variable.owner === 'module') return false;
  const parameter = variable.owner.parameters.find(
    ({ target }) => target.type === 'name' && target.variable === variable,
  );
  const { annotation } = parameter ?? {};
  return annotation?.type === 'primitive' && annotation.name === 'number';
}

function wordText(editor: Editor, word: Word): string {
  const [first, ...others] = word;
  if (others.length === 0 && typeof first !== 'string' && !(first && isNumber(first)))
    return first ? editor.dialect.argument(editor, first) : editor.dialect.quote('');
  const isFixed = word.every((part) => typeof part === 'string');
  return isFixed
    ? editor.dialect.quote(word.join(''))
    : editor.dialect.template(
        word.map((part) =>
          typeof part === 'string' ? part : { code: editor.dialect.argument(editor, part) },
        ),
      );
}
