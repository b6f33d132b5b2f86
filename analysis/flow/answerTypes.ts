/** Of which type an answer over HTTP is: what its headers say, before it is sent or by what sends it. */
import type { AnswerTypeRow } from '../apiModel';
import type { Expression } from '../program';
import type { ApiCall } from './api';
import { type CompiledModel, entriesOf } from './catalog';
import { type Evaluation, identityAt, stepAt } from './evaluation';
import { listOf } from './paths';
import { type Field, putGuard, readContents, readGuard, type State } from './state';
import type { Value } from './value';
import { valuesAt } from './walk';

/** What is said of an answer is kept where guards are: at the end of several ways it holds if all of them said it. */
const PAGE = 1;
const NO_PAGE = 2;

export function noteAnswerType(call: ApiCall, row: AnswerTypeRow): void {
  const { ev, state, roots, node, label } = call;
  const at = (paths: AnswerTypeRow['contentType']): readonly Field[] =>
    listOf(paths).flatMap((path) => valuesAt(ev, state, roots, path));
  if (row.header !== undefined && !at(row.header).some(({ value }) => isContentType(value))) return;
  const types = [
    ...at(row.contentType).map(({ value }) => value),
    ...at(row.headers).flatMap((field) => typesIn(state, field)),
  ];
  declare(ev, state, answerOf(call), types, node, label);
}

/** `context.type = 'html'` */
export function noteAssignedType(
  ev: Evaluation,
  state: State,
  object: Value,
  property: string,
  value: Value,
  node: Expression,
): void {
  for (const one of object.objects) {
    if (one.type !== 'instance') continue;
    const path = one.path ? `${one.path}.${property}` : property;
    const rows = rowsAt(one.model, one.typeName, path).filter((row) => listOf(row.assign).includes(path));
    if (rows.length > 0) declare(ev, state, answerKey(one.id), [value], node, property);
  }
}

function rowsAt(model: CompiledModel, type: string, path: string): readonly AnswerTypeRow[] {
  return entriesOf(model, type, path).flatMap((entry) => entry.answerTypes ?? []);
}

/** Whether the answer that is sent here is a page; nothing where its type is not known. */
export function isDeclaredPage(call: ApiCall): boolean | undefined {
  return declaredAs(call.state, answerOf(call));
}

export function isPageOf(state: State, id: string): boolean | undefined {
  return declaredAs(state, answerKey(id));
}

/** `{ statusCode: 200, headers: { 'content-type': 'text/html' }, body }`: what says of itself that it is a page. */
export function pagesIn(state: State, value: Value): readonly Field[] {
  return value.objects.flatMap((object) => {
    if (object.type !== 'record' || object.isArray) return [];
    const { fields } = readContents(state, object);
    const headers = fields.get('headers');
    const body = fields.get('body');
    return headers && body && typesIn(state, headers).some(namesPage) ? [body] : [];
  });
}

function declaredAs(state: State, key: string): boolean | undefined {
  const marks = readGuard(state, key)?.marks;
  return marks === undefined ? undefined : marks === PAGE;
}

function declare(
  ev: Evaluation,
  state: State,
  key: string,
  types: readonly Value[],
  node: Expression,
  label: string,
): void {
  if (types.length === 0) return;
  const isPage = types.some(namesPage);
  const step = stepAt(ev, node, `${label} says of which type the answer is`);
  putGuard(state, { identity: key, marks: isPage ? PAGE : NO_PAGE, step });
}

/** What is called on an answer is about that one; what makes an answer, about what it makes. */
function answerOf({ ev, target, node }: ApiCall): string {
  return answerKey(target.type === 'instance' ? target.id : identityAt(ev, node));
}

function answerKey(id: string): string {
  return `answer:${id}`;
}

/** Headers as an object, or as a list of pairs. */
function typesIn(state: State, { value }: Field): readonly Value[] {
  return value.objects.flatMap((object) => {
    if (object.type !== 'record') return [];
    const { fields, elements } = readContents(state, object);
    const named = [...fields]
      .filter(([name]) => name.toLowerCase() === CONTENT_TYPE)
      .map(([, field]) => field);
    return [...named.map((field) => field.value), ...elements.flatMap((pair) => typeOfPair(state, pair))];
  });
}

function typeOfPair(state: State, { value }: Field): readonly Value[] {
  return value.objects.flatMap((object) => {
    if (object.type !== 'record') return [];
    const [name, type] = readContents(state, object).elements;
    return name && type && isContentType(name.value) ? [type.value] : [];
  });
}

const CONTENT_TYPE = 'content-type';

function isContentType({ constants }: Value): boolean {
  return constants.some((name) => typeof name === 'string' && name.toLowerCase() === CONTENT_TYPE);
}

/** Types that browsers read as pages; frameworks have short names for them. */
const PAGE_TYPE = /^\s*(\.?x?html?|text\/html|application\/xhtml\+xml)\s*(;|$)/i;

function namesPage({ constants, pieces }: Value): boolean {
  const [first] = pieces ?? [];
  const begun = first?.type === 'text' ? [first.text] : [];
  return [...constants, ...begun].some((type) => typeof type === 'string' && PAGE_TYPE.test(type));
}
