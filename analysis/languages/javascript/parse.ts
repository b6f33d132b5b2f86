import type { TSESTree } from '@typescript-eslint/types';
import {
  createSourceFile,
  JSDocParsingMode,
  ScriptKind,
  ScriptTarget,
  type SourceFile,
  type Statement,
} from 'typescript';
// The package's main entry needs Node; its converter does not, and the package names no entry for it alone.
// eslint-disable-next-line sluicegate/layers -- a file of a package, which only a path reaches
import { Converter } from '../../../node_modules/@typescript-eslint/typescript-estree/dist/convert';
import type { SyntaxProblem } from '../../program';

/** Lets TypeScript's recovering parser build the file; what it could not read is in `problemsOf`. */
export function parseSource(path: string, text: string): SourceFile {
  return createSourceFile(
    path,
    text,
    { languageVersion: ScriptTarget.Latest, jsDocParsingMode: JSDocParsingMode.ParseNone },
    true,
    scriptKindOf(path),
  );
}

function scriptKindOf(path: string): ScriptKind {
  if (/\.[cm]?ts$/i.test(path)) return ScriptKind.TS;
  return /\.tsx$/i.test(path) ? ScriptKind.TSX : ScriptKind.JSX;
}

interface WithDiagnostics {
  readonly parseDiagnostics?: readonly {
    readonly start: number;
    readonly length: number;
    readonly messageText: string | { readonly messageText: string };
  }[];
}

/** A file that does not parse has hundreds of errors, of which only the first tell something. */
const maximumProblems = 20;

export function problemsOf(file: SourceFile): SyntaxProblem[] {
  const diagnostics = (file as WithDiagnostics).parseDiagnostics ?? [];
  const { length } = file.text;
  return diagnostics.slice(0, maximumProblems).map(({ start, length: size, messageText }) => ({
    message: typeof messageText === 'string' ? messageText : messageText.messageText,
    range: { start: Math.min(start, length), end: Math.min(start + size, length) },
  }));
}

/** Converts to the standard tree. Throws on some trees of code that does not parse. */
export function convert(file: SourceFile): TSESTree.Program {
  return converterOf(file).convertProgram();
}

export function isConvertible(file: SourceFile, statement: Statement): boolean {
  const converter = converterOf(file) as unknown as { convertChild(node: Statement): unknown };
  try {
    converter.convertChild(statement);
    return true;
  } catch {
    return false;
  }
}

function converterOf(file: SourceFile): Converter {
  return new Converter(withoutLines(file), {
    allowInvalidAST: true,
    errorOnUnknownASTType: false,
    shouldPreserveNodeMaps: false,
    suppressDeprecatedPropertyWarnings: true,
  });
}

const nowhere = { line: 0, character: 0 };

/** The converter asks for the line of each node's start and end, a third of its time; nothing after it reads them. */
function withoutLines(file: SourceFile): SourceFile {
  file.getLineAndCharacterOfPosition = () => nowhere;
  return file;
}
