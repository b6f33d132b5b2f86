/**
 * Functions and classes that a run by themselves tells nothing of: they name nothing from outside but each other and
 * plain values, change nothing but what they made, record nothing, and have no type that somebody knows. Half of the
 * code around model calls is such. Where nobody here calls it there is no need to run it.
 *
 * All that is said here is about runs that nobody asks for, in which parameters are unknown; a call runs the function.
 */
import {
  type AnyNode,
  type CallNode,
  type ClassNode,
  contains,
  type Expression,
  type FunctionNode,
  type Pattern,
  someChild,
  type Variable,
} from '../program';
import { formsOf } from './callForms';
import { isKnownType } from './catalog';
import { type Evaluation, isFixed } from './evaluation';
import { saysRecord } from './labels';
import { type Contents, readContents, readVariable, type State } from './state';
import type { HeapObject } from './value';

type Code = FunctionNode | ClassNode;

interface Question {
  readonly ev: Evaluation;
  /** Holds what names mean. */
  readonly state: State;
  readonly code: Code;
  /**
   * Names and members that are read here and nothing else: not handed on, not changed. A member that is called and may
   * change its owner is put here ahead of its turn, so that its owner is not.
   */
  readonly read: Set<AnyNode>;
}

/** Whether running it where nobody calls it would tell nothing. */
export function isInert(ev: Evaluation, state: State, code: Code): boolean {
  const before = ev.inert.get(code);
  if (before !== undefined) return before;
  // What is being looked at is taken for inert: a function that calls itself adds nothing.
  ev.inert.set(code, true);
  const isIt = !tellsSomewhere({ ev, state, code, read: new Set() }, code);
  ev.inert.set(code, isIt);
  return isIt;
}

/** In it or below it; types count, which are no nodes. */
function tellsSomewhere(question: Question, value: object): boolean {
  if ('type' in value && tells(question, value as AnyNode | TypeName)) return true;
  return someChild(value, (child) => tellsSomewhere(question, child));
}

interface TypeName {
  readonly type: 'typeName';
  readonly name: string;
  readonly variable: Variable | undefined;
  readonly members: readonly string[];
}

function tells(question: Question, node: AnyNode | TypeName): boolean {
  switch (node.type) {
    case 'name':
      return node.variable
        ? tellsVariable(question, node, node.variable)
        : isKnownGlobal(question, node.name);
    case 'typeName':
      return tellsType(question, node);
    case 'this':
      return node.isSuper || question.code.type === 'function';
    case 'function':
      return node.decorators.length + node.directives.length > 0;
    case 'class':
      return node !== question.code || node.decorators.length > 0;
    case 'field':
      return node.decorators.length > 0;
    case 'call':
      if (changes(node)) question.read.add(node.callee);
      return saysRecord(node.callee) || formsOf(question.ev, node.callee).length > 0;
    case 'member':
      if (!question.read.has(node)) question.read.add(node.object);
      return typeof node.property === 'string' && question.ev.catalog.assignSinks.has(node.property);
    case 'assign':
      return writesOutside(question, node.target);
    case 'loop':
      if (node.iterable) question.read.add(node.iterable);
      return node.target !== undefined && writesOutside(question, node.target);
    case 'unary':
      return node.operator === 'delete' && writesOutside(question, node.operand as Pattern);
    case 'importCall':
    case 'element':
    case 'unknown':
    case 'unknownStatement':
      return true;
    default:
      return false;
  }
}

/** Names through which everything can be reached, the catalog's or not. */
const OPENINGS = new Set([
  'globalThis',
  'window',
  'self',
  'global',
  'module',
  'exports',
  'eval',
  'arguments',
]);

function isKnownGlobal({ ev: { catalog } }: Question, name: string): boolean {
  return OPENINGS.has(name) || catalog.globalNames.has(name);
}

function isInside({ code }: Question, { range }: Variable): boolean {
  return contains(code.range, range);
}

/** An outer variable may be a plain value, a list or table of such that is looked at, or code that is inert itself. */
function tellsVariable(question: Question, node: AnyNode, variable: Variable): boolean {
  if (isInside(question, variable)) return false;
  // What holds for one run of the code around it may not hold for another.
  if (variable.owner !== 'module' || !(isDeclaration(variable) || isFixed(variable))) return true;
  const value = readVariable(question.state, variable);
  if (!value || value.origins.length > 0) return true;
  return value.objects.some((object) => tellsObject(question, node, object));
}

function isDeclaration({ kind, writes }: Variable): boolean {
  return (kind === 'function' || kind === 'class') && writes <= 1;
}

function tellsObject(question: Question, node: AnyNode, object: HeapObject): boolean {
  const { ev, state, read } = question;
  switch (object.type) {
    case 'closure':
    case 'class':
      return object.module !== ev.root || !isInert(ev, object.scope, object.node);
    case 'record':
      return object.class !== undefined || !read.has(node) || !holdsPlainValues(readContents(state, object));
    case 'regexp':
      return false;
    default:
      return true;
  }
}

function holdsPlainValues({ fields, elements, rest }: Contents): boolean {
  const held = [...fields.values(), ...elements, ...(rest ? [rest] : [])];
  return held.every(({ value }) => value.objects.length + value.origins.length === 0);
}

/** Methods that leave a list or a table as it is and hand on nothing but what it holds. */
const LOOKING = new Set([
  ...['includes', 'indexOf', 'lastIndexOf', 'has', 'get', 'keys', 'values', 'entries', 'items', 'at', 'join'],
  ...[
    'slice',
    'concat',
    'map',
    'filter',
    'find',
    'findIndex',
    'some',
    'every',
    'reduce',
    'flatMap',
    'forEach',
  ],
]);

function changes({ callee }: CallNode): boolean {
  return callee.type === 'member' && !(typeof callee.property === 'string' && LOOKING.has(callee.property));
}

/** A target that is no variable of the code, nor a member of what one holds. */
function writesOutside(question: Question, target: Pattern): boolean {
  switch (target.type) {
    case 'name':
      return !target.variable || !isInside(question, target.variable);
    case 'member':
      return isOuter(question, target.object);
    case 'objectPattern':
    case 'arrayPattern': {
      const parts =
        target.type === 'objectPattern'
          ? target.properties.map((property) => property.target)
          : target.elements;
      return [...parts, target.rest].some((part) => part !== undefined && writesOutside(question, part));
    }
    case 'defaultPattern':
      return writesOutside(question, target.target);
    default:
      return true;
  }
}

function isOuter(question: Question, owner: Expression): boolean {
  if (owner.type === 'member') return isOuter(question, owner.object);
  return owner.type === 'name' && (!owner.variable || !isInside(question, owner.variable));
}

/** A type that stands for something: a client, a request, a class. */
function tellsType({ ev, state }: Question, { name, variable, members }: TypeName): boolean {
  if (!variable) return isKnownType(ev.catalog, [name, ...members].join('.'));
  const value = readVariable(state, variable) ?? readVariable(ev.root.state, variable);
  return value !== undefined && value.objects.length > 0;
}
