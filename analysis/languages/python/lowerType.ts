import type { Constant, Expression, TypeNode } from '../../program';
import { lowerEach, lowerExpression } from './lowerExpression';
import { descend, textOf, type Lowering } from './lowering';
import { resolve, variableOf } from './scope';
import { childOf, firstPart, hasToken, partAt, partsOf, type Syntax } from './syntax';

const unknownType: TypeNode = { type: 'primitive', name: 'unknown' };
const anyType: TypeNode = { type: 'primitive', name: 'any' };

/** A type, and what `Annotated` says beside it. */
export interface Annotation {
  readonly type: TypeNode;
  readonly metadata: readonly Expression[];
}

export function lowerAnnotation(lowering: Lowering, node: Syntax): Annotation {
  const metadata: Expression[] = [];
  const reading: Reading = { lowering, metadata };
  return { type: typeOf(reading, node), metadata };
}

export function lowerType(lowering: Lowering, node: Syntax): TypeNode {
  return lowerAnnotation(lowering, node).type;
}

interface Reading {
  readonly lowering: Lowering;
  /** Filled on the way. */
  readonly metadata: Expression[];
}

function typeOf(reading: Reading, node: Syntax | undefined): TypeNode {
  if (!node) return unknownType;
  return descend(reading.lowering, node, knownType, reading) ?? unknownType;
}

function knownType(lowering: Lowering, node: Syntax, reading: Reading): TypeNode {
  switch (node.type) {
    case 'type':
    case 'parenthesized_expression':
    case 'splat_type':
    case 'list_splat':
      return typeOf(reading, firstPart(node));
    case 'identifier':
    case 'attribute':
    case 'member_type':
      return named(reading, node, []);
    case 'subscript':
    case 'generic_type':
      return generic(reading, node);
    case 'union_type':
    case 'binary_operator':
      return { type: 'union', members: partsOf(node).map((part) => typeOf(reading, part)) };
    case 'none':
      return { type: 'literalType', value: null };
    case 'string':
      return quoted(reading, node);
    case 'call':
      // `constr(max_length=20)` makes a type, and says what it asks for.
      reading.metadata.push(lowerExpression(lowering, node));
      return unknownType;
    case 'list':
      // The parameters of a `Callable`.
      return unknownType;
    default:
      return unknownType;
  }
}

/** `'Answer'`: an annotation that is read later, because its class does not exist yet. */
function quoted(reading: Reading, node: Syntax): TypeNode {
  const { lowering } = reading;
  const opening = childOf(node, 'string_start');
  const closing = childOf(node, 'string_end');
  const start = opening?.end ?? node.start;
  const end = closing?.start ?? node.end;
  if (end <= start || end - start > maximumQuoted) return unknownType;
  return typeOf(reading, lowering.parseWithin({ start, end }));
}

/** Longer than people write a type, in quotes. */
const maximumQuoted = 500;

interface Entity {
  readonly name: string;
  readonly members: readonly string[];
}

function entityOf(lowering: Lowering, node: Syntax): Entity | undefined {
  const members: string[] = [];
  let current = node;
  while (current.type !== 'identifier') {
    const object = firstPart(current);
    const member = partAt(current, 1);
    const isMember = current.type === 'attribute' || current.type === 'member_type';
    if (isMember && object && member) {
      members.unshift(textOf(lowering, member));
      current = object;
    } else if (current.type === 'type' && object) current = object;
    else return undefined;
  }
  return { name: textOf(lowering, current), members };
}

const primitives: Readonly<Record<string, TypeNode>> = {
  str: { type: 'primitive', name: 'string' },
  int: { type: 'primitive', name: 'number' },
  float: { type: 'primitive', name: 'number' },
  bool: { type: 'primitive', name: 'boolean' },
  object: anyType,
};

function named(reading: Reading, node: Syntax, parameters: readonly TypeNode[]): TypeNode {
  const { lowering } = reading;
  const entity = entityOf(lowering, node);
  if (!entity || entity.name === '') return unknownType;
  const { name, members } = entity;
  const binding = resolve(lowering.scope, name);
  const variable = typeof binding === 'object' ? binding : undefined;
  const last = members[members.length - 1] ?? name;
  if (binding === undefined && members.length === 0 && primitives[name]) return primitives[name];
  if (last === 'Any' && variable?.kind !== 'class') return anyType;
  if (last === 'LiteralString') return primitives.str ?? unknownType;
  const alias = variable && members.length === 0 ? throughAlias(reading, variable) : undefined;
  return alias ?? { type: 'typeName', name, variable, members, arguments: parameters };
}

/** Looks through `Session = Annotated[…]` of the same file; one that contains itself is unknown inside. */
function throughAlias(
  reading: Reading,
  variable: object & { readonly writes: number },
): TypeNode | undefined {
  const { lowering } = reading;
  const alias = variable.writes === 1 ? lowering.aliases.get(variable) : undefined;
  if (!alias) return undefined;
  const { scope } = lowering;
  lowering.aliases.delete(variable);
  lowering.scope = alias.scope;
  const type = typeOf(reading, alias.syntax);
  lowering.scope = scope;
  lowering.aliases.set(variable, alias);
  return type;
}

/** Whether a value may be a type that annotations refer to by name. */
export function isTypeAlias(node: Syntax): boolean {
  return node.type === 'subscript' || (node.type === 'binary_operator' && hasToken(node, '|'));
}

/** A value that is a type, as far as that is told by what it is made of: `list[Answer]`, `Literal['low', 'high']`. */
export function genericValue(lowering: Lowering, node: Syntax): TypeNode | undefined {
  const head = firstPart(node);
  const entity = head && entityOf(lowering, head);
  if (!entity) return undefined;
  const binding = variableOf(lowering.scope, entity.name);
  const name = entity.members[entity.members.length - 1] ?? entity.name;
  const isGeneric = sequences.has(name) || alternatives.has(name);
  return isGeneric && (!binding || binding.kind === 'import') ? lowerType(lowering, node) : undefined;
}

/** `Answer | None`, where both sides may be types; `left` is the lowered left side. */
export function unionValue(
  lowering: Lowering,
  node: Syntax,
  left: TypeNode | undefined,
): TypeNode | undefined {
  const [first, second] = partsOf(node);
  const types = [left ?? operandType(lowering, first), operandType(lowering, second)];
  const members = types.filter((type) => type !== undefined);
  return members.length === types.length ? { type: 'union', members } : undefined;
}

const typeSyntax = new Set(['identifier', 'attribute', 'none', 'subscript']);

function operandType(lowering: Lowering, node: Syntax | undefined): TypeNode | undefined {
  return node && typeSyntax.has(node.type) ? lowerType(lowering, node) : undefined;
}

/** Of which a value is one. */
const alternatives = new Set(['Literal', 'Union', 'Optional']);

const sequences = new Set([
  'list',
  'List',
  'set',
  'Set',
  'frozenset',
  'FrozenSet',
  'tuple',
  'Tuple',
  'Sequence',
  'MutableSequence',
  'Iterable',
  'Collection',
  'deque',
  'Deque',
]);

/** What says something about the name rather than about its values. */
const transparent = new Set(['Final', 'ClassVar', 'Required', 'NotRequired', 'ReadOnly', 'InitVar']);

function generic(reading: Reading, node: Syntax): TypeNode {
  const { lowering } = reading;
  const [head, ...rest] = partsOf(node);
  if (!head) return unknownType;
  const parameters = rest.flatMap((part) => (part.type === 'type_parameter' ? partsOf(part) : [part]));
  const name = nameOfHead(lowering, head);
  if (name === 'Literal') return literals(reading, parameters);
  if (name === 'Annotated') {
    reading.metadata.push(...lowerEach(lowering, parameters.slice(1)));
    return typeOf(reading, parameters[0]);
  }
  const types = parameters.filter((part) => !isEllipsis(part)).map((part) => typeOf(reading, part));
  const first = types[0] ?? unknownType;
  if (name === 'Union') return { type: 'union', members: types };
  if (name === 'Optional') return { type: 'union', members: [first, { type: 'literalType', value: null }] };
  if (transparent.has(name)) return first;
  if (!sequences.has(name)) return named(reading, head, types);
  return { type: 'arrayType', element: types.length > 1 ? { type: 'union', members: types } : first };
}

/** `tuple[str, ...]` */
function isEllipsis(node: Syntax): boolean {
  return node.type === 'ellipsis' || (node.type === 'type' && firstPart(node)?.type === 'ellipsis');
}

/** The last name of `typing.Optional`, unless it is a class of this file. */
function nameOfHead(lowering: Lowering, head: Syntax): string {
  const entity = entityOf(lowering, head);
  const variable = entity && variableOf(lowering.scope, entity.name);
  if (!entity || variable?.kind === 'class') return '';
  return entity.members[entity.members.length - 1] ?? entity.name;
}

function literals(reading: Reading, nodes: readonly Syntax[]): TypeNode {
  const members = nodes.map((node): TypeNode => {
    const { lowering } = reading;
    const inner = node.type === 'type' ? firstPart(node) : node;
    const expression = inner && lowerExpression(lowering, inner);
    return expression?.type === 'literal'
      ? { type: 'literalType', value: expression.value satisfies Constant }
      : unknownType;
  });
  return members.length === 1 ? (members[0] ?? unknownType) : { type: 'union', members };
}
