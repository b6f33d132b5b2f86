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
import { sdksFolder, typesOf } from './catalogTypes.mjs';
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
  const known = new Set(catalog.flatMap((model) => list(model.package)));
  const sdks = JSON.parse(readFileSync(path.join(sdksFolder, 'package.json'), 'utf8'));
  const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).devDependencies;
  const proven = Object.keys(own).filter((name) => known.has(name.replace(/^@types\//, '')));
  const pinned = { ...Object.fromEntries(proven.map((name) => [name, own[name]])), ...sdks.dependencies };
  const dependencies = newestOf(pinned, names);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  if (run('npm', ['install', '--prefix', path.relative(root, folder), ...readOnly]) !== 0) return 2;
  for (const [name, version] of changed(pinned, dependencies))
    console.log(`${name} ${pinned[name]} -> ${version}`);
  const proof = proveCatalog(catalog, {
    types: typesOf({ sdks: folder, first: 'sdks' }),
    onProgress: showProgress,
    isAsked: (model) =>
      list(model.package).some((name) => name in dependencies || `@types/${name}` in dependencies),
  });
  console.log(proofTable(proof));
  for (const error of proof.errors) console.log(error);
  return proof.errors.length > 0 ? 1 : 0;
}

/**
 * What is asked for in its newest version. An older major, listed by a name of its own, stays what it is.
 *
 * @param {Readonly<Record<string, string>>} pinned
 * @param {readonly string[]} names
 * @returns {Record<string, string>}
 */
export function newestOf(pinned, names) {
  return Object.fromEntries(
    Object.entries(pinned)
      .filter(([name]) => names.length === 0 || names.includes(libraryOf(name)))
      .map(([name, version]) => [name, version.startsWith('npm:') ? version : 'latest']),
  );
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
    const { version } = JSON.parse(
      readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8'),
    );
    return pinned[name] === version || pinned[name].startsWith('npm:') ? [] : [[name, version]];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await proveNewest(process.argv.slice(2));
}
