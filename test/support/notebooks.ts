/** Notebooks as Jupyter writes them. */

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
