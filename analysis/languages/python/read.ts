import type { Range, SourceText, SyntaxProblem } from '../../program';
import { parse, parseOnce, type PythonParser } from './parse';
import { firstPart, rangeOf, type Syntax, type SyntaxTree } from './syntax';

export interface Reading {
  readonly tree: SyntaxTree;
  readonly problems: readonly SyntaxProblem[];
}

/** Reads a file as well as it can be read, and says what could not. */
export function read(python: PythonParser, { path, text }: SourceText): Reading {
  const tree = parse(python, path, text);
  return { tree, problems: problemsOf(tree) };
}

function problemsOf({ errors }: SyntaxTree): SyntaxProblem[] {
  return errors.map((error) => ({
    message: error.isMissing ? 'Something is missing here.' : 'This could not be read.',
    range: rangeOf(error),
  }));
}

/** Reads a part of the text as an expression, in its place; each part once. */
export function partReader(python: PythonParser, text: string): (range: Range) => Syntax | undefined {
  const known = new Map<number, Syntax | undefined>();
  return ({ start, end }) => {
    if (known.has(start)) return known.get(start);
    const part = text.slice(start, end);
    const tree = parseOnce(python, `(${part})`, text, (offset) =>
      Math.min(start + Math.max(offset - 1, 0), end),
    );
    const statement = tree.hasError ? undefined : firstPart(tree.root);
    const expression = statement && firstPart(statement);
    known.set(start, expression);
    return expression;
  };
}
