import {
  lineStartsOf,
  type FrontEnd,
  type Program,
  type SourceText,
  type SyntaxProblem,
} from '../../program';
import { lower } from './lower';
import { forget, makeParser, type PythonParser } from './parse';
import { partReader, read } from './read';

/**
 * Whether a file of this name holds Python: code, or a stub with the types of other code. A notebook comes as the
 * program of its cells.
 */
export function isPythonFile(path: string): boolean {
  return /\.(?:pyi?|ipynb)$/i.test(path);
}

/**
 * Reads Python, from 3.8 on, and what of Python 2 the grammar still knows.
 *
 * The bytes are those of the parser's runtime and of its grammar, as WebAssembly.
 * They are compiled here, which takes time; what is made of them works without waiting.
 */
export async function pythonFrontEnd(wasm: {
  readonly runtime: Uint8Array;
  readonly grammar: Uint8Array;
}): Promise<FrontEnd> {
  const python = await makeParser(wasm);
  return { language: 'python', reads: isPythonFile, lower: (source) => lowerSafely(python, source) };
}

interface Result {
  readonly program: Program;
  readonly problems: readonly SyntaxProblem[];
}

/** More than anybody reads. */
const maximumProblems = 100;

/** What no recovery helps against leaves an empty program. */
function lowerSafely(python: PythonParser, source: SourceText): Result {
  try {
    const { tree, problems } = read(python, source);
    const lowered = lower(tree, source.text, partReader(python, source.text));
    const all = [...problems, ...lowered.problems];
    return { program: lowered.program, problems: all.slice(0, maximumProblems) };
  } catch (error) {
    forget(python);
    const message =
      error instanceof RangeError ? 'Nested too deeply to read.' : `Could not be read: ${String(error)}`;
    const range = { start: 0, end: source.text.length };
    return { program: emptyProgram(source.text), problems: [{ message, range }] };
  }
}

function emptyProgram(text: string): Program {
  const range = { start: 0, end: text.length };
  return {
    language: 'python',
    body: { type: 'block', body: [], range },
    functions: [],
    comments: [],
    literals: [],
    directives: [],
    writtenMembers: new Set(),
    lineStarts: lineStartsOf(text),
  };
}
