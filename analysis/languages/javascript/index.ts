import type { FrontEnd } from '../../program';
import { commentsOf } from './comments';
import { lower } from './lower';
import { convert, parseSource, problemsOf } from './parse';

/** Reads JavaScript and TypeScript, with JSX where the file's name allows it. */
export function javascriptFrontEnd(): FrontEnd {
  return {
    language: 'javascript',
    lower({ path, text }) {
      const file = parseSource(path, text);
      const problems = problemsOf(file);
      const lowered = lower(convert(file), text, commentsOf(file));
      return { program: lowered.program, problems: [...problems, ...lowered.problems] };
    },
  };
}
