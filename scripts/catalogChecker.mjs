// Asks the type checker about lines of a generated file that is never written.
import ts from 'typescript';
import path from 'node:path';
import { options } from './catalogTypes.mjs';
import { root } from './root.mjs';

/** @typedef {import('./catalogTypes.mjs').Types} Types */

/** Names that obligations use. */
const helperImport = `import type { Arg, Args, Assign, Callable, Element, Extends, Made, Member, New, NewArgs, Proven, Result, Takes, Values } from '${path.join(root, 'scripts', 'catalogProofTypes')}';`;

/**
 * @param {readonly string[]} header imports and names of types, each a line
 * @param {readonly { readonly line: string }[]} claims
 * @param {Types} types
 * @returns {Map<any, string>} what the type checker says of each claim that it refuses
 */
export function complaintsOf(header, claims, types) {
  const lines = [helperImport, ...header];
  const checker = checkerOf(types);
  // A name is mended where a package has no type of that name, or one that takes arguments.
  for (const [line, message] of checker(lines)) lines[line] = mended(lines[line] ?? '', message);
  const found = new Map();
  for (const [line, message] of checker([...lines, ...claims.map((claim) => claim.line)])) {
    const claim = claims[line - lines.length];
    if (claim === undefined) throw new Error(`The generated file is broken in line ${line + 1}: ${message}`);
    found.set(claim, /'"(has no such place|is any)"'/.exec(message)?.[1] ?? message);
  }
  return found;
}

function mended(line, message) {
  const [, module] = /^import \* as (\w+) from /.exec(line) ?? [];
  // A CommonJS module that is a function and no more is its default export alone.
  if (module !== undefined && message.includes('its default export'))
    return `declare const ${module}: typeof ${module}d;`;
  // What cannot be imported has nothing.
  if (module !== undefined) return `declare const ${module}: {};`;
  const [, byDefault] = /^import (\w+) from /.exec(line) ?? [];
  if (byDefault !== undefined) return `declare const ${byDefault}: never;`;
  const [, name, type] = /^type (\w+) = (.*);$/.exec(line) ?? [];
  if (name === undefined || type === undefined)
    throw new Error(`The generated file is broken: ${message}\n${line}`);
  const count = /requires (?:between )?(\d+)/.exec(message)?.[1];
  if (count === undefined) return `type ${name} = never;`;
  return `type ${name} = ${type}<${Array.from({ length: Number(count) }, () => 'any').join(', ')}>;`;
}

/** The libraries of the language are the same for every program. @type {Map<string, ts.SourceFile>} */
const shared = new Map();

/** @returns {(lines: readonly string[]) => ReadonlyMap<number, string>} the first complaint about each line */
function checkerOf(types) {
  /** @type {ts.Program | undefined} */
  let program;
  const host = ts.createCompilerHost(options);
  // Comments say nothing about types, and are a good part of what declarations weigh.
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseNone;
  const { getSourceFile } = host;
  const cache = ts.createModuleResolutionCache(root, (name) => name, options);
  let text = '';
  host.getSourceFile = (name, language, ...rest) => {
    if (name === types.file) return ts.createSourceFile(name, text, language);
    const known = shared.get(name);
    if (known) return known;
    const source = getSourceFile(name, language, ...rest);
    if (source && /node_modules\/(typescript\/lib|@types\/(node|vscode))\//.test(name))
      shared.set(name, source);
    return source;
  };
  host.resolveModuleNameLiterals = (literals, from, redirected, _options, file) =>
    literals.map((literal) =>
      from === types.file && !literal.text.startsWith('/')
        ? { resolvedModule: types.resolve(literal.text) }
        : ts.resolveModuleName(
            literal.text,
            from,
            options,
            host,
            cache,
            redirected,
            ts.getModeForUsageLocation(file, literal, options),
          ),
    );
  return (lines) => {
    text = lines.join('\n');
    program = ts.createProgram([types.file], options, host, program);
    if (types.onRead) for (const { fileName } of program.getSourceFiles()) types.onRead(fileName);
    const source = program.getSourceFile(types.file);
    return firstOfEachLine([
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ]);
  };
}

/** What comes first in a line explains what follows. */
function firstOfEachLine(diagnostics) {
  const found = new Map();
  for (const { start, messageText, file } of diagnostics) {
    if (file === undefined || start === undefined) continue;
    const { line } = file.getLineAndCharacterOfPosition(start);
    if (!found.has(line)) found.set(line, ts.flattenDiagnosticMessageText(messageText, ' '));
  }
  return found;
}
