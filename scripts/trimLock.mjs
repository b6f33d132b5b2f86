// Keeps in the lock file of test/catalog/sdks the packages that the proof reads declarations of, and drops the others:
// native binaries, command line tools and whatever else libraries need only to run. npm installs what the lock file
// lists, so that it fetches a fraction of what the libraries ask for. What `without` names in the package is dropped though
// declarations refer to it: it is too large for what rows ask of it, which the next proof shows.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a package of the lock file says of others, and of what nobody does with it here. */
const needless = [
  'optionalDependencies',
  'peerDependencies',
  'peerDependenciesMeta',
  'bin',
  'engines',
  'funding',
];

/**
 * @param {string} folder of the package whose lock file it is
 * @param {Iterable<string>} files that the proof has read
 * @returns {{ kept: number, dropped: number, unread: readonly string[] }} counts of packages, and what is listed for
 *   nothing: no row is proven by it
 */
export function trimLock(folder, files) {
  const file = path.join(folder, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const { without = [] } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const offered = Object.fromEntries(
    Object.entries(lock.packages).filter(([place]) => !without.includes(nameOf(place))),
  );
  const lost = lostPlaces(offered, new Set(Object.keys(offered)));
  const read = new Set([...homesOf(folder, files)].filter((place) => place in offered && !lost.has(place)));
  const packages = trimmed(offered, read);
  writeFileSync(file, `${JSON.stringify({ ...lock, packages }, undefined, 2)}\n`);
  const kept = Object.keys(packages).length;
  const unread = listedIn(packages).filter((place) => !read.has(place));
  return { kept, dropped: Object.keys(lock.packages).length - kept, unread };
}

/**
 * @param {Record<string, any>} packages by their place: `node_modules/name`, which nests; the package itself is ''
 * @param {ReadonlySet<string>} read places of those that are read
 * @returns {Record<string, any>}
 */
export function trimmed(packages, read) {
  const kept = keptPlaces(packages, read);
  return Object.fromEntries(
    Object.entries(packages)
      .filter(([place]) => kept.has(place))
      .map(([place, one]) => [place, place === '' ? one : withoutDropped(packages, place, kept)]),
  );
}

/** What is read, what is listed, and what leads from there to what is read: npm removes what nothing asks for. */
function keptPlaces(packages, read) {
  const kept = new Set(['', ...listedIn(packages), ...read]);
  for (let lost = lostPlaces(packages, kept); lost.size > 0; lost = lostPlaces(packages, kept)) {
    const leading = Object.keys(packages).filter(
      (place) => !kept.has(place) && wantedBy(packages, place).some((at) => lost.has(at)),
    );
    for (const place of leading) kept.add(place);
    if (leading.length === 0) throw new Error(`Nothing asks for ${[...lost].join(', ')}.`);
  }
  return kept;
}

function listedIn(packages) {
  return Object.keys(packages['']?.dependencies ?? {}).map((name) => `node_modules/${name}`);
}

/** Those that cannot be reached by what is kept. */
function lostPlaces(packages, kept) {
  const reached = new Set(['']);
  for (const place of reached)
    for (const wanted of wantedBy(packages, place)) if (kept.has(wanted)) reached.add(wanted);
  return new Set([...kept].filter((place) => !reached.has(place)));
}

/** A package may not ask for what is not there, or for another version: npm would say that the lock file is wrong. */
function withoutDropped(packages, place, kept) {
  const { dependencies = {}, ...one } = packages[place];
  const wanted = Object.entries(dependencies).filter(([name]) => {
    const at = placeOf(packages, place, name);
    return at !== undefined && kept.has(at);
  });
  const entries = Object.entries(one).filter(([key]) => !needless.includes(key));
  return Object.fromEntries([
    ...entries,
    ...(wanted.length > 0 ? [['dependencies', Object.fromEntries(wanted)]] : []),
  ]);
}

/** Where the packages stand that one asks for. */
function wantedBy(packages, place) {
  return Object.keys(packages[place]?.dependencies ?? {}).flatMap(
    (name) => placeOf(packages, place, name) ?? [],
  );
}

/** Beside the package or in a folder above, as Node.js looks for it. @returns {string | undefined} */
export function placeOf(packages, place, name) {
  const at = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
  if (Object.hasOwn(packages, at)) return at;
  if (place === '') return undefined;
  return placeOf(packages, place.slice(0, Math.max(place.lastIndexOf('/node_modules/'), 0)), name);
}

/** `b` of `node_modules/a/node_modules/b`. */
function nameOf(place) {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** `node_modules/a/node_modules/b` of a file in it. */
function homesOf(folder, files) {
  const homes = new Set();
  for (const file of files) {
    const inside = path.relative(folder, file).replaceAll(path.sep, '/');
    const [home] = /^(node_modules\/(@[^/]+\/)?[^/]+\/)+/.exec(inside) ?? [];
    if (home !== undefined) homes.add(home.slice(0, -1));
  }
  return homes;
}
