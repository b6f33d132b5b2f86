/** Type-checks snippets against the real declarations of the SDKs, all of them in one program. */
import path from 'node:path';
import ts from 'typescript';

export interface Snippet {
  readonly name: string;
  /** `.ts`, `.tsx`, `.js`, `.jsx` and their kin. */
  readonly extension: string;
  readonly text: string;
}

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'test', 'rules', 'snippets');

const options: ts.CompilerOptions = {
  strict: true,
  // Plain JavaScript says little about types; what it says about the SDKs is what counts.
  noImplicitAny: false,
  useUnknownInCatchVariables: false,
  allowJs: true,
  checkJs: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  jsx: ts.JsxEmit.Preserve,
  esModuleInterop: true,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
};

/** The first errors of each snippet, by its name; snippets without errors are absent. */
export function typeErrors(snippets: readonly Snippet[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map(snippets.map((snippet, index) => [fileOf(snippet, index), snippet]));
  const host = hostOf(files);
  const program = ts.createProgram({ rootNames: [...files.keys()], options, host });
  const errors = new Map<string, readonly string[]>();
  for (const [file, { name }] of files) {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    if (found.length > 0) errors.set(name, found.slice(0, 3).map(describe));
  }
  return errors;
}

function fileOf({ extension }: Snippet, index: number): string {
  return path.join(folder, `snippet${index}${extension}`);
}

/** The snippets are nowhere on the disk; declarations of packages are. */
function hostOf(files: ReadonlyMap<string, Snippet>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  return {
    ...host,
    fileExists: (name) => files.has(name) || fileExists(name),
    readFile: (name) => files.get(name)?.text ?? readFile(name),
    getSourceFile: (name, version, ...rest) => {
      const snippet = files.get(name);
      return snippet
        ? ts.createSourceFile(name, snippet.text, version, true)
        : getSourceFile(name, version, ...rest);
    },
  };
}

function describe({ file, start = 0, messageText }: ts.Diagnostic): string {
  const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}
