import {
  lineStartsOf,
  type FrontEnd,
  type Program,
  type SourceText,
  type SyntaxProblem,
} from '../../program';
import { lower } from './lower';
import { read, type Reading } from './read';
import { blank, lineAt } from './text';

const fileName = /\.(?:[cm]?[jt]s|[jt]sx)$/i;

/** Reads JavaScript and TypeScript, with JSX where the file's name allows it. */
export function javascriptFrontEnd(): FrontEnd {
  return { language: 'javascript', reads: (path) => fileName.test(path), lower: lowerSafely };
}

interface Result {
  readonly program: Program;
  readonly problems: readonly SyntaxProblem[];
}

/** What no recovery helps against, such as a stack that overflows, leaves an empty program. */
function lowerSafely(source: SourceText): Result {
  try {
    return lowerSource(source);
  } catch (error) {
    const message =
      error instanceof RangeError ? 'Nested too deeply to read.' : `Could not be read: ${String(error)}`;
    const range = { start: 0, end: source.text.length };
    return { program: emptyProgram(source.text), problems: [{ message, range }] };
  }
}

function lowerSource(source: SourceText): Result {
  const reading = read(source);
  const lowered = lower(reading);
  const result = { program: lowered.program, problems: [...reading.problems, ...lowered.problems] };
  return lowered.danglingDots.length === 0 ? result : lowerWithoutDots(source, reading, lowered.danglingDots);
}

/** The lines that end with a dot are blanked, and what they swallowed is there again. */
function lowerWithoutDots(source: SourceText, reading: Reading, dots: readonly number[]): Result {
  let { text } = reading;
  for (const dot of dots) text = blank(text, lineAt(text, dot));
  const again = read({ ...source, text });
  const lowered = lower(again);
  const missing = dots.map((dot) => ({
    message: 'A name is missing after this dot.',
    range: { start: dot, end: dot + 1 },
  }));
  return { program: lowered.program, problems: [...missing, ...reading.problems, ...lowered.problems] };
}

function emptyProgram(text: string): Program {
  const range = { start: 0, end: text.length };
  return {
    language: 'javascript',
    body: { type: 'block', body: [], range },
    functions: [],
    comments: [],
    literals: [],
    directives: [],
    writtenMembers: new Set(),
    lineStarts: lineStartsOf(text),
  };
}
