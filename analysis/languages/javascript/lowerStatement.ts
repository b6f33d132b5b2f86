import type { TSESTree } from '@typescript-eslint/types';
import type { BlockNode, Expression, LoopNode, Statement } from '../../program';
import { lowerClass } from './lowerClass';
import { lowerEach, lowerExpression, lowerOptional, lowerValue } from './lowerExpression';
import { lowerFunction } from './lowerFunction';
import {
  lowerExportAll,
  lowerExportAssignment,
  lowerExportDefault,
  lowerExportNamed,
  lowerImport,
  lowerImportEquals,
} from './lowerModule';
import { lowerEnum, lowerNamespace } from './lowerNamespace';
import { lowerPattern } from './lowerPattern';
import { annotationOf } from './lowerType';
import { missing, rangeOf, type Lowering, type Node } from './lowering';
import { declarePattern, hoistBlock, resolve, scopeIn } from './scope';

export function lowerStatements(lowering: Lowering, nodes: readonly Node[]): Statement[] {
  const statements: Statement[] = [];
  for (const node of nodes) if (node) lowerStatement(lowering, node, statements);
  return statements;
}

/** A block with a scope of its own. */
export function lowerBlock(lowering: Lowering, nodes: readonly Node[], at: Node): BlockNode {
  const { scope } = lowering;
  lowering.scope = scopeIn(scope);
  hoistBlock(lowering.scope, lowering.owner, nodes);
  const body = lowerInner(lowering, nodes);
  lowering.scope = scope;
  return { type: 'block', body, range: rangeOf(at) };
}

/** The statements of a block or function. Imports and exports do not belong there; they are the module's. */
export function lowerInner(lowering: Lowering, nodes: readonly Node[]): Statement[] {
  const statements = lowerStatements(lowering, nodes);
  const { stranded } = lowering;
  if (!stranded || !statements.some(isOfModule)) return statements;
  stranded.push(...statements.filter(isOfModule));
  return statements.filter((statement) => !isOfModule(statement));
}

function isOfModule({ type }: Statement): boolean {
  return type === 'import' || type === 'export';
}

/** The body of a branch or loop, with or without braces. */
function lowerBody(lowering: Lowering, node: Node | null | undefined, parent: Node): BlockNode {
  if (!node) return { type: 'block', body: [], range: missing(parent).range };
  return node.type === 'BlockStatement'
    ? lowerBlock(lowering, node.body, node)
    : lowerBlock(lowering, [node], node);
}

/** Adds what a statement is to `out`: nothing for a type, several for `const a = 1, b = 2`. */
export function lowerStatement(lowering: Lowering, node: Node, out: Statement[]): void {
  switch (node.type) {
    case 'ExpressionStatement':
      if (node.directive !== undefined) return;
      out.push({
        type: 'expression',
        expression: lowerOptional(lowering, node.expression, node),
        range: rangeOf(node),
      });
      return;
    case 'VariableDeclaration':
      lowerDeclaration(lowering, node, out);
      return;
    case 'ReturnStatement':
      out.push({
        type: 'return',
        value: node.argument ? lowerExpression(lowering, node.argument) : undefined,
        range: rangeOf(node),
      });
      return;
    case 'IfStatement':
      out.push({
        type: 'if',
        test: lowerOptional(lowering, node.test, node),
        then: lowerBody(lowering, node.consequent, node),
        else: node.alternate ? lowerBody(lowering, node.alternate, node) : undefined,
        range: rangeOf(node),
      });
      return;
    case 'FunctionDeclaration':
      lowerFunctionDeclaration(lowering, node, out);
      return;
    case 'ClassDeclaration':
      lowerClassDeclaration(lowering, node, out);
      return;
    case 'BlockStatement':
      out.push(lowerBlock(lowering, node.body, node));
      return;
    case 'ImportDeclaration':
      lowerImport(lowering, node, out);
      return;
    case 'ExportNamedDeclaration':
      lowerExportNamed(lowering, node, out);
      return;
    case 'ExportDefaultDeclaration':
      lowerExportDefault(lowering, node, out);
      return;
    case 'ExportAllDeclaration':
      lowerExportAll(lowering, node, out);
      return;
    case 'ThrowStatement':
      out.push({ type: 'throw', value: lowerOptional(lowering, node.argument, node), range: rangeOf(node) });
      return;
    case 'TryStatement':
      out.push(lowerTry(lowering, node));
      return;
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      out.push(lowerLoop(lowering, node, undefined));
      return;
    case 'SwitchStatement':
      out.push(lowerSwitch(lowering, node));
      return;
    case 'BreakStatement':
    case 'ContinueStatement':
      out.push({
        type: node.type === 'BreakStatement' ? 'break' : 'continue',
        label: node.label?.name,
        range: rangeOf(node),
      });
      return;
    default:
      lowerRareStatement(lowering, node, out);
  }
}

function lowerRareStatement(lowering: Lowering, node: Node, out: Statement[]): void {
  switch (node.type) {
    case 'LabeledStatement':
      lowerLabeled(lowering, node, out);
      return;
    case 'TSEnumDeclaration':
      out.push(lowerEnum(lowering, node));
      return;
    case 'TSModuleDeclaration':
      lowerNamespace(lowering, node, out);
      return;
    case 'TSImportEqualsDeclaration':
      out.push(lowerImportEquals(lowering, node));
      return;
    case 'TSExportAssignment':
      out.push(lowerExportAssignment(lowering, node));
      return;
    case 'WithStatement': {
      const children = lowerEach(lowering, [node.object]);
      out.push({ type: 'unknownStatement', children, range: rangeOf(node) });
      out.push(lowerBody(lowering, node.body, node));
      return;
    }
    // Nothing at run time.
    case 'EmptyStatement':
    case 'DebuggerStatement':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSDeclareFunction':
    case 'TSNamespaceExportDeclaration':
      return;
    default:
      lowerStray(lowering, node, out);
  }
}

/** An expression, or a node of no known kind, where a statement should be. */
function lowerStray(lowering: Lowering, node: Node, out: Statement[]): void {
  const expression: Expression = lowerExpression(lowering, node);
  const children = expression.type === 'unknown' ? expression.children : [expression];
  out.push({ type: 'unknownStatement', children, range: rangeOf(node) });
}

function lowerDeclaration(lowering: Lowering, node: TSESTree.VariableDeclaration, out: Statement[]): void {
  // `declare const x: T` tells of a global; it stays one.
  if (node.declare) return;
  for (const declarator of node.declarations) out.push(lowerDeclarator(lowering, declarator));
}

export function lowerDeclarator(lowering: Lowering, node: TSESTree.VariableDeclarator): Statement {
  const { id, init } = node;
  const annotation = id && 'typeAnnotation' in id ? annotationOf(lowering, id.typeAnnotation) : undefined;
  if (!init)
    return {
      type: 'declare',
      target: targetOf(lowering, id, node),
      value: undefined,
      annotation,
      range: rangeOf(node),
    };
  const hint = id?.type === 'Identifier' ? { name: id.name, range: nameRange(id) } : undefined;
  const value = hint ? lowerValue(lowering, init, hint) : lowerExpression(lowering, init);
  if (id?.type === 'Identifier') noteLoader(lowering, id, init);
  const target = id ? lowerPattern(lowering, id) : missing(node);
  return { type: 'declare', target, value, annotation, range: rangeOf(node) };
}

/** `const require = createRequire(import.meta.url)` */
function noteLoader({ scope, loaders }: Lowering, id: TSESTree.Identifier, init: Node): void {
  if (loaders.size === 0 || init.type !== 'CallExpression' || init.callee.type !== 'Identifier') return;
  const maker = resolve(scope, init.callee.name);
  const made = resolve(scope, id.name);
  if (maker && made && loaders.get(maker) === 'createRequire') loaders.set(made, 'require');
}

function nameRange(id: TSESTree.Identifier): { start: number; end: number } {
  return { start: id.range[0], end: Math.min(id.range[0] + id.name.length, id.range[1]) };
}

/** `let a` declares and writes nothing. */
function targetOf(lowering: Lowering, id: Node | undefined, parent: Node): ReturnType<typeof lowerPattern> {
  if (id?.type !== 'Identifier') return id ? lowerPattern(lowering, id) : missing(parent);
  return { type: 'name', name: id.name, variable: resolve(lowering.scope, id.name), range: nameRange(id) };
}

export function lowerFunctionDeclaration(
  lowering: Lowering,
  node: TSESTree.FunctionDeclaration,
  out: Statement[],
): void {
  if (node.declare) return;
  const variable = node.id ? resolve(lowering.scope, node.id.name) : undefined;
  if (variable) variable.writes++;
  const lowered = lowerFunction(lowering, node, undefined);
  out.push({ type: 'functionDeclaration', variable, function: lowered, range: rangeOf(node) });
}

export function lowerClassDeclaration(
  lowering: Lowering,
  node: TSESTree.ClassDeclaration,
  out: Statement[],
): void {
  if (node.declare) return;
  const variable = node.id ? resolve(lowering.scope, node.id.name) : undefined;
  if (variable) variable.writes++;
  out.push({
    type: 'classDeclaration',
    variable,
    class: lowerClass(lowering, node, undefined),
    range: rangeOf(node),
  });
}

function lowerTry(lowering: Lowering, node: TSESTree.TryStatement): Statement {
  const { block, handler, finalizer } = node;
  return {
    type: 'try',
    body: lowerBody(lowering, block, node),
    handler: handler ? lowerHandler(lowering, handler) : undefined,
    finalizer: finalizer ? lowerBody(lowering, finalizer, node) : undefined,
    range: rangeOf(node),
  };
}

type Handler = NonNullable<Extract<Statement, { type: 'try' }>['handler']>;

function lowerHandler(lowering: Lowering, node: TSESTree.CatchClause): Handler {
  const { scope } = lowering;
  lowering.scope = scopeIn(scope);
  declarePattern(lowering.scope, lowering.owner, 'catch', node.param);
  const parameter = node.param ? lowerPattern(lowering, node.param) : undefined;
  const body = lowerBody(lowering, node.body, node);
  lowering.scope = scope;
  return { parameter, body, range: rangeOf(node) };
}

type LoopSyntax =
  | TSESTree.ForStatement
  | TSESTree.ForOfStatement
  | TSESTree.ForInStatement
  | TSESTree.WhileStatement
  | TSESTree.DoWhileStatement;

function isLoop(node: Node): node is LoopSyntax {
  return /^(For(Of|In)?|While|DoWhile)Statement$/.test(node.type);
}

function lowerLoop(lowering: Lowering, node: LoopSyntax, label: string | undefined): LoopNode {
  const { scope } = lowering;
  lowering.scope = scopeIn(scope);
  const loop = lowerLoopParts(lowering, node);
  lowering.scope = scope;
  return label === undefined ? loop : { ...loop, label };
}

function lowerLoopParts(lowering: Lowering, node: LoopSyntax): LoopNode {
  switch (node.type) {
    case 'WhileStatement':
    case 'DoWhileStatement':
      return {
        ...emptyLoop(node),
        kind: node.type === 'WhileStatement' ? 'while' : 'doWhile',
        test: lowerOptional(lowering, node.test, node),
        body: lowerBody(lowering, node.body, node),
      };
    case 'ForStatement': {
      const init = node.init ? lowerInit(lowering, node.init) : undefined;
      return {
        ...emptyLoop(node),
        init,
        test: node.test ? lowerExpression(lowering, node.test) : undefined,
        update: node.update ? lowerExpression(lowering, node.update) : undefined,
        body: lowerBody(lowering, node.body, node),
      };
    }
    default:
      return lowerEachLoop(lowering, node);
  }
}

function emptyLoop(node: Node): LoopNode {
  return {
    type: 'loop',
    kind: 'for',
    init: undefined,
    test: undefined,
    update: undefined,
    target: undefined,
    iterable: undefined,
    isAsync: false,
    body: { type: 'block', body: [], range: missing(node).range },
    range: rangeOf(node),
  };
}

function lowerInit(lowering: Lowering, node: Node): Statement | undefined {
  hoistBlock(lowering.scope, lowering.owner, [node]);
  if (node.type !== 'VariableDeclaration') {
    return { type: 'expression', expression: lowerExpression(lowering, node), range: rangeOf(node) };
  }
  const body: Statement[] = [];
  lowerDeclaration(lowering, node, body);
  return body.length === 1 ? body[0] : { type: 'block', body, range: rangeOf(node) };
}

function lowerEachLoop(
  lowering: Lowering,
  node: TSESTree.ForOfStatement | TSESTree.ForInStatement,
): LoopNode {
  const { left } = node;
  const iterable = lowerOptional(lowering, node.right, node);
  if (left) hoistBlock(lowering.scope, lowering.owner, [left]);
  const target = left?.type === 'VariableDeclaration' ? left.declarations[0]?.id : left;
  return {
    ...emptyLoop(node),
    kind: node.type === 'ForOfStatement' ? 'each' : 'eachKey',
    target: target ? lowerPattern(lowering, target) : undefined,
    iterable,
    isAsync: node.type === 'ForOfStatement' && node.await,
    body: lowerBody(lowering, node.body, node),
  };
}

function lowerSwitch(lowering: Lowering, node: TSESTree.SwitchStatement): Statement {
  const subject = lowerOptional(lowering, node.discriminant, node);
  const { scope } = lowering;
  lowering.scope = scopeIn(scope);
  for (const each of node.cases) hoistBlock(lowering.scope, lowering.owner, each.consequent);
  const cases = node.cases.map((each) => ({
    test: each.test ? lowerExpression(lowering, each.test) : undefined,
    body: { type: 'block' as const, body: lowerStatements(lowering, each.consequent), range: rangeOf(each) },
  }));
  lowering.scope = scope;
  return { type: 'switch', subject, cases, range: rangeOf(node) };
}

/** A label belongs to its loop or block; any other statement is wrapped in a block to carry it. */
function lowerLabeled(lowering: Lowering, node: TSESTree.LabeledStatement, out: Statement[]): void {
  const { body } = node;
  const label = node.label?.name;
  if (body && isLoop(body)) out.push(lowerLoop(lowering, body, label));
  else if (body?.type === 'BlockStatement') out.push({ ...lowerBlock(lowering, body.body, body), label });
  else
    out.push({
      type: 'block',
      body: lowerStatements(lowering, body ? [body] : []),
      label,
      range: rangeOf(node),
    });
}
