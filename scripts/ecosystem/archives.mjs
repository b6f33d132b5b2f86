// Brings the packages of the list to this machine. None of their code runs: an archive is fetched, held to the hash in
// the list, and unpacked; nothing is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root.mjs';

/**
 * @typedef {object} ListedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} integrity of the archive, as `npm` writes it: `sha512-` and base64
 * @property {string} kind what sort of program it is
 * @property {readonly string[]} include the folders and files to scan; the rest is bundled, minified or the same again
 * @property {string} why what it adds to the list
 */

const cache = path.join(root, '.cache', 'ecosystem');

/** @returns {readonly ListedPackage[]} */
export function readList() {
  return JSON.parse(readFileSync(path.join(root, 'ecosystem', 'packages.json'), 'utf8')).packages;
}

/**
 * Fetches the archives that are not here yet.
 *
 * @param {readonly ListedPackage[]} packages
 * @returns {readonly ListedPackage[]} those that could not be had
 */
export function fetchArchives(packages) {
  const missing = packages.filter((listed) => !hasArchive(listed));
  if (missing.length === 0) return [];
  mkdirSync(cache, { recursive: true });
  const specs = missing.map(({ name, version }) => `${name}@${version}`);
  console.log(`Fetching ${specs.length} packages.`);
  pack(specs);
  const absent = missing.filter((listed) => !hasArchive(listed));
  // One that cannot be had stops those after it, so each of the rest gets a try of its own, unless none came at all.
  if (absent.length < missing.length) for (const { name, version } of absent) pack([`${name}@${version}`]);
  return absent.filter((listed) => !hasArchive(listed));
}

/** @param {ListedPackage} listed */
export function hasArchive(listed) {
  return existsSync(archiveOf(listed));
}

function pack(specs) {
  const options = ['--ignore-scripts', '--loglevel=error', '--fetch-retries=1', '--pack-destination', cache];
  spawnSync('npm', ['pack', ...specs, ...options], {
    cwd: cache,
    stdio: ['ignore', 'ignore', 'inherit'],
    // npm is a script of the shell on Windows.
    shell: process.platform === 'win32',
  });
}

/**
 * The folder with what the list includes of a package, unpacked on first use.
 *
 * @param {ListedPackage} listed
 * @throws if the archive is not the one that was listed
 */
export function unpack(listed) {
  const bytes = readFileSync(archiveOf(listed));
  if (!hasIntegrity(bytes, listed.integrity)) {
    throw new Error(`${listed.name}@${listed.version} is not what the list pins: its hash differs.`);
  }
  const folder = path.join(cache, folderNameOf(listed));
  if (!existsSync(folder)) extract(archiveOf(listed), folder, listed.include);
  return folder;
}

/**
 * @param {Uint8Array} bytes
 * @param {string} integrity
 */
export function hasIntegrity(bytes, integrity) {
  const [algorithm, expected] = integrity.split(/-(.*)/s);
  return algorithm === 'sha512' && createHash(algorithm).update(bytes).digest('base64') === expected;
}

function extract(archive, folder, include) {
  const whole = `${folder}.whole`;
  const kept = `${folder}.kept`;
  for (const unfinished of [whole, kept]) rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(whole, { recursive: true });
  const tar = spawnSync('tar', ['-xzf', archive, '--strip-components=1', '-C', whole], { stdio: 'inherit' });
  if (tar.status !== 0) throw new Error(`${archive} could not be unpacked.`);
  for (const entry of include.filter((name) => name !== '.')) {
    mkdirSync(path.dirname(path.join(kept, entry)), { recursive: true });
    renameSync(path.join(whole, entry), path.join(kept, entry));
  }
  renameSync(include.includes('.') ? whole : kept, folder);
  rmSync(whole, { recursive: true, force: true });
}

/** The name that `npm pack` gives an archive. */
function archiveOf({ name, version }) {
  return path.join(cache, `${plainName(name)}-${version}.tgz`);
}

/** Another archive or another choice of folders is another folder. */
function folderNameOf({ name, version, integrity, include }) {
  const digest = createHash('sha256')
    .update(JSON.stringify([integrity, include]))
    .digest('hex');
  return `${plainName(name)}-${version}-${digest.slice(0, 8)}`;
}

function plainName(name) {
  return name.replace(/^@/, '').replace('/', '-');
}
