import type { Comment, DataNode, SyntaxProblem, TextLiteral } from '../../program';

/** What a format makes of a text. Comments that it knows, and texts that may hold a key. */
export interface Reading {
  readonly roots: readonly DataNode[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
  /** Texts beside those of the tree: the lines of prose. */
  readonly texts?: readonly TextLiteral[];
}

/** The texts among the values of a tree, in order. */
export function textsOf(node: DataNode): readonly TextLiteral[] {
  switch (node.type) {
    case 'map':
      return node.entries.flatMap(({ value }) => textsOf(value));
    case 'list':
      return node.items.flatMap(textsOf);
    case 'value':
      return typeof node.value === 'string' ? [{ value: node.value, range: node.range }] : [];
  }
}
