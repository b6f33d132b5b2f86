import {
  type DocumentFormat,
  type FrontEnd,
  lineStartsOf,
  type Program,
  type SourceText,
  type SyntaxProblem,
} from '../../program';
import { formatOf } from './formats';
import { type Reading, textsOf } from './reading';

export { formatOf, isSettingsFile } from './formats';

/**
 * Reads what is no code: settings and instructions. Which of these files matter is not its affair.
 * The parsers begin to work when it is made, which takes time; reading a file works without waiting.
 */
export async function documentFrontEnd(): Promise<FrontEnd> {
  const { readers } = await import('./readers');
  return {
    language: 'data',
    reads: (path) => formatOf(path) !== undefined,
    lower: (source) => lowerSafely(readers, source),
  };
}

type Readers = Readonly<Record<DocumentFormat, (text: string) => Reading>>;

const nothing: Reading = { roots: [], comments: [], problems: [] };

function lowerSafely(readers: Readers, { path, text }: SourceText): ReturnType<FrontEnd['lower']> {
  const format = formatOf(path) ?? 'prose';
  try {
    // YAML knows the mark, and a blank in its place would indent the first line.
    return toProgram(text, format, readers[format](format === 'yaml' ? text : withoutMark(text)));
  } catch (error) {
    const message =
      error instanceof RangeError ? 'Nested too deeply to read.' : `Could not be read: ${String(error)}`;
    const problem: SyntaxProblem = { message, range: { start: 0, end: text.length } };
    return toProgram(text, format, { ...nothing, problems: [problem] });
  }
}

/** A blank for the mark of the byte order, so that nothing moves. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, ' ');
}

/** More than anybody reads. */
const maximumProblems = 100;

function toProgram(
  text: string,
  format: DocumentFormat,
  { roots, comments, problems, texts = [] }: Reading,
): { readonly program: Program; readonly problems: readonly SyntaxProblem[] } {
  const range = { start: 0, end: text.length };
  const program: Program = {
    language: 'data',
    body: { type: 'block', body: [], range },
    functions: [],
    comments,
    // The lines of prose hold all of its text, also what its head says.
    literals: format === 'prose' ? texts : [...roots.flatMap(textsOf), ...texts],
    directives: [],
    writtenMembers: new Set(),
    lineStarts: lineStartsOf(text),
    document: { format, roots },
  };
  return { program, problems: problems.slice(0, maximumProblems) };
}
