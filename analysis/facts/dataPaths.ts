/** Entries of a tree of settings by the keys that lead to them. */
import type { KeyPath } from '../apiModel';
import type { DataNode, Range } from '../program';

/** A node, with what holds it on the way from the root. */
export interface FoundNode {
  readonly node: DataNode;
  /** The keys and elements on the way, outermost first; a wildcard's are those that it met. */
  readonly way: readonly Held[];
}

/** An entry of a map, or an element of a list: what is taken out when it is removed. */
export interface Held {
  readonly container: DataNode;
  /** The entry with its key, or the element. */
  readonly range: Range;
  /** Absent of an element of a list. */
  readonly key: string | undefined;
}

export function nodesAt(root: DataNode, path: KeyPath): readonly FoundNode[] {
  return path.reduce<readonly FoundNode[]>(
    (found, key) => found.flatMap((each) => childrenOf(each, key)),
    [{ node: root, way: [] }],
  );
}

function childrenOf({ node, way }: FoundNode, key: string): readonly FoundNode[] {
  if (node.type === 'map') {
    return node.entries
      .filter((entry) => key === '*' || entry.key === key)
      .map(({ key: name, value, range }) => ({
        node: value,
        way: [...way, { container: node, range, key: name }],
      }));
  }
  if (node.type === 'value' || key !== '*') return [];
  return node.items.map((item) => ({
    node: item,
    way: [...way, { container: node, range: item.range, key: undefined }],
  }));
}
