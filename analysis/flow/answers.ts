/** The way from a model call's result to its text. */
import type { ModelCallRow, OutputRow } from '../apiModel';
import { type Evaluation, sourceOf } from './evaluation';
import { parsedBy } from './members';
import type { Answer, AnswerPath } from './observation';
import { comparePath, listOf, parsePath } from './paths';
import { answerOrigin } from './text';
import { type AnswerObject, makeValue, objectValue, UNKNOWN, type Value, withStep } from './value';

/** Where the answer of a row stands; paths below `chunk` are behind an element of the result. */
export function answerPathsOf(
  { output, stream }: ModelCallRow,
  { streams, isShaped }: { readonly streams: boolean; readonly isShaped: boolean },
): readonly AnswerPath[] {
  const inForms = ({ text, structured }: OutputRow): readonly AnswerPath[] => {
    const texts = toPaths(text, 'text');
    const parsed = toPaths(structured, 'structured');
    return isShaped ? [...parsed, ...texts] : [...texts, ...parsed];
  };
  const paths = [
    ...inForms(output),
    ...toPaths(output.toolArguments, 'tool-arguments'),
    ...toPaths(output.toolName, 'tool-arguments'),
    ...toPaths(output.response, 'response'),
    ...toPaths(output.internals, 'internals'),
  ];
  const all =
    !streams || !stream
      ? paths
      : [...paths, ...inForms(stream), ...toPaths(stream.toolArguments, 'tool-arguments')];
  if (output.within === undefined) return all;
  const { segments } = parsePath(output.within);
  return [...all, ...all.map((path) => ({ ...path, segments: [...segments, ...path.segments] }))];
}

function toPaths(
  paths: string | readonly string[] | undefined,
  form: AnswerPath['form'],
): readonly AnswerPath[] {
  return listOf(paths).map((path) => {
    const { root, segments } = parsePath(path);
    return {
      form,
      segments: root === 'chunk' || root === 'event' || root === 'part' ? ['[]', ...segments] : segments,
    };
  });
}

export function answerValue(ev: Evaluation, answer: Answer): Value {
  return answerAt(ev, { type: 'answer', answer, path: [] }) ?? UNKNOWN;
}

/** Reading a member, an element (`[]`) or the result of a call (`()`). */
export function answerMember(ev: Evaluation, object: AnswerObject, name: string): Value {
  return answerAt(ev, { ...object, path: [...object.path, name] }) ?? UNKNOWN;
}

function answerAt(ev: Evaluation, object: AnswerObject): Value | undefined {
  let isOnTheWay = false;
  for (const { segments, form } of object.answer.paths) {
    const relation = comparePath(object.path, segments);
    if (relation === 'full' || relation === 'beyond') return textValue(ev, object.answer, form, object.path);
    if (relation === 'prefix') isOnTheWay = true;
  }
  return isOnTheWay ? objectValue(object) : undefined;
}

/** Whether calling the method `name` may lead to the answer. A path that is open for any member names no method. */
export function hasAnswerPath(object: AnswerObject, name: string): boolean {
  const path = [...object.path, name];
  return object.answer.paths.some(
    ({ segments }) => segments[object.path.length] !== '*' && comparePath(path, segments) !== 'no',
  );
}

export function textValue(
  ev: Evaluation,
  answer: Answer,
  form: AnswerPath['form'],
  path: readonly string[] = [],
): Value {
  const kind = form === 'response' ? 'text' : form;
  const source = sourceOf(
    ev,
    form === 'internals' ? 'internals' : 'model',
    answer.label,
    { range: answer.place.range },
    { answer: { ...answer, form: kind } },
  );
  const origin = withStep(answerOrigin(source, path), {
    ...answer.place,
    message: `${answer.label} answers`,
  });
  const value = makeValue({ origins: [origin], isOpen: true });
  return form === 'structured' && answer.shape ? parsedBy(value, answer.shape) : value;
}
