/** Of which type an answer over HTTP is: what its headers say, before it is sent or by what sends it. */
import type { AnswerTypeRow } from '../apiModel';
import type { Expression } from '../program';
import type { ApiCall } from './api';
import { type CompiledModel, entriesOf } from './catalog';
import { type Evaluation, identityAt, stepAt } from './evaluation';
import { listOf, memberPath } from './paths';
import { type Field, putGuard, readContents, readGuard, type State } from './state';
import { observeFlow } from './sinks';
import type { InstanceObject, Value } from './value';
import { valuesAt } from './walk';

/** What is said of an answer is kept where guards are: at the end of several ways it holds if all of them said it. */
const PAGE = 1;
const NO_PAGE = 2;

export function noteAnswerType(call: ApiCall, row: AnswerTypeRow): void {
  const { ev, state, roots, node, label, target } = call;
  const at = (paths: AnswerTypeRow['contentType']): readonly Field[] =>
    listOf(paths).flatMap((path) => valuesAt(ev, state, roots, path));
  if (row.header !== undefined && !at(row.header).some(({ value }) => isContentType(value))) return;
  const headers = at(row.headers);
  const types = [
    ...at(row.contentType).map(({ value }) => value),
    ...headers.flatMap((field) => typesIn(state, field)),
  ];
  declare(ev, state, answerOf(call), types, node, label);
  for (const { value } of headers) {
    const isPage = pageOfInstances(state, value);
    if (isPage !== undefined) note(ev, state, answerOf(call), isPage, node, label);
  }
  if (target.type === 'instance' && types.some(namesPage)) observeMade(ev, state, target);
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
    const path = memberPath(one, property);
    const rows = rowsAt(one.model, one.typeName, path).filter((row) => listOf(row.assign).includes(path));
    if (rows.length === 0) continue;
    declare(ev, state, keyOf(one), [value], node, property);
    if (namesPage(value)) observeMade(ev, state, one);
  }
}

/** What an answer was made of is a page where that is said of it afterwards. */
function observeMade(ev: Evaluation, state: State, { construction }: InstanceObject): void {
  const made = construction && ev.sentAnswers.get(identityAt(ev, construction.node));
  for (const { value, node, label } of made ?? [])
    observeFlow(ev, state, 'html', value, node, label, undefined);
}

/** `make_response(answer)`: its type may be told later. */
export function noteSent({ ev, node, label }: ApiCall, { value, node: sent }: Field): void {
  const key = identityAt(ev, node);
  const before = ev.sentAnswers.get(key) ?? [];
  const others = before.filter((one) => one.node !== sent);
  ev.sentAnswers.set(key, [...others, { value, node: sent, label }]);
}

function rowsAt(model: CompiledModel, type: string, path: string): readonly AnswerTypeRow[] {
  return entriesOf(model, type, path).flatMap((entry) => entry.answerTypes ?? []);
}

/** Whether the answer that is sent here is a page; nothing where its type is not known. */
export function isDeclaredPage(call: ApiCall): boolean | undefined {
  return declaredAs(call.state, answerOf(call));
}

/** What is known of the answers, or of the headers, that a value is. */
export function pageOfInstances(state: State, { objects }: Value): boolean | undefined {
  return objects
    .map((one) => (one.type === 'instance' ? declaredAs(state, keyOf(one)) : undefined))
    .find((isPage) => isPage !== undefined);
}

/**
 * `{ statusCode: 200, headers: { 'content-type': 'text/html' }, body }`, and in Python the body, a status and headers:
 * what says of itself that it is a page.
 */
export function pagesIn(state: State, value: Value): readonly Field[] {
  return value.objects.flatMap((object) => {
    if (object.type !== 'record') return [];
    const { fields, elements } = readContents(state, object);
    const [first, ...further] = elements;
    if (object.isArray)
      return first && further.some((field) => typesIn(state, field).some(namesPage)) ? [first] : [];
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
  if (types.length > 0) note(ev, state, key, types.some(namesPage), node, label);
}

function note(
  ev: Evaluation,
  state: State,
  key: string,
  isPage: boolean,
  node: Expression,
  label: string,
): void {
  const step = stepAt(ev, node, `${label} says of which type the answer is`);
  putGuard(state, { identity: key, marks: isPage ? PAGE : NO_PAGE, step });
}

/** What is called on an answer is about that one; what makes an answer, about what it makes. */
function answerOf({ ev, target, node }: ApiCall): string {
  return target.type === 'instance' ? keyOf(target) : `answer:${identityAt(ev, node)}`;
}

function keyOf({ id, typeName }: InstanceObject): string {
  // What a call made is named after its type, and the place of the call.
  return `answer:${id.startsWith(`${typeName}:`) ? id.slice(typeName.length + 1) : id}`;
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

export function namesPage({ constants, pieces }: Value): boolean {
  const [first] = pieces ?? [];
  const begun = first?.type === 'text' ? [first.text] : [];
  return [...constants, ...begun].some((type) => typeof type === 'string' && PAGE_TYPE.test(type));
}
