/** Observing where data arrives: arguments of calls, assigned members, attributes, returned values. */
import type { SinkRow } from '../apiModel';
import type { SinkKind } from '../kinds';
import { contains, type Expression, type MemberNode } from '../program';
import { describeEntry } from '../words';
import { markBehindHost } from './addresses';
import { isDeclaredPage, noteAssignedType, noteSent, pageOfInstances, pagesIn } from './answerTypes';
import type { ApiCall } from './api';
import { type CompiledModel, entriesOf } from './catalog';
import {
  currentFrame,
  currentHandler,
  type Evaluation,
  identityAt,
  isPython,
  sourceOf,
  stepAt,
} from './evaluation';
import { evaluate } from './expressions';
import { keptWithin } from './filePaths';
import { labelOf } from './labels';
import { elementsOf } from './members';
import { argumentOf, codeOf, isCode } from './operands';
import { noteEffect, noteSink } from './recording';
import { noteActOfSink, noteBound } from './tools';
import { type Contents, type Field, fork, readContents, type State } from './state';
import { deepOrigins, knownText, locateOrigins, wordsIn } from './text';
import { isConstant, makeValue, markBits, type Origin, type Value, withMarks, withStep } from './value';
import { valuesAt, walk } from './walk';
import { observeRun } from './writtenFiles';
import { listOf, memberPath, parsePath } from './paths';

export function observeSinkRow(call: ApiCall, row: SinkRow): void {
  for (const path of row.at) {
    if (isPartOfText(call, row, path)) continue;
    for (const field of valuesAt(call.ev, call.state, call.roots, path)) {
      const node =
        path === 'args' || field.node.range.start >= call.node.range.start ? field.node : call.node;
      const value = guardedBy(call, row, textAt(row, path, field.value));
      if (row.kind === 'log') {
        observeLogged(call.ev, call.state, row.kind, { value, node }, call.label);
        continue;
      }
      const isProgram = row.program !== undefined && isCode(call, row, path, field);
      const sent = row.program
        ? argumentOf(call, row, path, { ...field, value }, isProgram)
        : sentTo(call, row, value, node);
      if (row.kind === 'response') {
        noteSent(call, { value: sent, node });
        observeAnswer(call.ev, call.state, { value: sent, node }, call.label, row, isDeclaredPage(call));
        continue;
      }
      if (row.binds) noteBound(call, row.binds, { value: sent, node });
      if (isProgram) observeFlow(call.ev, call.state, 'code-execution', sent, node, call.label, undefined);
      else observeFlow(call.ev, call.state, row.kind, sent, node, call.label, row);
      if (COMMANDS.has(row.kind)) observeRun(call, row, path, { value, node });
    }
  }
}

const COMMANDS: ReadonlySet<SinkKind> = new Set<SinkKind>(['command-execution', 'command-argument']);

/** With what the sink makes of where it leads. */
function sentTo(call: ApiCall, { kind, within }: SinkRow, value: Value, node: Expression): Value {
  const { ev, state, roots } = call;
  if (kind === 'code-execution') return codeOf(call, value);
  if (kind === 'url') return markBehindHost(ev, state, value, node);
  const folders = within ? valuesAt(ev, state, roots, within) : [];
  return folders.reduce((sent, folder) => keptWithin(ev, folder.value, sent, node), value);
}

/** A sink that guards marks what arrives there, and nothing before it. */
function guardedBy({ ev, state, node, label }: ApiCall, { marks }: SinkRow, value: Value): Value {
  if (!marks) return value;
  const origins = deepOrigins(ev, state, value);
  const step = stepAt(ev, node, `${label} keeps it apart`);
  return withMarks(makeValue({ origins, isOpen: true }), markBits(marks), step);
}

/** `query(text)` and `query({ text, values })`: where a longer path says what counts in an object, only text does. */
function textAt({ at }: SinkRow, path: string, value: Value): Value {
  const hasParts = at.some((other) => other.startsWith(`${path}.`) || other.startsWith(`${path}[`));
  return hasParts ? { ...value, objects: value.objects.filter(({ type }) => type !== 'record') } : value;
}

/** A text that was put together has no `url` of its own. */
function isPartOfText({ ev, state, roots }: ApiCall, { at }: SinkRow, path: string): boolean {
  const [whole] = at.filter((other) => path.startsWith(`${other}.`));
  return whole !== undefined && valuesAt(ev, state, roots, whole).some(({ value }) => value.pieces);
}

/** One observation an origin that arrives; the same origin at the same place is seen once. */
export function observeFlow(
  ev: Evaluation,
  state: State,
  kind: SinkKind,
  value: Value,
  node: Expression,
  label: string,
  row: SinkRow | undefined,
): void {
  const text = SHOWN.has(kind) ? wordsIn(state, value) : knownText(value);
  const reached = { kind, label, node, isConstant: isConstant(value), text };
  noteEffect(ev, { type: 'reached', key: `${kind}:${identityAt(ev, node)}`, sink: reached });
  noteActOfSink(ev, kind, value, node, label);
  if (kind === 'response') observeClientsShown(ev, state, { value, node }, label);
  for (const origin of deepOrigins(ev, state, value)) {
    const key = `${kind}:${identityAt(ev, node)}:${origin.source.key}:${origin.marks}`;
    noteSink(ev, key, { kind, label, node, origin, handler: currentHandler(ev), row });
  }
}

/** What is sent to people; where it is a page, it is HTML besides. */
function observeAnswer(
  ev: Evaluation,
  state: State,
  { value, node }: Field,
  label: string,
  row: SinkRow | undefined,
  isPage: boolean | undefined,
): void {
  if (isPage ?? (isWrittenAsPage(value) && currentHandler(ev)?.kind === 'http'))
    observeFlow(ev, state, 'html', value, node, label, undefined);
  observeFlow(ev, state, 'response', value, node, label, row);
}

/** Where people read what arrives, whatever it is wrapped in. */
const SHOWN: ReadonlySet<SinkKind> = new Set<SinkKind>(['response', 'log', 'debug-log', 'error-text']);

/** An answer in which the program writes elements around data is a page, where nothing says that it is something else. */
function isWrittenAsPage(value: Value): boolean {
  return value.pieces !== undefined && ELEMENT_OF_HTML.test(knownText(value));
}

/** XML for machines has other elements. */
const ELEMENT_OF_HTML =
  /<(!doctype html|html|head|title|body|main|section|article|div|span|p|h[1-6]|ul|ol|li|table|tr|td|pre|script|strong|em|b|i|br|img|blockquote)\b/i;

/** What an entry of a log is made of: each part for itself. */
export function observeLog({ ev, state, args, label, target }: ApiCall): void {
  const level = target.path.split('.').at(-1) ?? '';
  const kind = QUIET_LEVELS.has(level) ? 'debug-log' : 'log';
  const given = [
    ...args.values.map((value, index) => ({ value, node: args.nodes[index] })),
    ...(args.keywords ? elementsOf(args.keywords) : []),
  ];
  for (const { value, node } of given) if (node) observeLogged(ev, state, kind, { value, node }, label);
}

/** Levels below what is written in production; loggers of all languages agree about their names. */
const QUIET_LEVELS: ReadonlySet<string> = new Set(['debug', 'trace', 'verbose', 'silly', 'adebug']);

/** An object that is logged is what its fields are. */
const MAX_LOGGED_DEPTH = 4;

function observeLogged(
  ev: Evaluation,
  state: State,
  kind: SinkKind,
  { value, node }: Field,
  label: string,
): void {
  const text = wordsIn(state, value);
  const reached = { kind, label, node, isConstant: isConstant(value), text };
  noteEffect(ev, { type: 'reached', key: `${kind}:${identityAt(ev, node)}`, sink: reached });
  observeParts(ev, state, kind, { value, node }, label, 0);
}

function observeParts(
  ev: Evaluation,
  state: State,
  kind: SinkKind,
  { value, node }: Field,
  label: string,
  depth: number,
): void {
  observeClientShown(ev, kind, { value, node }, label);
  const isWhole = depth >= MAX_LOGGED_DEPTH;
  for (const object of isWhole ? [] : value.objects) {
    if (object.type !== 'record') continue;
    for (const field of elementsOf(readContents(state, object)))
      observeParts(ev, state, kind, { ...field, node: partOf(node, field.node) }, label, depth + 1);
  }
  const rest = isWhole ? value : { ...value, objects: value.objects.filter(({ type }) => type !== 'record') };
  for (const { origin, node: found } of locateOrigins(ev, state, rest, node)) {
    const part = partOf(node, found);
    const key = `${kind}:${identityAt(ev, part)}:${origin.source.key}:${origin.marks}`;
    noteSink(ev, key, { kind, label, node: part, origin, handler: currentHandler(ev), row: undefined });
  }
}

/** What was put into an entry elsewhere is logged where the entry names it: there it is to be left out. */
function partOf(entry: Expression, node: Expression): Expression {
  return contains(entry.range, node.range) ? node : entry;
}

/** A client by itself, or as a field of what is sent. */
function observeClientsShown(ev: Evaluation, state: State, { value, node }: Field, label: string): void {
  observeClientShown(ev, 'response', { value, node }, label);
  for (const object of value.objects)
    if (object.type === 'record')
      for (const field of elementsOf(readContents(state, object)))
        observeClientShown(ev, 'response', field, label);
}

/** A client that is written out is written with its key, which it holds for all to read; in Python it is not. */
function observeClientShown(ev: Evaluation, kind: SinkKind, { value, node }: Field, label: string): void {
  if (isPython(ev)) return;
  const isClient = value.objects.some(
    (object) => object.type === 'instance' && object.path === '' && hasKey(object.model, object.typeName),
  );
  if (!isClient) return;
  const held = `that ${labelOf(node)} holds`;
  const source = sourceOf(ev, 'secret', held, node);
  const origin: Origin = {
    source,
    identities: [`secret:${source.key}`],
    trace: undefined,
    marks: 0,
    confidence: 'high',
  };
  const step = stepAt(ev, node, describeEntry('secret', `the key ${held}`));
  const key = `${kind}:${identityAt(ev, node)}:${source.key}`;
  const handler = currentHandler(ev);
  noteSink(ev, key, { kind, label, node, origin: withStep(origin, step), handler, row: undefined });
}

function hasKey({ clients }: CompiledModel, typeName: string): boolean {
  return clients.get(typeName)?.key !== undefined;
}

/** `element.innerHTML = …` */
export function observeAssign(
  ev: Evaluation,
  state: State,
  target: MemberNode,
  object: Value,
  value: Value,
  node: Expression,
): void {
  const { property } = target;
  if (typeof property !== 'string') return;
  const rows = object.objects.flatMap((one) =>
    one.type === 'instance'
      ? entriesOf(one.model, one.typeName, memberPath(one, property)).flatMap((entry) => entry.sinks ?? [])
      : [],
  );
  const anywhere = ev.catalog.assignSinks.get(property);
  const matching = [...rows, ...(anywhere ? [anywhere] : [])].filter((row) =>
    listOf(row.assign).some((name) => name.split('.').pop() === property),
  );
  if (anywhere) ev.catalog.seen.add(anywhere);
  noteAssignedType(ev, state, object, property, value, node);
  const label = labelOf(target);
  for (const row of matching) {
    if (row.kind === 'response')
      observeAnswer(ev, state, { value, node }, label, row, pageOfInstances(state, object));
    else observeFlow(ev, state, row.kind, value, node, label, row);
  }
}

export function observeAttributes(ev: Evaluation, state: State, contents: Contents): void {
  for (const [name, field] of contents.fields) {
    const row = ev.catalog.attributeSinks.get(name);
    if (!row) continue;
    ev.catalog.seen.add(row);
    for (const path of row.at) {
      for (const found of walk(ev, state, field, parsePath(path).segments, 0))
        observeFlow(ev, state, row.kind, found.value, found.node, name, row);
    }
  }
}

/** `throw new Error(text)`: whatever class it is, its words are among what it is made of. */
export function observeThrown(ev: Evaluation, state: State, thrown: Expression): void {
  if (thrown.type !== 'call') return;
  for (const { value: node } of thrown.arguments) {
    if (node.type !== 'name' && node.type !== 'template' && node.type !== 'binary') continue;
    const text = wordsIn(state, evaluate(ev, fork(state), node));
    const sink = { kind: 'error-text', label: labelOf(thrown.callee), node, isConstant: true, text } as const;
    noteEffect(ev, { type: 'reached', key: `error-text:${identityAt(ev, node)}`, sink });
  }
}

/** What a handler returns is its answer. */
export function observeReturn(ev: Evaluation, state: State, value: Value, node: Expression): void {
  const { returns } = currentFrame(ev);
  if (returns === 'tool-answer') observeToolAnswer(ev, state, { value, node }, 0);
  else if (returns === 'response') observeReturnedAnswer(ev, state, { value, node });
  else if (returns) observeFlow(ev, state, returns, value, node, RETURNED, undefined);
}

const RETURNED = 'the answer of this handler';

function observeReturnedAnswer(ev: Evaluation, state: State, { value, node }: Field): void {
  for (const page of pagesIn(state, value))
    observeFlow(ev, state, 'html', page.value, page.node, RETURNED, undefined);
  const { given, returnsPage } = currentFrame(ev);
  const declared = given.map((one) => pageOfInstances(state, one)).find((isPage) => isPage !== undefined);
  observeAnswer(ev, state, { value, node }, RETURNED, undefined, declared ?? returnsPage);
}

/** `{ content: [{ type: 'text', text }] }` */
const MAX_ANSWER_DEPTH = 4;

/** What a model is told by a tool: texts as they came, whatever they are wrapped in; not those that were put together. */
function observeToolAnswer(ev: Evaluation, state: State, { value, node }: Field, depth: number): void {
  if (isPutTogether(value)) return;
  for (const object of value.objects) {
    if (object.type !== 'record' || depth >= MAX_ANSWER_DEPTH) continue;
    for (const field of elementsOf(readContents(state, object)))
      observeToolAnswer(ev, state, field, depth + 1);
  }
  const whole = { ...value, objects: value.objects.filter(({ type }) => type !== 'record') };
  observeFlow(ev, state, 'tool-answer', whole, node, 'the answer of this tool', undefined);
}

/** Words of the program stand around the data. */
function isPutTogether({ pieces = [] }: Value): boolean {
  return pieces.some((piece) => piece.type === 'text' && piece.text.trim() !== '');
}

/** `import(x)`, `require(x)`: the module that runs is chosen by the value. */
export function observeDynamicImport(
  ev: Evaluation,
  state: State,
  value: Value,
  node: Expression & { type: 'importCall' },
): void {
  observeFlow(
    ev,
    state,
    'code-execution',
    value,
    node.argument ?? node,
    node.form === 'require' ? 'require' : 'import',
    undefined,
  );
}
