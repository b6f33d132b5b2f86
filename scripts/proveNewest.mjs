// Installs the newest versions of the libraries in a folder of their own and tells which rows they broke. A row that is
// broken there may well be right for the version that it was read from: this is what to look at, not what is wrong.
//
//   node scripts/proveNewest.mjs         all libraries
//   node scripts/proveNewest.mjs NAME…   these
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { list } from './catalogObligations.mjs';
import { proveCatalog } from './catalogProof.mjs';
import { packageOf, sdksFolder, typesOf } from './catalogTypes.mjs';
import { importTypeScript } from './importTypeScript.mjs';
import { readOnly } from './install.mjs';
import { proofTable, showProgress } from './proofTable.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

const folder = path.join(root, '.cache', 'newest');

/**
 * @param {readonly string[]} names of packages; none means all
 * @returns {Promise<number>} the exit code
 */
export async function proveNewest(names) {
  const { catalog } = await importTypeScript('catalog/index.ts');
  const known = new Set(catalog.flatMap((model) => packagesOf(model)));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    console.error(`No row is about ${unknown.join(', ')}.`);
    return 2;
  }
  const asked = catalog.filter(
    (model) => names.length === 0 || packagesOf(model).some((name) => names.includes(name)),
  );
  const pinned = pinnedVersions(known);
  const unlisted = names.filter((name) => !isListed(name, pinned));
  if (unlisted.length > 0) {
    console.error(`No declarations are listed that prove rows about ${unlisted.join(', ')}.`);
    return 2;
  }
  const dependencies = newestOf(pinned, names, asked.flatMap(neededBy));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeJson('package.json', { private: true, dependencies });
  writeJson('package-lock.json', lockWithout(readJson(sdksFolder, 'package-lock.json'), dependencies));
  if (run('npm', ['install', '--prefix', path.relative(root, folder), ...installed]) !== 0) return 2;
  const changes = changed(pinned, dependencies);
  for (const [name, version] of changes) console.log(`${name} ${pinned[name]} -> ${version}`);
  const proof = proofIn(
    folder,
    catalog,
    (model) => asked.includes(model) && packagesOf(model).some((name) => isListed(name, dependencies)),
  );
  console.log(proofTable(proof));
  for (const error of proof.errors) console.log(error);
  console.log(verdictOf(changes, proof.errors));
  return proof.errors.length > 0 ? 1 : 0;
}

/**
 * The proof by the packages of a folder alone, where both it and the project have one.
 *
 * @param {string} folder
 * @param {readonly any[]} models
 * @param {(model: any) => boolean} [isAsked]
 * @returns {ReturnType<typeof proveCatalog>}
 */
export function proofIn(folder, models, isAsked) {
  return proveCatalog(models, {
    types: typesOf({ sdks: folder, first: 'sdks' }),
    onProgress: showProgress,
    isAsked,
  });
}

/** Those that are named need others only as far as their declarations do, but these all of them. */
const installed = [...readOnly.filter((option) => option !== '--legacy-peer-deps'), '--force'];

/** @returns {Record<string, string>} */
function pinnedVersions(known) {
  const sdks = readJson(sdksFolder, 'package.json');
  const own = readJson(root, 'package.json').devDependencies;
  const proven = Object.keys(own).filter((name) => known.has(name.replace(/^@types\//, '')));
  return { ...Object.fromEntries(proven.map((name) => [name, own[name]])), ...sdks.dependencies };
}

/** @returns {readonly string[]} */
function packagesOf(model) {
  return model.language === undefined ? list(model.package).map(packageOf) : [];
}

/** The packages of a model, and those that its rows name types of: `fastify:App`. */
function neededBy(model) {
  const others = JSON.stringify(model).matchAll(/"([^":\s]+):[A-Z]\w*"/g);
  return [...packagesOf(model), ...[...others].map(([, name = '']) => packageOf(name))];
}

function isListed(name, dependencies) {
  return Object.keys(dependencies).some((listed) => libraryOf(listed) === name);
}

/**
 * What is asked for in its newest version, and what its rows need beside it, as it is. An older major, listed by a name
 * of its own, stays what it is.
 *
 * @param {Readonly<Record<string, string>>} pinned
 * @param {readonly string[]} names none means all
 * @param {readonly string[]} [beside]
 * @returns {Record<string, string>}
 */
export function newestOf(pinned, names, beside = []) {
  const isAsked = (name) => names.length === 0 || names.includes(libraryOf(name));
  return Object.fromEntries(
    Object.entries(pinned)
      .filter(([name]) => isAsked(name) || beside.includes(libraryOf(name)))
      .map(([name, version]) => [name, version.startsWith('npm:') || !isAsked(name) ? version : 'latest']),
  );
}

/**
 * What the pinned versions need stays as the rows are proven by it, while the newest ones still allow it: a schema library
 * of another major gives other types to a library that has not changed.
 *
 * @param {{ packages: Readonly<Record<string, any>> }} lock of the pinned versions
 * @param {Readonly<Record<string, string>>} dependencies what is to be newest says `latest`
 */
export function lockWithout(lock, dependencies) {
  const newest = Object.keys(dependencies).filter((name) => dependencies[name] === 'latest');
  const homes = newest.map((name) => `node_modules/${name}`);
  const isNewest = (place) => homes.some((home) => place === home || place.startsWith(`${home}/`));
  const kept = Object.entries(lock.packages).filter(([place]) => place !== '' && !isNewest(place));
  return { ...lock, packages: { '': { dependencies }, ...Object.fromEntries(kept) } };
}

/** `openai` of `openai-4`, `express` of `@types/express`. */
function libraryOf(name) {
  return name
    .replace(/^@types\//, '')
    .replace(/-\d+$/, '')
    .replace(/^(\w+)__/, '@$1/');
}

function changed(pinned, dependencies) {
  return Object.keys(dependencies).flatMap((name) => {
    const { version } = readJson(folder, 'node_modules', name, 'package.json');
    return pinned[name] === version || pinned[name].startsWith('npm:') ? [] : [[name, version]];
  });
}

function readJson(...place) {
  return JSON.parse(readFileSync(path.join(...place), 'utf8'));
}

function writeJson(name, value) {
  writeFileSync(path.join(folder, name), JSON.stringify(value));
}

/**
 * @param {readonly (readonly string[])[]} changes each a package and its version
 * @param {readonly string[]} errors
 * @returns {string}
 */
export function verdictOf(changes, errors) {
  const places = `${errors.length} ${errors.length === 1 ? 'place' : 'places'}, named above`;
  if (changes.length === 0)
    return errors.length === 0
      ? 'The newest versions are those that rows are proven by.'
      : `No version is newer, and there is a difference in ${places}: what the libraries need has changed.`;
  return errors.length === 0
    ? 'The newest versions have all that rows name.'
    : `The newest versions differ in ${places}.`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await proveNewest(process.argv.slice(2));
}
