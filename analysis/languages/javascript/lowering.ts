import type { TSESTree } from '@typescript-eslint/types';
import type {
  Expression,
  FunctionNode,
  Range,
  Statement,
  TextLiteral,
  TypeNode,
  UnknownNode,
  Variable,
} from '../../program';
import type { Scope } from './scope';

/** What one lowering carries along. `scope` and `owner` change on the way down and are put back on the way up. */
export interface Lowering {
  readonly text: string;
  scope: Scope;
  owner: FunctionNode | 'module';
  /** How deep the expression at hand is nested; see `maximumDepth`. */
  depth: number;
  readonly functions: FunctionNode[];
  readonly literals: TextLiteral[];
  /** Names of members that are written. */
  readonly writtenMembers: Set<string>;
  readonly problems: { readonly message: string; readonly range: Range }[];
  /** Local type aliases and interfaces, lowered once; `undefined` while one is being lowered. */
  readonly types: Map<TSESTree.Node, TypeNode | undefined>;
  /** Names of `createRequire`, and of functions that it made, which load modules as `require` does. */
  readonly loaders: Map<Variable, 'createRequire' | 'require'>;
  /** While the file has errors: imports and exports that an open bracket above them has nested. */
  readonly stranded: Statement[] | undefined;
  /** Dots at the end of a line that seem to have swallowed the statement below them, and where their chains start. */
  readonly danglingDots: { readonly chain: number; readonly offset: number }[];
}

export type Node = TSESTree.Node;

export function rangeOf(node: Node): Range {
  return { start: node.range[0], end: node.range[1] };
}

export function unknown(node: Node, children: readonly Expression[]): UnknownNode {
  return { type: 'unknown', children, range: rangeOf(node) };
}

/** Stands for a node that half-typed code does not have, at the end of the node that should have it. */
export function missing(parent: Node): UnknownNode {
  const end = parent.range[1];
  return { type: 'unknown', children: [], range: { start: end, end } };
}
