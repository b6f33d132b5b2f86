import type { Variable } from '../../program';
import { textOf, type Lowering } from './lowering';
import { declare, moduleScopeOf, resolve, type Scope } from './scope';
import {
  childOf,
  childrenOfType,
  firstChild,
  firstPart,
  lastPart,
  namedIn,
  partAfter,
  partsOf,
  rangeOf,
  type Syntax,
} from './syntax';

/** What holds statements, or assignments as a statement does. Anything else binds names only by `:=`. */
const structures = new Set([
  'module',
  'block',
  'expression_statement',
  'if_statement',
  'elif_clause',
  'else_clause',
  'while_statement',
  'try_statement',
  'finally_clause',
  'with_statement',
  'with_clause',
  'with_item',
  'match_statement',
  'decorated_definition',
  'ERROR',
]);

/** All that is looked at where no `:=` is. */
const binders = new Set([
  ...structures,
  'function_definition',
  'class_definition',
  'assignment',
  'augmented_assignment',
  'for_statement',
  'as_pattern',
  'tuple',
  'case_clause',
  'except_clause',
  'import_statement',
  'import_from_statement',
  'type_alias_statement',
  'global_statement',
  'nonlocal_statement',
]);

/**
 * Declares every name that the statements of a module, function or class bind, before they are lowered:
 * a name that is bound anywhere in a function is the function's from its first line.
 */
export function declareBindings(lowering: Lowering, scope: Scope, nodes: readonly Syntax[]): void {
  const open = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    const inner = bind(lowering, scope, node);
    for (let index = inner.length - 1; index >= 0; index--) {
      const child = inner[index];
      if (child?.isNamed) open.push(child);
    }
  }
}

const nothing: readonly Syntax[] = [];

/** Declares what a node itself binds, and says where in it to look further. */
function bind(lowering: Lowering, scope: Scope, node: Syntax): readonly Syntax[] {
  const isWanted = (type: string): boolean => lowering.hasWalrus || binders.has(type);
  switch (node.type) {
    case 'function_definition':
    case 'class_definition':
      bindName(lowering, scope, node.type === 'class_definition' ? 'class' : 'function', nameOf(node));
      return nothing;
    case 'lambda':
      return nothing;
    case 'assignment':
      bindPattern(lowering, scope, firstChild(node));
      return childrenOfType(node, isWanted, 1);
    case 'augmented_assignment':
      bindPattern(lowering, scope, firstChild(node));
      return lowering.hasWalrus ? childrenOfType(node, isWanted, 1) : nothing;
    case 'for_statement':
      bindPattern(lowering, scope, partAfter(node, 'for'));
      return childrenOfType(node, isWanted, 2);
    case 'as_pattern':
      bindPattern(lowering, scope, childOf(node, 'as_pattern_target'));
      return nothing;
    case 'tuple':
      // `with (open(a) as b, open(c) as d), e:`
      return lowering.hasWalrus ? namedIn(node) : childrenOfType(node, (type) => type === 'as_pattern');
    case 'named_expression':
      bindPattern(lowering, scope, firstPart(node));
      return childrenOfType(node, isWanted, 1);
    case 'case_clause':
      bindCaptures(lowering, scope, node);
      return childrenOfType(node, (type) => type === 'block' || type === 'if_clause');
    case 'except_clause':
      // Its own name is its own.
      return childrenOfType(node, (type) => type === 'block');
    case 'import_statement':
    case 'import_from_statement':
      bindImports(lowering, scope, node);
      return nothing;
    case 'type_alias_statement':
      bindName(lowering, scope, 'const', aliasNameOf(node));
      return nothing;
    case 'global_statement':
      for (const name of partsOf(node)) bindGlobal(lowering, scope, name);
      return nothing;
    case 'nonlocal_statement':
      for (const name of partsOf(node)) bindOuter(lowering, scope, name);
      return nothing;
    default:
      return lowering.hasWalrus || structures.has(node.type) ? childrenOfType(node, isWanted) : nothing;
  }
}

export function nameOf(node: Syntax): Syntax | undefined {
  return childOf(node, 'identifier');
}

/** The name of `type Name[T] = …`. */
export function aliasNameOf(node: Syntax): Syntax | undefined {
  const left = firstPart(node);
  const inner = left && firstPart(left);
  return inner?.type === 'generic_type' ? firstPart(inner) : inner;
}

function bindName(lowering: Lowering, scope: Scope, kind: Variable['kind'], node: Syntax | undefined): void {
  if (node?.type !== 'identifier' || node.start === node.end) return;
  const name = textOf(lowering, node);
  if (scope.kind !== 'class' || kind === 'import') declare(scope, kind, name, rangeOf(node));
  else if (!scope.names.has(name)) scope.names.set(name, 'member');
}

/** Declares the names that a target binds; `a.b` and `a[b]` bind none. */
export function bindPattern(lowering: Lowering, scope: Scope, node: Syntax | undefined): void {
  const open = node ? [node] : [];
  for (let current = open.pop(); current; current = open.pop()) {
    if (current.type === 'identifier') bindName(lowering, scope, 'const', current);
    else if (isPattern(current)) open.push(...partsOf(current).reverse());
  }
}

export function isPattern({ type }: Syntax): boolean {
  switch (type) {
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'list_splat_pattern':
    case 'as_pattern_target':
    case 'expression_list':
    case 'tuple':
    case 'list':
    case 'list_splat':
    case 'parenthesized_expression':
      return true;
    default:
      return false;
  }
}

/** The captures of a `case`: a name without dots, what follows `*`, `**` and `as`. */
function bindCaptures(lowering: Lowering, scope: Scope, clause: Syntax): void {
  const open = partsOf(clause).filter(({ type }) => type === 'case_pattern');
  for (let node = open.pop(); node; node = open.pop()) {
    const parts = partsOf(node);
    if (node.type === 'dotted_name') {
      if (parts.length === 1) bindName(lowering, scope, 'const', parts[0]);
    } else if (node.type === 'class_pattern') open.push(...parts.slice(1));
    else if (node.type === 'keyword_pattern') open.push(...parts.slice(1));
    else {
      for (const part of parts) {
        if (part.type === 'identifier') bindName(lowering, scope, 'const', part);
        else open.push(part);
      }
    }
  }
}

function bindImports(lowering: Lowering, scope: Scope, node: Syntax): void {
  const names = node.type === 'import_statement' ? partsOf(node) : partsOf(node).slice(1);
  for (const name of names) bindName(lowering, scope, 'import', importedAs(name));
}

/** The identifier that an import binds: the alias, or the first part of a dotted name. */
export function importedAs(node: Syntax): Syntax | undefined {
  if (node.type === 'aliased_import') return lastPart(node);
  return node.type === 'dotted_name' ? firstPart(node) : undefined;
}

function bindGlobal(lowering: Lowering, scope: Scope, node: Syntax): void {
  const name = textOf(lowering, node);
  if (name !== '') scope.names.set(name, declare(moduleScopeOf(scope), 'let', name, rangeOf(node)));
}

function bindOuter(lowering: Lowering, scope: Scope, node: Syntax): void {
  const name = textOf(lowering, node);
  const binding = scope.parent && resolve(scope.parent, name);
  if (binding !== undefined) scope.names.set(name, binding);
}
