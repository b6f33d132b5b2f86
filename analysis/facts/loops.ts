/**
 * Loops around model calls that nothing ends but what the model answers.
 *
 * A loop is told to be one only where each way out of it asks about the answer and about nothing else. A counter, a
 * clock, a budget, a signal or anything that is not understood is taken for a bound; so is a turn that waits for
 * somebody: what drives such a loop is not the model.
 *
 * A function that calls itself is a loop whose turns are its runs; so are two or three that call each other in turn.
 */
import type { Place } from '../finding';
import {
  type AnyNode,
  type BlockNode,
  type CallNode,
  collect,
  some,
  contains,
  type Expression,
  type FunctionNode,
  type LoopNode,
  nodesAround,
  type Pattern,
  type Program,
  type Range,
  type Statement,
  type Variable,
} from '../program';
import type { ModelCall } from './facts';
import { callsIn, callsOf, callsWithin, functionCalled, roundsThrough } from './namedCalls';

/** A loop that asks a model until the model is content. */
export interface EndlessLoop {
  /** A function where it calls itself. */
  readonly node: LoopNode | FunctionNode;
  /** What is asked before each turn, the head of the loop, or where the function calls itself. */
  readonly place: Place;
  /** The first call that is made in each turn. */
  readonly call: ModelCall;
  /** The other functions that it goes through before it is called again. */
  readonly through?: readonly FunctionNode[];
}

export interface LoopInput {
  readonly path: string;
  readonly program: Program;
  readonly calls: readonly ModelCall[];
  /** Calls that give something of which there is always more. */
  readonly endless: ReadonlySet<AnyNode>;
  isUnknownCall(node: CallNode): boolean;
}

export function endlessLoops(input: LoopInput): readonly EndlessLoop[] {
  const found = new Map<LoopNode | FunctionNode, EndlessLoop>();
  const { program, path } = input;
  for (const call of input.calls.filter(asksModel)) {
    for (const node of [call.node, ...callsOf(program, call.enclosing)]) {
      for (const loop of loopsAround(input, node)) {
        if (!found.has(loop) && isEndless(input, loop, []))
          found.set(loop, { node: loop, place: { path, range: headOf(loop) }, call });
      }
      const fn = ownFunctionAround(program, node);
      const [again, ...others] = fn ? callsWithin(program, fn) : [];
      if (fn && again && !found.has(fn) && isEndless(input, runsOf(fn), [{ fn, again: [again, ...others] }]))
        found.set(fn, { node: fn, place: { path, range: again.callee.range }, call });
      const [round] = fn && !found.has(fn) ? roundsThrough(program, fn).filter(isNew(found)) : [];
      if (fn && round && isEndlessRound(input, round)) {
        const [next, ...further] = round.slice(1);
        const [on] = next ? callsIn(program, fn, next) : [];
        const through = next ? [next, ...further] : [];
        if (on) found.set(fn, { node: fn, place: { path, range: on.callee.range }, call, through });
      }
    }
  }
  return [...found.values()];
}

/** One way round is said once, wherever in it a model is asked. */
function isNew(found: ReadonlyMap<unknown, EndlessLoop>): (round: readonly FunctionNode[]) => boolean {
  const known = new Set([...found.values()].flatMap(({ node, through = [] }) => [node, ...through]));
  return (round) => !round.some((fn) => known.has(fn));
}

/** Functions that call each other in turn, as one loop; each has its own ways out. */
function isEndlessRound(input: LoopInput, round: readonly FunctionNode[]): boolean {
  const runs = round.map((fn, index) => {
    const caller = round.at(index - 1) ?? fn;
    return { fn, again: callsIn(input.program, caller, fn) };
  });
  const start = Math.min(...round.map(({ range }) => range.start));
  const end = Math.max(...round.map(({ range }) => range.end));
  const body: BlockNode = { type: 'block', body: round.map((fn) => fn.body), range: { start, end } };
  return isEndless(input, loopAround(body), runs);
}

/** The runs of a function that calls itself, as a loop. */
function runsOf({ body, range }: FunctionNode): LoopNode {
  return { ...loopAround(body), range };
}

function loopAround(body: BlockNode): LoopNode {
  const nothing = { init: undefined, test: undefined, update: undefined, target: undefined };
  return {
    type: 'loop',
    kind: 'while',
    ...nothing,
    iterable: undefined,
    isAsync: false,
    body,
    range: body.range,
  };
}

const asking: readonly string[] = ['chat', 'completion', 'structured'];

function asksModel({ operation }: ModelCall): boolean {
  return asking.includes(operation);
}

/** What would be changed: the test, or the words before the body. */
function headOf({ test, range, body }: LoopNode): Range {
  return test?.range ?? { start: range.start, end: Math.min(body.range.start, range.start + 'for'.length) };
}

/** Loops that a node stands in, up to the function that somebody calls from elsewhere. */
function loopsAround({ program, endless }: LoopInput, node: CallNode): readonly LoopNode[] {
  const path = nodesAround(program, node.range);
  return path
    .slice(ownFunctionIn(path) + 1)
    .filter((each) => each.type === 'loop')
    .filter(({ iterable }) => !iterable || endless.has(iterable));
}

function ownFunctionAround(program: Program, node: CallNode): FunctionNode | undefined {
  const path = nodesAround(program, node.range);
  const fn = path[ownFunctionIn(path)];
  return fn?.type === 'function' ? fn : undefined;
}

function ownFunctionIn(path: readonly AnyNode[]): number {
  return path.findLastIndex(({ type }, index) => type === 'function' && path[index - 1]?.type !== 'call');
}

// ---------------------------------------------------------------- what decides

/** A variable, or a field of the object itself: `this.messages`. */
type Key = Variable | string;

interface Turn {
  readonly input: LoopInput;
  readonly loop: LoopNode;
  isModelCall(node: AnyNode): boolean;
  /** What holds the answer, or was made of it. */
  readonly answered: ReadonlySet<Key>;
  /** What each turn makes anew, without the answer, by asking somebody. */
  readonly fresh: ReadonlySet<Key>;
  /** What adds up over the turns. */
  readonly sums: ReadonlySet<Key>;
  readonly grown: ReadonlySet<Key>;
  readonly written: ReadonlySet<Key>;
}

/** A function that is run again, and the calls that do so. */
interface Run {
  readonly fn: FunctionNode;
  readonly again: readonly CallNode[];
}

function isEndless(input: LoopInput, loop: LoopNode, runs: readonly Run[]): boolean {
  // What one function of several counts, another one may be given.
  const counted = runs.length > 1 ? new Set(runs.flatMap(({ fn }) => keysOfParameters(fn))) : undefined;
  const handed = runs.flatMap(({ fn, again }) => again.flatMap((call) => handedOn(fn, call, counted)));
  const turn = turnOf(input, loop, handed);
  const again = runs.flatMap((run) => run.again);
  const exits = runs.length > 1 ? runs.flatMap(({ fn }) => exitsOf(runsOf(fn), again)) : exitsOf(loop, again);
  if (!exits.every((exit) => exit.length > 0 && exit.every((test) => isDecided(turn, test)))) return false;
  const requests = requestsIn(turn);
  if (requests.some((request) => asksSomebody(turn, request))) return false;
  return exits.length > 0 || requests.some((request) => holds(turn.answered, request));
}

/** What one run hands to the next. */
interface Handed {
  readonly keys: readonly Key[];
  readonly value: Expression;
}

/** A number that each run makes smaller or greater is a count or a budget, and no answer. */
function handedOn(
  { parameters }: FunctionNode,
  { arguments: given }: CallNode,
  counted?: ReadonlySet<Key>,
): readonly Handed[] {
  return given.flatMap(({ value, keyword }, index) => {
    const named = parameters.find(({ target }) => target.type === 'name' && target.name === keyword);
    const parameter = keyword === undefined ? parameters[index] : named;
    const keys = parameter ? keysOfPattern(parameter.target) : [];
    const isCount = value.type === 'binary' && holds(counted ?? new Set(keys), value);
    return isCount ? [] : [{ keys, value }];
  });
}

function keysOfParameters({ parameters }: FunctionNode): readonly Key[] {
  return parameters.flatMap(({ target }) => keysOfPattern(target));
}

/** Lists that grow, also by another name that they are handed on by. */
function handedLists(grown: ReadonlySet<Key>, handed: readonly Handed[]): ReadonlySet<Key> {
  const lists = handed.filter(({ value }) => value.type === 'array').flatMap(({ keys }) => keys);
  const found = new Set([...grown, ...lists]);
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { keys, value } of handed)
      if (value.type === 'name' && holds(found, value)) for (const key of keys) found.add(key);
  }
  return found;
}

function turnOf(input: LoopInput, loop: LoopNode, handed: readonly Handed[]): Turn {
  const models = new Set<AnyNode>(
    input.calls
      .filter(asksModel)
      .flatMap((call) => [call.node, ...callsOf(input.program, call.enclosing)])
      .filter(({ range }) => contains(loop.range, range)),
  );
  const isModelCall = (node: AnyNode): boolean => models.has(node);
  const answered = spread(loop, isModelCall, handed);
  const bare = { input, loop, isModelCall, answered, fresh: new Set<Key>() };
  const { sums, grown, written } = writesIn(loop);
  const turn: Turn = { ...bare, sums, grown: handedLists(grown, handed), written };
  return { ...turn, fresh: spread(loop, (node) => isFresh(turn, node)) };
}

/** Everything that a value of these nodes gets into, by assignment, by a branch, and by growing a list. */
function spread(
  loop: LoopNode,
  isSeed: (node: AnyNode) => boolean,
  handed: readonly Handed[] = [],
): ReadonlySet<Key> {
  const found = new Set<Key>();
  const carries = (node: AnyNode): boolean => holds(found, node) || some(node, isSeed);
  for (let before = -1; before < found.size;) {
    before = found.size;
    eachWrite(loop, (keys, value, tests) => {
      if ([value, ...tests].some((node) => node && carries(node))) for (const key of keys) found.add(key);
    });
    for (const { keys, value } of handed) if (carries(value)) for (const key of keys) found.add(key);
  }
  return found;
}

type Visit = (keys: readonly Key[], value: Expression | undefined, tests: readonly Expression[]) => void;

/** What the loop writes, with the tests that decide whether it does. */
function eachWrite(loop: LoopNode, visit: Visit): void {
  const expressions = [loop.test, loop.update].filter((each) => each !== undefined);
  for (const each of expressions) writesOf(each, [], visit);
  blockWrites(loop.body, [], visit);
}

function blockWrites({ body }: BlockNode, tests: readonly Expression[], visit: Visit): void {
  for (const statement of body) statementWrites(statement, tests, visit);
}

function statementWrites(statement: Statement, tests: readonly Expression[], visit: Visit): void {
  switch (statement.type) {
    case 'block':
      return blockWrites(statement, tests, visit);
    case 'declare':
      visit(keysOfPattern(statement.target), statement.value, tests);
      if (statement.value) writesOf(statement.value, tests, visit);
      return;
    case 'if': {
      writesOf(statement.test, tests, visit);
      const inner = [...tests, statement.test];
      blockWrites(statement.then, inner, visit);
      if (statement.else) blockWrites(statement.else, inner, visit);
      return;
    }
    case 'switch':
      for (const { body } of statement.cases) blockWrites(body, [...tests, statement.subject], visit);
      return;
    case 'loop': {
      const { target, iterable, test } = statement;
      if (target) visit(keysOfPattern(target), iterable, tests);
      const inner = [...tests, ...[iterable, test].filter((each) => each !== undefined)];
      return blockWrites(statement.body, inner, visit);
    }
    case 'try':
      blockWrites(statement.body, tests, visit);
      if (statement.handler) blockWrites(statement.handler.body, tests, visit);
      if (statement.finalizer) blockWrites(statement.finalizer, tests, visit);
      return;
    default:
      writesOf(statement, tests, visit);
  }
}

/** Methods by which both languages grow a list or a set in its place. */
const growing: readonly unknown[] = ['push', 'unshift', 'append', 'extend', 'insert', 'add'];

function writesOf(node: AnyNode, tests: readonly Expression[], visit: Visit): void {
  collect(node, (each) => {
    if (each.type === 'assign') visit(keysOfPattern(each.target), each.value, tests);
    if (each.type !== 'call' || each.callee.type !== 'member' || !growing.includes(each.callee.property))
      return;
    const root = rootOf(each.callee.object);
    for (const { value } of each.arguments) if (root) visit([root], value, tests);
  });
}

function writesIn(loop: LoopNode): Pick<Turn, 'sums' | 'grown' | 'written'> {
  const sums = new Set<Key>();
  const grown = new Set<Key>();
  const written = new Set<Key>();
  eachWrite(loop, (keys, value) => {
    for (const key of keys) {
      written.add(key);
      // `total = total + usage`, and `messages = [...messages, message]`.
      if (value && holds(new Set([key]), value)) (value.type === 'array' ? grown : sums).add(key);
    }
  });
  collect(loop, (node) => {
    if (node.type === 'assign' && node.operator) for (const key of keysOfPattern(node.target)) sums.add(key);
    if (node.type === 'call' && node.callee.type === 'member' && growing.includes(node.callee.property)) {
      const root = rootOf(node.callee.object);
      if (root) grown.add(root);
    }
  });
  return { sums, grown, written };
}

function keysOfPattern(pattern: Pattern): readonly Key[] {
  switch (pattern.type) {
    case 'name':
    case 'member': {
      const root = rootOf(pattern);
      return root ? [root] : [];
    }
    case 'objectPattern':
      return [
        ...pattern.properties.map(({ target }) => target),
        ...(pattern.rest ? [pattern.rest] : []),
      ].flatMap(keysOfPattern);
    case 'arrayPattern':
      return [...pattern.elements, pattern.rest].flatMap((each) => (each ? keysOfPattern(each) : []));
    case 'defaultPattern':
      return keysOfPattern(pattern.target);
    case 'unknown':
      return [];
  }
}

function rootOf(node: Expression | Pattern): Key | undefined {
  if (node.type === 'name') return node.variable;
  if (node.type === 'cast' || node.type === 'await') return rootOf(node.value);
  if (node.type === 'call') return rootOf(node.callee);
  if (node.type !== 'member') return undefined;
  return node.object.type === 'this' ? fieldKey(node.property) : rootOf(node.object);
}

function fieldKey(property: string | Expression): string | undefined {
  return typeof property === 'string' ? `this.${property}` : undefined;
}

function keysIn(node: AnyNode): readonly Key[] {
  const keys: Key[] = [];
  collect(node, (each) => {
    if (each.type === 'name' && each.variable) keys.push(each.variable);
    const key = each.type === 'member' && each.object.type === 'this' ? fieldKey(each.property) : undefined;
    if (key !== undefined) keys.push(key);
  });
  return keys;
}

function holds(keys: ReadonlySet<Key>, node: AnyNode): boolean {
  return keysIn(node).some((key) => keys.has(key));
}

// ---------------------------------------------------------------- ways out

/** The tests that lead to one way out of the loop; none where nothing is asked before it. */
type Exit = readonly Expression[];

function exitsOf(loop: LoopNode, again: readonly CallNode[]): readonly Exit[] {
  const exits: Exit[] = [];
  if (loop.test && !isAlways(loop.test)) exits.push([loop.test]);
  const turned = blockExits(loop.body, { tests: [], label: loop.label, isInner: false, exits, again });
  // Where a function ends that has not called itself, no further run comes.
  const isLeft = again.length > 0 && turned.every((tests) => tests.length > 0) && !endsElsewhere(loop.body);
  return isLeft ? [...exits, turned.flat()] : exits;
}

function endsElsewhere({ body }: BlockNode): boolean {
  const last = body[body.length - 1];
  return last?.type === 'return' || last?.type === 'throw';
}

function isAlways(test: Expression): boolean {
  return test.type === 'literal' && Boolean(test.value);
}

interface Way {
  readonly tests: Exit;
  readonly label: string | undefined;
  /** A word without a label speaks of a loop or a switch within. */
  readonly isInner: boolean;
  readonly exits: Exit[];
  /** Calls by which a function begins its next run. */
  readonly again: readonly CallNode[];
}

/** The ways to `continue`: what stands after one of them is reached only where its tests say no. */
function blockExits({ body }: BlockNode, way: Way): readonly Exit[] {
  const skipped: Exit[] = [];
  for (const statement of body) {
    const tests = [...way.tests, ...skipped.flat()];
    skipped.push(...statementExits(statement, { ...way, tests }));
  }
  return skipped;
}

function statementExits(statement: Statement, way: Way): readonly Exit[] {
  switch (statement.type) {
    case 'return':
    case 'throw': {
      const chosen = choicesOf(statement, way.again);
      if (chosen?.length !== 0) way.exits.push([...way.tests, ...(chosen ?? [])]);
      return chosen ? [[...way.tests, ...chosen]] : [];
    }
    case 'expression':
    case 'declare': {
      const chosen = choicesOf(statement, way.again);
      return chosen ? [[...way.tests, ...chosen]] : [];
    }
    case 'break':
      if (statement.label === undefined ? !way.isInner : statement.label === way.label)
        way.exits.push(way.tests);
      return [];
    case 'continue':
      return !way.isInner || (statement.label !== undefined && statement.label === way.label)
        ? [way.tests]
        : [];
    case 'block':
      return blockExits(statement, way);
    case 'if': {
      const inner = { ...way, tests: [...way.tests, statement.test] };
      return [
        ...blockExits(statement.then, inner),
        ...(statement.else ? blockExits(statement.else, inner) : []),
      ];
    }
    case 'switch': {
      const inner = { ...way, tests: [...way.tests, statement.subject] };
      for (const { body } of statement.cases) blockExits(body, { ...inner, isInner: true });
      return [];
    }
    case 'loop': {
      const asked = [statement.iterable, statement.test].filter((each) => each !== undefined);
      blockExits(statement.body, { ...way, tests: [...way.tests, ...asked], isInner: true });
      return [];
    }
    case 'try':
      // An error is no bound: where none comes, the loop goes on.
      return blockExits(statement.body, way);
    default:
      return [];
  }
}

/** What a statement asks before a function calls itself in it: `return done ? text : run(text)`. */
function choicesOf(statement: Statement, again: readonly CallNode[]): readonly Expression[] | undefined {
  const next = again.find(({ range }) => contains(statement.range, range));
  if (!next) return undefined;
  const asked: Expression[] = [];
  collect(statement, (node) => {
    if (!contains(node.range, next.range)) return;
    if (node.type === 'conditional') asked.push(node.test);
    if (node.type === 'logical') asked.push(node.left);
  });
  return asked;
}

/** Whether the answer alone decides about a test. */
function isDecided(turn: Turn, test: Expression): boolean {
  if (test.type === 'logical' && test.operator !== 'nullish')
    return isDecided(turn, test.left) && isDecided(turn, test.right);
  if (test.type === 'unary' && test.operator === 'not') return isDecided(turn, test.operand);
  if (test.type === 'literal') return true;
  const isAnswered = holds(turn.answered, test) || some(test, turn.isModelCall);
  return (
    isAnswered &&
    !countsTurns(turn, test) &&
    keysIn(test).every((key) => turn.answered.has(key) || !turn.written.has(key))
  );
}

const relations: readonly string[] = ['<', '>', '<=', '>=', '==', '!='];

/** `tokens > budget`, `messages.length >= 20`; a list that is compared with nothing or with one only tells whether it is empty. */
function countsTurns(turn: Turn, test: Expression): boolean {
  return some(test, (node) => {
    if (node.type !== 'binary' || !relations.includes(node.operator)) return false;
    const sides = [node.left, node.right];
    if (sides.some((side) => side.type === 'literal' && (side.value === 0 || side.value === 1))) return false;
    return sides.some((side) => holds(turn.sums, side) || (isLength(side) && holds(turn.grown, side)));
  });
}

function isLength(node: Expression): boolean {
  if (node.type === 'member') return node.property === 'length';
  return node.type === 'call' && node.callee.type === 'name' && node.callee.name === 'len';
}

// ---------------------------------------------------------------- what a turn asks with

function requestsIn({ loop, isModelCall }: Turn): readonly CallNode[] {
  const found: CallNode[] = [];
  collect(loop, (node) => {
    if (node.type === 'call' && isModelCall(node)) found.push(node);
  });
  return found;
}

/** Somebody else has a say in what a turn asks: it waits for a line, a message, a task. */
function asksSomebody(turn: Turn, request: CallNode): boolean {
  return request.arguments.some(
    ({ value }) => holds(turn.fresh, value) || some(value, (node) => isFresh(turn, node)),
  );
}

function isFresh(turn: Turn, node: AnyNode): boolean {
  if (node.type !== 'await' && node.type !== 'call') return false;
  if (holds(turn.answered, node) || some(node, turn.isModelCall)) return false;
  return node.type === 'await' || waits(turn, node, 0);
}

/** How far into functions of the program it is looked for what waits. */
const MAX_DEPTH = 2;

function waits(turn: Turn, node: CallNode, depth: number): boolean {
  const { program, isUnknownCall } = turn.input;
  if (isUnknownCall(node)) return true;
  const fn = functionCalled(program, node);
  if (!fn) return node.arguments.every(({ value }) => value.type === 'literal');
  if (depth >= MAX_DEPTH) return true;
  return some(
    fn.body,
    (each) => each.type === 'await' || (each.type === 'call' && waits(turn, each, depth + 1)),
  );
}
