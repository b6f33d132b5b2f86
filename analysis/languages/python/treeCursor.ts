import type { Tree } from 'web-tree-sitter';
import { leafFlag, leftOutFlag, missingFlag, notedFlag, type Note, type TreeCells } from './treeCells';

/**
 * The parser's runtime, as it fills in the options that it was started with. Its own cursor copies its state in and
 * out at each step; between these functions it stays where they look for it. A third of a copy's time goes with it.
 */
export interface TreeRuntime {
  /** Its memory; others take their place when it grows. */
  readonly HEAP32: Int32Array;
  readonly HEAPU16: Uint16Array;
  _ts_tree_root_node_wasm(tree: number): void;
  _ts_tree_cursor_new_wasm(tree: number): void;
  _ts_tree_cursor_delete_wasm(tree: number): void;
  _ts_tree_cursor_current_node_type_id_wasm(tree: number): number;
  _ts_tree_cursor_current_node_is_missing_wasm(tree: number): number;
  _ts_tree_cursor_start_index_wasm(tree: number): number;
  _ts_tree_cursor_end_index_wasm(tree: number): number;
  _ts_tree_cursor_goto_first_child_wasm(tree: number): number;
  _ts_tree_cursor_goto_next_sibling_wasm(tree: number): number;
  _ts_tree_cursor_goto_parent_wasm(tree: number): number;
}

/** Walks a tree. Nothing else may be asked of the parser before it is deleted. */
class TreeCursor {
  readonly #runtime: TreeRuntime;
  /** Where the tree is. */
  readonly #tree: number;

  constructor(runtime: TreeRuntime, tree: Tree) {
    this.#runtime = runtime;
    this.#tree = (tree as unknown as readonly [number])[0];
    // Each leaves its result where the next one begins.
    runtime._ts_tree_root_node_wasm(this.#tree);
    runtime._ts_tree_cursor_new_wasm(this.#tree);
  }

  get typeId(): number {
    return this.#runtime._ts_tree_cursor_current_node_type_id_wasm(this.#tree);
  }

  get isMissing(): boolean {
    return this.#runtime._ts_tree_cursor_current_node_is_missing_wasm(this.#tree) === 1;
  }

  get start(): number {
    return this.#runtime._ts_tree_cursor_start_index_wasm(this.#tree);
  }

  get end(): number {
    return this.#runtime._ts_tree_cursor_end_index_wasm(this.#tree);
  }

  goToFirstChild(): boolean {
    return this.#runtime._ts_tree_cursor_goto_first_child_wasm(this.#tree) === 1;
  }

  goToNextSibling(): boolean {
    return this.#runtime._ts_tree_cursor_goto_next_sibling_wasm(this.#tree) === 1;
  }

  goToParent(): void {
    this.#runtime._ts_tree_cursor_goto_parent_wasm(this.#tree);
  }

  delete(): void {
    this.#runtime._ts_tree_cursor_delete_wasm(this.#tree);
  }
}

/** Reads a tree by asking the parser for each node, which is slow and holds whatever lies where in its memory. */
export function readByCursor(
  runtime: TreeRuntime,
  infoOfType: Int32Array,
  errorInfo: number,
  tree: Tree,
  note: Note,
): TreeCells {
  const cursor = new TreeCursor(runtime, tree);
  const cells: number[] = [];
  const open: number[] = [];
  for (;;) {
    const known = infoOfType[cursor.typeId] ?? errorInfo;
    const info = cursor.isMissing ? known | missingFlag : known;
    const cell = cells.length;
    const { start, end } = cursor;
    if ((info & (notedFlag | missingFlag)) !== 0) note(info, cell, start, end);
    const isLeftOut = (info & leftOutFlag) !== 0;
    if (!isLeftOut) cells.push(info, start, end, cell + 4);
    if (!isLeftOut && (info & leafFlag) === 0 && cursor.goToFirstChild()) {
      open.push(cell);
      continue;
    }
    while (open.length > 0 && !cursor.goToNextSibling()) {
      cells[(open.pop() ?? 0) + 3] = cells.length;
      cursor.goToParent();
    }
    if (open.length === 0) break;
  }
  cursor.delete();
  return Int32Array.from(cells);
}
