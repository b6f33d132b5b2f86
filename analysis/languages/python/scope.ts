import type { FunctionNode, Range, Variable } from '../../program';

/**
 * A place that has names of its own: a module, function, class or comprehension.
 * Branches, loops and `with` have none; the name of an `except` is deleted at its end.
 */
export interface Scope {
  readonly parent: Scope | undefined;
  readonly kind: 'module' | 'function' | 'class' | 'handler';
  readonly owner: FunctionNode | 'module';
  readonly names: Map<string, Binding>;
}

/**
 * What a name means.
 * The first parameter of a method is `this`, and a name of a class's body is a member of it.
 */
export type Binding = Variable | 'this' | 'member';

export function scopeIn(parent: Scope | undefined, kind: Scope['kind'], owner: Scope['owner']): Scope {
  return { parent, kind, owner, names: new Map() };
}

/** Finds a name as Python does: a class's names are seen by its own statements and not by the functions in it. */
export function resolve(scope: Scope, name: string): Binding | undefined {
  let isOwn = true;
  let isInOtherMethod = false;
  for (let current: Scope | undefined = scope; current; current = current.parent) {
    const binding = current.kind === 'class' && !isOwn ? undefined : current.names.get(name);
    // The `self` of a method around this one is not the `this` of here.
    if (binding !== undefined) return binding === 'this' && isInOtherMethod ? undefined : binding;
    if (current.kind !== 'handler') isOwn = false;
    if (bindsThis(current)) isInOtherMethod = true;
  }
  return undefined;
}

function bindsThis({ kind, owner }: Scope): boolean {
  return kind === 'function' && owner !== 'module' && owner.bindsThis;
}

export function variableOf(scope: Scope, name: string): Variable | undefined {
  const binding = resolve(scope, name);
  return typeof binding === 'object' ? binding : undefined;
}

export function moduleScopeOf(scope: Scope): Scope {
  let current = scope;
  while (current.parent) current = current.parent;
  return current;
}

/** Declares a name; a second declaration in the same scope is the same variable. */
export function declare(scope: Scope, kind: Variable['kind'], name: string, range: Range): Variable {
  const known = scope.names.get(name);
  if (typeof known === 'object') return known;
  const variable: Variable = { name, owner: scope.owner, kind, writes: 0, range };
  scope.names.set(name, variable);
  return variable;
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Counts a write. Python declares nothing, so a name is constant until a second place writes it. */
export function write(variable: Variable | undefined): void {
  if (!variable) return;
  variable.writes++;
  if (variable.writes > 1 && variable.kind !== 'parameter' && variable.kind !== 'catch') {
    (variable as Mutable<Variable>).kind = 'let';
  }
}
