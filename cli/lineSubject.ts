/** `src/chat.ts:12`, and with a column as editors and compilers write it; of a notebook also `chat.ipynb:cell 3:12`. */
export interface LineSubject {
  readonly file: string;
  /** One-based. */
  readonly line: number;
  /** Then the line is one of the cell and not of the file. */
  readonly cell?: number;
}

/** Nothing where the text names no line. */
export function lineSubjectOf(text: string): LineSubject | undefined {
  const [, file, cell, line] = /^(.+?)(?::cell (\d+))?:(\d+)(?::\d+)?$/.exec(text) ?? [];
  if (file === undefined) return undefined;
  return { file, line: Number(line), ...(cell !== undefined && { cell: Number(cell) }) };
}
