// Proves the paths of catalog rows by type-checking generated files against the real declarations of the SDKs: one file
// for some models at a time, for all of the SDKs together are too much for one program.
import { list, madeBy, majorOf, makesIn, rowsOf } from './catalogObligations.mjs';
import { complaintsOf } from './catalogChecker.mjs';
import { typesOf } from './catalogTypes.mjs';

/**
 * @typedef {import('./catalogObligations.mjs').Row} Row
 * @typedef {import('./catalogObligations.mjs').Scope} Scope
 * @typedef {import('./catalogTypes.mjs').Types} Types
 * @typedef {Scope & ProofScope} Home
 *
 * @typedef {object} Claim
 * @property {Row} row
 * @property {Home} scope
 * @property {string} path
 * @property {'proven' | 'unproven' | 'older'} expected `older`: the current major must not have it
 * @property {string} line
 *
 * @typedef {object} Proof of one model; counts of paths
 * @property {any} model
 * @property {number} proven
 * @property {number} elsewhere those that the declarations of the SDKs' package prove, which are not at hand
 * @property {ReadonlyMap<string, number>} unproven by their reason
 * @property {readonly string[]} errors
 */

/** Models whose declarations are in memory at once. */
const groupSize = 8;

/**
 * @param {readonly any[]} models rows of the catalog; those of Python have no declarations to be proven by
 * @param {object} [given]
 * @param {Types} [given.types]
 * @param {(done: number, all: number) => void} [given.onProgress] after each group of models
 * @param {(model: any) => boolean} [given.isAsked] leaves the other models out
 * @returns {{ proven: number, elsewhere: number, unproven: number, errors: readonly string[], proofs: readonly Proof[] }}
 */
export function proveCatalog(models, given = {}) {
  const { types = typesOf(), onProgress = () => {}, isAsked = () => true } = given;
  const typed = models.filter(({ language }) => language === undefined);
  const asked = typed.flatMap((model, index) => (isAsked(model) ? [index] : []));
  const proofs = [];
  for (let first = 0; first < asked.length; first += groupSize) {
    const group = asked.slice(first, first + groupSize);
    const proof = proofOf(typed, group, types);
    proofs.push(...proof);
    onProgress(first + group.length, asked.length);
  }
  return {
    proven: sum(proofs.map((proof) => proof.proven)),
    elsewhere: sum(proofs.map((proof) => proof.elsewhere)),
    unproven: sum(proofs.flatMap((proof) => [...proof.unproven.values()])),
    errors: proofs.flatMap((proof) => proof.errors),
    proofs,
  };
}

/** @returns {readonly Proof[]} */
function proofOf(models, group, types) {
  const catalog = catalogOf(models, types);
  const claimed = group.map((index) => ({ model: models[index], ...claimsOf(catalog, index) }));
  const claims = claimed.flatMap((one) => one.claims);
  const wrong = complaintsOf(catalog.header(), claims, types);
  return claimed.map(({ model, claims, rows }) => {
    const places = placesOf(claims.filter(({ expected }) => expected === 'proven'));
    // One that has it proves it.
    const failed = places.filter((claims) => claims.every((claim) => wrong.has(claim)));
    const elsewhere = failed.filter((claims) => claims.some(({ scope }) => scope.isMissing));
    return {
      model,
      proven: places.length - failed.length,
      elsewhere: elsewhere.length,
      unproven: reasonsOf(rows, claims),
      errors: [
        ...rows.flatMap(unknownKeys),
        ...failed
          .filter((claims) => !elsewhere.includes(claims))
          .map(([claim]) => `${nameOf(claim)} ${wrong.get(claim)}`),
        ...stale(claims, wrong),
      ],
    };
  });
}

/**
 * The claims about each place: a path counts once, also where a row names it for several calls, or for calls of several
 * types.
 *
 * @param {readonly Claim[]} claims
 * @returns {readonly [Claim, ...Claim[]][]}
 */
function placesOf(claims) {
  /** @type {Map<Row, Map<string, [Claim, ...Claim[]]>>} */
  const rows = new Map();
  for (const claim of claims) {
    const paths = rows.get(claim.row) ?? new Map();
    rows.set(claim.row, paths);
    const known = paths.get(claim.path);
    if (known) known.push(claim);
    else paths.set(claim.path, [claim]);
  }
  return [...rows.values()].flatMap((paths) => [...paths.values()]);
}

/**
 * A reason is true while one of the places that a path names in a row is not to be proven; likewise what it says of an
 * older major.
 *
 * @param {readonly Claim[]} claims
 * @param {ReadonlyMap<Claim, string>} wrong
 */
function stale(claims, wrong) {
  const said = { unproven: 'is listed as unproven and can be proven', older: 'is in the current major too' };
  const doubted = claims.filter(({ expected, scope }) => expected !== 'proven' && !scope.isMissing);
  const keyOf = (claim) => `${nameOf(claim)} ${said[claim.expected]}`;
  const held = new Set(doubted.filter((claim) => wrong.has(claim)).map(keyOf));
  return [...new Set(doubted.map(keyOf))].filter((key) => !held.has(key));
}

/**
 * What the type checker is asked of each model, and what it cannot be asked: where `proveCatalog` finds nothing wrong,
 * all that is asked is proven.
 *
 * @param {readonly any[]} models
 * @returns {readonly Coverage[]} in their order
 *
 * @typedef {{ model: any, proven: number, unproven: ReadonlyMap<string, number>, against: readonly string[] }} Coverage
 */
export function coverageOf(models) {
  const types = typesOf();
  const catalog = catalogOf(models, types);
  return models.map((model, index) => {
    if (model.language !== undefined) return { model, proven: 0, unproven: new Map(), against: [] };
    const { claims, rows } = claimsOf(catalog, index);
    return {
      model,
      proven: placesOf(claims.filter(({ expected }) => expected === 'proven')).length,
      unproven: reasonsOf(rows, claims),
      against: versionsOf(model, rows, types),
    };
  });
}

/** `openai 7.55.0`, and the older majors that rows name. */
function versionsOf(model, rows, types) {
  const names = list(model.package).flatMap((name) => (name === 'global' ? [] : types.subpathsOf(name)));
  const majors = [...new Set(rows.flatMap(({ row }) => majorsOf(row)))].sort((a, b) => b - a);
  const versions = names.flatMap((name) =>
    [name, ...majors.map((major) => types.inMajor(name, major))].flatMap((each) => {
      const version = types.versionOf(each);
      return version === undefined ? [] : [`${types.packageOf(name)} ${version}`];
    }),
  );
  return [...new Set(versions)];
}

/** @returns {ReadonlyMap<string, number>} */
function reasonsOf(rows, claims) {
  const unproven = placesOf(claims.filter(({ expected }) => expected === 'unproven'));
  const texts = [
    ...rows.flatMap(({ row, obligations }) => {
      if (typeof row.unproven !== 'string') return [];
      const paths = new Set(obligations.map(({ path }) => path));
      return Array.from({ length: Math.max(paths.size, 1) }, () => row.unproven);
    }),
    ...rows.flatMap(untypedOf),
    ...unproven.map(([{ row, path }]) => row.row.unproven[path]),
  ];
  const counts = new Map();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Why there is no type to ask for, once for each path. */
function untypedOf({ row, obligations }) {
  const untyped = obligations.filter((one) => one.untyped && typeof row.unproven !== 'string');
  return [...new Map(untyped.map(({ path, untyped }) => [path, untyped])).values()];
}

/** @param {Claim} claim */
const nameOf = ({ row, path }) => `${row.model}: ${row.label}: ${path}`;

/**
 * The models, each with the exports of its packages, and each again with those of an older major.
 *
 * @typedef {{ scope: (index: number, major?: number) => Home, header: () => readonly string[] }} Catalog
 *
 * @returns {Catalog}
 */
function catalogOf(models, types) {
  /** @type {Map<string, Home>} */
  const scopes = new Map();
  const scope = (index, major) => {
    const key = `${index}${major === undefined ? '' : `in${major}`}`;
    const known = scopes.get(key);
    if (known) return known;
    const made = scopeOf({ models, types, scope }, key, models[index], major);
    scopes.set(key, made);
    return made;
  };
  const header = () => {
    const used = [...scopes.values()];
    return [...used.flatMap(({ imports }) => imports), ...used.flatMap(({ aliases }) => aliases)];
  };
  return { scope, header };
}

/**
 * @param {Catalog} catalog
 * @returns {{ rows: readonly Row[], claims: readonly Claim[] }}
 */
function claimsOf(catalog, index) {
  const scope = catalog.scope(index);
  const rows = rowsOf(scope);
  const majors = [...new Set(rows.flatMap(({ row }) => majorsOf(row)))];
  const older = new Map(
    majors.map((major) => {
      const scope = catalog.scope(index, major);
      return /** @type {const} */ ([major, { scope, rows: rowsOf(scope) }]);
    }),
  );
  const claims = rows.flatMap((row, number) =>
    row.obligations.flatMap((obligation, place) => {
      // A call that an older major has, among others in its row, takes its paths along: the others prove them.
      const { path, of } = obligation;
      if (typeof row.row.major === 'object' && path !== of && Object.hasOwn(row.row.major, of ?? ''))
        return [];
      const major = majorOf(row.row, path);
      const current = { row, scope, obligation };
      if (major === undefined) return claimOf(current);
      const old = older.get(major);
      const then = old && { row, scope: old.scope, obligation: old.rows[number]?.obligations[place] };
      return [...(then ? claimOf(then) : []), ...claimOf(current, 'older')];
    }),
  );
  return { rows, claims };
}

/** @returns {readonly number[]} */
function majorsOf({ major }) {
  return typeof major === 'object' ? Object.values(major) : list(major);
}

/** @returns {readonly Claim[]} */
function claimOf({ row, scope, obligation }, expected) {
  const reasons = row.row.unproven ?? {};
  if (typeof reasons === 'string') return [];
  const { path, of, type, statement, untyped } = obligation;
  if (untyped) return [];
  if (path !== of && Object.hasOwn(reasons, of ?? '')) return [];
  const isUnproven = Object.hasOwn(reasons, path);
  if (isUnproven && expected === 'older') return [];
  return [
    {
      row,
      scope,
      path: expected === 'older' && typeof row.row.major !== 'object' ? 'what it names' : path,
      expected: isUnproven ? 'unproven' : (expected ?? 'proven'),
      line: statement ?? `{ const place: Proven<${type}> = true; }`,
    },
  ];
}

/** @param {Row} row */
function unknownKeys({ model, label, row, obligations }) {
  const known = new Set(obligations.map(({ path }) => path));
  const unknown = (keyed) =>
    (typeof keyed === 'object' ? Object.keys(keyed) : []).filter((key) => !known.has(key));
  return [
    ...unknown(row.unproven).map((key) => `${key} is listed as unproven and is no path of the row`),
    ...unknown(row.major).map((key) => `${key} is said to be of an older major and is no path of the row`),
  ].map((message) => `${model}: ${label}: ${message}`);
}

/**
 * @param {object} all
 * @param {readonly any[]} all.models
 * @param {Types} all.types
 * @param {(index: number) => Home} all.scope
 * @param {string} key
 * @returns {Home}
 *
 * @typedef {{ imports: string[], aliases: string[], asked: Set<string>, isMissing: boolean }} ProofScope what the
 *   generated file begins with, the types that are asked for at the moment, and whether packages are listed whose
 *   declarations are not at hand
 */
function scopeOf(all, key, model, major) {
  const { types } = all;
  const named = list(model.package).flatMap((name) => (name === 'global' ? [] : types.subpathsOf(name)));
  const specifiers = major === undefined ? named : named.map((name) => types.inMajor(name, major));
  const packages = specifiers.filter(types.isTyped);
  const isGlobal = list(model.package).includes('global') && major === undefined;
  const exports = packages.map((_, number) => exportsOf(`M${key}_${number}`));
  /** @type {Home} */
  const scope = {
    model,
    major,
    imports: [],
    aliases: [],
    asked: new Set(),
    isMissing: specifiers.some(types.isMissing),
    alias: (type) => aliasOf(scope.aliases, `T${key}`, type),
    get exports() {
      scope.imports = packages.flatMap((name, number) => importsOf(name, `M${key}_${number}`));
      return [...(isGlobal ? ['typeof globalThis'] : []), ...exports].join(' | ') || 'never';
    },
    annotation: (name) =>
      [...(isGlobal ? [name] : []), ...packages.map((each) => `import('${each}').${name}`)]
        .map(scope.alias)
        .join(' | ') || 'never',
    typeOf: (type) => typeIn(all, scope, type),
  };
  return scope;
}

/** The default import is asked for apart: what a CommonJS module is as a whole is none of the names in it. */
function importsOf(name, variable) {
  return [`import * as ${variable} from '${name}';`, `import ${variable}d from '${name}';`];
}

function exportsOf(variable) {
  return `(typeof ${variable} & { default: typeof ${variable}d })`;
}

function aliasOf(aliases, prefix, type) {
  const line = aliases.findIndex((alias) => alias.endsWith(` = ${type};`));
  const number = line < 0 ? aliases.length : line;
  if (line < 0) aliases.push(`type ${prefix}_${number} = ${type};`);
  return `${prefix}_${number}`;
}

/** The first way of making it that the row does not call unproven. */
function typeIn({ models, scope: scopeAt }, scope, type) {
  const [home, name] = type.includes(':') ? splitAtLast(type) : [undefined, type];
  const homes =
    home === undefined
      ? [scope]
      : models.flatMap(({ package: packages }, index) =>
          list(packages).includes(home) ? [scopeAt(index)] : [],
        );
  for (const home of homes) {
    const made = madeIn(home, name);
    if (made === undefined) continue;
    if (home.isMissing) scope.isMissing = true;
    return scope.alias(made);
  }
  return 'never';
}

/** @returns {string | undefined} */
function madeIn(home, name) {
  // What is made from its own type, as a builder is, is made from something else first.
  if (home.asked.has(name)) return undefined;
  home.asked.add(name);
  const rows = [...(home.model.types ?? []), ...(home.model.clients ?? [])].filter(
    (row) => row.type === name && typeof row.unproven !== 'string',
  );
  const types = rows.flatMap((row) =>
    makesIn(home, row)
      .filter((make) => row.unproven?.[make] === undefined)
      .flatMap((make) =>
        list(row.on ?? '')
          .filter((on) => on === '' || home.typeOf(on) !== 'never')
          .map((on) => madeBy(home, make, on === '' ? undefined : on)),
      ),
  );
  home.asked.delete(name);
  return types.join(' | ') || undefined;
}

/** @returns {[string, string]} */
function splitAtLast(type) {
  const at = type.lastIndexOf(':');
  return [type.slice(0, at), type.slice(at + 1)];
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
