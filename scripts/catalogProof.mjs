// Proves the paths of catalog rows by type-checking one generated file against the real declarations of the SDKs.
import { isBuiltin } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { list, madeBy, rowsOf } from './catalogObligations.mjs';
import { root } from './root.mjs';

/**
 * @typedef {import('./catalogObligations.mjs').Row} Row
 * @typedef {import('./catalogObligations.mjs').Scope} Scope
 * @typedef {{ row: Row, path: string, expected: 'proven' | 'unproven', line: string }} Claim
 */

/**
 * @param {readonly any[]} models rows of the catalog; those of Python have no declarations to be proven by
 * @returns {{ proven: number, unproven: number, errors: readonly string[] }} counts of paths
 */
export function proveCatalog(models) {
  const generated = generate(models.filter(({ language }) => language === undefined));
  const wrong = complaints(generated);
  const failed = generated.claims.filter((claim) => claim.expected === 'proven' && wrong.has(claim));
  const stale = generated.claims.filter((claim) => claim.expected === 'unproven' && !wrong.has(claim));
  return {
    proven: generated.claims.filter(({ expected }) => expected === 'proven').length - failed.length,
    unproven: generated.unproven + generated.claims.filter(({ expected }) => expected === 'unproven').length,
    errors: [
      ...generated.errors,
      ...failed.map((claim) => `${nameOf(claim)} ${wrong.get(claim)}`),
      ...stale.map((claim) => `${nameOf(claim)} is listed as unproven and can be proven`),
    ],
  };
}

/**
 * What the type checker is asked of each model, and what it cannot be asked: where `proveCatalog` finds nothing wrong,
 * all that is asked is proven.
 *
 * @param {readonly any[]} models
 * @returns {readonly Coverage[]} in their order
 *
 * @typedef {{ model: any, proven: number, unproven: ReadonlyMap<string, number> }} Coverage paths by their reason
 */
export function coverageOf(models) {
  const scopes = [];
  for (const [index, model] of models.entries()) scopes.push(scopeOf(scopes, model, index));
  return scopes.map((scope) => {
    const rows = scope.model.language === undefined ? rowsOf(scope) : [];
    const claims = rows.flatMap(claimsOf);
    return {
      model: scope.model,
      proven: claims.filter(({ expected }) => expected === 'proven').length,
      unproven: counted([
        ...rows.flatMap(({ row, obligations }) =>
          typeof row.unproven === 'string'
            ? Array.from({ length: Math.max(obligations.length, 1) }, () => row.unproven)
            : [],
        ),
        ...claims.flatMap(({ row, path, expected }) =>
          expected === 'unproven' ? row.row.unproven[path] : [],
        ),
      ]),
    };
  });
}

/** @param {readonly string[]} texts */
function counted(texts) {
  const counts = new Map();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** @param {Claim} claim */
const nameOf = ({ row, path }) => `${row.model}: ${row.label}: ${path}`;

/** @param {readonly any[]} models */
function generate(models) {
  /** @type {(Scope & ProofScope)[]} */
  const scopes = [];
  for (const [index, model] of models.entries()) scopes.push(scopeOf(scopes, model, index));
  const rows = scopes.flatMap(rowsOf);
  const claims = rows.flatMap(claimsOf);
  return {
    header: [
      ...scopes.flatMap(({ imports }) => imports),
      helperImport,
      ...scopes.flatMap(({ aliases }) => aliases),
    ].join('\n'),
    claims,
    unproven: rows.reduce(
      (sum, { row, obligations }) =>
        sum + (typeof row.unproven === 'string' ? Math.max(obligations.length, 1) : 0),
      0,
    ),
    errors: rows.flatMap(unknownKeys),
  };
}

/** @returns {readonly Claim[]} */
function claimsOf(/** @type {Row} */ row) {
  const reasons = row.row.unproven ?? {};
  if (typeof reasons === 'string') return [];
  return row.obligations
    .filter(({ path, of }) => path === of || !Object.hasOwn(reasons, of ?? ''))
    .map(({ path, type, statement }) => ({
      row,
      path,
      expected: Object.hasOwn(reasons, path) ? 'unproven' : 'proven',
      line: statement ?? `{ const place: Proven<${type}> = true; }`,
    }));
}

/** @param {Row} row */
function unknownKeys({ model, label, row, obligations }) {
  const reasons = typeof row.unproven === 'object' ? Object.keys(row.unproven) : [];
  const known = new Set(obligations.map(({ path }) => path));
  return reasons
    .filter((reason) => !known.has(reason))
    .map((reason) => `${model}: ${label}: ${reason} is listed as unproven and is no path of the row`);
}

/**
 * @param {readonly (Scope & ProofScope)[]} scopes of all models, complete by the time that a type is asked for
 * @returns {Scope & ProofScope}
 *
 * @typedef {{ imports: readonly string[], aliases: string[] }} ProofScope
 */
function scopeOf(scopes, model, index) {
  const packages = list(model.package).filter((name) => !name.includes('*') && isTyped(name));
  const isGlobal = list(model.package).includes('global');
  const exports = packages.map((name, number) => exportsOf(name, `M${index}_${number}`));
  const scope = {
    model,
    imports: packages.map((name, number) => `import * as M${index}_${number} from '${name}';`),
    aliases: [],
    alias: (type) => aliasOf(scope.aliases, `T${index}`, type),
    exports: [...(isGlobal ? ['typeof globalThis'] : []), ...exports].join(' | ') || 'never',
    annotation: (name) => (isGlobal ? name : packages[0] ? `import('${packages[0]}').${name}` : 'never'),
    typeOf: (type) => typeIn(scopes, scope, type),
  };
  return scope;
}

/** Node's own modules have themselves as their default export, which their declarations leave unsaid. */
function exportsOf(name, variable) {
  return isBuiltin(name) ? `(typeof ${variable} & { default: typeof ${variable} })` : `typeof ${variable}`;
}

function aliasOf(aliases, prefix, type) {
  const line = aliases.findIndex((alias) => alias.endsWith(` = ${type};`));
  const number = line < 0 ? aliases.length : line;
  if (line < 0) aliases.push(`type ${prefix}_${number} = ${type};`);
  return `${prefix}_${number}`;
}

/** The first way of making it that the row does not call unproven. */
function typeIn(scopes, scope, type) {
  const [home, name] = type.includes(':') ? splitAtLast(type) : [undefined, type];
  const homes =
    home === undefined ? [scope] : scopes.filter(({ model }) => list(model.package).includes(home));
  for (const home of homes) {
    const rows = [...(home.model.types ?? []), ...(home.model.clients ?? [])].filter(
      (row) => row.type === name,
    );
    const row = rows.find(({ unproven }) => typeof unproven !== 'string');
    const make = list(row?.make).find((make) => row.unproven?.[make] === undefined);
    if (make !== undefined) return scope.alias(madeBy(home, make, list(row.on)[0]));
  }
  return 'never';
}

/** @returns {[string, string]} */
function splitAtLast(type) {
  const at = type.lastIndexOf(':');
  return [type.slice(0, at), type.slice(at + 1)];
}

/** Names that obligations use, and the folder's own file where they are. */
const helperImport =
  "import type { Arg, Args, Assign, Callable, Element, Extends, Member, New, NewArgs, Proven, Result, Takes, Values } from '../scripts/catalogProofTypes';";

const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: [
    'lib.es2022.d.ts',
    'lib.dom.d.ts',
    'lib.dom.iterable.d.ts',
    'lib.dom.asynciterable.d.ts',
    'lib.esnext.disposable.d.ts',
  ],
  types: ['node', 'vscode'],
  strict: true,
  esModuleInterop: true,
  skipLibCheck: true,
  noEmit: true,
};

const file = path.join(root, 'catalog', 'proof.generated.ts');

function isTyped(name) {
  if (name === 'global') return false;
  if (isBuiltin(name) || name === 'vscode') return true;
  const { resolvedModule } = ts.resolveModuleName(name, file, options, ts.sys);
  return resolvedModule !== undefined && /\.d\.[cm]?ts$/.test(resolvedModule.resolvedFileName);
}

/** @returns {Map<Claim, string>} what the type checker says of each claim that it refuses */
function complaints({ header, claims }) {
  const first = header.split('\n').length;
  const text = [header, ...claims.map(({ line }) => line)].join('\n');
  const found = new Map();
  for (const { start, messageText, file: source } of diagnosticsOf(text)) {
    if (source === undefined || start === undefined) continue;
    const line = source.getLineAndCharacterOfPosition(start).line;
    const claim = claims[line - first];
    const message = ts.flattenDiagnosticMessageText(messageText, ' ');
    if (claim === undefined) throw new Error(`The generated file is broken in line ${line + 1}: ${message}`);
    // What comes first in a line explains what follows.
    if (!found.has(claim)) found.set(claim, /'"(has no such place|is any)"'/.exec(message)?.[1] ?? message);
  }
  return found;
}

function diagnosticsOf(text) {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? text : readFile(name));
  host.getSourceFile = (name, language, ...rest) =>
    name === file ? ts.createSourceFile(name, text, language) : getSourceFile(name, language, ...rest);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
}
