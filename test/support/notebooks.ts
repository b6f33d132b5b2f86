/** Notebooks as Jupyter writes them, and as editors have them open. */
import type { ClientCapabilities, Range } from 'vscode-languageserver-protocol/node';
import type { TestClient } from './testClient';

export type TestCell =
  | string
  | {
      readonly type?: 'code' | 'markdown' | 'raw';
      readonly source: string;
      readonly outputs?: readonly object[];
      readonly metadata?: object;
    };

/** The text of a file, its sources as lists of lines. */
export function notebookFile(
  cells: readonly TestCell[],
  { language = 'python', indent = 1 }: { readonly language?: string; readonly indent?: number } = {},
): string {
  const written = cells.map((cell) => {
    const {
      type = 'code',
      source,
      outputs = [],
      metadata = {},
    } = typeof cell === 'string' ? { source: cell } : cell;
    const code = type === 'code' ? { execution_count: null, outputs } : {};
    return { cell_type: type, ...code, metadata, source: linesOf(source) };
  });
  const metadata = { kernelspec: { display_name: 'Kernel', language, name: 'kernel' } };
  return `${JSON.stringify({ cells: written, metadata, nbformat: 4, nbformat_minor: 5 }, undefined, indent)}\n`;
}

/** What a cell printed. */
export function printed(text: string): object {
  return { output_type: 'stream', name: 'stdout', text: linesOf(text) };
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** A notebook as an editor has it open: it tells the server of its cells. */
export interface OpenNotebook {
  /** The URI of a cell, by the name that it was opened with. */
  cell(name: string): string;
  /** Replaces a range of a cell by text, or all of it. */
  type(name: string, text: string, range?: Range): void;
  /** Takes out cells and puts others in their place. */
  splice(start: number, names: readonly string[], added: Readonly<Record<string, string>>): void;
  /** Puts the cells in another order. */
  reorder(names: readonly string[]): void;
  close(): void;
}

/** The capabilities of a client that has notebooks. */
export function withNotebooks(capabilities: ClientCapabilities): ClientCapabilities {
  return { ...capabilities, notebookDocument: { synchronization: {} } };
}

export function openNotebook(
  { connection }: Pick<TestClient, 'connection'>,
  uri: string,
  sources: Readonly<Record<string, string>>,
): OpenNotebook {
  const versions = new Map<string, number>();
  let version = 1;
  const uriOf = (name: string) => `${uri.replace(/^\w+:/, 'vscode-notebook-cell:')}#${name}`;
  const cellsOf = (names: readonly string[]) => names.map((name) => ({ kind: 2, document: uriOf(name) }));
  const itemsOf = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([name, text]) => {
      versions.set(name, 1);
      return { uri: uriOf(name), languageId: 'python', version: 1, text };
    });
  const send = (method: string, params: object) =>
    void connection.sendNotification(`notebookDocument/${method}`, params);
  const change = (cells: object) =>
    send('didChange', { notebookDocument: { uri, version: ++version }, change: { cells } });
  const names = Object.keys(sources);

  send('didOpen', {
    notebookDocument: { uri, notebookType: 'jupyter-notebook', version, cells: cellsOf(names) },
    cellTextDocuments: itemsOf(sources),
  });
  return {
    cell: uriOf,
    type(name, text, range) {
      const next = (versions.get(name) ?? 0) + 1;
      versions.set(name, next);
      const document = { uri: uriOf(name), version: next };
      change({ textContent: [{ document, changes: [range ? { range, text } : { text }] }] });
    },
    splice(start, removed, added) {
      names.splice(start, removed.length, ...Object.keys(added));
      change({
        structure: {
          array: { start, deleteCount: removed.length, cells: cellsOf(Object.keys(added)) },
          didOpen: itemsOf(added),
          didClose: removed.map((name) => ({ uri: uriOf(name) })),
        },
      });
    },
    reorder(order) {
      const array = { start: 0, deleteCount: names.length, cells: cellsOf(order) };
      names.splice(0, names.length, ...order);
      change({ structure: { array } });
    },
    close: () =>
      send('didClose', {
        notebookDocument: { uri },
        cellTextDocuments: names.map((name) => ({ uri: uriOf(name) })),
      }),
  };
}
