import type { Argument, ClassMember, ClassNode, Expression, Statement } from '../../program';
import { declareBindings, nameOf } from './bindings';
import { lastNameOf, lowerArgument, lowerExpression, lowerValue } from './lowerExpression';
import {
  definitionOf,
  documentationOf,
  isDecoratedBy,
  lowerDecorators,
  lowerFunction,
  type Definition,
} from './lowerFunction';
import { lowerStatement } from './lowerStatement';
import { lowerAnnotation } from './lowerType';
import { missing, textOf, type Lowering } from './lowering';
import { scopeIn, variableOf } from './scope';
import {
  childOf,
  childrenOfType,
  firstChild,
  firstPart,
  namedIn,
  partAfter,
  partsOf,
  rangeOf,
  type Syntax,
} from './syntax';

export function lowerClass(lowering: Lowering, definition: Definition): ClassNode {
  const { node, whole } = definition;
  const decorators = lowerDecorators(lowering, definition);
  const name = nameOf(node);
  const parents = lowerParents(lowering, node);
  const block = childOf(node, 'block');
  const body = block ? namedIn(block) : [];
  const form = formOf(lowering, definition, body);
  const { scope, jumps } = lowering;
  lowering.scope = scopeIn(scope, 'class', scope.owner);
  lowering.jumps = [];
  declareBindings(lowering, lowering.scope, body);
  const { members, documentation } = lowerMembers(lowering, body, form);
  lowering.scope = scope;
  lowering.jumps = jumps;
  const variable = name && variableOf(scope, textOf(lowering, name));
  if (variable && form.isDataClass) lowering.dataClasses.add(variable);
  return {
    type: 'class',
    name: name && textOf(lowering, name),
    superClass: parents.classes[0],
    ...(parents.classes.length > 1 ? { furtherSuperClasses: parents.classes.slice(1) } : {}),
    ...(parents.keywords.length > 0 ? { keywords: parents.keywords } : {}),
    ...(form.isDataClass ? { fieldsFromArguments: true } : {}),
    members,
    decorators,
    ...(documentation ? { documentation } : {}),
    nameRange: name ? rangeOf(name) : missing(node).range,
    range: rangeOf(whole),
  };
}

interface Parents {
  readonly classes: readonly Expression[];
  readonly keywords: readonly Argument[];
}

function lowerParents(lowering: Lowering, node: Syntax): Parents {
  const list = childOf(node, 'argument_list');
  if (!list) return { classes: [], keywords: [] };
  const named = childrenOfType(list, (type) => type === 'keyword_argument' || type.endsWith('_splat'));
  const classes = parentsOf(node).filter((parent) => !isTypingOnly(lowering, parent));
  return {
    classes: classes.map((parent) => lowerExpression(lowering, genericOf(parent))),
    keywords: named.map((x) => lowerArgument(lowering, x)),
  };
}

function parentsOf(node: Syntax): Syntax[] {
  const list = childOf(node, 'argument_list');
  return list
    ? partsOf(list).filter(({ type }) => type !== 'keyword_argument' && !type.endsWith('_splat'))
    : [];
}

/** `Agent[Deps]` is `Agent`. */
function genericOf(node: Syntax): Syntax {
  return node.type === 'subscript' ? (firstPart(node) ?? node) : node;
}

function isTypingOnly(lowering: Lowering, node: Syntax): boolean {
  const name = lastNameOf(lowering, node);
  return name === 'Generic' || name === 'object';
}

interface Form {
  /** Its fields are the parameters of its constructor. */
  readonly isDataClass: boolean;
}

const dataDecorators = new Set(['dataclass', 'define', 'frozen', 'mutable', 'attrs', 'attr', 's']);
const dataParents = new Set([
  'BaseModel',
  'RootModel',
  'GenericModel',
  'BaseSettings',
  'SQLModel',
  'NamedTuple',
  'TypedDict',
  'Struct',
]);
/** Parents that give no constructor made of fields. */
const plainParent = /^(?:|object|ABC|Protocol|Generic|.*(?:Enum|Flag|Exception|Error|Warning|Mixin))$/;

/**
 * A class is a data class when a decorator or a parent says so, or a parent of this file that is one.
 * A parent from elsewhere may be one; annotated fields without a constructor make it likely.
 */
function formOf(lowering: Lowering, definition: Definition, body: readonly Syntax[]): Form {
  const { node, decorators } = definition;
  if (hasConstructor(lowering, body)) return { isDataClass: false };
  if (decorators.some((each) => dataDecorators.has(lastNameOf(lowering, each)))) return { isDataClass: true };
  return {
    isDataClass: parentsOf(node).some((parent) => {
      const name = lastNameOf(lowering, parent);
      if (dataParents.has(name)) return true;
      const variable = variableOf(lowering.scope, name);
      if (variable?.kind === 'class') return lowering.dataClasses.has(variable);
      return !plainParent.test(name) && body.some((each) => isAnnotatedField(lowering, each));
    }),
  };
}

function hasConstructor(lowering: Lowering, body: readonly Syntax[]): boolean {
  return body.some((statement) => {
    const { node } = definitionOf(statement);
    const name = node.type === 'function_definition' ? nameOf(node) : undefined;
    return name !== undefined && textOf(lowering, name) === '__init__';
  });
}

function isAnnotatedField(lowering: Lowering, statement: Syntax): boolean {
  const assignment = assignmentOf(statement);
  const type = assignment && childOf(assignment, 'type');
  return type !== undefined && !isClassVariable(lowering, type);
}

function isClassVariable(lowering: Lowering, type: Syntax): boolean {
  return lastNameOf(lowering, firstPart(type)) === 'ClassVar';
}

/** `name = value`, `name: T` or `name: T = value` */
function assignmentOf(statement: Syntax): Syntax | undefined {
  const only = statement.type === 'expression_statement' ? firstPart(statement) : undefined;
  if (only?.type !== 'assignment' || firstChild(only)?.type !== 'identifier') return undefined;
  return partAfter(only, '=')?.type === 'assignment' ? undefined : only;
}

interface Members {
  readonly members: readonly ClassMember[];
  readonly documentation: ReturnType<typeof documentationOf>;
}

function lowerMembers(lowering: Lowering, body: readonly Syntax[], form: Form): Members {
  const members: ClassMember[] = [];
  let documentation: Members['documentation'];
  let isFirst = true;
  for (const node of body) {
    const assignment = assignmentOf(node);
    const definition = definitionOf(node);
    if (definition.node.type === 'function_definition') addMethod(lowering, members, definition);
    else if (definition.node.type === 'class_definition') members.push(innerClass(lowering, definition));
    else if (assignment) members.push(lowerField(lowering, assignment, form));
    else {
      const statements: Statement[] = [];
      lowerStatement(lowering, node, statements);
      if (isFirst) documentation = documentationOf(statements);
      if (!statements.every(isIdle)) {
        const block = { type: 'block' as const, body: statements, range: rangeOf(node) };
        members.push({ type: 'staticBlock', body: block, range: rangeOf(node) });
      }
    }
    isFirst = false;
  }
  return { members, documentation };
}

/** A docstring, `...` and the like. */
function isIdle(statement: Statement): boolean {
  if (statement.type !== 'expression') return false;
  const { expression } = statement;
  return expression.type === 'literal' || (expression.type === 'name' && expression.name === 'Ellipsis');
}

/** Of overloads only the last is there at run time. */
function addMethod(lowering: Lowering, members: ClassMember[], definition: Definition): void {
  if (isDecoratedBy(lowering, definition, 'overload')) return;
  const identifier = nameOf(definition.node);
  const name = identifier ? textOf(lowering, identifier) : '';
  const isStaticMethod = isDecoratedBy(lowering, definition, 'staticmethod');
  const isStatic = isStaticMethod || isOfClass(name) || isDecoratedBy(lowering, definition, 'classmethod');
  const receives = !isStaticMethod && takesReceiver(definition.node);
  const kind = kindOf(lowering, definition, name);
  members.push({
    type: 'method',
    name: isDecoratedBy(lowering, definition, 'deleter') ? `${name}.deleter` : name,
    kind,
    isStatic,
    isPrivate: isPrivate(name),
    value: lowerFunction(lowering, definition, receives),
    range: rangeOf(definition.whole),
  });
}

/** These take the class though nothing says so. */
function isOfClass(name: string): boolean {
  return name === '__new__' || name === '__init_subclass__' || name === '__class_getitem__';
}

function takesReceiver(node: Syntax): boolean {
  const list = childOf(node, 'parameters');
  const first = list && partsOf(list)[0];
  if (first?.type === 'identifier') return true;
  return first?.type === 'typed_parameter' && firstPart(first)?.type === 'identifier';
}

function kindOf(
  lowering: Lowering,
  definition: Definition,
  name: string,
): 'constructor' | 'method' | 'get' | 'set' {
  if (name === '__init__') return 'constructor';
  if (isDecoratedBy(lowering, definition, 'setter')) return 'set';
  const isRead = ['property', 'cached_property', 'getter'].some((each) =>
    isDecoratedBy(lowering, definition, each),
  );
  return isRead ? 'get' : 'method';
}

function isPrivate(name: string): boolean {
  return name.startsWith('_') && !(name.startsWith('__') && name.endsWith('__'));
}

function innerClass(lowering: Lowering, definition: Definition): ClassMember {
  const name = nameOf(definition.node);
  return {
    type: 'field',
    name: name ? textOf(lowering, name) : '',
    isStatic: true,
    annotation: undefined,
    value: lowerClass(lowering, definition),
    decorators: [],
    range: rangeOf(definition.whole),
  };
}

/** A name with a type alone is of the instances; with a value it is of the class, unless the class is a data class. */
function lowerField(lowering: Lowering, node: Syntax, form: Form): ClassMember {
  const target = firstPart(node);
  const type = childOf(node, 'type');
  const value = partAfter(node, '=');
  const annotation = type && lowerAnnotation(lowering, type);
  const hint = target && { name: textOf(lowering, target), range: rangeOf(target) };
  const isOfInstances = type && !isClassVariable(lowering, type) && (form.isDataClass || !value);
  return {
    type: 'field',
    name: hint?.name ?? '',
    isStatic: !isOfInstances,
    annotation: annotation?.type,
    ...(annotation && annotation.metadata.length > 0 ? { metadata: annotation.metadata } : {}),
    value: value && lowerValue(lowering, value, hint),
    decorators: [],
    range: rangeOf(node),
  };
}
