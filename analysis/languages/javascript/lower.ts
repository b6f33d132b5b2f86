import { lineStartsOf, type Program, type SyntaxProblem } from '../../program';
import { directivesOf } from './lowerFunction';
import { lowerStatements } from './lowerStatement';
import { exportedTypesOf } from './lowerType';
import type { Lowering } from './lowering';
import type { Reading } from './read';
import { hoistBlock, hoistVars, scopeIn } from './scope';

export interface Lowered {
  readonly program: Program;
  readonly problems: readonly SyntaxProblem[];
  /** Dots at the end of a line that seem to have swallowed the statement below them. */
  readonly danglingDots: readonly number[];
}

/** Translates a tree to the program model, in one pass after each block's names are declared. */
export function lower({ tree, text, comments, problems }: Reading): Lowered {
  const stranded = problems.length > 0 ? [] : undefined;
  const lowering: Lowering = {
    text,
    scope: scopeIn(undefined),
    owner: 'module',
    depth: 0,
    functions: [],
    literals: [],
    writtenMembers: new Set(),
    problems: [],
    types: new Map(),
    loaders: new Map(),
    stranded,
    danglingDots: [],
  };
  hoistVars(lowering.scope, 'module', tree.body);
  hoistBlock(lowering.scope, 'module', tree.body);
  const body = lowerStatements(lowering, tree.body).concat(stranded ?? []);
  const exportedTypes = exportedTypesOf(lowering, tree.body);
  const program: Program = {
    language: 'javascript',
    body: { type: 'block', body, range: { start: 0, end: text.length } },
    functions: lowering.functions,
    comments,
    literals: lowering.literals.sort((a, b) => a.range.start - b.range.start),
    directives: directivesOf(tree.body),
    writtenMembers: lowering.writtenMembers,
    ...(exportedTypes && { exportedTypes }),
    lineStarts: lineStartsOf(text),
  };
  return { program, problems: lowering.problems, danglingDots: singleDots(lowering) };
}

/** Whoever breaks a chain twice without indenting it does so on purpose. */
function singleDots({ danglingDots }: Lowering): number[] {
  const single = danglingDots.filter(
    (dot) => !danglingDots.some((other) => other !== dot && other.chain === dot.chain),
  );
  return single.map((dot) => dot.offset);
}
