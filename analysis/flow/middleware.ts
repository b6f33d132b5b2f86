/**
 * Middleware: what holds where it goes on holds in the handlers after it.
 *
 * Handlers that one application registers get one request: outside data in it has one identity for all of them. Where
 * a function calls `next`, the guards of that data, and what was written in its place, are kept for the next function.
 */
import type { Variable } from '../program';
import { toFirst } from './dataNames';
import type { Evaluation } from './evaluation';
import { MAX_ROUTES } from './limits';
import { common } from './truths';
import { noteBound } from './recording';
import { readVariable, refine, setVariable, type State } from './state';
import { deepOrigins } from './text';
import {
  type ClosureObject,
  joinValues,
  type Refinement,
  soleConstant,
  UNDEFINED,
  type Value,
} from './value';

/** What holds of a request on its way. */
export interface Passage {
  readonly guards: readonly Refinement[];
  readonly writes: ReadonlyMap<Variable, Value>;
}

const NOTHING_HOLDS: Passage = { guards: [], writes: new Map() };

/** One request on its way through functions. */
export interface Chain {
  /** Begins the identities of all that is in the request. */
  readonly id: string;
  readonly before: Passage;
  /** What holds wherever the function went on; absent before it did. */
  reached: Passage | undefined;
}

/** What is known of all applications. */
export interface Middleware {
  /** What holds after functions that stand before all handlers, by application. */
  readonly passages: Map<string, { readonly prefix: string; readonly passage: Passage }[]>;
  /** What functions that were met before let through, by application. */
  readonly known: Map<string, Map<ClosureObject, Passage>>;
  /** Handlers that only ran behind something: registered elsewhere too, they run again. */
  readonly guarded: Set<ClosureObject['node']>;
}

export function createMiddleware(): Middleware {
  return { passages: new Map(), known: new Map(), guarded: new Set() };
}

/** What a function that was met before let through. */
export function passageThrough(
  { middleware }: Evaluation,
  id: string,
  closure: ClosureObject,
): Passage | undefined {
  return middleware.known.get(id)?.get(closure);
}

export function notePassage(
  { middleware }: Evaluation,
  id: string,
  closure: ClosureObject,
  { before, reached }: Chain,
): void {
  if (!reached || holdsSomething(before)) return;
  const known = middleware.known.get(id) ?? new Map<ClosureObject, Passage>();
  middleware.known.set(id, known.set(closure, reached));
}

/**
 * A function that was registered before runs again where it may let other things through than then, or where it ran
 * behind something that is not here.
 */
export function mayRunAgain(ev: Evaluation, { node }: ClosureObject, isLast: boolean): boolean {
  if ((ev.entries.get(node)?.count ?? 0) >= MAX_ROUTES) return false;
  return isLast ? ev.middleware.guarded.has(node) : node.parameters.length > 1;
}

function holdsSomething({ guards, writes }: Passage): boolean {
  return guards.length + writes.size > 0;
}

/** What holds for a handler of this path, by the functions that stand before all of them. */
export function passageTo({ middleware }: Evaluation, id: string, path: string | undefined): Passage {
  const passages = middleware.passages.get(id) ?? [];
  const met = passages.filter(({ prefix }) => prefix === '' || path?.startsWith(prefix));
  return met.map(({ passage }) => passage).reduce(bothPassages, NOTHING_HOLDS);
}

/** `app.use('/api/*', check)` */
export function addPassage({ middleware }: Evaluation, id: string, path: string, passage: Passage): void {
  const prefix = path.replace(/[/*]+$/, '');
  middleware.passages.set(id, [...(middleware.passages.get(id) ?? []), { prefix, passage }]);
}

/** The later one knows what the earlier one wrote. */
export function bothPassages(earlier: Passage, later: Passage): Passage {
  return {
    guards: [...earlier.guards, ...later.guards],
    writes: new Map([...earlier.writes, ...later.writes]),
  };
}

export function enterChain(ev: Evaluation, state: State, { before }: Chain, { node }: ClosureObject): void {
  if (holdsSomething(before)) ev.middleware.guarded.add(node);
  refine(state, before.guards);
  for (const [variable, value] of before.writes) setVariable(state, variable, value);
}

/** What a handler writes into its request is not there for the requests of others. */
export function leaveChain(ev: Evaluation, state: State, aside: State, chain: Chain): void {
  for (const variable of variablesOf(ev, chain))
    if (aside.variables.has(variable))
      setVariable(aside, variable, readVariable(state, variable) ?? UNDEFINED);
}

/** `next()`; with an argument it is an error that goes on. */
export function goOn(ev: Evaluation, state: State, chain: Chain, error: Value | undefined): void {
  // What is kept of the way is not kept in the state.
  noteBound(ev, 0);
  if (error && !isNothing(error)) return;
  const passage: Passage = { guards: guardsOf(state, chain), writes: writesOf(ev, state, chain) };
  chain.reached = chain.reached ? eitherPassage(chain.reached, passage) : passage;
}

/** Where a handler returns its answer, `return reply.code(400).send()`, it has answered. */
export function goOnFrom(
  ev: Evaluation,
  exits: readonly { readonly value: Value; readonly state: State }[],
  chain: Chain,
): void {
  const isOwn = ({ value }: (typeof exits)[number]): boolean =>
    value.objects.some((object) => object.type === 'instance' && object.id.startsWith(prefixOf(chain)));
  for (const exit of exits) if (!isOwn(exit)) goOn(ev, exit.state, chain, undefined);
}

function isNothing(value: Value): boolean {
  return value.constants.length === 1 && !value.isOpen && soleConstant(value) === undefined;
}

/** The next request is another one. */
export function isOfRequest({ name }: Variable): boolean {
  return name.startsWith(OF_HANDLER);
}

function prefixOf({ id }: Chain): string {
  return `${OF_HANDLER}${id}:`;
}

/** Begins the names of all that a handler is given. */
export const OF_HANDLER = 'handler:';

function guardsOf(state: State, chain: Chain): readonly Refinement[] {
  const found = new Map<string, Refinement>();
  for (let layer: State | undefined = state; layer; layer = layer.guarding) {
    for (const [identity, guard] of layer.guards)
      if (identity.startsWith(prefixOf(chain)) && !found.has(identity)) found.set(identity, guard);
  }
  return [...found.values()];
}

function variablesOf(ev: Evaluation, chain: Chain): readonly Variable[] {
  return ev.outside.beginningWith(prefixOf(chain));
}

function writesOf(ev: Evaluation, state: State, chain: Chain): Passage['writes'] {
  const writes = new Map<Variable, Value>();
  for (const variable of variablesOf(ev, chain)) {
    const value = readVariable(state, variable);
    if (value && (isMadeOf(ev, state, value, variable.name) || isTaken(ev, state, value, chain)))
      writes.set(variable, value);
  }
  return writes;
}

/** What takes the place of outside data is made of it, or of nothing from outside: `req.body = schema.parse(req.body)`. */
function isMadeOf(ev: Evaluation, state: State, value: Value, identity: string): boolean {
  return deepOrigins(ev, state, value).every(({ identities }) =>
    identities.some(
      (one) => one === identity || one.startsWith(`${identity}.`) || one.endsWith(`@${identity}`),
    ),
  );
}

/** `req.role = req.body.role`: of the request itself, and not what somebody found for it. */
function isTaken(ev: Evaluation, state: State, value: Value, chain: Chain): boolean {
  return deepOrigins(ev, state, value).every(
    ({ confidence, identities }) =>
      confidence === 'high' && identities.some((one) => toFirst(one).startsWith(prefixOf(chain))),
  );
}

/** One of them holds. */
function eitherPassage(left: Passage, right: Passage): Passage {
  const variables = new Set([...left.writes.keys(), ...right.writes.keys()]);
  const written = [...variables].map(
    (variable) =>
      [
        variable,
        joinValues(left.writes.get(variable) ?? UNDEFINED, right.writes.get(variable) ?? UNDEFINED),
      ] as const,
  );
  return { guards: common(left.guards, right.guards), writes: new Map(written) };
}
