import type {
  Expression,
  FunctionNode,
  NameNode,
  Range,
  Statement,
  TextLiteral,
  TypeNode,
  UnknownNode,
} from '../../program';
import type { Scope } from './scope';
import { rangeOf, type Syntax } from './syntax';

/** What one lowering carries along. `scope`, `depth` and the like change on the way down and are put back on the way up. */
export interface Lowering {
  readonly text: string;
  /** Reads a part of the text again, by itself: an annotation in quotes. */
  readonly parseWithin: (range: Range) => Syntax | undefined;
  scope: Scope;
  /** How deep the expression or statement at hand is nested; see `maximumDepth`. */
  depth: number;
  readonly functions: FunctionNode[];
  readonly literals: TextLiteral[];
  /** Names of members that are written. */
  readonly writtenMembers: Set<string>;
  readonly problems: { readonly message: string; readonly range: Range }[];
  /** Whether `:=` stands anywhere; where it does not, expressions bind no names. */
  readonly hasWalrus: boolean;
  /** The right side of names that are written once, by whose means annotations look through aliases. */
  readonly aliases: Map<object, Alias>;
  /** Classes of this file that have a constructor made of their fields. */
  readonly dataClasses: Set<object>;
  /** The loops around the statement at hand, within its function, and the `switch` among them. */
  jumps: readonly JumpTarget[];
  /** What an `except` around the statement at hand has caught, for `raise` alone, and whether that was asked for. */
  caught: { readonly name: NameNode; isThrown: boolean } | undefined;
  labels: number;
  /** What the function at hand says that it returns, where that names a type. */
  returned: TypeNode | undefined;
  /** Inside `if TYPE_CHECKING:`. */
  isTypeOnly: boolean;
}

export interface Alias {
  readonly syntax: Syntax;
  readonly scope: Scope;
}

/** `break` needs a label where a `switch` is nearer than the loop, or where the loop has an `else`. */
export interface JumpTarget {
  readonly type: 'loop' | 'switch';
  /** What `break` jumps to, once something has asked for a name. */
  label: string | undefined;
}

/**
 * Deeper than people write, and shallow enough for every recursive step after this one.
 * What lies deeper becomes `unknown`, and a problem says so.
 */
const maximumDepth = 400;

/** Lowers one level deeper, or says that it cannot. */
export function descend<Result, Given>(
  lowering: Lowering,
  node: Syntax,
  lower: (lowering: Lowering, node: Syntax, given: Given) => Result,
  given: Given,
): Result | undefined {
  if (lowering.depth >= maximumDepth) {
    lowering.problems.push({ message: 'Nested too deeply to analyze.', range: rangeOf(node) });
    return undefined;
  }
  lowering.depth++;
  const result = lower(lowering, node, given);
  lowering.depth--;
  return result;
}

/** Nobody writes as many side by side of what makes the program one deeper each. */
const maximumInRow = 100;

export function limited(lowering: Lowering, nodes: readonly Syntax[]): readonly Syntax[] {
  const last = nodes[nodes.length - 1];
  const first = nodes[maximumInRow];
  if (!first || !last) return nodes;
  const range = { start: first.start, end: last.end };
  lowering.problems.push({ message: 'More in a row than is analyzed.', range });
  return nodes.slice(0, maximumInRow);
}

export function textOf(lowering: Lowering, node: Syntax): string {
  return lowering.text.slice(node.start, node.end);
}

export function unknown(node: Syntax, children: readonly Expression[] = []): UnknownNode {
  return { type: 'unknown', children, range: rangeOf(node) };
}

/** Stands for a node that half-typed code does not have, at the end of the node that should have it. */
export function missing(parent: Syntax): UnknownNode {
  return { type: 'unknown', children: [], range: { start: parent.end, end: parent.end } };
}

export function statementOf(expression: Expression, node: Syntax): Statement {
  return { type: 'expression', expression, range: rangeOf(node) };
}
