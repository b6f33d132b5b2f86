import type { FrontEnd } from '../analysis';

/** A front end that is asked twice about a text, whether it parses and then for its program, and parses it once. */
export function rememberingLast(frontEnd: FrontEnd): FrontEnd {
  let last: { readonly path: string; readonly text: string; readonly lowered: ReturnType<FrontEnd['lower']> };
  return {
    ...frontEnd,
    lower(file) {
      if (last?.path !== file.path || last.text !== file.text) {
        last = { path: file.path, text: file.text, lowered: frontEnd.lower(file) };
      }
      return last.lowered;
    },
  };
}
