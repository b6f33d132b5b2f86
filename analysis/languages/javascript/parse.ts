import type { TSESTree } from '@typescript-eslint/types';
import {
  createSourceFile,
  JSDocParsingMode,
  type Node,
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
  try {
    converterOf(file).convertChild(statement);
    return true;
  } catch {
    return false;
  }
}

/** The converter with what it keeps to itself. */
interface OpenConverter extends Pick<Converter, 'convertProgram'> {
  convertChild(node: Statement): unknown;
  createNode(node: Node, data: Partial<TSESTree.BaseNode>): unknown;
}

function converterOf(file: SourceFile): OpenConverter {
  const converter = new Converter(withoutLines(file), {
    allowInvalidAST: true,
    errorOnUnknownASTType: false,
    shouldPreserveNodeMaps: false,
    suppressDeprecatedPropertyWarnings: true,
  }) as unknown as OpenConverter;
  converter.createNode = (node, data) => {
    data.range ??= [node.getStart(file), node.end];
    data.loc ??= nowhere;
    return data;
  };
  return converter;
}

/** Lines take the converter a third of its time, and their objects memory; nothing after it reads them. */
const nowhere: TSESTree.SourceLocation = { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };

/** Where the converter moves the end of a node that it made, it asks for the line itself. */
function withoutLines(file: SourceFile): SourceFile {
  file.getLineAndCharacterOfPosition = () => ({ line: 0, character: 0 });
  return file;
}
