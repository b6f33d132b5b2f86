import type { Tree } from 'web-tree-sitter';

/**
 * The parser's runtime, as it fills in the options that it was started with. Its own cursor copies its state in and
 * out at each step; between these functions it stays where they look for it. A third of a copy's time goes with it.
 */
export interface TreeRuntime {
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
export class TreeCursor {
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
