/** `src/chat.ts:12`, and with a column as editors and compilers write it. */
export interface LineSubject {
  readonly file: string;
  /** One-based. */
  readonly line: number;
}

/** Nothing where the text names no line. */
export function lineSubjectOf(text: string): LineSubject | undefined {
  const [, file, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(text) ?? [];
  return file === undefined ? undefined : { file, line: Number(line) };
}
