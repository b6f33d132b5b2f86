// Where the declarations come from that prove the rows: the packages that the project itself develops with, and those
// of test/catalog/sdks, a package of its own, which only `npm run prove:catalog` installs.
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { root } from './root.mjs';

/** @typedef {'own' | 'sdks'} Place */

/**
 * @typedef {object} Types
 * @property {string} file in the place of the generated file, which is never written
 * @property {(specifier: string) => Place | undefined} placeOf which package lists it; none does where it is undefined
 * @property {(specifier: string) => string} packageOf
 * @property {(specifier: string) => readonly string[]} subpathsOf what stands for every subpath: `library/*`
 * @property {(specifier: string) => boolean} isMissing whether the SDKs' package lists it and is not at hand
 * @property {(specifier: string) => boolean} isTyped whether its declarations are at hand
 * @property {(specifier: string) => ts.ResolvedModule | undefined} resolve
 * @property {(specifier: string, major: number) => string} inMajor how the generated file imports an older major
 * @property {(specifier: string) => string | undefined} versionOf that the proof is made against
 * @property {(file: string) => void} [onRead] is told of each file of declarations that the proof reads
 */

export const sdksFolder = path.join(root, 'test', 'catalog', 'sdks');

/** @type {ts.CompilerOptions} */
export const options = {
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
  typeRoots: [path.join(root, 'node_modules', '@types')],
  strict: true,
  esModuleInterop: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * @param {object} [given]
 * @param {string} [given.sdks] the folder where the package of SDKs is installed; without it only the project's own are
 *   at hand
 * @param {Place} [given.first] whose packages count where both list one
 * @returns {Types}
 */
export function typesOf({ sdks, first = 'own' } = {}) {
  const listed = { own: listIn(root), sdks: listIn(sdks ?? sdksFolder) };
  const from = {
    own: path.join(root, 'catalog', 'proof.generated.ts'),
    sdks: sdks && path.join(sdks, 'proof.generated.ts'),
  };
  const { subpaths = {} } = packageIn(sdksFolder);
  /** @type {readonly Place[]} */
  const places = first === 'own' ? ['own', 'sdks'] : ['sdks', 'own'];
  const placeOf = (specifier) => {
    if (isBuiltin(specifier) || specifier === 'vscode') return 'own';
    const names = declaring(packageOf(specifier));
    return places.find((place) => names.some((name) => name in listed[place]));
  };
  const resolve = (specifier) => {
    const file = from[placeOf(specifier) ?? ''];
    return file && ts.resolveModuleName(specifier, file, options, ts.sys).resolvedModule;
  };
  return {
    file: from.own,
    packageOf,
    subpathsOf: (specifier) => (specifier.includes('*') ? (subpaths[specifier] ?? []) : [specifier]),
    placeOf,
    resolve,
    isMissing: (specifier) => sdks === undefined && placeOf(specifier) === 'sdks',
    isTyped: (specifier) =>
      isBuiltin(specifier) ||
      specifier === 'vscode' ||
      /\.[cm]?ts$/.test(resolve(specifier)?.resolvedFileName ?? ''),
    inMajor: withMajor,
    versionOf: (specifier) => {
      const place = placeOf(specifier);
      const name = declaring(packageOf(specifier)).find((name) => place && name in listed[place]);
      return place && name && listed[place][name]?.replace(/^npm:.*@/, '');
    },
  };
}

/** @returns {Record<string, string>} */
function listIn(folder) {
  const { dependencies = {}, devDependencies = {} } = packageIn(folder);
  return { ...dependencies, ...devDependencies };
}

function packageIn(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

/** `@scope/name` of `@scope/name/part`. */
export function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The packages that may hold its declarations: itself, and what others have written about it. */
function declaring(name) {
  return [name, `@types/${name.replace(/^@/, '').replace('/', '__')}`];
}

/** The name by which the package of SDKs lists another major of a package: `openai-4`, `@scope/name-4`. */
function withMajor(specifier, major) {
  const name = packageOf(specifier);
  return `${name}-${major}${specifier.slice(name.length)}`;
}
