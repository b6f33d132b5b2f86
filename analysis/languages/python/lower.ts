import { lineStartsOf, type Program, type Range, type SyntaxProblem } from '../../program';
import { declareBindings } from './bindings';
import { exportOf } from './lowerModule';
import { lowerStatements } from './lowerStatement';
import { textOf, type Lowering } from './lowering';
import { declare, scopeIn } from './scope';
import { namedIn, partsOf, rangeOf, type Syntax, type SyntaxTree } from './syntax';

export interface Lowered {
  readonly program: Program;
  readonly problems: readonly SyntaxProblem[];
}

/** Translates a tree to the program model, in one pass after each scope's names are declared. */
export function lower(
  tree: SyntaxTree,
  text: string,
  parseWithin: (range: Range) => Syntax | undefined,
): Lowered {
  const scope = scopeIn(undefined, 'module', 'module');
  const lowering: Lowering = {
    text,
    parseWithin,
    scope,
    depth: 0,
    functions: [],
    literals: [],
    writtenMembers: new Set(),
    problems: [],
    hasWalrus: text.includes(':='),
    aliases: new Map(),
    dataClasses: new Set(),
    jumps: [],
    caught: undefined,
    labels: 0,
    returned: undefined,
    isTypeOnly: false,
  };
  const nodes = namedIn(tree.root);
  declareBindings(lowering, scope, nodes);
  declareGlobals(lowering, tree.globals);
  const body = lowerStatements(lowering, nodes);
  const exported = exportOf(scope, text.length);
  if (exported) body.push(exported);
  const program: Program = {
    language: 'python',
    body: { type: 'block', body, range: { start: 0, end: text.length } },
    functions: lowering.functions,
    comments: tree.comments,
    literals: lowering.literals.sort((a, b) => a.range.start - b.range.start),
    directives: [],
    writtenMembers: lowering.writtenMembers,
    lineStarts: lineStartsOf(text),
  };
  return { program, problems: lowering.problems };
}

/** A function may bind a name of the module that the module itself does not. */
function declareGlobals(lowering: Lowering, statements: readonly Syntax[]): void {
  for (const statement of statements) {
    for (const name of partsOf(statement)) {
      if (name.start < name.end) declare(lowering.scope, 'let', textOf(lowering, name), rangeOf(name));
    }
  }
}
